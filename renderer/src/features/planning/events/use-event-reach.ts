import type { DisruptionInput } from '@contract/disruptions.ts';
import type { CaravanRow } from '@contract/fleet.ts';
import type { PlanView } from '@contract/plans.ts';
import { type DisruptionHit, hitsOf } from '@domain/disruption/hits.ts';
import { reachOf } from '@domain/disruption/reach.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** What an event would hit of a plan once it is recorded; null until that is known. */
export function useHitsAhead(
  input: DisruptionInput | null,
  plan: PlanView,
  caravans: readonly CaravanRow[],
): readonly DisruptionHit[] | null {
  const { data: sites } = useQuery(queries.sites());
  const { data: sets } = useQuery(queries.exhibitSets());
  const world = useMemo(
    () =>
      sites && sets
        ? {
            caravans,
            sites,
            exhibits: sets.flatMap(({ id, exhibits }) =>
              exhibits.map((each) => ({ id: each.id, setId: id })),
            ),
          }
        : null,
    [caravans, sites, sets],
  );
  return useMemo(() => {
    if (world === null || input === null) return null;
    const { target, start, end } = input;
    return hitsOf([{ id: '', start, end, reach: reachOf(target, world) }], plan.tours);
  }, [world, input, plan.tours]);
}
