import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import {
  NO_SELECTION,
  type PlanningSearch,
  planningSearch,
  type SelectionSearch,
} from './planning-search.ts';

export interface PlanningAddress {
  readonly search: PlanningSearch;
  /** Changes some parameters and keeps the others. */
  readonly change: (changes: Partial<PlanningSearch>) => void;
  /** Selects one thing and lets go of everything else. */
  readonly select: (selection: SelectionSearch) => void;
}

/** The state of the planning page that belongs into its address. */
export function usePlanningAddress(): PlanningAddress {
  const raw: unknown = useSearch({ strict: false });
  const search = useMemo(() => planningSearch.parse(raw), [raw]);
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<PlanningSearch>) => {
      const update = (previous: object) => ({ ...previous, ...changes });
      void navigate({ to: '.', search: update as never, replace: true });
    },
    [navigate],
  );
  const select = useCallback(
    (selection: SelectionSearch) => change({ ...NO_SELECTION, ...selection }),
    [change],
  );
  return { search, change, select };
}
