import { type RefObject, useEffect } from 'react';
import { NAME_PX } from './board-size.ts';
import { type DaySpan, placedSpans } from './span-lanes.ts';

/** px of a stretch that must be in sight for it to be seen. */
const SEEN_PX = 48;

/** Brings a stretch of days into sight when it, the width of a day or the room of the board changes. */
export function useShownSpan(
  scroller: RefObject<HTMLElement | null>,
  days: readonly { readonly date: string }[],
  column: number,
  span: DaySpan | null,
): void {
  const place = span ? placedSpans({ id: '', spans: [span] }, days)[0] : undefined;
  const [from, length] = [place?.from ?? -1, place?.length ?? 0];
  useEffect(() => {
    const element = scroller.current;
    if (!element || from < 0) return undefined;
    const show = () => {
      const view = { left: element.scrollLeft, room: element.clientWidth - NAME_PX };
      const next = shownLeft(from * column, (from + length) * column, view);
      if (next !== null) element.scrollTo({ left: next });
    };
    show();
    const observer = new ResizeObserver(show);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, from, length, column]);
}

/** How far to scroll so that a stretch of px stands in sight; null when enough of it does. */
export function shownLeft(
  start: number,
  end: number,
  { left, room }: { readonly left: number; readonly room: number },
): number | null {
  const least = Math.min(SEEN_PX, end - start);
  if (start + least <= left + room && end - least >= left) return null;
  return Math.max(0, Math.round(start - room / 3));
}
