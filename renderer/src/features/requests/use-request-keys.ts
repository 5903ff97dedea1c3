import { useEffect, useEffectEvent } from 'react';

interface RequestKeys {
  readonly accept: () => void;
  readonly refuse: () => void;
  readonly mark: () => void;
}

/** A accepts, R refuses, Space marks: for whoever goes through the list with the arrow keys. */
export function useRequestKeys({ accept, refuse, mark }: RequestKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // Keys that type or press something belong to what has the focus.
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.closest('input, textarea, [role="dialog"]')) return;
    const isOnList = target.closest('[role="grid"]') !== null;
    if (event.key === ' ' && isOnList) mark();
    else if (event.key === 'a') accept();
    else if (event.key === 'r') refuse();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
