import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE, type Seconds, timeOfDay } from '../units.ts';

/** What a day trip must respect. Sources of the driving rules: resources/data/rules.csv (DRV-CONT, DRV-REST, DRV-DAY). */
export interface PlanningRules {
  readonly earliestDeparture_s: Seconds;
  readonly latestReturn_s: Seconds;
  /** Longest driving without a rest. */
  readonly continuousDriving_s: Seconds;
  readonly rest_s: Seconds;
  /** Longest driving per day and caravan. */
  readonly dailyDriving_s: Seconds;
  readonly maxVisitsPerDay: number;
  /** Time added to every leg for weather and road works. */
  readonly legSlack_s: Seconds;
  /** Value of one step of priority, and of one month since the last visit (capped), in the same points. */
  readonly priorityWeight: number;
  readonly monthWeight: number;
}

export const DEFAULT_PLANNING_RULES: PlanningRules = {
  earliestDeparture_s: timeOfDay(6, 30),
  latestReturn_s: timeOfDay(19, 30),
  continuousDriving_s: 4 * SECONDS_PER_HOUR,
  rest_s: 20 * SECONDS_PER_MINUTE,
  dailyDriving_s: 8 * SECONDS_PER_HOUR,
  maxVisitsPerDay: 3,
  legSlack_s: 10 * SECONDS_PER_MINUTE,
  priorityWeight: 20,
  monthWeight: 1,
};

/** Months since the last visit count up to this; a site never visited counts as this. */
export const MONTHS_SINCE_VISIT_CAP = 60;
