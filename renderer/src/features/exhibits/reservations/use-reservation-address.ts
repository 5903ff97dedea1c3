import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useEffectEvent } from 'react';

/** The address of the view and how to change a part of it. */
export function useReservationAddress() {
  const search = useSearch({ from: '/exhibits' });
  const navigate = useNavigate({ from: '/exhibits' });
  const change = useCallback(
    (changes: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, ...changes }), replace: true }),
    [navigate],
  );
  return { search, change };
}

/** What the address says of the view. */
export type ReservationSearch = ReturnType<typeof useReservationAddress>['search'];

/** N begins a new reservation, unless something is being typed. */
export function useNewKey(onNew: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { target } = event;
    if (event.key !== 'n' || !(target instanceof HTMLElement)) return;
    if (target.closest('input, textarea, [role="dialog"], [role="combobox"]')) return;
    event.preventDefault();
    onNew();
  });
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
