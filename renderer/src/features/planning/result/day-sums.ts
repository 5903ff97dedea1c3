import type { TourView } from '@contract/plans.ts';

/** Rests, setting up and lateness of a day, in seconds. */
export function daySums(tour: TourView): {
  readonly rest_s: number;
  readonly setup_s: number;
  readonly late_s: number;
} {
  return tour.stops.reduce(
    (sums, stop) => ({
      rest_s: sums.rest_s + stop.rest_s,
      setup_s: sums.setup_s + stop.setup_s,
      late_s: sums.late_s + stop.late_s,
    }),
    { rest_s: tour.returnRest_s, setup_s: 0, late_s: 0 },
  );
}
