import { MARKET_DAY_RULES } from '@domain/planning/rules.ts';
import * as z from 'zod';
import { timeOfDay_s } from './scalars.ts';

const weight = z.int().min(0).max(1_000);

/** Meaning and defaults: electron/domain/planning/rules.ts. */
export const planningRules = z.strictObject({
  earliestDeparture_s: timeOfDay_s,
  latestReturn_s: timeOfDay_s,
  continuousDriving_s: z.int().min(1_800).max(28_800),
  rest_s: z.int().min(0).max(7_200),
  dailyDriving_s: z.int().min(1_800).max(57_600),
  dailyDrivingHard_s: z.int().min(1_800).max(57_600),
  weeklyDriving_s: z.int().min(1_800).max(403_200),
  maxVisitsPerDay: z.int().min(1).max(8),
  maxVisitsPerCountyDay: z.int().min(0).max(100),
  legSlack_s: z.int().min(0).max(7_200),
  maxNights: z.int().min(0).max(30),
  daylightOnly: z.boolean(),
  dayCost_km: z.int().min(0).max(10_000),
  nightCost_km: z.int().min(0).max(10_000),
  marketDays: z.enum(MARKET_DAY_RULES),
  requestsFirst: z.boolean(),
  priorityWeight: weight,
  monthWeight: weight,
  requestWeight: weight,
  fairnessWeight: weight,
  townshipSharePercent: z.int().min(0).max(100),
  townshipWeight: weight,
  normWeight: weight,
  overDrivingWeight: weight,
  changeDayWeight: weight,
  changeCaravanWeight: weight,
  droppedWeight: weight,
});
