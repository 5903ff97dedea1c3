import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { NO_STAY_SELECTION, type SelectionSearch, type StaysSearch, staysSearch } from './stays-search.ts';

export interface StaysAddress {
  readonly search: StaysSearch;
  /** Changes some parameters and keeps the others. */
  readonly change: (changes: Partial<StaysSearch>) => void;
  /** Selects one thing and lets go of everything else. */
  readonly select: (selection: SelectionSearch) => void;
}

/** The state of the page of stays that belongs into its address. */
export function useStaysAddress(): StaysAddress {
  const raw: unknown = useSearch({ strict: false });
  const search = useMemo(() => staysSearch.parse(raw), [raw]);
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<StaysSearch>) => {
      const update = (previous: object) => ({ ...previous, ...changes });
      void navigate({ to: '.', search: update as never, replace: true });
    },
    [navigate],
  );
  const select = useCallback(
    (selection: SelectionSearch) => change({ ...NO_STAY_SELECTION, panel: undefined, ...selection }),
    [change],
  );
  return { search, change, select };
}
