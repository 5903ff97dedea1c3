import fc from 'fast-check';
import { createProblem } from '../../electron/engine/problem-build.ts';
import type { ProblemData } from '../../electron/engine/problem.ts';
import {
  BASE,
  type ProblemInput,
  RELATION_KINDS,
  type TimeWindow,
  type VehicleInput,
  type VisitInput,
} from '../../electron/engine/problem-input.ts';
import { planFaults } from '../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan } from '../../electron/engine/solution.ts';

const MINUTE = 60;
const minutes = (min: number, max: number) => fc.integer({ min, max }).map((m) => m * MINUTE);
/** Given in one of three problems. */
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** An object without its undefined fields. */
function given<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

const window_s = (from: fc.Arbitrary<number>, length: fc.Arbitrary<number>): fc.Arbitrary<TimeWindow> =>
  fc.tuple(from, length).map(([start_s, length_s]) => ({ start_s, end_s: start_s + length_s }));

/** None, one or two windows between 6:00 and 20:00. */
const windowsOfDay: fc.Arbitrary<readonly TimeWindow[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([{ start_s: 420 * MINUTE, end_s: 1_080 * MINUTE }]) },
  { weight: 2, arbitrary: window_s(minutes(360, 900), minutes(0, 300)).map((one) => [one]) },
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.integer({ min: 360, max: 1_200 }), { minLength: 4, maxLength: 4 })
      .map((ends) => ends.sort((a, b) => a - b).map((m) => m * MINUTE))
      .map(([a, b, c, d]) => [
        { start_s: a!, end_s: b! },
        { start_s: c!, end_s: d! },
      ]),
  },
);

interface Counts {
  readonly visits: number;
  readonly vehicles: number;
  readonly days: number;
  readonly lodgings: number;
}

/** Places on a plane, in minutes: no detour is shorter. */
const metricLegs = (placeCount: number) =>
  fc
    .array(fc.tuple(fc.nat(90), fc.nat(90)), { minLength: placeCount, maxLength: placeCount })
    .map((places) => places.flatMap(([x, y]) => places.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v))));

/** Also legs at random, where a detour may be shorter than the straight way. */
const anyLegs = (placeCount: number) =>
  fc.oneof(
    metricLegs(placeCount),
    fc
      .array(fc.nat(180), { minLength: placeCount ** 2, maxLength: placeCount ** 2 })
      .map((all) => all.map((m, cell) => (cell % (placeCount + 1) === 0 ? 0 : m))),
  );

const listOf = <T>(value: fc.Arbitrary<T>, count: number) =>
  fc.array(value, { minLength: count, maxLength: count });

function vehicleOf(counts: Counts, placeCount: number, isFar = false): fc.Arbitrary<VehicleInput> {
  const length_s = minutes(isFar ? 600 : 300, 840);
  const shift = fc.option(window_s(minutes(360, 480), length_s), { freq: isFar ? 8 : 4, nil: null });
  return fc
    .record({
      depot: fc.nat(placeCount - 1),
      type: seldom(fc.nat(1)),
      shifts: listOf(shift, counts.days),
      capacity: fc.tuple(fc.integer({ min: 2, max: 12 })),
      features: fc.constantFrom(0, 1, 3, 3),
      maxDriving_s: seldom(minutes(100, 500)),
      maxDuration_s: seldom(minutes(200, 700)),
      maxVisitsPerDay: seldom(fc.integer({ min: 1, max: 3 })),
      maxNights: fc.integer({ min: isFar ? 1 : 0, max: 2 }),
      reload_s: seldom(minutes(0, 60)),
      costPerKm: fc.integer({ min: 1, max: 3 }),
      costPerDay: seldom(fc.nat(50)),
      costPerNight: seldom(fc.nat(50)),
      normDays: seldom(fc.nat(2)),
    })
    .map((fields) => given<VehicleInput>(fields));
}

function visitOf(counts: Counts, placeCount: number): fc.Arbitrary<VisitInput> {
  const service_s = fc.constantFrom(0, 5, 15, 30, 60, 90).map((m) => m * MINUTE);
  const vehicle = fc.nat(counts.vehicles - 1);
  const day = fc.nat(counts.days - 1);
  return fc
    .record({
      place: fc.nat(placeCount - 1),
      service_s: fc.oneof(service_s, fc.tuple(service_s, service_s)),
      setup_s: seldom(minutes(0, 20)),
      isRequired: fc.constantFrom(false, false, false, true),
      prize: fc.nat(20),
      value: seldom(fc.nat(50_000)),
      windows: listOf(windowsOfDay, counts.days),
      maxLateness_s: seldom(minutes(0, 60)),
      load: fc.tuple(fc.nat(4)),
      features: fc.constantFrom(0, 0, 0, 1, 2),
      area: seldom(fc.nat(1)),
      isTownship: fc.boolean(),
      lock: seldom(
        fc
          .record({ vehicle: seldom(vehicle), day: seldom(day) })
          .map((lock) => given<NonNullable<VisitInput['lock']>>(lock)),
      ),
      planned: seldom(fc.record({ vehicle, day })),
    })
    .map((fields) => given<VisitInput>(fields));
}

const drivingOf = (counts: Counts, placeCount: number) =>
  fc
    .record({
      law: seldom(fc.record({ continuous_s: minutes(40, 240), rest_s: minutes(0, 30) })),
      daily_s: seldom(minutes(60, 400)),
      weekly_s: seldom(minutes(100, 600)),
      legSlack_s: seldom(minutes(0, 10)),
      light: seldom(
        fc.record({
          isMountain: listOf(fc.boolean(), placeCount),
          daylight: listOf(window_s(minutes(360, 500), minutes(400, 800)), counts.days),
        }),
      ),
    })
    .map(({ law, light, ...fields }) => ({ ...law, ...light, ...given(fields) }));

/** Rules between visits, each in about one of three problems. */
function linksOf(counts: Counts) {
  const all = Array.from({ length: counts.visits }, (_, visit) => visit);
  const some = fc.shuffledSubarray(all, { minLength: 1, maxLength: Math.min(3, counts.visits) });
  const pattern = (size: number) =>
    fc.subarray(
      Array.from({ length: counts.days }, (_, day) => day),
      { minLength: size, maxLength: size },
    );
  const series = some.chain((visits) =>
    fc
      .record({
        minGap_d: seldom(fc.integer({ min: 1, max: 2 })),
        maxGap_d: seldom(fc.integer({ min: 2, max: 3 })),
        patterns:
          visits.length > counts.days ? fc.constant(undefined) : seldom(fc.tuple(pattern(visits.length))),
        isSameDepot: seldom(fc.boolean()),
      })
      .map((fields) => ({ visits, ...given(fields) })),
  );
  return fc
    .record({
      series: seldom(fc.tuple(series)),
      relations: seldom(fc.tuple(fc.record({ kind: fc.constantFrom(...RELATION_KINDS), visits: some }))),
      orders: seldom(fc.tuple(some)),
    })
    .map((fields) => given(fields));
}

const goals = fc.record({
  townshipShare: fc.record({ perMille: fc.nat(1_000), perVisit: fc.nat(5) }),
  perNormDay: fc.nat(5),
  perOverMinute: fc.constantFrom(0, 0, 1),
  perLateMinute: fc.nat(2),
  changedDay: fc.nat(5),
  changedVehicle: fc.nat(5),
  dropped: fc.nat(5),
});

export interface Sizes {
  readonly maxVisits: number;
  readonly maxVehicles: number;
  readonly maxDays: number;
  /** With percentages of the hour now and then; 'mild' = from 80 to 140. Absent = false. */
  readonly withHours?: boolean | 'mild';
  /** Up to three times as long ways, long shifts and lodgings, so that nights away pay. Absent = false. */
  readonly isFar?: boolean;
  /** 'any', the default, includes roads without the triangle inequality. */
  readonly roads?: 'metric' | 'any';
}

/** Small problems in whole minutes with all rules and goals, limits so short that each binds now and then. */
export function tours(sizes: Sizes): fc.Arbitrary<ProblemInput> {
  return fc
    .record({
      visits: fc.integer({ min: 1, max: sizes.maxVisits }),
      vehicles: fc.integer({ min: 1, max: sizes.maxVehicles }),
      days: fc.integer({ min: 1, max: sizes.maxDays }),
      lodgings: fc.integer({ min: sizes.isFar ? 1 : 0, max: 2 }),
    })
    .chain((counts) => {
      const placeCount = counts.visits + 2;
      const area = fc
        .record({ maxVisitsPerDay: seldom(fc.integer({ min: 1, max: 2 })), fairness: seldom(fc.nat(20)) })
        .map((fields) => given<object>(fields));
      const percent =
        sizes.withHours === 'mild' ? fc.integer({ min: 80, max: 140 }) : fc.integer({ min: 50, max: 300 });
      const hourPercent = sizes.withHours
        ? fc.option(listOf(percent, 24), { nil: undefined })
        : fc.constant(undefined);
      return fc
        .record({
          legs: sizes.roads === 'metric' ? metricLegs(placeCount) : anyLegs(placeCount),
          times: fc.integer({ min: 1, max: sizes.isFar ? 3 : 1 }),
          hourPercent,
          vehicles: listOf(vehicleOf(counts, placeCount, sizes.isFar), counts.vehicles),
          visits: listOf(visitOf(counts, placeCount), counts.visits),
          lodgings: listOf(fc.record({ place: fc.nat(placeCount - 1), cost: fc.nat(20) }), counts.lodgings),
          areas: listOf(area, 2),
          driving: drivingOf(counts, placeCount),
          links: linksOf(counts),
          goals,
        })
        .map(({ legs: legs_min, times, hourPercent: percents, links, ...rest }) => ({
          ...rest,
          ...links,
          placeCount,
          dayCount: counts.days,
          travel: [
            {
              travelTime_s: legs_min.map((m) => times * m * MINUTE),
              distance_m: legs_min.map((m) => times * m * 1_000),
              ...(percents && { hourPercent: percents }),
            },
          ],
        }));
    });
}

export interface Situation {
  readonly input: ProblemInput;
  readonly problem: ProblemData;
  /** A plan that breaks no rule. */
  readonly plans: readonly RoutePlan[];
}

/** The plans with a visit or a night set on one route, as `choice` says. */
function changed(problem: ProblemData, plans: readonly RoutePlan[], choice: number): RoutePlan[] {
  const pick = (count: number, shift: number) => Math.floor(choice / shift) % count;
  const visit = pick(problem.visitCount, 1);
  const vehicle = pick(problem.vehicleCount, 7);
  const day = pick(problem.dayCount, 31);
  const routes = plans.map((plan) => ({ ...plan, visits: [...plan.visits] }));
  const routeOn = (on: number) => {
    const found = routes.find((route) => route.vehicle === vehicle && route.day === on);
    if (found) return found;
    const made = { vehicle, day: on, visits: [] as number[], night: BASE };
    routes.push(made);
    return made;
  };
  const route = routeOn(day);
  const isNight = problem.lodgingCount > 0 && pick(3, 127) === 0;
  if (isNight) {
    route.night = pick(problem.lodgingCount, 511);
    routeOn(Math.min(day + 1, problem.dayCount - 1));
  }
  if (!isNight || pick(2, 1_023) === 0) {
    route.visits.splice(pick(route.visits.length + 1, 4_095), 0, visit);
  }
  return routes;
}

/** A problem with a plan to which visits and nights were added at random as long as it broke no rule. */
export function situations(sizes: Sizes): fc.Arbitrary<Situation> {
  return fc
    .record({
      input: tours(sizes),
      choices: fc.array(fc.noBias(fc.nat(2 ** 30)), { minLength: 4, maxLength: 20, size: 'max' }),
    })
    .map(({ input, choices }) => {
      const problem = createProblem(input);
      let plans: readonly RoutePlan[] = [];
      for (const choice of choices) {
        const more = changed(problem, plans, choice);
        if (planFaults(problem, more).length === 0) plans = more;
      }
      return { input, problem, plans };
    });
}
