import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type ProblemData, type ScheduledRoute, type Solution, solve } from '@engine';
import { quietly } from '../../fixtures/day-trip-problem.ts';
import { dayTripProblem } from '../../helpers/arbitrary-day-trips.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const problems = dayTripProblem({ maxVisits: 8, maxVehicles: 3, maxDays: 3 });

const withFirstRoute = (solution: Solution, change: (route: ScheduledRoute) => ScheduledRoute): Solution => ({
  ...solution,
  routes: solution.routes.map((route, index) => (index === 0 ? change(route) : route)),
});

const withFirstStop = (solution: Solution, change: (stop: ScheduledRoute['stops'][number]) => object) =>
  withFirstRoute(solution, (route) => ({
    ...route,
    stops: route.stops.map((stop, index) => (index === 0 ? { ...stop, ...change(stop) } : stop)),
  }));

/** Each way to spoil a good solution that has at least one route; null where it does not apply. */
const corruptions: Readonly<Record<string, (solution: Solution, problem: ProblemData) => Solution | null>> = {
  'shifts an arrival': (s) => withFirstStop(s, (stop) => ({ arrival_s: stop.arrival_s - 60 })),
  'shifts an end of service': (s) => withFirstStop(s, (stop) => ({ end_s: stop.end_s + 60 })),
  'shifts a start of service': (s) => withFirstStop(s, (stop) => ({ start_s: stop.start_s - 60 })),
  'shifts a departure': (s) =>
    withFirstRoute(s, (route) => ({ ...route, departure_s: route.departure_s - 60 })),
  'shifts a return': (s) => withFirstRoute(s, (route) => ({ ...route, return_s: route.return_s - 60 })),
  'drops a rest': (s) => {
    const index = s.routes.findIndex((route) => route.returnRest_s > 0);
    if (index < 0) return null;
    const spoil = (route: ScheduledRoute) => ({
      ...route,
      returnRest_s: 0,
      return_s: route.return_s - route.returnRest_s,
    });
    return { ...s, routes: s.routes.map((route, at) => (at === index ? spoil(route) : route)) };
  },
  'shortens a leg': (s) => withFirstStop(s, (stop) => ({ leg_m: stop.leg_m + 1 })),
  'quickens a leg': (s) => withFirstStop(s, (stop) => ({ leg_s: stop.leg_s + 60 })),
  'miscounts the driving': (s) => withFirstRoute(s, (route) => ({ ...route, drive_s: route.drive_s - 1 })),
  'serves a visit twice': (s, problem) => {
    const route = s.routes[0]!;
    const free = problem.isAvailable.findIndex(
      (_, r) => !s.routes.some((one) => one.vehicle * problem.dayCount + one.day === r),
    );
    if (free < 0) return null;
    const copy = { ...route, vehicle: Math.floor(free / problem.dayCount), day: free % problem.dayCount };
    return { ...s, routes: [...s.routes, copy] };
  },
  'runs a vehicle twice on a day': (s) => ({ ...s, routes: [...s.routes, s.routes[0]!] }),
  'keeps an empty route': (s) => withFirstRoute(s, (route) => ({ ...route, stops: [] })),
  'forgets an unserved visit': (s) =>
    s.unserved.length > 0 ? { ...s, unserved: s.unserved.slice(1) } : null,
  'calls a served visit unserved': (s) => ({ ...s, unserved: [...s.unserved, s.routes[0]!.stops[0]!.visit] }),
  'misstates the cost': (s) => ({ ...s, cost: { ...s.cost, travelCost_m: s.cost.travelCost_m - 1 } }),
  'misstates the prize': (s) => ({ ...s, cost: { ...s.cost, unservedPrize: s.cost.unservedPrize + 1 } }),
  'names a visit that does not exist': (s, p) => withFirstStop(s, () => ({ visit: p.visitCount })),
  'names a vehicle that does not exist': (s, p) =>
    withFirstRoute(s, (route) => ({ ...route, vehicle: p.vehicleCount })),
  'names a day that does not exist': (s) => withFirstRoute(s, (route) => ({ ...route, day: -1 })),
  'swaps the order of two stops': (s, p) => {
    const index = s.routes.findIndex((route) => {
      const [a, b] = route.stops;
      return a && b && p.place[a.visit] !== p.place[b.visit] && p.service_s[a.visit] !== p.service_s[b.visit];
    });
    if (index < 0) return null;
    const spoil = (route: ScheduledRoute) => {
      const [a, b] = route.stops;
      return {
        ...route,
        stops: route.stops.map((stop, at) =>
          at === 0 ? { ...stop, visit: b!.visit } : at === 1 ? { ...stop, visit: a!.visit } : stop,
        ),
      };
    };
    return { ...s, routes: s.routes.map((route, at) => (at === index ? spoil(route) : route)) };
  },
};

/** The same solution judged under rules that have become stricter. */
const tightenings: Readonly<Record<string, (s: Solution, p: ProblemData) => ProblemData | null>> = {
  'a vehicle is no longer available': (s, p) => {
    const route = s.routes[0]!;
    const index = route.vehicle * p.dayCount + route.day;
    return { ...p, isAvailable: p.isAvailable.map((flag, at) => (at === index ? 0 : flag)) };
  },
  'departures are allowed later only': (s, p) => ({
    ...p,
    earliestDeparture_s: p.earliestDeparture_s.map(() => s.routes[0]!.departure_s + 1),
  }),
  'returns are due earlier': (s, p) => ({
    ...p,
    latestReturn_s: p.latestReturn_s.map(() => s.routes[0]!.return_s - 1),
  }),
  'less driving is allowed': (s, p) =>
    s.routes[0]!.drive_s > 0
      ? { ...p, maxDriving_s: p.maxDriving_s.map(() => s.routes[0]!.drive_s - 1) }
      : null,
  'fewer visits are allowed': (s, p) => ({ ...p, maxVisitsPerRoute: s.routes[0]!.stops.length - 1 }),
  'windows open later': (s, p) => ({
    ...p,
    windowStart_s: p.windowStart_s.map(() => s.routes[0]!.stops[0]!.start_s + 1),
  }),
  'windows close earlier': (s, p) => ({
    ...p,
    windowEnd_s: p.windowEnd_s.map(() => s.routes[0]!.stops[0]!.end_s - 1),
  }),
  'services last longer': (_, p) => ({ ...p, service_s: p.service_s.map((service) => service + 1) }),
};

type Spoil = (solution: Solution, problem: ProblemData) => { judge: ProblemData; spoilt: Solution } | null;

/** Spoils good solutions; how often that was possible, and what the checker accepted nevertheless. */
function acceptedAfter(spoil: Spoil): { applied: number; accepted: readonly Solution[] } {
  const accepted: Solution[] = [];
  let applied = 0;
  const look = (problem: ProblemData) => {
    const { solution } = solve(problem, { seed: 1, iterationLimit: 20 }, quietly);
    const result = solution.routes.length > 0 ? spoil(solution, problem) : null;
    if (!result) return;
    applied += 1;
    if (check(result.judge, result.spoilt).length === 0) accepted.push(result.spoilt);
  };
  fc.assert(fc.property(problems, look), { numRuns: propertyRuns(400) });
  return { applied, accepted };
}

describe('check', () => {
  for (const [name, corrupt] of Object.entries(corruptions)) {
    it(`rejects a solution that ${name}`, () => {
      const { applied, accepted } = acceptedAfter((solution, judge) => {
        const spoilt = corrupt(solution, judge);
        return spoilt && { judge, spoilt };
      });
      expect(accepted).toEqual([]);
      expect(applied).toBeGreaterThan(10);
    });
  }

  for (const [name, tighten] of Object.entries(tightenings)) {
    it(`rejects a solution once ${name}`, () => {
      const { applied, accepted } = acceptedAfter((spoilt, problem) => {
        const judge = tighten(spoilt, problem);
        return judge && { judge, spoilt };
      });
      expect(accepted).toEqual([]);
      expect(applied).toBeGreaterThan(10);
    });
  }
});
