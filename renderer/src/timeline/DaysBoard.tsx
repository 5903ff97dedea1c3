import { useFormat } from '@renderer/lib/use-format.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
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
import { useVisibleColumns } from './use-visible-columns.ts';
import { useWidth } from './use-width.ts';
import { useZoomAnchor } from './use-zoom-anchor.ts';
import { YearHead } from './YearHead.tsx';

/** Caravans by days, one by one or the whole period. Only the rows in sight are drawn. */
export function DaysBoard(props: BoardViewProps) {
  const { rows, days, zoom, selectedTour, edits, onSelectTour, onOpenTour } = props;
  const format = useFormat();
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.scroller ?? own;
  const width = useWidth(scroller);
  const column = columnWidth(zoom, days.length, width - NAME_PX);
  const columnOf = useMemo(() => new Map(days.map((day, index) => [day.date, index])), [days]);
  const span = useVisibleColumns(scroller, column, days.length);
  // Memoised parts must not see another object of the same columns.
  const { from, to } = span;
  const drawn = useMemo(() => ({ from, to }), [from, to]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const [sought, seek] = useState<string | null>(null);
  const rowOfBar = useMemo(
    () => new Map(rows.flatMap(({ bars }, index) => bars.map(({ id }) => [id, index]))),
    [rows],
  );
  const focusBar = (barId: string) => {
    const row = rowOfBar.get(barId);
    if (row === undefined) return;
    // It is drawn from now on, although its day may be out of sight.
    seek(barId);
    virtualizer.scrollToIndex(row);
    focusWhenDrawn(scroller, barId);
  };
  const focusable =
    [sought, selectedTour].find((id) => id !== null && rowOfBar.has(id)) ??
    rows.find((row) => row.bars.length > 0)?.bars[0]?.id ??
    null;
  const moveDay = useDayMoves(props, focusBar);
  const handleKey = useLockKeys(props, useBarKeys(props, focusBar, moveDay));
  useZoomAnchor(scroller, column, columnOf.get(props.day ?? '') ?? null);
  useSelectionInSight(scroller, props, column, columnOf);

  const head = { days, column, today: props.today, day: props.day, onSelectDay: props.onSelectDay };
  const body: CSSProperties = { width: NAME_PX + column * days.length, height: virtualizer.getTotalSize() };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the bars inside
    <div ref={scroller} className={styles['scroller']} onKeyDown={handleKey}>
      {zoom === 'year' ? <YearHead {...head} /> : <BoardHead {...head} zoom={zoom} span={drawn} />}
      <div className={styles['body']} style={body}>
        <BoardBackground days={days} column={column} today={props.today} span={drawn} />
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
                span={drawn}
                selectedTour={rowOfBar.get(selectedTour ?? '') === item.index ? selectedTour : null}
                focusable={rowOfBar.get(focusable ?? '') === item.index ? focusable : null}
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

/** Rows that were just scrolled to are drawn a frame or two later. */
const MOST_FRAMES = 10;

/** Gives the focus to a bar as soon as it is drawn. */
function focusWhenDrawn(scroller: RefObject<HTMLElement | null>, barId: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const bar = scroller.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(barId)}"]`);
    if (bar) bar.focus();
    else if (frames > 0) focusWhenDrawn(scroller, barId, frames - 1);
  });
}

/** Scrolls to the day of what was selected elsewhere. */
function useSelectionInSight(
  scroller: RefObject<HTMLElement | null>,
  { selectedTour, rows, day }: BoardViewProps,
  column: number,
  columnOf: ReadonlyMap<string, number>,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const date =
      rows.flatMap((row) => row.bars).find((bar) => bar.id === selectedTour)?.date ?? day ?? undefined;
    const index = date === undefined ? undefined : columnOf.get(date);
    if (!element || index === undefined) return;
    const left = index * column;
    const room = element.clientWidth - NAME_PX;
    if (left < element.scrollLeft || left + column > element.scrollLeft + room) {
      element.scrollTo({ left: Math.max(0, left - room / 2) });
    }
  }, [scroller, selectedTour, day, rows, column, columnOf]);
}
