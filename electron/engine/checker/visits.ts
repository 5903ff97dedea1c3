import { NO_LIMIT, NONE, type ProblemData, type RelationData, type SeriesData } from '../problem.ts';
import { listOf, type ReadRoute } from './read-routes.ts';
import type { Report } from './rules.ts';

/** Where a visit is served. */
export interface Served {
  /** Position of the route in the solution, and of the stop in the route. */
  readonly route: number;
  readonly stop: number;
  readonly vehicle: number;
  readonly day: number;
}

/** One entry per visit; of two services the first. */
export type ServedTable = readonly (Served | undefined)[];

function servedTable(problem: ProblemData, routes: readonly ReadRoute[], report: Report): ServedTable {
  const table = new Array<Served | undefined>(problem.visitCount).fill(undefined);
  for (const { index, vehicle, day, stops } of routes) {
    for (const { visit, position } of stops) {
      const at = { route: index, stop: position, visit };
      if (table[visit]) report('visit-repeated', `also on route ${table[visit].route}`, at);
      else table[visit] = { route: index, stop: position, vehicle, day };
    }
  }
  return table;
}

/** What a visit asks of the vehicle and the day, wherever else it is served as well. */
function checkDemands(problem: ProblemData, route: ReadRoute, report: Report): void {
  const { vehicle, day } = route;
  for (const { visit, position } of route.stops) {
    const at = { route: route.index, stop: position, visit };
    const missing = (problem.visitFeatures[visit] ?? 0) & ~(problem.vehicleFeatures[vehicle] ?? 0);
    if (missing !== 0) report('feature-missing', `bits ${missing} on vehicle ${vehicle}`, at);
    const lockVehicle = problem.lockVehicle[visit] ?? NONE;
    const lockDay = problem.lockDay[visit] ?? NONE;
    if ((lockVehicle !== NONE && lockVehicle !== vehicle) || (lockDay !== NONE && lockDay !== day)) {
      report('lock-broken', `vehicle ${vehicle}, day ${day}, locked to ${lockVehicle}, ${lockDay}`, at);
    }
  }
}

function checkOrder(order: readonly number[], served: ServedTable, report: Report): void {
  const lastStop = new Map<number, number>();
  for (const visit of order) {
    const here = served[visit];
    if (!here) continue;
    const before = lastStop.get(here.route);
    if (before !== undefined && here.stop < before) {
      report('order-broken', `stop ${here.stop} after stop ${before}`, { route: here.route, visit });
    }
    lastStop.set(here.route, here.stop);
  }
}

function checkAreas(problem: ProblemData, routes: readonly ReadRoute[], report: Report): void {
  const visits = new Map<number, number>();
  for (const { day, stops } of routes) {
    for (const { visit } of stops) {
      const area = problem.area[visit] ?? NONE;
      if (area === NONE) continue;
      const key = area * problem.dayCount + day;
      visits.set(key, (visits.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of visits) {
    const area = Math.floor(key / problem.dayCount);
    const most = problem.areaMaxPerDay[area] ?? NO_LIMIT;
    if (count > most) {
      report('area-too-many', `${count} in area ${area} on day ${key % problem.dayCount}, at most ${most}`);
    }
  }
}

function checkGaps(series: SeriesData, served: ServedTable, report: Report): void {
  let before: { readonly position: number; readonly day: number } | undefined;
  for (const [position, visit] of series.visits.entries()) {
    const day = served[visit]?.day;
    if (day === undefined) continue;
    if (before) {
      const gap_d = day - before.day;
      const isNext = position === before.position + 1;
      if (gap_d <= 0) report('series-order', `day ${day} after day ${before.day}`, { visit });
      else if (gap_d < series.minGap_d) report('series-gap-short', `${gap_d} days`, { visit });
      if (isNext && series.maxGap_d !== NO_LIMIT && gap_d > series.maxGap_d) {
        report('series-gap-long', `${gap_d} days`, { visit });
      }
    }
    before = { position, day };
  }
}

function checkSeries(problem: ProblemData, series: SeriesData, served: ServedTable, report: Report): void {
  checkGaps(series, served, report);
  const days = series.visits.map((visit) => served[visit]?.day);
  const isServed = days.some((day) => day !== undefined);
  const visit = series.visits[0] ?? NONE;
  if (series.patterns && isServed) {
    const fits = series.patterns.some((pattern) => days.every((day, position) => day === pattern[position]));
    if (!fits) report('series-pattern', `days ${days.map((day) => day ?? '-').join(' ')}`, { visit });
  }
  if (!series.isSameDepot) return;
  const depots = new Set(series.visits.flatMap((each) => problem.depot[served[each]?.vehicle ?? NONE] ?? []));
  if (depots.size > 1) report('series-depot', `depots at ${[...depots].join(' ')}`, { visit });
}

function checkRelation({ kind, visits }: RelationData, served: ServedTable, report: Report): void {
  const visit = visits[0] ?? NONE;
  const found = visits.flatMap((each) => served[each] ?? []);
  const detail = `visits ${visits.join(' ')}`;
  switch (kind) {
    case 'together':
      if (found.length > 0 && found.length < visits.length) report('together-broken', detail, { visit });
      else if (new Set(found.map(({ route }) => route)).size > 1)
        report('together-broken', detail, { visit });
      break;
    case 'apart':
      if (new Set(found.map(({ day }) => day)).size < found.length) report('apart-broken', detail, { visit });
      break;
    case 'alternatives':
      if (found.length > 1) report('alternatives-broken', detail, { visit });
      break;
  }
}

function checkUnserved(served: ServedTable, unserved: readonly number[] | undefined, report: Report): void {
  const found = listOf(unserved);
  const left = [...served.keys()].filter((visit) => !served[visit]);
  if (!Array.isArray(unserved) || found.length !== left.length || left.some((v, at) => found[at] !== v)) {
    report('unserved-wrong', `[${found.map(String).join(' ')}], expected [${left.join(' ')}]`);
  }
}

/**
 * "Visits" of the model and the list of unserved visits; returns where each visit is served.
 * O(visits + entries of series, relations and orders + patterns).
 */
export function checkVisits(
  problem: ProblemData,
  routes: readonly ReadRoute[],
  unserved: readonly number[] | undefined,
  report: Report,
): ServedTable {
  const served = servedTable(problem, routes, report);
  for (const route of routes) checkDemands(problem, route, report);
  for (const order of problem.orders) checkOrder(order, served, report);
  checkAreas(problem, routes, report);
  for (const series of problem.series) checkSeries(problem, series, served, report);
  for (const relation of problem.relations) checkRelation(relation, served, report);
  checkUnserved(served, unserved, report);
  return served;
}
