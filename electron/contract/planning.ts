import { REFUSAL_CODES } from '@domain/planning/omission.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { planningRules } from './planning-rules.ts';
import { omissionReason, omissionRemedy, planView } from './plans.ts';
import { planPrices } from './prices.ts';
import { id, isoDate } from './scalars.ts';

/**
 * A visit that must keep its caravan, its day, or its place in the order of the day. `keepsOrder` holds among the
 * locked visits of one caravan's day: in the order of the plan the run starts from, else of this list.
 */
export const planningLock = z.strictObject({
  siteId: id,
  caravanId: z.nullable(id).optional(),
  date: z.nullable(isoDate).optional(),
  keepsOrder: z.boolean(),
});
export type PlanningLockInput = z.infer<typeof planningLock>;

/**
 * What of the plan that a run starts from may change; the rest keeps caravan, day and order, and other days and caravans
 * get no more visits. What breaks a rule cannot be kept: it changes as little as possible, whatever the kind,
 * and may go anywhere.
 */
export const replanOnly = z.discriminatedUnion('kind', [
  /** The visits on these dates; sites left out may join them there. */
  z.strictObject({ kind: z.literal('days'), dates: z.array(isoDate).min(1).max(366) }),
  /** The visits of these caravans; sites left out may join them. */
  z.strictObject({ kind: z.literal('caravans'), caravanIds: z.array(id).min(1).max(200) }),
  /** No visit: sites left out are put between them where they fit. */
  z.strictObject({ kind: z.literal('gaps') }),
  /**
   * The visits of caravan's days that break a rule (`plans.violations`); nothing is added, and of a period that goes on
   * nothing is put on a day before today.
   */
  z.strictObject({ kind: z.literal('repair') }),
]);
export type ReplanOnlyInput = z.infer<typeof replanOnly>;

export const planningRequest = z
  .strictObject({
    periodStart: isoDate,
    periodEnd: isoDate,
    caravanIds: z.array(id).max(200),
    /** At most 2,000: the travel matrix grows with the square. */
    siteIds: z.array(id).max(2_000),
    /** Left out: the rules of docs/ALGORITHM.md. */
    rules: planningRules.partial().optional(),
    /**
     * At most one per site. A lock that cannot be kept is refused with E2010. Left out: what is locked in the plan that
     * the run starts from.
     */
    locks: z.array(planningLock).max(2_000).optional(),
    /**
     * Re-planning: saved plan that the run starts from and is compared with. A visit that keeps neither its day nor
     * its caravan costs points (`change…Weight` of the rules). Not together with `baseJobId`.
     */
    basePlanId: id.optional(),
    /** The same from a result that is not saved. */
    baseJobId: id.optional(),
    /** Only with one of them. Left out: all of the plan may change. Locks win over what would be kept. */
    only: replanOnly.optional(),
    seed: z.int().min(1).max(2_147_483_647).optional(),
    /** Iterations of each search; the same seed, limit and searches give the same plan. Left out: by size of the problem. */
    iterationLimit: z.int().min(1).max(100_000_000).optional(),
    /** Searches that run side by side and exchange their best. Left out: one per core, at least 2, at most 8. */
    searches: z.int().min(1).max(64).optional(),
  })
  .refine(({ basePlanId, baseJobId }) => basePlanId === undefined || baseJobId === undefined, {
    path: ['baseJobId'],
    message: 'starts from a saved plan already',
  })
  .refine(
    ({ basePlanId, baseJobId, only }) =>
      only === undefined || basePlanId !== undefined || baseJobId !== undefined,
    { path: ['only'], message: 'there is no plan to keep anything of' },
  );
export type PlanningRequest = z.infer<typeof planningRequest>;

export const solveProgress = z.strictObject({
  jobId: id,
  /** Mean over the searches. */
  iteration: z.int(),
  iterationLimit: z.int(),
  elapsed_ms: z.int(),
  servedVisits: z.int(),
  totalVisits: z.int(),
  /** Points of the visits not served by the best plan so far. */
  unservedPoints: z.int(),
  length_m: z.int(),
  searches: z.int(),
  threads: z.int(),
});
export type SolveProgressEvent = z.infer<typeof solveProgress>;

export const jobState = z.enum(['running', 'done', 'cancelled', 'failed']);

/** Where the plan of a question is: the result of a run, or a saved plan. Exactly one is not null. */
const planSource = { jobId: z.nullable(id), planId: z.nullable(id) };

const isOneSource = ({ jobId, planId }: { readonly jobId: string | null; readonly planId: string | null }) =>
  (jobId === null) !== (planId === null);

/**
 * False when the workspace has changed since the plan was made, so that the same run would get another problem:
 * the answer then speaks of today's sites, caravans and calendar.
 */
const isCurrent = z.boolean();

export const dayRefusal = z.strictObject({
  caravanId: id,
  date: isoDate,
  code: z.enum(REFUSAL_CODES),
  /** Site whose visit stands in the way; null when there is none. */
  bySiteId: z.nullable(id),
});

export const omissionExplanation = z.strictObject({
  siteId: id,
  isCurrent,
  reason: omissionReason,
  /** What each caravan's day says, by date, then caravan in the order of the plan. Days without an entry would take it. */
  refusals: z.array(dayRefusal),
  /** Most frequent first. */
  counts: z.array(z.strictObject({ code: z.enum(REFUSAL_CODES), count: z.int() })),
  /** Cheapest first; empty when no single change helps. */
  remedies: z.array(omissionRemedy),
});
export type OmissionExplanationView = z.infer<typeof omissionExplanation>;

export const visitPlacement = z.strictObject({
  caravanId: id,
  date: isoDate,
  /** What the visit adds to the plan there; negative = saves. */
  extra_km: z.number(),
  extraDrive_s: z.int(),
  /** Points that goals other than the value of the visit lose there; negative = gain. */
  extraPoints: z.int(),
});

export const visitExplanation = z.strictObject({
  stopId: id,
  siteId: id,
  isCurrent,
  /** Points that the visit brings. */
  value: z.int(),
  here: visitPlacement,
  /** The best place on another caravan or day, the rest of the plan kept; null when there is none. */
  nextBest: z.nullable(visitPlacement),
});
export type VisitExplanationView = z.infer<typeof visitExplanation>;

/** What a run that is about to begin should know of the registry. */
export const planningOutlook = z.strictObject({
  /** Out of use (停用): not to be chosen. */
  retiredSiteIds: z.array(id),
  retiredCaravanIds: z.array(id),
  /** Accepted requests that want a visit in the period, by site. */
  demands: z.array(z.strictObject({ siteId: id, isRequired: z.boolean(), numbers: z.array(z.string()) })),
  /** What is not in order with a caravan in the period, and keeps nobody from planning it. */
  notices: z.array(
    z.strictObject({
      caravanId: id,
      /** The paper runs out before the end of the period; the crew has no driver; all drivers are away on some days. */
      kind: z.enum(['inspection', 'insurance', 'reserved', 'no-driver', 'drivers-away']),
      /** Last day on which the paper holds; first day without a driver; null when there is no day. */
      date: z.nullable(isoDate),
    }),
  ),
});
export type PlanningOutlook = z.infer<typeof planningOutlook>;

/** A planning run. Progress and the end come as events; `result` gives the plan once it is done or cancelled. */
export const planning = {
  /**
   * Refused at once with E2001–E2005 and E2010 (every fault in one reply: params.codes), E1001, E2007 or E2008. Figures
   * that cannot be planned with end the run with E2011.
   */
  start: command(planningRequest, z.strictObject({ jobId: id })),
  cancel: command(z.strictObject({ jobId: id }), z.void()),
  /** Holds a run, or lets it go on; its result is what it would have been. Nothing happens when it has ended. */
  setPaused: command(z.strictObject({ jobId: id, isPaused: z.boolean() }), z.void()),
  /** The run that is going, or the last one not saved; null when there is none. */
  current: query(nothing, z.nullable(z.strictObject({ jobId: id, state: jobState, isPaused: z.boolean() }))),
  result: query(z.strictObject({ jobId: id }), planView),
  /** Requests, retired records and papers that matter to a period. */
  outlook: query(z.strictObject({ from: isoDate, to: isoDate }), planningOutlook),
  /** Forgets a result that will not be saved. */
  discard: command(z.strictObject({ jobId: id }), z.void()),
  /** Why a site has no visit, day by day, and what would change that. */
  explainOmission: query(
    z.strictObject({ ...planSource, siteId: id }).refine(isOneSource),
    omissionExplanation,
  ),
  /** Why a visit is where it is: what it costs there, and the next best place. E2012 when it is no longer possible. */
  explainVisit: query(z.strictObject({ ...planSource, stopId: id }).refine(isOneSource), visitExplanation),
  /** What one county more, one day less and 5 % less road would cost, at most. Takes seconds: `prices-progress` tells. */
  prices: query(z.strictObject(planSource).refine(isOneSource), planPrices),
  /** `prices` then answers with what was found so far. */
  cancelPrices: command(z.strictObject(planSource).refine(isOneSource), z.void()),
};
