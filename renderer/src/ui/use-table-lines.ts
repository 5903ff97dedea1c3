import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import { size } from '../styles/tokens.ts';
import { groupedRows, linesOf, type TableGrouping, type TableLine } from './table-groups.ts';

/** Sorted rows in their groups, and the lines of the table that they make with the heads between them. */
export function useTableLines<Item extends { readonly original: Row }, Row>(
  sorted: readonly Item[],
  grouping: TableGrouping<Row> | undefined,
) {
  const sortedRows = useMemo(
    () => groupedRows(sorted, ({ original }) => original, grouping),
    [sorted, grouping],
  );
  const lines = useMemo(
    () =>
      linesOf(
        sortedRows.map(({ original }) => original),
        grouping,
      ),
    [sortedRows, grouping],
  );
  return { sortedRows, lines };
}

/** Draws the lines in sight only, and scrolls to the selected row when it changes. */
export function useLineScroller<Row>(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly TableLine<Row>[],
  sortedRows: readonly { readonly id: string }[],
  selectedIndex: number | null,
) {
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    getItemKey: (index) => {
      const line = lines[index];
      if (line?.kind === 'head') return `head ${line.key}`;
      return (line && sortedRows[line.index]?.id) ?? index;
    },
    overscan: 8,
    scrollPaddingStart: size.row,
    // The header stands above the rows inside the scroller, so the end of a row lies one row further down.
    scrollPaddingEnd: size.row,
  });
  useEffect(() => {
    if (selectedIndex === null) return;
    const line = lines.findIndex((each) => each.kind === 'row' && each.index === selectedIndex);
    virtualizer.scrollToIndex(line, { align: 'auto' });
  }, [selectedIndex, lines, virtualizer]);
  return virtualizer;
}
