import type { PlanView, StopView, TourView } from '@contract/plans.ts';

/** Where a visit stands in a plan. */
export interface VisitPlace {
  readonly stop: StopView;
  readonly tour: TourView;
}

export type ChangeKind = 'new' | 'moved';

/** What a plan changed against the one it was made from. */
export interface PlanChanges {
  /** Visits of the plan on another day or with another caravan, by stop, with their former place. */
  readonly moved: ReadonlyMap<string, VisitPlace>;
  /** Stops of the plan that the former one had no visit for. */
  readonly added: ReadonlySet<string>;
  /** Visits of the former plan that are not made any more, by site. */
  readonly dropped: ReadonlyMap<string, VisitPlace>;
  /** Visits that kept caravan and day. */
  readonly kept: number;
}

/** Compares visits site by site; where a site has several, the first with the first, by date. */
export function changesAgainst(base: PlanView, plan: PlanView): PlanChanges {
  const before = visitsBySite(base);
  const after = visitsBySite(plan);
  const moved = new Map<string, VisitPlace>();
  const added = new Set<string>();
  const dropped = new Map<string, VisitPlace>();
  let kept = 0;
  for (const [siteId, places] of after) {
    const former = before.get(siteId) ?? [];
    places.forEach((place, index) => {
      const from = former[index];
      if (!from) added.add(place.stop.id);
      else if (from.tour.date === place.tour.date && from.tour.caravanId === place.tour.caravanId) kept += 1;
      else moved.set(place.stop.id, from);
    });
  }
  for (const [siteId, places] of before) {
    const gone = places[after.get(siteId)?.length ?? 0];
    if (gone) dropped.set(siteId, gone);
  }
  return { moved, added, dropped, kept };
}

/** What happened to a visit of the plan; null when it kept its place or nothing is compared. */
export function changeOf(changes: PlanChanges | null, stopId: string): ChangeKind | null {
  if (changes?.added.has(stopId)) return 'new';
  return changes?.moved.has(stopId) ? 'moved' : null;
}

function visitsBySite(plan: PlanView): ReadonlyMap<string, readonly VisitPlace[]> {
  const bySite = new Map<string, VisitPlace[]>();
  for (const tour of [...plan.tours].sort((a, b) => a.date.localeCompare(b.date))) {
    for (const stop of tour.stops) {
      const places = bySite.get(stop.siteId);
      if (places) places.push({ stop, tour });
      else bySite.set(stop.siteId, [{ stop, tour }]);
    }
  }
  return bySite;
}
