import type { CallError } from '@contract/define.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlanningAddress } from '../use-planning-search.ts';
import { type CompareScene, comparisonOf, selectedPair, shownPairs } from './compare-scene.ts';

/** Reads two saved plans and what is drawn around them; `scene` is undefined until all of it is there. */
export function useCompareScene(
  leftId: string,
  rightId: string,
): {
  readonly scene: CompareScene | undefined;
  readonly error: CallError | null;
  readonly retry: () => void;
} {
  const { search } = usePlanningAddress();
  const left = useQuery(queries.plan(leftId));
  const right = useQuery(queries.plan(rightId));
  const status = useQuery(queries.workspaceStatus());
  const counties = useQuery(queries.counties());
  const caravans = useQuery(queries.caravans());
  const bases = useQuery(queries.bases());
  const comparison = useMemo(
    () => (left.data && right.data ? comparisonOf({ left: left.data, right: right.data }) : undefined),
    [left.data, right.data],
  );
  const kind = search.kind ?? null;
  const shown = useMemo(
    () => (comparison ? new Set(shownPairs(comparison, kind)) : undefined),
    [comparison, kind],
  );
  const selected = useMemo(
    () => (comparison ? selectedPair(comparison, { site: search.site, nth: search.nth }) : null),
    [comparison, search.site, search.nth],
  );
  const scene = useMemo(() => {
    if (!comparison || !shown || !status.data || !counties.data || !caravans.data || !bases.data)
      return undefined;
    return {
      ...comparison,
      kind,
      shown,
      selected,
      status: status.data,
      counties: counties.data,
      caravans: caravans.data,
      bases: bases.data,
      colourOf: new Map(caravans.data.map((caravan) => [caravan.id, caravan.colourIndex])),
    };
  }, [comparison, kind, shown, selected, status.data, counties.data, caravans.data, bases.data]);
  const all = [left, right, status, counties, caravans, bases];
  return {
    scene,
    error: all.find((query) => query.error !== null)?.error ?? null,
    retry: () => {
      for (const query of all) if (query.isError) void query.refetch();
    },
  };
}
