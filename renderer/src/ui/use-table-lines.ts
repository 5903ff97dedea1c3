import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import { groupedRows, linesOf, type TableGrouping, type TableLine } from './table-groups.ts';

/** Sorted rows in their groups, and the lines of the table that they make with the heads between them. */
export function useTableLines<Row>(sorted: readonly Row[], grouping: TableGrouping<Row> | undefined) {
  const sortedRows = useMemo(() => groupedRows(sorted, grouping), [sorted, grouping]);
  const lines = useMemo(() => linesOf(sortedRows, grouping), [sortedRows, grouping]);
  return { sortedRows, lines };
}

/** Draws the lines in sight only, and scrolls to the selected row when it changes. */
export function useLineScroller<Row>(
  scroller: RefObject<HTMLElement | null>,
  drawn: {
    readonly lines: readonly TableLine<Row>[];
    readonly sortedRows: readonly Row[];
    readonly rowKey: (row: Row) => string;
    /** Px. */
    readonly rowHeight: number;
    /** Of all that stays above the rows, px. */
    readonly headHeight: number;
  },
  selectedIndex: number | null,
) {
  const { lines, sortedRows, rowKey, rowHeight, headHeight } = drawn;
  const estimateSize = useCallback(() => rowHeight, [rowHeight]);
  // PERF: the same function as long as the lines are the same; a new one has all of them measured anew.
  const keyOfLine = useCallback(
    (index: number) => {
      const line = lines[index];
      if (line?.kind === 'head') return `head ${line.key}`;
      const row = line && sortedRows[line.index];
      return row ? rowKey(row) : index;
    },
    [lines, sortedRows, rowKey],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey: keyOfLine,
    overscan: 5,
    scrollPaddingStart: rowHeight,
    // The header stands above the rows inside the scroller, so the end of a row lies that much further down.
    scrollPaddingEnd: headHeight,
  });
  useEffect(() => {
    if (selectedIndex === null) return;
    const line = lines.findIndex((each) => each.kind === 'row' && each.index === selectedIndex);
    virtualizer.scrollToIndex(line, { align: 'auto' });
  }, [selectedIndex, lines, virtualizer]);
  return virtualizer;
}
