import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE, type Seconds, timeOfDay } from '../units.ts';

/**
 * What a plan must respect and what it strives for. Sources of the driving rules: resources/data/rules.csv
 * (DRV-CONT, DRV-REST, DRV-DAY, DRV-WEEK). Weights are points; see docs/ALGORITHM.md, "Cost".
 */
export interface PlanningRules {
  readonly earliestDeparture_s: Seconds;
  readonly latestReturn_s: Seconds;
  /** Longest driving without a rest. */
  readonly continuousDriving_s: Seconds;
  readonly rest_s: Seconds;
  /** Driving per day and caravan that should not be exceeded; more costs `overDrivingWeight`. */
  readonly dailyDriving_s: Seconds;
  /** Driving per day and caravan that is never exceeded. */
  readonly dailyDrivingHard_s: Seconds;
  /** Driving of a caravan in any seven days in a row that should not be exceeded. */
  readonly weeklyDriving_s: Seconds;
  readonly maxVisitsPerDay: number;
  /** Most visits in one county on one day, over all caravans; 0 = no limit. */
  readonly maxVisitsPerCountyDay: number;
  /** Time added to every leg between two places for weather and road works. */
  readonly legSlack_s: Seconds;
  /** Most nights in a row away from the base; 0 = day trips only. */
  readonly maxNights: number;
  /** Roads from or to a place in a mountain county are driven by daylight only. */
  readonly daylightOnly: boolean;
  /** What a day on the road, and a night away, cost in the comparison of plans, in kilometres of road. */
  readonly dayCost_km: number;
  readonly nightCost_km: number;
  /**
   * Sites with market days: 'only' visits them on those alone; 'prefer' does so where the period has one on which the
   * site can be visited, and leaves days that the user or an earlier plan chose; 'ignore' looks at no market.
   */
  readonly marketDays: 'prefer' | 'only' | 'ignore';
  /** Accepted requests bind the visits to their sites: wanted days, services, people, and that they are made at all. */
  readonly requestsFirst: boolean;
  /** Value of one step of priority, and of one month since the last visit (capped), in the same points. */
  readonly priorityWeight: number;
  readonly monthWeight: number;
  /** What a request that is valued, not obligatory, adds to the value of the visit that fulfils it. */
  readonly requestWeight: number;
  /** The k-th visit in a county brings this divided by k. */
  readonly fairnessWeight: number;
  /** Share of visits that should be made in townships (镇, 乡), in percent; each one missing costs the weight. */
  readonly townshipSharePercent: number;
  readonly townshipWeight: number;
  /** Per day that a caravan falls short of its share of the yearly norm. */
  readonly normWeight: number;
  /** Per started minute of driving above `dailyDriving_s` or `weeklyDriving_s`. */
  readonly overDrivingWeight: number;
  /** Re-planning: per visit on another day, with another caravan, or no longer made. */
  readonly changeDayWeight: number;
  readonly changeCaravanWeight: number;
  readonly droppedWeight: number;
}

export const DEFAULT_PLANNING_RULES: PlanningRules = {
  earliestDeparture_s: timeOfDay(6, 30),
  latestReturn_s: timeOfDay(19, 30),
  continuousDriving_s: 4 * SECONDS_PER_HOUR,
  rest_s: 20 * SECONDS_PER_MINUTE,
  dailyDriving_s: 8 * SECONDS_PER_HOUR,
  dailyDrivingHard_s: 10 * SECONDS_PER_HOUR,
  weeklyDriving_s: 44 * SECONDS_PER_HOUR,
  maxVisitsPerDay: 3,
  maxVisitsPerCountyDay: 0,
  legSlack_s: 10 * SECONDS_PER_MINUTE,
  maxNights: 2,
  daylightOnly: true,
  dayCost_km: 5,
  nightCost_km: 30,
  marketDays: 'prefer',
  requestsFirst: true,
  priorityWeight: 20,
  monthWeight: 1,
  requestWeight: 60,
  fairnessWeight: 10,
  townshipSharePercent: 60,
  townshipWeight: 30,
  normWeight: 2,
  overDrivingWeight: 5,
  changeDayWeight: 40,
  changeCaravanWeight: 20,
  droppedWeight: 60,
};

/** Choices of `marketDays`. */
export const MARKET_DAY_RULES = [
  'prefer',
  'only',
  'ignore',
] as const satisfies readonly PlanningRules['marketDays'][];

/** Months since the last visit count up to this; a site never visited counts as this. */
export const MONTHS_SINCE_VISIT_CAP = 60;
