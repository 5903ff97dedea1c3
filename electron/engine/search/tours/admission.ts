import { NONE } from '../../problem.ts';
import type { TourRoutes } from './tour-routes.ts';

/** Which routes the rules beside times and load leave to one visit that is not served. */
export class Admission {
  visit = 0;
  /** Days that are left; nothing is when firstDay > lastDay. */
  firstDay = 0;
  lastDay = 0;
  /** Set by the caller: the only depot to look at, NONE = all. */
  wantedDepot = NONE;
  private readonly state: TourRoutes;
  /** The only depot allowed, or NONE. */
  private depot = NONE;

  constructor(state: TourRoutes) {
    this.state = state;
  }

  /**
   * Turns to a visit, on some days only; false when relations or the series leave it none. With `keepsRoom` visits of
   * the series that are missing keep room. O(visits of the series and relations).
   */
  ask(visit: number, keepsRoom: boolean, firstDay: number, lastDay: number): boolean {
    const { series, relations } = this.state.rules;
    this.visit = visit;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.depot = this.wantedDepot;
    if (relations.isExcluded(visit, this.state.routeOf)) return false;
    if (series.isActive) {
      series.ask(visit, this.state.routeOf, keepsRoom);
      this.firstDay = Math.max(firstDay, series.firstDay);
      this.lastDay = Math.min(lastDay, series.lastDay);
      if (series.depot !== NONE) this.depot = series.depot;
    }
    return this.firstDay <= this.lastDay;
  }

  /** May the visit be on this route, times and load not looked at? O(visits of its `apart` relations). */
  admits(route: number): boolean {
    const { state, visit } = this;
    const { problem, data, rules } = state;
    const day = data.dayOf[route]!;
    if (day < this.firstDay || day > this.lastDay) return false;
    if (problem.isAvailable[route] === 0 || data.latestEnd[visit * problem.dayCount + day]! < 0) return false;
    const vehicle = data.vehicleOf[route]!;
    return (
      state.size[route]! < problem.maxVisitsPerDay[vehicle]! &&
      this.admitsVehicle(vehicle) &&
      rules.locks.admits(visit, vehicle, day) &&
      rules.areaLimit.admits(visit, day) &&
      rules.relations.admits(visit, day, state.routeOf)
    );
  }

  /** Has the vehicle what the visit needs, and the depot of its series? O(1). */
  admitsVehicle(vehicle: number): boolean {
    const { state, depot } = this;
    return (
      state.rules.features.admits(this.visit, vehicle) &&
      (depot === NONE || state.problem.depot[vehicle] === depot)
    );
  }

  /** Can the tour of the route carry the visit too? O(days of the tour × dimensions). */
  admitsLoad(route: number): boolean {
    const { state } = this;
    const { load } = state.rules;
    if (!load.isActive) return true;
    const vehicle = state.data.vehicleOf[route]!;
    return load.fits(vehicle, state.tourFirst(route), state.tourLast(route), this.visit);
  }
}
