import type { Seconds } from '../../domain/units.ts';
import type { ProblemData, TravelData } from '../problem.ts';
import type { PlaceIndex } from '../problem-input.ts';

/*
 * Primitives of one leg: driving by the hour of the day, rests, daylight. README.md, "Times of a route", 2 and 4.
 * They run in the inner loops of the search: plain numbers in and out, nothing is allocated.
 *
 * Continuous driving follows the regulations of the Road Traffic Safety Law of China, art. 62: no more than 4 h
 * without a stop of 20 min. A rest is taken as late as allowed, in the middle of a leg if need be; reaching the
 * limit on arrival needs none.
 */

const HOUR_S = 3_600;
const HOURS_PER_DAY = 24;
const PERCENT = 100;

/**
 * Number of rests on a leg of `leg_s` seconds that begins after `driven_s` seconds of driving without a rest
 * (0 ≤ driven_s ≤ continuous_s, continuous_s ≥ 1). O(1).
 *
 * After k rests at most (k + 1) × continuous_s can be driven, so k is the least with
 * driven_s + leg_s ≤ (k + 1) × continuous_s.
 */
export function restsOnLeg(driven_s: Seconds, leg_s: Seconds, continuous_s: Seconds): number {
  const total = driven_s + leg_s;
  return total <= continuous_s ? 0 : Math.floor((total - 1) / continuous_s);
}

/** Seconds driven since the last rest at the end of a leg with `rests` rests (of `restsOnLeg`). O(1). */
export function drivenAfterLeg(
  driven_s: Seconds,
  leg_s: Seconds,
  continuous_s: Seconds,
  rests: number,
): Seconds {
  return driven_s + leg_s - rests * continuous_s;
}

/**
 * Seconds driven since the last rest after a stop: waiting, or setting up and service together, of at least
 * `rest_s` is a rest. O(1).
 */
export function drivenAfterStop(
  driven_s: Seconds,
  waiting_s: Seconds,
  duration_s: Seconds,
  rest_s: Seconds,
): Seconds {
  return waiting_s >= rest_s || duration_s >= rest_s ? 0 : driven_s;
}

function steppedTime(hourPercent: Int32Array, base_s: Seconds, departure_s: Seconds): Seconds {
  let work = base_s;
  let clock_s = departure_s;
  while (work > 0) {
    const percent = hourPercent[Math.floor(clock_s / HOUR_S) % HOURS_PER_DAY]!;
    const hourLeft_s = HOUR_S - (clock_s % HOUR_S);
    const needed_s = Math.ceil((work * percent) / PERCENT);
    if (needed_s <= hourLeft_s) return clock_s + needed_s - departure_s;
    clock_s += hourLeft_s;
    work -= Math.floor((hourLeft_s * PERCENT) / percent);
  }
  return clock_s - departure_s;
}

/**
 * Seconds of driving on the leg `cell` (from × placeCount + to) that departs at `departure_s`; rests and slack
 * are not in it. The value of the matrix when the hour of the day does not matter, else stepped through the hours.
 * O(1), O(hours on the road) with percentages.
 */
export function drivingTime(travel: TravelData, cell: number, departure_s: Seconds): Seconds {
  const base_s = travel.travelTime_s[cell]!;
  return travel.hourPercent === null ? base_s : steppedTime(travel.hourPercent, base_s, departure_s);
}

/** Is the leg a mountain leg, to be driven by daylight only? O(1). */
export function needsDaylight(problem: ProblemData, from: PlaceIndex, to: PlaceIndex): boolean {
  const { isMountain } = problem;
  return isMountain.length > 0 && from !== to && (isMountain[from] === 1 || isMountain[to] === 1);
}
