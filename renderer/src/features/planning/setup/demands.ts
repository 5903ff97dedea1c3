import type { PlanningOutlook } from '@contract/planning.ts';

/** Accepted requests that want a visit in the period, by site. */
export type Demands = ReadonlyMap<string, PlanningOutlook['demands'][number]>;

export function demandsOf({ demands }: Pick<PlanningOutlook, 'demands'>): Demands {
  return new Map(demands.map((demand) => [demand.siteId, demand]));
}

/** Records without those that are out of use (停用). */
export function inUse<T extends { readonly id: string }>(
  records: readonly T[],
  retiredIds: readonly string[],
): readonly T[] {
  if (retiredIds.length === 0) return records;
  const retired = new Set(retiredIds);
  return records.filter(({ id }) => !retired.has(id));
}

/** The choice before anybody chose, with the sites that somebody asked for. */
export function withDemands(
  chosen: ReadonlySet<string>,
  demands: Demands,
  sites: readonly { readonly id: string }[],
): ReadonlySet<string> {
  if (demands.size === 0) return chosen;
  return new Set([...chosen, ...sites.flatMap(({ id }) => (demands.has(id) ? [id] : []))]);
}

/** How many of these sites must be visited, and how many are worth more, because somebody asked. */
export function demandSums(
  demands: Demands,
  siteIds: ReadonlySet<string>,
): { readonly required: number; readonly valued: number } {
  const own = [...demands.values()].filter(({ siteId }) => siteIds.has(siteId));
  const required = own.filter(({ isRequired }) => isRequired).length;
  return { required, valued: own.length - required };
}
