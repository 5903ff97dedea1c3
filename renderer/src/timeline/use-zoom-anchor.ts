import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { NAME_PX } from './board-size.ts';

/**
 * Keeps a column where it is on the screen when columns become wider or narrower: the selected one when it is in sight, else
 * the one in the middle.
 */
export function useZoomAnchor(
  scroller: RefObject<HTMLElement | null>,
  column: number,
  selected: number | null,
): void {
  const before = useRef({ column, left: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const remember = () => {
      before.current = { ...before.current, left: element.scrollLeft };
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const { column: was, left } = before.current;
    if (!element || was === column) return;
    const next = anchoredLeft({ was, column, left, room: element.clientWidth - NAME_PX, selected });
    before.current = { column, left: next };
    element.scrollTo({ left: next });
  }, [scroller, column, selected]);
}

/** How far to scroll so that the anchor stays; never before the first column. */
export function anchoredLeft(view: {
  readonly was: number;
  readonly column: number;
  readonly left: number;
  readonly room: number;
  readonly selected: number | null;
}): number {
  const { was, column, left, room, selected } = view;
  const at = selected === null ? -1 : (selected + 0.5) * was - left;
  const offset = at >= 0 && at <= room ? at : room / 2;
  return Math.max(0, Math.round(((left + offset) / was) * column - offset));
}
