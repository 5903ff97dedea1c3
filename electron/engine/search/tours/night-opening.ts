import { NO_COST } from './place-scan.ts';
import type { PlaceFinder } from './place-finder.ts';
import { LODGINGS_PER_VISIT } from './tour-parameters.ts';
import type { TourRoutes } from './tour-routes.ts';

/**
 * Places for a visit that need a night which the plan does not have yet: at one of the lodgings near the visit, on
 * the way back from it, on the way there, or both. So far sites are reached that no day trip reaches.
 *
 * Every night is tried between two days of a vehicle that both end at the base now; the two days may be empty or
 * belong to tours, which the night joins to one.
 */
export class NightOpening {
  private readonly state: TourRoutes;
  private readonly insertion: PlaceFinder;
  private visit = 0;

  constructor(state: TourRoutes, insertion: PlaceFinder) {
    this.state = state;
    this.insertion = insertion;
  }

  /**
   * Tries nights next to the routes that the search for a place has met. With `isThorough` also two nights around
   * one day.
   */
  offer(visit: number, isThorough: boolean): void {
    const { state, insertion } = this;
    const { problem, data } = state;
    this.visit = visit;
    if (data.lodgings[visit * LODGINGS_PER_VISIT] === -1) return;
    const { candidates, admission } = insertion;
    for (let index = 0; index < candidates.count; index += 1) {
      const route = candidates.routes[index]!;
      const vehicle = data.vehicleOf[route]!;
      const maxNights = problem.maxNights[vehicle]!;
      if (maxNights === 0) continue;
      const day = data.dayOf[route]!;
      if (!admission.admitsVehicle(vehicle)) continue;
      this.offerNight(route);
      if (day > 0) this.offerNight(route - 1);
      if (isThorough && maxNights > 1 && day > 0) this.offerTwoNights(route);
    }
  }

  /** Is there no night after the route, may there be one, and can the tour that it makes be as long? */
  private canJoin(first: number, last: number): boolean {
    const { state } = this;
    const { problem, data, nights } = state;
    const vehicle = data.vehicleOf[first]!;
    if (data.dayOf[last]! < data.dayOf[first]!) return false;
    for (let route = first; route <= last; route += 1) {
      if (problem.isAvailable[route] === 0) return false;
      if (route > first && nights[route]! >= 0) return false;
    }
    const from = state.tourFirst(first);
    const to = state.tourLast(last);
    return to - from <= problem.maxNights[vehicle]! && state.rules.load.fits(vehicle, from, to, this.visit);
  }

  /** A night after `route`, the visit on that day or the next. */
  private offerNight(route: number): void {
    const { state, insertion } = this;
    const { data, nights, problem } = state;
    const { scan } = insertion;
    if (data.dayOf[route]! + 1 >= problem.dayCount || !this.canJoin(route, route + 1)) return;
    const isOnFirst = insertion.admission.admits(route);
    const isOnSecond = insertion.admission.admits(route + 1);
    if (!isOnFirst && !isOnSecond) return;
    const present = scan.presentCost(route) + scan.presentCost(route + 1);
    const norm = Math.min(this.normCost(route), this.normCost(route + 1));
    for (let rank = 0; rank < LODGINGS_PER_VISIT; rank += 1) {
      const lodging = data.lodgings[this.visit * LODGINGS_PER_VISIT + rank]!;
      if (lodging < 0) break;
      const night = state.nightCost(route, lodging) - present;
      const road =
        scan.roadCost(route, nights[route]!, lodging) + scan.roadCost(route + 1, lodging, nights[route + 2]!);
      // PERF: the roads alone are mostly too dear; then nothing needs to be timed.
      if (night + road + norm >= insertion.foundCost) continue;
      const second = scan.settleNights(route + 1, lodging, nights[route + 2]!);
      if (second === NO_COST) continue;
      const secondDrive_s = scan.plainDrive_s;
      const first = scan.settleNights(route, nights[route]!, lodging);
      if (first === NO_COST) continue;
      const firstDrive_s = scan.plainDrive_s;
      // A visit more never makes a day cheaper, but where roads break the triangle inequality.
      if (night + first + second + norm >= insertion.foundCost) continue;
      if (isOnFirst) {
        scan.scanSettled(this.visit, route);
        this.keep(route, night + second, route, 1, lodging, scan.bestDrive_s, secondDrive_s, 0);
      }
      if (isOnSecond && night + first + second + norm < insertion.foundCost) {
        scan.settleNights(route + 1, lodging, nights[route + 2]!);
        scan.scanSettled(this.visit, route + 1);
        this.keep(route + 1, night + first, route, 1, lodging, firstDrive_s, scan.bestDrive_s, 0);
      }
    }
  }

  /** A night before and one after `route`, with the visit on it. */
  private offerTwoNights(route: number): void {
    const { state, insertion } = this;
    const { data, nights, problem } = state;
    const { scan } = insertion;
    if (data.dayOf[route]! + 1 >= problem.dayCount || !insertion.admission.admits(route)) return;
    if (!this.canJoin(route - 1, route + 1)) return;
    const present = scan.presentCost(route - 1) + scan.presentCost(route) + scan.presentCost(route + 1);
    const norm = this.normCost(route);
    for (let rank = 0; rank < LODGINGS_PER_VISIT; rank += 1) {
      const lodging = data.lodgings[this.visit * LODGINGS_PER_VISIT + rank]!;
      if (lodging < 0) break;
      const night = 2 * state.nightCost(route, lodging) - present;
      const road =
        scan.roadCost(route - 1, nights[route - 1]!, lodging) +
        scan.roadCost(route + 1, lodging, nights[route + 2]!);
      if (night + road + norm >= insertion.foundCost) continue;
      const first = scan.settleNights(route - 1, nights[route - 1]!, lodging);
      const firstDrive_s = scan.plainDrive_s;
      const third = first === NO_COST ? NO_COST : scan.settleNights(route + 1, lodging, nights[route + 2]!);
      if (third === NO_COST) continue;
      const thirdDrive_s = scan.plainDrive_s;
      const rest = night + first + third;
      if (rest + norm >= insertion.foundCost) continue;
      if (scan.settleNights(route, lodging, lodging) === NO_COST) continue;
      scan.scanSettled(this.visit, route);
      this.keep(route, rest, route - 1, 2, lodging, firstDrive_s, scan.bestDrive_s, thirdDrive_s);
    }
  }

  /** Points of the norm, folded, that the first visit of a route saves. */
  private normCost(route: number): number {
    const { size, rules, data, weights } = this.state;
    return size[route] === 0 ? rules.norm.delta(data.vehicleOf[route]!, 1) * weights.points : 0;
  }

  /** Notes the place that the last scan found best, if it is; the driving is that of the days from `firstNight` on. */
  private keep(
    route: number,
    restCost: number,
    firstNight: number,
    nightCount: number,
    lodging: number,
    firstDrive_s: number,
    secondDrive_s: number,
    thirdDrive_s: number,
  ): void {
    const { state, insertion, visit } = this;
    const { rules, weights, data } = state;
    const { scan } = insertion;
    if (scan.bestCost === NO_COST || insertion.blinks()) return;
    const third_s = nightCount === 2 ? thirdDrive_s - state.drive_s[firstNight + 2]! : 0;
    const weeks = rules.overDriving.weeksDelta(
      firstNight,
      firstDrive_s - state.drive_s[firstNight]!,
      secondDrive_s - state.drive_s[firstNight + 1]!,
      third_s,
    );
    const points = weeks + rules.change.lost(visit, data.vehicleOf[route]!, data.dayOf[route]!);
    const cost = restCost + scan.bestCost + points * weights.points + this.normCost(route);
    if (cost < insertion.foundCost) {
      insertion.keep(cost, route, scan.bestAfter, firstNight, nightCount, lodging);
    }
  }
}
