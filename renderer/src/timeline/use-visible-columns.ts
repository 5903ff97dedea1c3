import { type RefObject, useLayoutEffect, useState } from 'react';
import { NAME_PX } from './board-size.ts';
import { type ColumnSpan, visibleColumns } from './columns.ts';

/** Columns that can be seen, and some beside them, kept up to date while the board scrolls. */
export function useVisibleColumns(
  scroller: RefObject<HTMLElement | null>,
  column: number,
  columnCount: number,
): ColumnSpan {
  const [view, setView] = useState({ left: 0, room: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => {
      const next = { left: element.scrollLeft, room: element.clientWidth - NAME_PX };
      setView((before) => {
        const [was, is] = [before, next].map(({ left, room }) =>
          visibleColumns(left, room, column, columnCount),
        );
        const isSame = was?.from === is?.from && was?.to === is?.to;
        return isSame ? before : next;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, column, columnCount]);
  return visibleColumns(view.left, view.room, column, columnCount);
}
