import { useEffect, useEffectEvent } from 'react';

/** Escape leaves what is shown or chosen, unless it closes something that lies on it. */
export function useCloseKey(onClose: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event) || isOpenList(event)) return;
    onClose();
  });
  useEffect(() => {
    // Before the list of a field hears of it: afterwards the list is closed and it looks as if none had been open.
    addEventListener('keydown', handle, { capture: true });
    return () => removeEventListener('keydown', handle, { capture: true });
  }, []);
}

const isInDialog = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

const isOpenList = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true';
