import { NO_PRICE_CODES, PRICE_KINDS } from '@domain/planning/price.ts';
import * as z from 'zod';
import { planEdit } from './plan-edits.ts';
import { id } from './scalars.ts';

const priceKind = z.enum(PRICE_KINDS);

/** The plan with the wish minus the plan without; negative = less. Lengths and times are estimates. */
const priceChange = z.strictObject({
  visits: z.int(),
  counties: z.int(),
  days: z.int(),
  nights: z.int(),
  length_m: z.int(),
  drive_s: z.int(),
  points: z.int(),
  newSiteIds: z.array(id),
  lostSiteIds: z.array(id),
  movedSiteIds: z.array(id),
  newCountyCodes: z.array(z.string()),
  lostCountyCodes: z.array(z.string()),
  /** What brings a saved plan there by `plans.edit`; empty for the result of a run. */
  edits: z.array(planEdit),
});

const planPrice = z.strictObject({
  kind: priceKind,
  /** Null when there is none; `none` then says why. */
  change: z.nullable(priceChange),
  none: z.nullable(z.enum(NO_PRICE_CODES)),
  /** False when it was stopped before all was tried: there may be a lower price. */
  isComplete: z.boolean(),
});
export type PlanPriceView = z.infer<typeof planPrice>;

export const planPrices = z.strictObject({
  /** As for explanations. */
  isCurrent: z.boolean(),
  /** The plan breaks rules: there are no prices of a plan that cannot be run. */
  isBroken: z.boolean(),
  /** In the order of PRICE_KINDS; empty when the plan is broken. */
  prices: z.array(planPrice),
});
export type PlanPricesView = z.infer<typeof planPrices>;

/** Which wish is being worked on. */
export const pricesProgress = z.strictObject({
  /** Id of the plan or of the run. */
  planKey: id,
  kind: priceKind,
});
