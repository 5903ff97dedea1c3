import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { planView } from './plans.ts';
import { id, isoDate, timeOfDay_s } from './scalars.ts';

export const planningRules = z.strictObject({
  earliestDeparture_s: timeOfDay_s,
  latestReturn_s: timeOfDay_s,
  continuousDriving_s: z.int().min(1_800).max(28_800),
  rest_s: z.int().min(0).max(7_200),
  dailyDriving_s: z.int().min(1_800).max(57_600),
  maxVisitsPerDay: z.int().min(1).max(8),
  legSlack_s: z.int().min(0).max(7_200),
  priorityWeight: z.int().min(0).max(1_000),
  monthWeight: z.int().min(0).max(1_000),
});

export const planningRequest = z.strictObject({
  periodStart: isoDate,
  periodEnd: isoDate,
  caravanIds: z.array(id).max(200),
  /** At most 2,000: the travel matrix grows with the square. */
  siteIds: z.array(id).max(2_000),
  /** Left out: the rules of docs/ALGORITHM.md. */
  rules: planningRules.partial().optional(),
  seed: z.int().min(1).max(2_147_483_647).optional(),
  /** Iterations of the search; the same seed and limit give the same plan. Left out: by size of the problem. */
  iterationLimit: z.int().min(1).max(100_000_000).optional(),
});
export type PlanningRequest = z.infer<typeof planningRequest>;

export const solveProgress = z.strictObject({
  jobId: id,
  iteration: z.int(),
  iterationLimit: z.int(),
  elapsed_ms: z.int(),
  servedVisits: z.int(),
  totalVisits: z.int(),
  length_m: z.int(),
});
export type SolveProgressEvent = z.infer<typeof solveProgress>;

export const jobState = z.enum(['running', 'done', 'cancelled', 'failed']);

/** A planning run. Progress and the end come as events; `result` gives the plan once it is done or cancelled. */
export const planning = {
  /** Refused at once with E2001–E2005 (every fault in one reply: params.codes) or E2008. */
  start: command(planningRequest, z.strictObject({ jobId: id })),
  cancel: command(z.strictObject({ jobId: id }), z.void()),
  /** The run that is going, or the last one not saved; null when there is none. */
  current: query(nothing, z.nullable(z.strictObject({ jobId: id, state: jobState }))),
  result: query(z.strictObject({ jobId: id }), planView),
  /** Forgets a result that will not be saved. */
  discard: command(z.strictObject({ jobId: id }), z.void()),
};
