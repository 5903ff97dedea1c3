import type { PlanView, StopView, TourView } from '@contract/plans.ts';

/** A visit as a row of the table by day. */
export interface PlanVisit {
  readonly stop: StopView;
  readonly tour: TourView;
  /** Position in the tour, 1 for the first stop. */
  readonly position: number;
  /** Sorts by day, then caravan, then position. */
  readonly order: string;
}

/** Every visit of a plan by day, caravan and order of driving. */
export function planVisits(plan: PlanView): readonly PlanVisit[] {
  return plan.tours
    .flatMap((tour) =>
      tour.stops.map((stop, index) => ({
        stop,
        tour,
        position: index + 1,
        order: `${tour.date} ${tour.caravanName} ${String(index + 1).padStart(2, '0')}`,
      })),
    )
    .sort((a, b) => a.order.localeCompare(b.order));
}
