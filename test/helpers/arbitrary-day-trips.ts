import fc from 'fast-check';
import { ProblemData, type ProblemInput } from '@engine';

const MINUTE = 60;
const minutes = (min: number, max: number) => fc.integer({ min, max }).map((m) => m * MINUTE);

/** Up to two sorted windows between 06:00 and 20:00, in whole minutes. */
const windowsOfDay = fc
  .uniqueArray(fc.integer({ min: 360, max: 1_200 }), { minLength: 0, maxLength: 4 })
  .map((ends) => ends.slice(0, ends.length - (ends.length % 2)).sort((a, b) => a - b))
  .map((ends) =>
    ends.flatMap((start, index) =>
      index % 2 === 0 ? [{ start_s: start * MINUTE, end_s: ends[index + 1]! * MINUTE }] : [],
    ),
  );

/** Places on a plane: the same in both directions, and no detour is shorter. */
const metricRoads = (placeCount: number) =>
  fc
    .array(fc.tuple(fc.nat(120), fc.nat(120)), { minLength: placeCount, maxLength: placeCount })
    .map((places) => places.flatMap(([x, y]) => places.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v))));

/** Also legs at random, where a detour may be shorter than the straight way. */
const anyRoads = (placeCount: number) =>
  fc.oneof(
    metricRoads(placeCount),
    fc.array(fc.nat(300), { minLength: placeCount ** 2, maxLength: placeCount ** 2 }),
  );

export interface Sizes {
  readonly maxVisits: number;
  readonly maxVehicles: number;
  readonly maxDays: number;
  /** 'any' (the default) includes roads without the triangle inequality. */
  readonly roads?: 'metric' | 'any';
}

/** Small problems in whole minutes, with short limits so that every rule binds now and then. */
export function dayTripProblem(sizes: Sizes): fc.Arbitrary<ProblemData> {
  const roads = sizes.roads === 'metric' ? metricRoads : anyRoads;
  return fc
    .record({
      visitCount: fc.integer({ min: 1, max: sizes.maxVisits }),
      vehicleCount: fc.integer({ min: 1, max: sizes.maxVehicles }),
      dayCount: fc.integer({ min: 1, max: sizes.maxDays }),
    })
    .chain(({ visitCount, vehicleCount, dayCount }) => {
      const placeCount = visitCount + vehicleCount;
      const vehicle = fc.record({
        depot: fc.nat(vehicleCount - 1),
        earliestDeparture_s: minutes(360, 480),
        latestReturn_s: minutes(840, 1_260),
        maxDriving_s: minutes(120, 600),
        availableDays: fc.array(fc.boolean(), { minLength: dayCount, maxLength: dayCount }),
      });
      const visit = fc.record({
        place: fc.integer({ min: vehicleCount, max: placeCount - 1 }),
        service_s: fc.constantFrom(0, 5, 15, 30, 60, 90).map((m) => m * MINUTE),
        prize: fc.integer({ min: 1, max: 20 }),
        windows: fc.array(windowsOfDay, { minLength: dayCount, maxLength: dayCount }),
      });
      return fc.record({
        placeCount: fc.constant(placeCount),
        dayCount: fc.constant(dayCount),
        travelTime_s: roads(placeCount).map((legs) => legs.map((leg) => leg * MINUTE)),
        distance_m: roads(placeCount),
        vehicles: fc.array(vehicle, { minLength: vehicleCount, maxLength: vehicleCount }),
        visits: fc.array(visit, { minLength: visitCount, maxLength: visitCount }),
        maxVisitsPerRoute: fc.integer({ min: 1, max: 3 }),
        continuousDriving_s: minutes(30, 240),
        rest_s: minutes(0, 30),
        routeCost_m: fc.nat(20),
      }) satisfies fc.Arbitrary<ProblemInput>;
    })
    .map((input) => ProblemData.from(input));
}
