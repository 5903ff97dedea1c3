import { ROW_PX } from './board-size.ts';

/** At the edges of the board, so near to them, a drag scrolls; the nearer, the faster. */
const EDGE_PX = 28;
const MOST_PX_PER_FRAME = 14;

/** Row at a height; null above the first and below the last. */
export function rowAt(y: number, rowCount: number): number | null {
  return indexAt(y, ROW_PX, rowCount);
}

/** Day at a distance from the first; null before it and after the last. */
export function columnAt(x: number, column: number, columnCount: number): number | null {
  return indexAt(x, column, columnCount);
}

function indexAt(distance: number, size: number, count: number): number | null {
  const index = Math.floor(distance / size);
  return index >= 0 && index < count ? index : null;
}

/** px to scroll per frame when the pointer is at `position` between two edges: negative = back, 0 = not near one. */
export function edgeScroll(position: number, low: number, high: number): number {
  const back = Math.max(0, low + EDGE_PX - position);
  const onward = Math.max(0, position - (high - EDGE_PX));
  const speed = (depth: number) => Math.min(MOST_PX_PER_FRAME, Math.ceil(depth / 2));
  return back > 0 ? -speed(back) : speed(onward);
}
