import { BASE } from '../../problem-input.ts';
import { NO_VISIT, StopStates } from './day-pass.ts';
import { LODGINGS_PER_VISIT, NIGHT_CHOICE_DAYS, NIGHT_OPTIONS } from './tour-parameters.ts';
import type { TourRoutes } from './tour-routes.ts';

const INFEASIBLE = Number.POSITIVE_INFINITY;

/** For every day of a stretch, where its night may be spent, and what its route costs between any two of them. */
export class NightCosts {
  /** [day × NIGHT_OPTIONS + option]: place of the night after the day; option 0 is the base. */
  readonly option = new Int32Array(NIGHT_CHOICE_DAYS * NIGHT_OPTIONS);
  /** Options of each day. */
  readonly count = new Int32Array(NIGHT_CHOICE_DAYS);
  private readonly state: TourRoutes;
  private readonly scratch: StopStates;
  /** [(day × NIGHT_OPTIONS + option before) × NIGHT_OPTIONS + option after], the night after the day included. */
  private readonly cost = new Float64Array(NIGHT_CHOICE_DAYS * NIGHT_OPTIONS * NIGHT_OPTIONS);

  constructor(state: TourRoutes) {
    this.state = state;
    this.scratch = new StopStates(state.visitCount);
  }

  of(day: number, before: number, after: number): number {
    return this.cost[(day * NIGHT_OPTIONS + before) * NIGHT_OPTIONS + after]!;
  }

  /** Works out options and costs of the routes; false when there is no night to choose. */
  prepare(first: number, last: number): boolean {
    let choices = 0;
    for (let route = first; route <= last; route += 1) {
      this.option[(route - first) * NIGHT_OPTIONS] = BASE;
      this.count[route - first] = 1;
      if (route < last) this.addOptions(route, route - first);
      choices += this.count[route - first]! - 1;
    }
    if (choices === 0) return false;
    for (let route = first; route <= last; route += 1) this.costRoute(route, route - first);
    return true;
  }

  /** Cost of the nights as they are. */
  present(first: number, last: number): number {
    const { state } = this;
    let sum = 0;
    let before = 0;
    for (let route = first; route <= last; route += 1) {
      const from = (route - first) * NIGHT_OPTIONS;
      let after = 0;
      while (this.option[from + after] !== state.nights[route + 1]) after += 1;
      sum += this.of(route - first, before, after);
      before = after;
    }
    return sum;
  }

  private addOptions(route: number, day: number): void {
    const { state } = this;
    const { isAvailable } = state.problem;
    if (isAvailable[route] === 0 || isAvailable[route + 1] === 0) return;
    this.addOption(day, state.nights[route + 1]!);
    const last = state.prev[state.visitCount + route]!;
    const next = state.next[state.visitCount + route + 1]!;
    for (let rank = 0; rank < LODGINGS_PER_VISIT; rank += 1) {
      if (last < state.visitCount)
        this.addOption(day, state.data.lodgings[last * LODGINGS_PER_VISIT + rank]!);
      if (next < state.visitCount)
        this.addOption(day, state.data.lodgings[next * LODGINGS_PER_VISIT + rank]!);
    }
  }

  private addOption(day: number, lodging: number): void {
    const count = this.count[day]!;
    if (lodging < 0 || count === NIGHT_OPTIONS) return;
    const from = day * NIGHT_OPTIONS;
    for (let index = 1; index < count; index += 1) if (this.option[from + index] === lodging) return;
    this.option[from + count] = lodging;
    this.count[day] = count + 1;
  }

  /** One pass over the visits per night before; per night after only the last leg. */
  private costRoute(route: number, day: number): void {
    const { state } = this;
    const startCount = day === 0 ? 1 : this.count[day - 1]!;
    const endCount = this.count[day]!;
    const head = state.visitCount + route;
    const isEmpty = state.next[head] === head;
    for (let start = 0; start < startCount; start += 1) {
      const nightBefore = day === 0 ? BASE : this.option[(day - 1) * NIGHT_OPTIONS + start]!;
      const at = (day * NIGHT_OPTIONS + start) * NIGHT_OPTIONS;
      let isServed = true;
      for (let end = 0; end < endCount; end += 1) {
        const night = this.option[day * NIGHT_OPTIONS + end]!;
        if (isEmpty && nightBefore === BASE && night === BASE) {
          this.cost[at + end] = 0;
          continue;
        }
        const isFirst = end === 0 || isEmpty;
        if (!isServed || !this.walk(route, nightBefore, night, isFirst)) {
          this.cost[at + end] = INFEASIBLE;
          if (isFirst && !isEmpty) isServed = state.pass.isServed;
          continue;
        }
        this.cost[at + end] = this.costOfWalk(route) + state.nightCost(route, night);
      }
    }
  }

  private leave_s = 0;
  private isLeaveKnown = true;

  private walk(route: number, nightBefore: number, night: number, isWhole: boolean): boolean {
    const { state, scratch } = this;
    const { pass, problem } = state;
    pass.aim(route, nightBefore, night);
    let isFeasible: boolean;
    if (isWhole) {
      isFeasible = pass.walkAll(scratch);
      this.leave_s = pass.leave_s;
      this.isLeaveKnown = pass.isLeaveKnown;
    } else {
      const last = state.prev[state.visitCount + route]!;
      isFeasible = pass.walk(
        problem.place[last]!,
        scratch.end_s[last]!,
        scratch.driven_s[last]!,
        scratch.drive_s[last]!,
        scratch.late[last]!,
        true,
        NO_VISIT,
        last,
        null,
        null,
      );
    }
    if (!isFeasible || !pass.needsConfirmation) return isFeasible;
    const isServed = pass.isServed;
    isFeasible = pass.confirm(this.leave_s, this.isLeaveKnown, NO_VISIT, NO_VISIT);
    pass.isServed = isServed;
    return isFeasible;
  }

  private costOfWalk(route: number): number {
    const { state } = this;
    const { pass, problem, rules, weights } = state;
    const vehicle = state.data.vehicleOf[route]!;
    const length_m = state.lengthBetween(route, pass.from, pass.to);
    const points = rules.overDriving.ofDay(pass.drive_s) + rules.lateness.ofMinutes(pass.lateMinutes);
    const cost = length_m * problem.costPerMetre[vehicle]! + problem.costPerDay[vehicle]!;
    return points * weights.points + cost;
  }
}
