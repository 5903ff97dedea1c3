import type { ProblemData } from '@engine';

/*
 * A second, slow implementation of the day-trip rules for property tests: minute by minute, by exhaustion.
 * It is written from docs, not from the engine, and shares no code with it. All times must be whole minutes.
 */

export interface NaiveRoute {
  readonly departure_s: number;
  readonly starts_s: readonly number[];
  readonly ends_s: readonly number[];
  readonly return_s: number;
  readonly length_m: number;
}

const MINUTE = 60;
const LAST_MINUTE_S = 48 * 3_600;

interface Driver {
  clock_s: number;
  sinceRest_s: number;
}

function drive(problem: ProblemData, driver: Driver, leg_s: number): void {
  for (let toGo = leg_s; toGo > 0; toGo -= MINUTE) {
    if (driver.sinceRest_s >= problem.continuousDriving_s) {
      driver.clock_s += problem.rest_s;
      driver.sinceRest_s = 0;
    }
    driver.clock_s += MINUTE;
    driver.sinceRest_s += MINUTE;
  }
}

function isInsideWindow(
  problem: ProblemData,
  visit: number,
  day: number,
  start: number,
  end: number,
): boolean {
  const slot = visit * problem.dayCount + day;
  for (let w = problem.windowOffset[slot]!; w < problem.windowOffset[slot + 1]!; w += 1) {
    if (problem.windowStart_s[w]! <= start && end <= problem.windowEnd_s[w]!) return true;
  }
  return false;
}

/** Drives the route from one departure, serving as early as possible; null when a rule breaks. */
export function simulate(
  problem: ProblemData,
  vehicle: number,
  day: number,
  visits: readonly number[],
  departure_s: number,
): NaiveRoute | null {
  const depot = problem.depot[vehicle]!;
  const driver: Driver = { clock_s: departure_s, sinceRest_s: 0 };
  const starts_s: number[] = [];
  const ends_s: number[] = [];
  const legs = [depot, ...visits.map((visit) => problem.place[visit]!), depot]
    .map((to, index, places) => (places[index - 1] ?? 0) * problem.placeCount + to)
    .slice(1);
  for (const [index, visit] of visits.entries()) {
    drive(problem, driver, problem.travelTime_s[legs[index]!]!);
    const arrival_s = driver.clock_s;
    const service_s = problem.service_s[visit]!;
    let start_s = arrival_s;
    while (start_s <= LAST_MINUTE_S && !isInsideWindow(problem, visit, day, start_s, start_s + service_s)) {
      start_s += MINUTE;
    }
    if (start_s > LAST_MINUTE_S) return null;
    if (start_s - arrival_s >= problem.rest_s || service_s >= problem.rest_s) driver.sinceRest_s = 0;
    driver.clock_s = start_s + service_s;
    starts_s.push(start_s);
    ends_s.push(driver.clock_s);
  }
  drive(problem, driver, problem.travelTime_s[legs.at(-1)!]!);
  const drive_s = legs.reduce((sum, leg) => sum + problem.travelTime_s[leg]!, 0);
  if (driver.clock_s > problem.latestReturn_s[vehicle]! || drive_s > problem.maxDriving_s[vehicle]!)
    return null;
  const length_m = legs.reduce((sum, leg) => sum + problem.distance_m[leg]!, 0);
  return { departure_s, starts_s, ends_s, return_s: driver.clock_s, length_m };
}

/** The route at its earliest departure; null when it cannot be run. */
function earliestRun(problem: ProblemData, vehicle: number, day: number, visits: readonly number[]) {
  if (problem.isAvailable[vehicle * problem.dayCount + day] !== 1) return null;
  if (visits.length === 0 || visits.length > problem.maxVisitsPerRoute) return null;
  return simulate(problem, vehicle, day, visits, problem.earliestDeparture_s[vehicle]!);
}

/** The latest departure, of all minutes, with the first start, the ends and the return of the earliest. */
export function naiveSchedule(
  problem: ProblemData,
  vehicle: number,
  day: number,
  visits: readonly number[],
): NaiveRoute | null {
  const first = earliestRun(problem, vehicle, day, visits);
  if (!first) return null;
  const key = (route: NaiveRoute) => JSON.stringify([route.starts_s[0], route.ends_s, route.return_s]);
  let best = first;
  for (let departure = first.departure_s; departure <= first.starts_s[0]!; departure += MINUTE) {
    const route = simulate(problem, vehicle, day, visits, departure);
    if (route && key(route) === key(first)) best = route;
  }
  return best;
}

export const canRun = (problem: ProblemData, vehicle: number, day: number, visits: readonly number[]) =>
  earliestRun(problem, vehicle, day, visits) !== null;

/** Orders of up to `max` of the visits. */
function orders(visitCount: number, max: number): number[][] {
  const result: number[][] = [];
  const extend = (order: number[]) => {
    if (order.length > 0) result.push(order);
    if (order.length === max) return;
    for (let visit = 0; visit < visitCount; visit += 1) {
      if (!order.includes(visit)) extend([...order, visit]);
    }
  };
  extend([]);
  return result;
}

/** Optimum by exhaustion: least unserved prize, then least road metres plus routeCost_m per route. */
export function bruteForce(problem: ProblemData): { unservedPrize: number; travelCost_m: number } {
  const all = 2 ** problem.visitCount;
  const prizeOf = (set: number) =>
    [...problem.prize].reduce((sum, prize, visit) => sum + (((set >>> visit) & 1) === 1 ? prize : 0), 0);
  const sequences = orders(problem.visitCount, problem.maxVisitsPerRoute);
  let cheapest = new Map<number, number>([[0, 0]]);
  for (let vehicle = 0; vehicle < problem.vehicleCount; vehicle += 1) {
    for (let day = 0; day < problem.dayCount; day += 1) {
      const next = new Map(cheapest);
      for (const visits of sequences) {
        const route = earliestRun(problem, vehicle, day, visits);
        if (!route) continue;
        const set = visits.reduce((bits, visit) => bits | (1 << visit), 0);
        const cost = route.length_m + problem.routeCost_m;
        for (const [served, sofar] of cheapest) {
          const key = served | set;
          if ((served & set) === 0 && sofar + cost < (next.get(key) ?? Number.POSITIVE_INFINITY)) {
            next.set(key, sofar + cost);
          }
        }
      }
      cheapest = next;
    }
  }
  const solutions = [...cheapest].map(([set, travelCost_m]) => ({
    unservedPrize: prizeOf(all - 1) - prizeOf(set),
    travelCost_m,
  }));
  return solutions.reduce((best, one) =>
    one.unservedPrize < best.unservedPrize ||
    (one.unservedPrize === best.unservedPrize && one.travelCost_m < best.travelCost_m)
      ? one
      : best,
  );
}
