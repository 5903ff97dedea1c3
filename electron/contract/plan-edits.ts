import { VIOLATION_CODES } from '@domain/plan/violation.ts';
import * as z from 'zod';
import { id, isoDate } from './scalars.ts';

/** Place among the stops of the day, counted without the visit that is moved; larger than there are = last. */
const position = z.int().min(0).max(1_000);

/**
 * What a re-plan must keep of these visits; a grade that is not given stays as it is. As many visits as a plan can have.
 */
export const planLockEdit = z.strictObject({
  kind: z.literal('lock'),
  stopIds: z.array(id).min(1).max(5_000),
  lock: z
    .strictObject({ caravan: z.boolean(), day: z.boolean(), order: z.boolean() })
    .partial()
    .refine((lock) => Object.keys(lock).length > 0, { message: 'names no grade' }),
});

export type PlanLockEditInput = z.infer<typeof planLockEdit>;

/** One change of a saved plan by hand. Rules that it breaks do not stop it: `plans.violations` names them. */
export const planEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), stopId: id, caravanId: id, date: isoDate, position }),
  /** All visits of one caravan's day; where the other day has visits already, they come behind them. */
  z.strictObject({
    kind: z.literal('move-day'),
    caravanId: id,
    date: isoDate,
    toCaravanId: id,
    toDate: isoDate,
  }),
  /** `position` null = where the day breaks the fewest rules, then drives the least. */
  z.strictObject({
    kind: z.literal('add'),
    siteId: id,
    caravanId: id,
    date: isoDate,
    position: z.nullable(position),
  }),
  z.strictObject({ kind: z.literal('remove'), stopId: id }),
  /** Where the caravan spends the night after that day; null = at its base, which splits a tour of several days. */
  z.strictObject({ kind: z.literal('night'), caravanId: id, date: isoDate, lodgingId: z.nullable(id) }),
  planLockEdit,
]);
export type PlanEditInput = z.infer<typeof planEdit>;

export const planViolation = z.strictObject({
  code: z.enum(VIOLATION_CODES),
  siteIds: z.array(id),
  caravanId: z.nullable(id),
  date: z.nullable(isoDate),
  /** Names of the exhibits that are lacking. */
  exhibits: z.array(z.string()).optional(),
});
export type PlanViolationView = z.infer<typeof planViolation>;
