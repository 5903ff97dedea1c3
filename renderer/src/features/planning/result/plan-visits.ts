import type { PlanView, StopView, TourView } from '@contract/plans.ts';

/** A visit as a row of the table by day. */
export interface PlanVisit {
  readonly stop: StopView;
  readonly tour: TourView;
  /** Position in the tour, 1 for the first stop. */
  readonly position: number;
  /** Place of the visit by day, then caravan, then position. */
  readonly order: number;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Every visit of a plan by day, caravan and order of driving. */
export function planVisits(plan: PlanView): readonly PlanVisit[] {
  // Words are compared for each caravan once, not for each of thousands of visits.
  const names = [...new Set(plan.tours.map(({ caravanName }) => caravanName))].sort(collator.compare);
  const rankOf = new Map(names.map((name, rank) => [name, rank]));
  const rank = (tour: TourView) => rankOf.get(tour.caravanName) ?? 0;
  return plan.tours
    .toSorted((a, b) => (a.date === b.date ? rank(a) - rank(b) : a.date < b.date ? -1 : 1))
    .flatMap((tour) => tour.stops.map((stop, index) => ({ stop, tour, position: index + 1 })))
    .map((visit, order) => ({ ...visit, order }));
}
