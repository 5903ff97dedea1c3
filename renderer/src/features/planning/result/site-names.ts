import type { PlanView } from '@contract/plans.ts';

/** Names of all sites of a plan, those left out included. */
export function siteNames(plan: PlanView): ReadonlyMap<string, string> {
  return new Map([
    ...plan.omissions.map(({ siteId, siteName }) => [siteId, siteName] as const),
    ...plan.tours.flatMap((tour) => tour.stops.map(({ siteId, siteName }) => [siteId, siteName] as const)),
  ]);
}
