import type { StayPlan } from './plan.ts';
import { balanceCost, changeCost, haulCost, NONE, type StayProblem } from './problem.ts';

/** What a plan is worth, lower is better, `unmetPins` before `points`. */
export interface StayCost {
  readonly unmetPins: number;
  /** All goals in one sum; may be negative, because open days are worth something. */
  readonly points: number;
}

/** Negative when `a` is better, 0 when equal. */
export function compareStayCost(a: StayCost, b: StayCost): number {
  return a.unmetPins - b.unmetPins || a.points - b.points;
}

/** Sets that a stay at each county lasts, by county: first open day of the earliest and number of stays. */
export interface Hosting {
  readonly stays: Int32Array;
  readonly firstOpen: Int32Array;
}

/** How often and from when on each county is hosted; `firstOpen` is dayCount where it is not. O(stays). */
export function hostingOf(problem: StayProblem, plan: StayPlan): Hosting {
  const stays = new Int32Array(problem.counties.length);
  const firstOpen = new Int32Array(problem.counties.length).fill(problem.dayCount);
  for (const ofSet of plan) {
    for (const { venue, open } of ofSet) {
      const { county } = problem.venues[venue]!;
      stays[county] = stays[county]! + 1;
      if (open < firstOpen[county]!) firstOpen[county] = open;
    }
  }
  return { stays, firstOpen };
}

/** Whether a stay is what a pin asks for. */
export function meetsPin(
  problem: StayProblem,
  pin: StayProblem['pins'][number],
  set: number,
  stay: StayPlan[number][number],
): boolean {
  return (
    problem.venues[stay.venue]!.county === pin.county &&
    (pin.set ?? problem.setOf[set]) === problem.setOf[set] &&
    (pin.venue ?? stay.venue) === stay.venue &&
    (pin.open ?? stay.open) === stay.open &&
    (pin.close ?? stay.close) === stay.close
  );
}

/** Moves and idle days of one set, less the worth of its open days and the change of its stays. */
function costOfSet(problem: StayProblem, k: number, stays: StayPlan[number]): number {
  const set = problem.sets[k]!;
  let place = set.start;
  let cost = 0;
  let busy_d = 0;
  let nextBlock = 0;
  const passBlocks = (before: number): void => {
    for (; nextBlock < set.blocks.length && set.blocks[nextBlock]!.from < before; nextBlock += 1) {
      const block = set.blocks[nextBlock]!;
      if (block.place === NONE) continue;
      cost += haulCost(problem, k, place, block.place);
      place = block.place;
    }
  };
  for (const { venue, open, close } of stays) {
    const { place: to, county, calendar } = problem.venues[venue]!;
    const { prepare_d, strike_d } = problem.lengths[k * problem.venues.length + venue]!;
    passBlocks(open);
    const openBefore = problem.openBefore[calendar]!;
    cost += haulCost(problem, k, place, to);
    cost -= problem.counties[county]!.openDayWorth * (openBefore[close + 1]! - openBefore[open]!);
    cost += changeCost(problem, k, county, open);
    busy_d += problem.haul_d[place * problem.placeCount + to]! + prepare_d + (close - open + 1) + strike_d;
    place = to;
  }
  passBlocks(problem.dayCount);
  if (set.end !== NONE) cost += haulCost(problem, k, place, set.end);
  return cost + set.costPerIdleDay * (set.to - set.from + 1 - busy_d);
}

/**
 * Cost of a feasible plan: prizes missed, waiting, balance, moves, idle days, change, less the worth of open days
 * (README of this folder). O(stays + counties + pins).
 */
export function stayCostOf(problem: StayProblem, plan: StayPlan): StayCost {
  const { stays, firstOpen } = hostingOf(problem, plan);
  let points = 0;
  for (const [k, ofSet] of plan.entries()) points += costOfSet(problem, k, ofSet);
  for (const [c, county] of problem.counties.entries()) {
    for (let n = stays[c]!; n < county.prizes.length; n += 1) points += county.prizes[n]!;
    points += county.costPerWaitingDay * firstOpen[c]!;
    if (stays[c] === 0 && problem.isPlanned[c] === 1) points += problem.goals.change.dropped;
  }
  for (const members of problem.groups) {
    const hosted = members.filter((c) => stays[c]! > 0).length;
    points += balanceCost(problem.goals.balance, hosted, members.length);
  }
  const isMet = (pin: StayProblem['pins'][number]) =>
    plan.some((ofSet, k) => ofSet.some((stay) => meetsPin(problem, pin, k, stay)));
  return { unmetPins: problem.pins.filter((pin) => !isMet(pin)).length, points };
}
