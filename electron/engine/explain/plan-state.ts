import { ceilMinutes } from '../schedule/goals.ts';
import { NONE, type ProblemData } from '../problem.ts';
import {
  BASE,
  type DayIndex,
  type LodgingIndex,
  type VehicleIndex,
  type VisitIndex,
} from '../problem-input.ts';
import type { ScheduledRoute } from '../solution.ts';

const NO_VISITS: readonly VisitIndex[] = [];

/**
 * A plan as counters, so that what a change costs follows from the routes it touches alone. Arrays by route have
 * [vehicle × dayCount + day].
 */
export class PlanState {
  readonly dayCount: number;
  /** Visits of each route; empty also where there is no route. */
  readonly visits: (readonly VisitIndex[])[];
  /** 1 = there is a route. */
  readonly exists: Uint8Array;
  /** Lodging of the night after, or BASE. */
  readonly night: Int32Array;
  readonly length_m: Float64Array;
  readonly drive_s: Float64Array;
  readonly lateMinutes: Int32Array;
  /** Per visit; NONE = not served. */
  readonly vehicleOf: Int32Array;
  readonly dayOf: Int32Array;
  /** Days with a visit. */
  readonly visitDaysOf: Int32Array;
  readonly servedInArea: Int32Array;
  /** [area × dayCount + day]. */
  readonly servedOnDay: Int32Array;
  served = 0;
  servedTownships = 0;

  /** O(vehicles × days + visits). */
  constructor(problem: ProblemData, routes: readonly ScheduledRoute[]) {
    const routeCount = problem.vehicleCount * problem.dayCount;
    this.dayCount = problem.dayCount;
    this.visits = Array.from({ length: routeCount }, () => NO_VISITS);
    this.exists = new Uint8Array(routeCount);
    this.night = new Int32Array(routeCount).fill(BASE);
    this.length_m = new Float64Array(routeCount);
    this.drive_s = new Float64Array(routeCount);
    this.lateMinutes = new Int32Array(routeCount);
    this.vehicleOf = new Int32Array(problem.visitCount).fill(NONE);
    this.dayOf = new Int32Array(problem.visitCount).fill(NONE);
    this.visitDaysOf = new Int32Array(problem.vehicleCount);
    this.servedInArea = new Int32Array(problem.areaCount);
    this.servedOnDay = new Int32Array(problem.areaCount * problem.dayCount);
    for (const route of routes) this.#add(problem, route);
  }

  #add(problem: ProblemData, route: ScheduledRoute): void {
    const { vehicle, day, stops } = route;
    const index = vehicle * this.dayCount + day;
    this.visits[index] = stops.map(({ visit }) => visit);
    this.exists[index] = 1;
    this.night[index] = route.night;
    this.length_m[index] = route.length_m;
    this.drive_s[index] = route.drive_s;
    this.lateMinutes[index] = stops.reduce((sum, { late_s }) => sum + ceilMinutes(late_s), 0);
    if (stops.length > 0) this.visitDaysOf[vehicle] = this.visitDaysOf[vehicle]! + 1;
    for (const { visit } of stops) {
      this.vehicleOf[visit] = vehicle;
      this.dayOf[visit] = day;
      this.count(problem, visit, day, 1);
    }
  }

  /** Counts a visit on a day in (step 1) or out (step −1) of the sums by area and township. */
  count(problem: ProblemData, visit: VisitIndex, day: DayIndex, step: 1 | -1): void {
    this.served += step;
    this.servedTownships += step * problem.isTownship[visit]!;
    const area = problem.area[visit]!;
    if (area === NONE) return;
    const onDay = area * this.dayCount + day;
    this.servedInArea[area] = this.servedInArea[area]! + step;
    this.servedOnDay[onDay] = this.servedOnDay[onDay]! + step;
  }

  visitsOn(vehicle: VehicleIndex, day: DayIndex): readonly VisitIndex[] {
    return this.visits[vehicle * this.dayCount + day]!;
  }

  /** Lodging of the night after a day, or BASE; BASE outside of the horizon. */
  nightAfter(vehicle: VehicleIndex, day: DayIndex): LodgingIndex {
    return day < 0 || day >= this.dayCount ? BASE : this.night[vehicle * this.dayCount + day]!;
  }
}
