import type { FaultList } from './faults.ts';
import { MAX_INT, MAX_SUM } from './limits.ts';

/** What the checks of single fields leave for the checks of sums; faulty values count as 0. */
export class Sums {
  /** Latest moment at which a vehicle may be under way. */
  latest_s = 0;
  longestLeg_s = 0;
  longestLeg_m = 0;
  /** Largest percentage of an hour, and of none 100. */
  slowestPercent = 100;
  longestStop_s = 0;
  /** Started minutes of all shifts. */
  shiftMinutes = 0;
  normDays = 0;
  dearestMetre = 0;
  dearestDay = 0;
  dearestNight = 0;
  dearestLodging = 0;
  canStayAway = false;
  prize = 0;
  value = 0;
  lateMinutes = 0;
  readonly loads: number[] = [];
  /** Visits per area. */
  readonly visitsInArea = new Map<number, number>();
  readonly fairness: number[] = [];
}

/** Rests, slack and limits that a leg is stretched by. */
export interface Driving {
  readonly continuous_s: number;
  readonly rest_s: number;
  readonly legSlack_s: number;
}

/** Weights of the goals, 0 = does not count. */
export interface Weights {
  readonly townshipShare: number;
  readonly perNormDay: number;
  readonly perOverMinute: number;
  readonly perLateMinute: number;
  /** Most that one visit can cost by changing, or by being dropped. */
  readonly change: number;
}

const HUNDRED_PERCENT = 100;
/** A minute of driving counts once for its day and in up to seven weeks of days. */
const TIMES_COUNTED = 8;

function checkClock(sums: Sums, driving: Driving, faults: FaultList): void {
  const leg_s = Math.ceil((sums.longestLeg_s * sums.slowestPercent) / HUNDRED_PERCENT);
  const rests = Math.ceil(leg_s / driving.continuous_s);
  const total_s = sums.latest_s + leg_s + rests * driving.rest_s + driving.legSlack_s + sums.longestStop_s;
  if (total_s > MAX_INT) {
    const detail = `latest ${sums.latest_s}, leg ${leg_s} with ${rests} rests, stop ${sums.longestStop_s}`;
    faults.add('overflow', 'times', [], `${detail}: ${total_s} s, at most ${MAX_INT}`);
  }
}

function checkPoints(sums: Sums, visitCount: number, weights: Weights, faults: FaultList): void {
  if (sums.prize > MAX_INT) {
    faults.add('overflow', 'visits[].prize', [], `sum ${sums.prize}, at most ${MAX_INT}`);
    return;
  }
  let fairness = 0;
  for (const [area, count] of sums.visitsInArea) {
    for (let k = 1; k <= count; k += 1) fairness += Math.floor((sums.fairness[area] ?? 0) / k);
  }
  const counted =
    sums.prize +
    fairness +
    weights.townshipShare * visitCount +
    weights.perNormDay * sums.normDays +
    weights.change * visitCount;
  if (counted > MAX_INT) {
    faults.add('overflow', 'goals', [], `up to ${counted} points, at most ${MAX_INT}`);
  }
  const minutes =
    weights.perOverMinute * sums.shiftMinutes * TIMES_COUNTED + weights.perLateMinute * sums.lateMinutes;
  if (counted + minutes > MAX_SUM) {
    faults.add('overflow', 'goals', [], `up to ${counted + minutes} points, at most ${MAX_SUM}`);
  }
}

function checkCosts(sums: Sums, visitCount: number, vehicleDays: number, faults: FaultList): void {
  // Without nights away every route has a visit.
  const routes = sums.canStayAway ? vehicleDays : Math.min(vehicleDays, visitCount);
  const road = (routes + visitCount) * sums.longestLeg_m * sums.dearestMetre;
  const days = routes * 1_000 * sums.dearestDay;
  const nights = sums.canStayAway ? routes * 1_000 * (sums.dearestNight + sums.dearestLodging) : 0;
  const total = road + days + nights + sums.value;
  if (total > MAX_SUM) {
    faults.add('overflow', 'cost', [], `up to ${total} thousandths, at most ${MAX_SUM}`);
  }
}

/** Reports sums that could leave the integers they are kept in; limits.ts has the reasons. */
export function checkSums(
  sums: Sums,
  counts: { readonly visits: number; readonly vehicleDays: number },
  driving: Driving,
  weights: Weights,
  faults: FaultList,
): void {
  checkClock(sums, driving, faults);
  checkPoints(sums, counts.visits, weights, faults);
  checkCosts(sums, counts.visits, counts.vehicleDays, faults);
  for (const [dimension, load] of sums.loads.entries()) {
    if (load > MAX_INT) {
      faults.add('overflow', 'visits[].load[]', [], `dimension ${dimension}: ${load}, at most ${MAX_INT}`);
    }
  }
}
