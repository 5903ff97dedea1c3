import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scheduleRoute } from '../../../electron/engine/schedule.ts';
import { dayTripProblem } from '../../helpers/arbitrary-day-trips.ts';
import { naiveSchedule } from '../../helpers/naive-day-trip.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const problemAndOrder = dayTripProblem({ maxVisits: 4, maxVehicles: 2, maxDays: 2 }).chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    vehicle: fc.nat(problem.vehicleCount - 1),
    day: fc.nat(problem.dayCount - 1),
    visits: fc.shuffledSubarray([...problem.prize.keys()], { minLength: 1 }),
  }),
);

it('gives a route the times of a minute-by-minute simulation over all departures', () => {
  let feasible = 0;
  fc.assert(
    fc.property(problemAndOrder, ({ problem, vehicle, day, visits }) => {
      const route = scheduleRoute(problem, vehicle, day, visits);
      const naive = naiveSchedule(problem, vehicle, day, visits);
      const found = route && {
        departure_s: route.departure_s,
        starts_s: route.stops.map((stop) => stop.start_s),
        ends_s: route.stops.map((stop) => stop.end_s),
        return_s: route.return_s,
        length_m: route.length_m,
      };
      expect(found).toEqual(naive);
      if (route) feasible += 1;
    }),
    { numRuns: propertyRuns(3_000) },
  );
  // The comparison must not live on routes that are impossible either way.
  expect(feasible).toBeGreaterThan(200);
});
