import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/engine/checker.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import type { ProblemData } from '../../../electron/engine/problem.ts';
import { solutionOf } from '../../../electron/engine/schedule/solution-of.ts';
import type { ScheduledRoute, ScheduledStop, Solution } from '../../../electron/engine/solution.ts';
import { solve } from '../../../electron/engine/solve.ts';
import { situations, tours } from '../../helpers/arbitrary-tours.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

interface Good {
  readonly problem: ProblemData;
  readonly solution: Solution;
}

const sizes = { maxVisits: 6, maxVehicles: 2, maxDays: 3, withHours: true } as const;
const SAMPLE_SEED = 1;
/** Right solutions with at least one stop on their first route: half built at random, half by the search. */
const goods: readonly Good[] = fc
  .sample(
    fc.oneof(
      situations(sizes).map(({ problem, plans }) => ({ problem, solution: solutionOf(problem, plans) })),
      tours(sizes).map((input) => {
        const problem = createProblem(input);
        const hooks = { onProgress: () => {}, shouldStop: () => false };
        return { problem, solution: solve(problem, { seed: 1, iterationLimit: 20 }, hooks).solution };
      }),
    ),
    { numRuns: propertyRuns(1_000), seed: SAMPLE_SEED },
  )
  .filter(({ solution }) => (solution.routes[0]?.stops.length ?? 0) > 0);

type Part<T> = (whole: T) => Partial<T>;

const withRoute = (solution: Solution, index: number, change: Part<ScheduledRoute>): Solution => ({
  ...solution,
  routes: solution.routes.map((route, at) => (at === index ? { ...route, ...change(route) } : route)),
});

const withFirstRoute = (solution: Solution, change: Part<ScheduledRoute>) => withRoute(solution, 0, change);

const withFirstStop = (solution: Solution, change: Part<ScheduledStop>) =>
  withFirstRoute(solution, ({ stops }) => ({
    stops: stops.map((stop, index) => (index === 0 ? { ...stop, ...change(stop) } : stop)),
  }));

/** The first route that is as asked, changed; null when there is none. */
function withSome(
  solution: Solution,
  isWanted: (route: ScheduledRoute) => boolean,
  change: Part<ScheduledRoute>,
): Solution | null {
  const index = solution.routes.findIndex(isWanted);
  return index < 0 ? null : withRoute(solution, index, change);
}

/** Each way to spoil a right solution; null where it does not apply. */
const corruptions: Readonly<Record<string, (solution: Solution, problem: ProblemData) => Solution | null>> = {
  'shifts an arrival': (s) => withFirstStop(s, ({ arrival_s }) => ({ arrival_s: arrival_s - 60 })),
  'shifts an end of service': (s) => withFirstStop(s, ({ end_s }) => ({ end_s: end_s + 60 })),
  'shifts a start of service': (s) => withFirstStop(s, ({ start_s }) => ({ start_s: start_s - 60 })),
  'shifts a departure': (s) => withFirstRoute(s, ({ departure_s }) => ({ departure_s: departure_s - 60 })),
  'shifts a return': (s) => withFirstRoute(s, ({ return_s }) => ({ return_s: return_s - 60 })),
  'drops a rest': (s) =>
    withSome(
      s,
      ({ returnRest_s }) => returnRest_s > 0,
      ({ return_s, returnRest_s }) => ({ returnRest_s: 0, return_s: return_s - returnRest_s }),
    ),
  'adds a rest': (s) =>
    withFirstRoute(s, ({ return_s, returnRest_s }) => ({
      returnRest_s: returnRest_s + 60,
      return_s: return_s + 60,
    })),
  'shortens a leg': (s) => withFirstStop(s, ({ leg_m }) => ({ leg_m: leg_m + 1 })),
  'quickens a leg': (s) => withFirstStop(s, ({ leg_s }) => ({ leg_s: leg_s + 60 })),
  'invents setting up': (s) => withFirstStop(s, ({ setup_s }) => ({ setup_s: setup_s + 60 })),
  'hides lateness': (s) =>
    withSome(
      s,
      ({ stops }) => stops.some(({ late_s }) => late_s > 0),
      ({ stops }) => ({ stops: stops.map((stop) => ({ ...stop, late_s: 0 })) }),
    ),
  'miscounts the driving': (s) => withFirstRoute(s, ({ drive_s }) => ({ drive_s: drive_s - 1 })),
  'sleeps elsewhere than it wakes up': (s, { lodgingCount }) =>
    lodgingCount < 2
      ? null
      : withSome(
          s,
          ({ night }) => night >= 0,
          ({ night }) => ({ night: (night + 1) % lodgingCount }),
        ),
  'sleeps nowhere': (s) =>
    withSome(
      s,
      ({ night }) => night >= 0,
      () => ({ night: -1 }),
    ),
  'leaves out the way home': (s) => {
    const index = s.routes.findIndex(({ nightBefore, stops }) => nightBefore >= 0 && stops.length === 0);
    return index < 0 ? null : { ...s, routes: s.routes.toSpliced(index, 1) };
  },
  'serves a visit twice': (s, { dayCount, isAvailable }) => {
    const free = isAvailable.findIndex(
      (_, index) => !s.routes.some(({ vehicle, day }) => vehicle * dayCount + day === index),
    );
    if (free < 0) return null;
    const copy = { ...s.routes[0]!, vehicle: Math.floor(free / dayCount), day: free % dayCount };
    return { ...s, routes: [...s.routes, copy] };
  },
  'runs a vehicle twice on a day': (s) => ({ ...s, routes: [...s.routes, s.routes[0]!] }),
  'keeps an empty route': (s) => withFirstRoute(s, () => ({ stops: [] })),
  'forgets an unserved visit': (s) =>
    s.unserved.length > 0 ? { ...s, unserved: s.unserved.slice(1) } : null,
  'calls a served visit unserved': (s) => ({ ...s, unserved: [...s.unserved, s.routes[0]!.stops[0]!.visit] }),
  'misstates the cost': (s) => ({ ...s, cost: { ...s.cost, cost: s.cost.cost - 1 } }),
  'misstates the points': (s) => ({ ...s, cost: { ...s.cost, points: s.cost.points + 1 } }),
  'shifts points from one goal to another': ({ cost, ...s }) => {
    const { prize, fairness } = cost.lost;
    return { ...s, cost: { ...cost, lost: { ...cost.lost, prize: prize + 1, fairness: fairness - 1 } } };
  },
  'names a visit that does not exist': (s, p) => withFirstStop(s, () => ({ visit: p.visitCount })),
  'names a vehicle that does not exist': (s, p) => withFirstRoute(s, () => ({ vehicle: p.vehicleCount })),
  'names a day that does not exist': (s) => withFirstRoute(s, () => ({ day: -1 })),
  'swaps the order of two stops': (s, p) =>
    withSome(
      s,
      ({ stops: [a, b] }) => a !== undefined && b !== undefined && p.place[a.visit] !== p.place[b.visit],
      ({ stops }) => {
        const [a, b, ...rest] = stops;
        return { stops: [{ ...a!, visit: b!.visit }, { ...b!, visit: a!.visit }, ...rest] };
      },
    ),
};

/** The same solution judged under rules that have become stricter. */
const tightenings: Readonly<Record<string, (s: Solution, p: ProblemData) => ProblemData | null>> = {
  'a vehicle is no longer available': ({ routes: [route] }, p) => {
    const gone = route!.vehicle * p.dayCount + route!.day;
    return { ...p, isAvailable: p.isAvailable.map((flag, at) => (at === gone ? 0 : flag)) };
  },
  'shifts begin later': ({ routes: [route] }, p) => ({
    ...p,
    shiftStart_s: p.shiftStart_s.map(() => route!.departure_s + 1),
  }),
  'shifts end earlier': ({ routes: [route] }, p) => ({
    ...p,
    shiftEnd_s: p.shiftEnd_s.map(() => route!.return_s - 1),
  }),
  'days have to be shorter': ({ routes: [route] }, p) => {
    const length_s = route!.return_s - route!.departure_s;
    return length_s > 0 ? { ...p, maxDuration_s: p.maxDuration_s.map(() => length_s - 1) } : null;
  },
  'less driving is allowed': ({ routes: [route] }, p) =>
    route!.drive_s > 0 ? { ...p, maxDriving_s: p.maxDriving_s.map(() => route!.drive_s - 1) } : null,
  'fewer visits are allowed': ({ routes: [route] }, p) => ({
    ...p,
    maxVisitsPerDay: p.maxVisitsPerDay.map(() => route!.stops.length - 1),
  }),
  'nobody may stay out': ({ cost }, p) =>
    cost.nights > 0 ? { ...p, maxNights: p.maxNights.map(() => 0) } : null,
  'less fits on board': ({ routes: [route] }, p) =>
    p.dimensionCount > 0 && p.load[route!.stops[0]!.visit]! > 0
      ? { ...p, capacity: p.capacity.map(() => p.load[route!.stops[0]!.visit]! - 1) }
      : null,
  'windows open later': ({ routes: [route] }, p) => ({
    ...p,
    windowStart_s: p.windowStart_s.map(() => route!.stops[0]!.start_s + 1),
  }),
  'windows close earlier': ({ routes: [route] }, p) => ({
    ...p,
    maxLateness_s: p.maxLateness_s.map(() => 0),
    windowEnd_s: p.windowEnd_s.map(() => route!.stops[0]!.end_s - 1),
  }),
  'services last longer': (_, p) => ({ ...p, service_s: p.service_s.map((service) => service + 1) }),
  'the visit is locked to another day': ({ routes: [route] }, p) => ({
    ...p,
    lockDay: p.lockDay.map(() => route!.day + 1),
  }),
};

/** Every number in the times and the cost of a solution, as a path to it. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
}

function changedAt(value: unknown, path: readonly string[], change: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return (value as number) + change;
  const part = changedAt((value as Readonly<Record<string, unknown>>)[key], rest, change);
  return Array.isArray(value) ? value.with(Number(key), part) : { ...(value as object), [key]: part };
}

describe('check', () => {
  for (const [name, corrupt] of Object.entries(corruptions)) {
    it(`rejects a solution that ${name}`, () => {
      const spoilt = goods.flatMap(({ problem, solution }) => {
        const wrong = corrupt(solution, problem);
        return wrong ? [{ problem, wrong }] : [];
      });
      expect(spoilt.filter(({ problem, wrong }) => check(problem, wrong).length === 0)).toEqual([]);
      expect(spoilt.length).toBeGreaterThan(10);
    });
  }

  for (const [name, tighten] of Object.entries(tightenings)) {
    it(`rejects a solution once ${name}`, () => {
      const spoilt = goods.flatMap(({ problem, solution }) => {
        const judge = tighten(solution, problem);
        return judge ? [{ judge, solution }] : [];
      });
      expect(spoilt.filter(({ judge, solution }) => check(judge, solution).length === 0)).toEqual([]);
      expect(spoilt.length).toBeGreaterThan(10);
    });
  }

  it('accepts right solutions, and none with any one number changed', () => {
    const change = fc.integer({ min: -5_000, max: 5_000 }).filter((by) => by !== 0);
    fc.assert(
      fc.property(fc.constantFrom(...goods), fc.nat(), change, ({ problem, solution }, choice, by) => {
        expect(check(problem, solution)).toEqual([]);
        // Another vehicle or day may be as right as the one it was.
        const paths = pathsOf(solution).filter((path) => path.at(-1) !== 'vehicle' && path.at(-1) !== 'day');
        const path = paths[choice % paths.length]!;
        const wrong = changedAt(solution, path, by) as Solution;
        expect(check(problem, wrong), `${path.join('.')} + ${by}`).not.toEqual([]);
      }),
      { endOnFailure: true, numRuns: propertyRuns(1_000) },
    );
  });
});
