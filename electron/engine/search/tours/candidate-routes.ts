import { NONE } from '../../problem.ts';
import type { Rng } from '../../rng.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { ROUTE_NEIGHBOURS, ROUTES_BY_NEIGHBOURS_ABOVE } from '../parameters.ts';
import { ABSENT } from '../route-lists.ts';
import type { Admission } from './admission.ts';
import { ALL_ROUTES_UP_TO, EMPTY_DAYS, EMPTY_VEHICLES } from './tour-parameters.ts';
import type { TourRoutes } from './tour-routes.ts';

/**
 * Routes worth a try for a visit: those that pass near it, those that a lock or plan names, and a few free days of
 * vehicles from near depots. All of them when there are few.
 */
export class CandidateRoutes {
  /** The routes of the last `collect`, each once; some may not be open to the visit. */
  readonly routes: Int32Array;
  count = 0;
  /** Every route is worth a try: for the last touch, when nothing may be overlooked. */
  takesAll = false;
  private readonly state: TourRoutes;
  private readonly neighbourhood: Neighbourhood;
  private readonly rng: Rng;
  private readonly admission: Admission;
  private readonly metIn: Int32Array;
  private round = 0;

  constructor(state: TourRoutes, neighbourhood: Neighbourhood, rng: Rng, admission: Admission) {
    this.state = state;
    this.neighbourhood = neighbourhood;
    this.rng = rng;
    this.admission = admission;
    this.routes = new Int32Array(state.routeCount);
    this.metIn = new Int32Array(state.routeCount);
  }

  /** For the visit that `admission` was asked about. O(near routes + free days looked at). */
  collect(): void {
    const { state } = this;
    this.count = 0;
    this.round += 1;
    if (this.takesAll || state.routeCount <= ALL_ROUTES_UP_TO) {
      for (let route = 0; route < state.routeCount; route += 1) this.meet(route);
      return;
    }
    this.meetNamed();
    if (state.usedCount > ROUTES_BY_NEIGHBOURS_ABOVE) this.meetRoutesOfNeighbours();
    else for (let index = 0; index < state.usedCount; index += 1) this.meet(state.used[index]!);
    this.meetFreeDays();
  }

  private meet(route: number): void {
    if (this.metIn[route] === this.round) return;
    this.metIn[route] = this.round;
    this.routes[this.count] = route;
    this.count += 1;
  }

  /** Routes that a lock or a plan names. */
  private meetNamed(): void {
    const { problem } = this.state;
    const { visit, firstDay, lastDay } = this.admission;
    const { dayCount } = problem;
    const vehicle = problem.lockVehicle[visit]!;
    const day = problem.lockDay[visit]!;
    if (vehicle !== NONE && day !== NONE) this.meet(vehicle * dayCount + day);
    else if (vehicle !== NONE) {
      for (let open = firstDay; open <= lastDay; open += 1) this.meet(vehicle * dayCount + open);
    } else if (day !== NONE) {
      for (let any = 0; any < problem.vehicleCount; any += 1) this.meet(any * dayCount + day);
    }
    if (problem.plannedVehicle[visit]! >= 0) {
      this.meet(problem.plannedVehicle[visit]! * dayCount + problem.plannedDay[visit]!);
    }
  }

  /** Routes that pass near the visit, and days without visits next to them in their tours. */
  private meetRoutesOfNeighbours(): void {
    const { state, neighbourhood } = this;
    const { visit } = this.admission;
    const count = Math.min(ROUTE_NEIGHBOURS, neighbourhood.count);
    for (let rank = 0; rank < count; rank += 1) {
      const route = state.routeOf[neighbourhood.at(visit, rank)]!;
      if (route === ABSENT || this.metIn[route] === this.round) continue;
      this.meet(route);
      if (state.nights[route]! >= 0 && state.size[route - 1] === 0) this.meet(route - 1);
      if (state.nights[route + 1]! >= 0 && state.size[route + 1] === 0) this.meet(route + 1);
    }
  }

  /** A few free days of vehicles with a depot near the visit, other ones every time. */
  private meetFreeDays(): void {
    const { rng, admission } = this;
    const { data, freeDays } = this.state;
    const from = admission.visit * data.depotsPerVisit;
    let vehicles = 0;
    for (let rank = 0; rank < data.depotsPerVisit && vehicles < EMPTY_VEHICLES; rank += 1) {
      const fleet = data.fleets[data.depots[from + rank]!]!;
      const start = rng.below(fleet.length);
      for (let step = 0; step < fleet.length && vehicles < EMPTY_VEHICLES; step += 1) {
        const vehicle = fleet[(start + step) % fleet.length]!;
        if (freeDays[vehicle] === 0 || !admission.admitsVehicle(vehicle)) continue;
        if (this.meetFreeDaysOf(vehicle)) vehicles += 1;
      }
    }
  }

  private meetFreeDaysOf(vehicle: number): boolean {
    const { state, admission } = this;
    const length = admission.lastDay - admission.firstDay + 1;
    const first = vehicle * state.problem.dayCount + admission.firstDay;
    const start = this.rng.below(length);
    let days = 0;
    for (let step = 0; step < length && days < EMPTY_DAYS; step += 1) {
      const route = first + ((start + step) % length);
      if (state.exists[route] === 1 || this.metIn[route] === this.round || !admission.admits(route)) continue;
      this.meet(route);
      days += 1;
    }
    return days > 0;
  }
}
