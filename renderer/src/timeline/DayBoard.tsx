import { useFormat } from '@renderer/lib/use-format.ts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardName } from './BoardName.tsx';
import { BLOCK_KINDS } from './board-model.ts';
import board from './board.module.css';
import type { BoardViewProps } from './board-props.ts';
import { NAME_PX, ROW_PX } from './board-size.ts';
import { DayLane } from './DayLane.tsx';
import styles from './day-board.module.css';
import { barOn } from './day-moves.ts';
import { dayScale } from './day-scale.ts';
import { useLockKeys } from './use-lock-keys.ts';
import { useVisitKeys } from './use-visit-keys.ts';
import { useVisitMoves } from './use-visit-moves.ts';
import { useWidth } from './use-width.ts';
import { VisitDrag } from './VisitDrag.tsx';

/** One day from hour to hour: driving, rest, waiting, setting up and service of every caravan that is out. */
export function DayBoard(props: BoardViewProps) {
  const { rows, days, day, edits } = props;
  const { t } = useTranslation('map');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller) - NAME_PX;
  const bars = rows.flatMap((row) => barOn(row, day) ?? []);
  const scale = dayScale(bars, width);
  const { hours, pxPerHour } = scale;
  const shown = days.find(({ date }) => date === day);
  const moves = useVisitMoves(props, scroller);
  const handleKey = useLockKeys(props, useVisitKeys(props, moves));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the visits inside
    <div ref={scroller} className={board['scroller']} tabIndex={-1} onKeyDown={handleKey}>
      <div className={board['head']}>
        <div className={board['headName']}>
          <span>{day === null ? t('board.caravan') : format.day(day)}</span>
        </div>
        {hours.map((hour) => (
          <div key={hour} className={styles['headHour']} style={{ width: pxPerHour }}>
            {format.time(hour * 3_600)}
          </div>
        ))}
      </div>
      <div
        className={board['body']}
        style={{ width: NAME_PX + hours.length * pxPerHour, height: rows.length * ROW_PX }}
      >
        <div className={board['background']} style={{ left: NAME_PX }} aria-hidden="true">
          {hours.map((hour, index) => (
            <div
              key={hour}
              className={board['column']}
              style={{ left: index * pxPerHour, width: pxPerHour }}
            />
          ))}
        </div>
        {rows.map((row, index) => {
          const bar = barOn(row, day);
          return (
            <div key={row.caravanId} className={board['row']} style={{ top: index * ROW_PX }}>
              <BoardName row={row} broken={bar?.broken.filter(({ stopIds }) => stopIds.length === 0)} />
              {bar ? (
                <DayLane
                  row={row}
                  bar={bar}
                  scale={scale}
                  selectedStop={props.selectedStop}
                  isMovable={edits !== null && !edits.isBusy}
                  format={format}
                  onSelectTour={props.onSelectTour}
                  onSelectStop={props.onSelectStop}
                />
              ) : (
                <span className={styles['free']}>{t('board.noTours')}</span>
              )}
            </div>
          );
        })}
        {edits && shown ? (
          <VisitDrag scroller={scroller} rows={rows} day={shown} scale={scale} onMoveStop={moves.moveStop} />
        ) : null}
      </div>
      <ul className={styles['blockLegend']}>
        {BLOCK_KINDS.map((kind) => (
          <li key={kind}>
            <i className={styles['swatch']} data-kind={kind} aria-hidden="true" />
            {t(`board.block.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
