import { useFormat } from '@renderer/lib/use-format.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { BarDrag } from './BarDrag.tsx';
import { BoardBackground } from './BoardBackground.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardLane } from './BoardLane.tsx';
import { BoardName } from './BoardName.tsx';
import styles from './board.module.css';
import type { BoardViewProps } from './board-props.ts';
import { NAME_PX, ROW_PX } from './board-size.ts';
import { columnWidth } from './columns.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useDayMoves } from './use-day-moves.ts';
import { useLockKeys } from './use-lock-keys.ts';
import { useWidth } from './use-width.ts';

/** Caravans by days, one by one or the whole period. Only the rows in sight are drawn. */
export function DaysBoard(props: BoardViewProps) {
  const { rows, days, zoom, selectedTour, edits, onSelectTour, onOpenTour } = props;
  const format = useFormat();
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.scroller ?? own;
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
  const focusBar = (barId: string) => {
    const row = rows.findIndex(({ bars }) => bars.some((bar) => bar.id === barId));
    if (row < 0) return;
    virtualizer.scrollToIndex(row);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(barId)}"]`)?.focus();
    });
  };
  const moveDay = useDayMoves(props, focusBar);
  const handleKey = useLockKeys(props, useBarKeys(props, focusBar, moveDay));
  useSelectionInSight(scroller, props, column, columnOf);

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
                isMovable={edits !== null && !edits.isBusy}
                format={format}
                onSelectTour={onSelectTour}
                onOpenTour={onOpenTour}
              />
            </div>
          ) : null;
        })}
        {edits ? (
          <BarDrag scroller={scroller} rows={rows} days={days} column={column} onMoveDay={moveDay} />
        ) : null}
      </div>
    </div>
  );
}

/** Scrolls to the day of what was selected elsewhere. */
function useSelectionInSight(
  scroller: RefObject<HTMLElement | null>,
  { selectedTour, rows }: BoardViewProps,
  column: number,
  columnOf: ReadonlyMap<string, number>,
): void {
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
  }, [scroller, selectedTour, rows, column, columnOf]);
}
