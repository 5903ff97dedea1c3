import { useFormat } from '@renderer/lib/use-format.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardBackground } from './BoardBackground.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardLane } from './BoardLane.tsx';
import { BoardName } from './BoardName.tsx';
import { type Direction, neighbourBar } from './bar-navigation.ts';
import styles from './board.module.css';
import type { BoardProps } from './board-props.ts';
import { NAME_PX, ROW_PX } from './board-size.ts';
import { columnWidth } from './columns.ts';
import { DayBoard } from './DayBoard.tsx';
import { useWidth } from './use-width.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Caravans by days, or by the hours of one day. Only the rows in sight are drawn. */
export function Board(props: BoardProps) {
  const { t } = useTranslation('map');
  return (
    <div className={styles['board']} role="group" aria-label={t('board.label')} data-testid="planning:board">
      {props.zoom === 'day' ? <DayBoard {...props} /> : <DaysBoard {...props} />}
    </div>
  );
}

function DaysBoard(props: BoardProps) {
  const { rows, days, zoom, selectedTour, onSelectTour, onOpenTour } = props;
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const column = columnWidth(zoom, days.length, width - NAME_PX);
  const columnOf = useMemo(() => new Map(days.map((day, index) => [day.date, index])), [days]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const focusable = selectedTour ?? rows.find((row) => row.bars.length > 0)?.bars[0]?.id ?? null;

  useLayoutEffect(() => {
    const element = scroller.current;
    const date = rows.flatMap((row) => row.bars).find((bar) => bar.id === selectedTour)?.date;
    const index = date === undefined ? undefined : columnOf.get(date);
    if (!element || index === undefined) return;
    const left = index * column;
    const room = element.clientWidth - NAME_PX;
    if (left < element.scrollLeft || left + column > element.scrollLeft + room) {
      element.scrollTo({ left: Math.max(0, left - room / 2) });
    }
  }, [selectedTour, rows, column, columnOf]);

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const barId = (event.target as HTMLElement).dataset['bar'];
    const direction = DIRECTIONS[event.key];
    if (barId === undefined) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (barId === selectedTour) onOpenTour(barId);
      else onSelectTour(barId);
    }
    if (!direction) return;
    event.preventDefault();
    const next = neighbourBar(rows, barId, direction);
    const row =
      next === null ? -1 : rows.findIndex((candidate) => candidate.bars.some((bar) => bar.id === next));
    if (next === null || row < 0) return;
    virtualizer.scrollToIndex(row);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(next)}"]`)?.focus();
    });
  };

  const body: CSSProperties = { width: NAME_PX + column * days.length, height: virtualizer.getTotalSize() };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the bars inside
    <div ref={scroller} className={styles['scroller']} onKeyDown={handleKey}>
      <BoardHead
        days={days}
        column={column}
        zoom={zoom}
        today={props.today}
        day={props.day}
        onSelectDay={props.onSelectDay}
      />
      <div className={styles['body']} style={body}>
        <BoardBackground days={days} column={column} today={props.today} />
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <div key={row.caravanId} className={styles['row']} style={{ top: item.start }}>
              <BoardName row={row} />
              <BoardLane
                row={row}
                days={days}
                column={column}
                columnOf={columnOf}
                selectedTour={selectedTour}
                focusable={focusable}
                format={format}
                onSelectTour={onSelectTour}
                onOpenTour={onOpenTour}
              />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}
