import { type DragSteps, followPress, type Point } from '@renderer/lib/drag-gesture.ts';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { edgeScroll } from './drag-geometry.ts';
import { liftGhost } from './drag-ghost.ts';

interface DragOptions<Target> {
  readonly scroller: RefObject<HTMLElement | null>;
  /** An element at the place where the cells of the board begin; it scrolls with them. */
  readonly origin: RefObject<HTMLElement | null>;
  /** Where something that was taken at `from` would go when let go at a point of the cells; null = nowhere. */
  readonly targetAt: (id: string, point: Point, from: Point) => Target | null;
  readonly onDrop: (target: Target) => void;
}

/** Where something is dragged to. */
interface Drag<Target> {
  readonly target: Target | null;
  /** The pointer is in the right half of what can be seen of the board, so there is more room on its left. */
  readonly isPastMiddle: boolean;
}

/**
 * Makes everything with `data-grip` inside the scroller draggable by pointer; its value is the id. The board scrolls
 * when the pointer is near its edges. Returns the drag while there is one; it changes with the `key` of its target,
 * not with every move.
 */
export function useDrag<Target extends { readonly key: string }>({
  scroller,
  origin,
  targetAt,
  onDrop,
}: DragOptions<Target>): Drag<Target> | null {
  const [drag, setDrag] = useState<Drag<Target> | null>(null);
  const aim = useEffectEvent((id: string, { visible, cells }: Frame, pointer: Point, taken: Point) => {
    const isInside =
      pointer.x >= visible.left &&
      pointer.x < visible.right &&
      pointer.y >= visible.top &&
      pointer.y < visible.bottom;
    return isInside ? targetAt(id, { x: pointer.x - cells.x, y: pointer.y - cells.y }, taken) : null;
  });
  const drop = useEffectEvent(onDrop);

  useEffect(() => {
    const [board, start] = [scroller.current, origin.current];
    if (!board || !start) return undefined;
    const lift = (grip: HTMLElement, id: string, from: Point): DragSteps => {
      const ghost = liftGhost(grip);
      const { cells } = frameOf(board, start);
      const taken = { x: from.x - cells.x, y: from.y - cells.y };
      let pointer = from;
      const update = () => {
        const frame = frameOf(board, start);
        const target = aim(id, frame, pointer, taken);
        const isPastMiddle = pointer.x > (frame.visible.left + frame.visible.right) / 2;
        setDrag((previous) => {
          const isSame = previous?.target?.key === target?.key && previous?.isPastMiddle === isPastMiddle;
          return isSame ? previous : { target, isPastMiddle };
        });
      };
      // A pointer that rests at an edge sends no events, but the board goes on scrolling under it.
      const scroll = () => {
        const { visible } = frameOf(board, start);
        board.scrollBy(
          edgeScroll(pointer.x, visible.left, visible.right),
          edgeScroll(pointer.y, visible.top, visible.bottom),
        );
        update();
        nextFrame = requestAnimationFrame(scroll);
      };
      let nextFrame = requestAnimationFrame(scroll);
      return {
        onMove: (to) => {
          pointer = to;
          ghost.moveBy(to.x - from.x, to.y - from.y);
          update();
        },
        onEnd: (at) => {
          cancelAnimationFrame(nextFrame);
          ghost.remove();
          setDrag(null);
          const target = at === null ? null : aim(id, frameOf(board, start), at, taken);
          if (target !== null) drop(target);
        },
      };
    };
    let giveUp = () => {};
    const press = (event: PointerEvent) => {
      const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
      const id = grip?.dataset['grip'];
      if (!grip || id === undefined || !event.isPrimary || event.button !== 0) return;
      giveUp();
      giveUp = followPress(event, () => lift(grip, id, { x: event.clientX, y: event.clientY }));
    };
    board.addEventListener('pointerdown', press);
    return () => {
      board.removeEventListener('pointerdown', press);
      giveUp();
    };
  }, [scroller, origin]);

  return drag;
}

/** Where the cells are in the window, and the part of it in which they can be seen. */
interface Frame {
  readonly cells: Point;
  readonly visible: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
}

/** The head above the cells and the names beside them stay in sight, so cells under them cannot be seen. */
function frameOf(scroller: HTMLElement, origin: HTMLElement): Frame {
  const board = scroller.getBoundingClientRect();
  const cells = origin.getBoundingClientRect();
  return {
    cells: { x: cells.left, y: cells.top },
    visible: {
      left: cells.left + scroller.scrollLeft,
      top: cells.top + scroller.scrollTop,
      right: board.left + scroller.clientWidth,
      bottom: board.top + scroller.clientHeight,
    },
  };
}
