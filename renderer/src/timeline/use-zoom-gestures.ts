import { type RefObject, useEffect, useEffectEvent } from 'react';

/** What a wheel turns for one step; trackpads send many small turns. */
const STEP_DELTA = 60;

/** Ctrl with the wheel, + and - change how much of time is shown. */
export function useZoomGestures(board: RefObject<HTMLElement | null>, onZoom: (step: -1 | 1) => void): void {
  const zoom = useEffectEvent(onZoom);
  useEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < STEP_DELTA) return;
      zoom(turned > 0 ? 1 : -1);
      turned = 0;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.key === '+' || event.key === '=' ? -1 : event.key === '-' ? 1 : null;
      if (step === null) return;
      event.preventDefault();
      zoom(step);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('keydown', onKey);
    };
  }, [board]);
}
