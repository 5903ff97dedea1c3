import { useFormat } from '@renderer/lib/use-format.ts';
import { Moon } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardName } from './BoardName.tsx';
import { textWidth } from './bar-text.ts';
import styles from './board.module.css';
import { BLOCK_KINDS, type BoardBar, type BoardNight, type TimeBlock } from './board-model.ts';
import type { BoardProps } from './board-props.ts';
import { NAME_PX, ROW_PX } from './board-size.ts';
import { shownHours } from './tour-blocks.ts';
import { useWidth } from './use-width.ts';

/** One day from hour to hour: driving, rest, waiting, setting up and service of every caravan that is out. */
export function DayBoard({ rows, day, selectedStop, onSelectStop, onSelectTour }: BoardProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller) - NAME_PX;
  const bars = rows.flatMap((row) => row.bars.filter((bar) => bar.date === day));
  const [fromHour, toHour] = shownHours(bars.flatMap((bar) => [...bar.blocks, ...nightRoom(bar)]));
  const hours = Array.from({ length: toHour - fromHour }, (_, index) => fromHour + index);
  const pxPerHour = Math.max(40, width / hours.length);
  const at = (time_s: number) => (time_s / 3_600 - fromHour) * pxPerHour;
  const label = (block: TimeBlock, bar: BoardBar) => {
    const end = bar.night === null ? 'board.returnTo' : 'board.driveTo';
    const where = block.stopId === null ? t(end, { name: block.label }) : block.label;
    return `${t(`board.block.${block.kind}`)} ${format.timeRange(block.start_s, block.end_s)} ${where}`;
  };
  return (
    <div ref={scroller} className={styles['scroller']}>
      <div className={styles['head']}>
        <div className={styles['headName']}>
          <span>{day === null ? t('board.caravan') : format.day(day)}</span>
        </div>
        {hours.map((hour) => (
          <div key={hour} className={styles['headHour']} style={{ width: pxPerHour }}>
            {format.time(hour * 3_600)}
          </div>
        ))}
      </div>
      <div
        className={styles['body']}
        style={{ width: NAME_PX + hours.length * pxPerHour, height: rows.length * ROW_PX }}
      >
        <div className={styles['background']} style={{ left: NAME_PX }} aria-hidden="true">
          {hours.map((hour) => (
            <div
              key={hour}
              className={styles['column']}
              style={{ left: (hour - fromHour) * pxPerHour, width: pxPerHour }}
            />
          ))}
        </div>
        {rows.map((row, index) => {
          const bar = row.bars.find((candidate) => candidate.date === day);
          return (
            <div key={row.caravanId} className={styles['row']} style={{ top: index * ROW_PX }}>
              <BoardName row={row} />
              {bar?.blocks.map((block) => {
                const size = at(block.end_s) - at(block.start_s);
                const style = {
                  left: NAME_PX + at(block.start_s),
                  width: Math.max(1, size - 1),
                  '--hue': `var(--caravan-${row.colourIndex % 8})`,
                } as CSSProperties;
                const isService = block.kind === 'service';
                const name = isService ? block.label : t(`board.block.${block.kind}`);
                return (
                  <button
                    key={`${block.kind}${block.start_s}`}
                    type="button"
                    className={styles['block']}
                    style={style}
                    data-kind={block.kind}
                    aria-label={label(block, bar)}
                    aria-pressed={block.stopId !== null && block.stopId === selectedStop}
                    title={label(block, bar)}
                    onClick={() =>
                      block.stopId === null ? onSelectTour(bar.id) : onSelectStop(block.stopId)
                    }
                  >
                    {isService || textWidth(name) < size - 8 ? <span>{name}</span> : null}
                  </button>
                );
              })}
              {bar ? <Nights bar={bar} at={at} /> : null}
              {bar ? null : <span className={styles['free']}>{t('board.noTours')}</span>}
            </div>
          );
        })}
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

/** Time that the name of a lodging takes beside a day. */
const NIGHT_ROOM_S = 2_700;

/** Room for the nights at the ends of a day, as if they were part of it. */
function nightRoom(bar: BoardBar): readonly Pick<TimeBlock, 'start_s' | 'end_s'>[] {
  const start_s = bar.blocks[0]?.start_s ?? 0;
  const end_s = bar.blocks.at(-1)?.end_s ?? 0;
  return [
    {
      start_s: bar.nightBefore === null ? start_s : Math.max(0, start_s - NIGHT_ROOM_S),
      end_s: bar.night === null ? end_s : end_s + NIGHT_ROOM_S,
    },
  ];
}

/** Where the caravan slept and where it will, at the ends of its day. */
function Nights({ bar, at }: { readonly bar: BoardBar; readonly at: (time_s: number) => number }) {
  const { t } = useTranslation('map');
  const start = at(bar.blocks[0]?.start_s ?? 0);
  const end = at(bar.blocks.at(-1)?.end_s ?? 0);
  const night = ({ name, shortName }: BoardNight, style: CSSProperties, side: 'before' | 'after') => (
    <span className={styles['dayNight']} data-side={side} style={style} title={t('board.night', { name })}>
      <Moon size={10} fill="currentColor" aria-hidden="true" /> {shortName}
    </span>
  );
  return (
    <>
      {bar.nightBefore === null
        ? null
        : night(bar.nightBefore, { left: NAME_PX, width: Math.max(0, start - 4) }, 'before')}
      {bar.night === null ? null : night(bar.night, { left: NAME_PX + end + 4, right: 0 }, 'after')}
    </>
  );
}
