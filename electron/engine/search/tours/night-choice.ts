import { BASE } from '../../problem-input.ts';
import { NightCosts } from './night-costs.ts';
import { NIGHT_CHOICE_DAYS, NIGHT_OPTIONS } from './tour-parameters.ts';
import type { TourRoutes } from './tour-routes.ts';

/**
 * Chooses the nights of a vehicle anew over a stretch of days, visits kept where they are.
 *
 * Labels are (day, place of the night after it, nights since the base). A label is reached from those of the day
 * before at the cost of the route between the two nights; a tour that gets too long or too heavy is no way. Every
 * route is timed exactly, so the choice is the best one among the options. The weeks of driving are not in the
 * labels: the result is measured, and given up when it is no better.
 */
export class NightChoice {
  private readonly state: TourRoutes;
  private readonly costs: NightCosts;
  /** Touched routes, and routes whose stretch was looked at, under the number of the round. */
  private readonly touchedIn: Int32Array;
  private readonly settledIn: Int32Array;
  private round = 0;
  /** [(day × NIGHT_OPTIONS + option) × depth + nights]. */
  private readonly cost: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly chosen = new Int32Array(NIGHT_CHOICE_DAYS);
  private readonly present = new Int32Array(NIGHT_CHOICE_DAYS);
  private depth = 1;

  constructor(state: TourRoutes) {
    this.state = state;
    this.costs = new NightCosts(state);
    this.touchedIn = new Int32Array(state.routeCount);
    this.settledIn = new Int32Array(state.routeCount);
    const cells = NIGHT_CHOICE_DAYS * NIGHT_OPTIONS * NIGHT_CHOICE_DAYS;
    this.cost = new Float64Array(cells);
    this.cameFrom = new Int32Array(cells);
  }

  /** Looks at all stretches with a route that was touched since the last commit. */
  settle(): void {
    const { state, touchedIn, settledIn } = this;
    this.round += 1;
    const count = state.touchedCount;
    for (let index = 0; index < count; index += 1) touchedIn[state.touched[index]!] = this.round;
    for (let index = 0; index < count; index += 1) {
      const route = state.touched[index]!;
      if (settledIn[route] === this.round) continue;
      if (state.problem.maxNights[state.data.vehicleOf[route]!] === 0) continue;
      this.settleAround(route);
    }
  }

  private settleAround(route: number): void {
    const { state } = this;
    const first = this.firstOfStretch(route);
    const last = this.lastOfStretch(route, first);
    for (let day = first; day <= last; day += 1) this.settledIn[day] = this.round;
    if (!this.isWorthIt(first, last) || !this.costs.prepare(first, last)) return;
    this.label(first, last);
    if (!this.isChosenNew(first, last)) return;
    const before = state.folded();
    this.move(first, last, this.chosen);
    if (state.folded() >= before) this.move(first, last, this.present);
  }

  /** The tour of the route, the day before it with its tour, and so on as long as that was touched too. */
  private firstOfStretch(route: number): number {
    const { state } = this;
    const lowest = route - state.data.dayOf[route]!;
    const end = state.tourLast(route);
    let first = state.tourFirst(route);
    while (first > lowest) {
      const further = state.tourFirst(first - 1);
      // Half of the room, so that the days behind the tour have theirs.
      if (end - further >= NIGHT_CHOICE_DAYS / 2) break;
      const isTouched = this.touchesAny(further, first - 1);
      first = further;
      if (!isTouched) break;
    }
    return Math.max(first, end - NIGHT_CHOICE_DAYS + 1);
  }

  private lastOfStretch(route: number, first: number): number {
    const { state } = this;
    const highest = route - state.data.dayOf[route]! + state.problem.dayCount - 1;
    let last = state.tourLast(route);
    while (last < highest) {
      const further = state.tourLast(last + 1);
      if (further - first >= NIGHT_CHOICE_DAYS) break;
      const isTouched = this.touchesAny(last + 1, further);
      last = further;
      if (!isTouched) break;
    }
    return last;
  }

  private touchesAny(first: number, last: number): boolean {
    for (let route = first; route <= last; route += 1) if (this.touchedIn[route] === this.round) return true;
    return false;
  }

  /** Is there a night to be changed, or two days with visits that follow each other? */
  private isWorthIt(first: number, last: number): boolean {
    const { state } = this;
    // A tour longer than a stretch is left alone.
    if (state.nights[first]! >= 0) return false;
    for (let route = first; route < last; route += 1) {
      if (state.nights[route + 1]! >= 0) return true;
      if (state.size[route]! > 0 && state.size[route + 1]! > 0) return true;
    }
    return false;
  }

  /** Labels all days of the stretch, which begins and ends at the base. */
  private label(first: number, last: number): void {
    const { state, costs, cost, cameFrom } = this;
    const { load } = state.rules;
    const vehicle = state.data.vehicleOf[first]!;
    const maxNights = Math.min(state.problem.maxNights[vehicle]!, last - first);
    const depth = maxNights + 1;
    this.depth = depth;
    const row = NIGHT_OPTIONS * depth;
    cost.fill(Number.POSITIVE_INFINITY, 0, (last - first + 1) * row);
    for (let route = first; route <= last; route += 1) {
      const day = route - first;
      const startCount = day === 0 ? 1 : costs.count[day - 1]!;
      for (let start = 0; start < startCount; start += 1) {
        for (let nights = start === 0 ? 0 : 1; nights <= (start === 0 ? 0 : maxNights); nights += 1) {
          const before = day === 0 ? 0 : cost[(day - 1) * row + start * depth + nights]!;
          if (before === Number.POSITIVE_INFINITY) continue;
          if (load.isActive && nights > 0 && !load.fits(vehicle, route - nights, route, -1)) continue;
          for (let end = 0; end < costs.count[day]!; end += 1) {
            const more = end === 0 ? 0 : nights + 1;
            if (more > maxNights) continue;
            const label = day * row + end * depth + more;
            const sum = before + costs.of(day, start, end);
            if (sum >= cost[label]!) continue;
            cost[label] = sum;
            cameFrom[label] = start * depth + nights;
          }
        }
      }
    }
  }

  /** Reads the cheapest way back from the last day; true when it has other nights than now and is cheaper. */
  private isChosenNew(first: number, last: number): boolean {
    const { state, costs, depth, chosen, present } = this;
    const row = NIGHT_OPTIONS * depth;
    let label = 0;
    let isNew = false;
    const best = this.cost[(last - first) * row]!;
    if (best === Number.POSITIVE_INFINITY) return false;
    for (let day = last - first; day >= 0; day -= 1) {
      const night = costs.option[day * NIGHT_OPTIONS + Math.floor(label / depth)]!;
      chosen[day] = night;
      present[day] = state.nights[first + day + 1]!;
      if (night !== present[day]) isNew = true;
      label = this.cameFrom[day * row + label]!;
    }
    return isNew && best < costs.present(first, last);
  }

  private move(first: number, last: number, nights: Int32Array): void {
    const { state } = this;
    for (let route = first; route < last; route += 1) {
      const night = nights[route - first]!;
      if (state.nights[route + 1] !== night) state.setNight(route, night);
    }
    for (let route = first; route <= last; route += 1) {
      const isBase = state.nights[route] === BASE && state.nights[route + 1] === BASE;
      if (state.exists[route] === 1 || !isBase) state.update(route);
    }
  }
}
