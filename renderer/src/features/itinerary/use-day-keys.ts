import { useEffect, useEffectEvent } from 'react';

export interface DayKeys {
  readonly previous: () => void;
  readonly next: () => void;
  readonly today: () => void;
}

/** Arrow keys and T move through the days, unless a field, a list or the map has the focus and needs them itself. */
export function useDayKeys(keys: DayKeys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const element = event.target instanceof Element ? event.target : null;
    if (element?.closest('input, select, textarea, canvas, [role=listbox], [role=combobox], [role=menu]'))
      return;
    if (event.key === 'ArrowLeft') keys.previous();
    else if (event.key === 'ArrowRight') keys.next();
    else if (event.key === 't' || event.key === 'T') keys.today();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
