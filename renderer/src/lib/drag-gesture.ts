/** A point in px, of the window unless said otherwise. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a pointer must go before a press is a drag; below it stays a click. */
const THRESHOLD_PX = 4;

/** Whether the pointer has left the place of its press for good. */
export function isBeyondThreshold(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= THRESHOLD_PX;
}

/** What a drag does once a press has become one. */
export interface DragSteps {
  readonly onMove: (pointer: Point) => void;
  /** With where it was let go; null when it was given up. */
  readonly onEnd: (pointer: Point | null) => void;
}

/**
 * Follows the pointer from its press until it is released. Nothing happens below the threshold, so that clicks stay
 * clicks; Escape gives up. Returns a function that gives up from outside.
 */
export function followPress(press: PointerEvent, lift: () => DragSteps): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const from = pointOf(press);
  let drag: DragSteps | null = null;
  let isGivenUp = false;

  const end = (pointer: Point | null) => {
    drag?.onEnd(pointer);
    drag = null;
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId || isGivenUp) return;
    if (drag === null && !isBeyondThreshold(from, pointOf(event))) return;
    drag ??= lift();
    drag.onMove(pointOf(event));
  };
  const release = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    listening.abort();
    if (drag !== null || isGivenUp) swallowClick();
    end(pointOf(event));
  };
  const cancel = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    listening.abort();
    end(null);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || drag === null) return;
    // It belongs to the drag, not to whatever panel Escape would close.
    event.preventDefault();
    event.stopPropagation();
    isGivenUp = true;
    end(null);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', release, { signal });
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener('keydown', escape, { signal, capture: true });
  return () => {
    listening.abort();
    end(null);
  };
}

const pointOf = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });

/** The click that the browser sends right after the release would select what was only dragged. */
function swallowClick(): void {
  const listening = new AbortController();
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true, signal: listening.signal });
  setTimeout(() => listening.abort());
}
