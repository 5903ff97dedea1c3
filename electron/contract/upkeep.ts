import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoDate, name } from './scalars.ts';

const thing = z.strictObject({ kind: z.enum(['exhibit', 'set']), id, name: z.string() });
const interval = z.nullable(z.int().min(1));
const note = z.string().trim().max(500);
const cost_yuan = z.nullable(z.int().min(0).max(100_000_000));

export const upkeepRule = z.strictObject({
  ruleId: id,
  name: z.string(),
  thing,
  everyDays: interval,
  everyShowDays: interval,
  every_km: interval,
  takesDays: z.int().min(1),
  /** Day from which the present interval counts. */
  since: isoDate,
  /** Recorded use since that day. */
  showDays: z.int().min(0),
  km: z.number().min(0),
  /** Interval that is nearest to its end, and the share of it that is used up. */
  by: z.enum(['days', 'show-days', 'km']),
  share: z.number().min(0),
  state: z.enum(['due', 'soon', 'fine']),
  /** End of the interval of days; null when the rule has none. */
  dueOn: z.nullable(isoDate),
  lastDone: z.nullable(isoDate),
  /** Next reservation for it. */
  planned: z.nullable(z.strictObject({ start: isoDate, end: isoDate })),
  isSample: z.boolean(),
});
export type UpkeepRule = z.infer<typeof upkeepRule>;

export const upkeepDone = z.strictObject({
  id,
  ruleId: id,
  doneOn: isoDate,
  doneBy: z.string(),
  cost_yuan,
  note: z.string(),
});

export const sparePart = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  leastStock: z.int().min(0),
  stock: z.int(),
  isShort: z.boolean(),
  isSample: z.boolean(),
});
export type SparePart = z.infer<typeof sparePart>;

/** Upkeep of exhibits and sets (保养), and spare parts (备件). */
export const upkeep = {
  /** Every rule in use, what is due first. */
  list: query(nothing, z.array(upkeepRule)),
  /** How often a rule was kept, latest first. */
  doneOf: query(z.strictObject({ ruleId: id }), z.array(upkeepDone)),
  /** Every spare part in use, what is short first. */
  parts: query(nothing, z.array(sparePart)),
  /** What came in and went out of one spare part, latest first. */
  entriesOf: query(
    z.strictObject({ sparePartId: id }),
    z.array(
      z.strictObject({
        id,
        date: isoDate,
        quantity: z.int(),
        purpose: z.enum(['repair', 'upkeep', 'other']),
        note: z.string(),
      }),
    ),
  ),
  /** Refused with E1601 when there are fewer spare parts than were used, with E1602 for a day to come. */
  enterDone: command(
    z.strictObject({
      ruleId: id,
      doneOn: isoDate,
      doneBy: name,
      cost_yuan,
      note,
      parts: z.array(z.strictObject({ sparePartId: id, quantity: z.int().min(1).max(100_000) })).max(50),
    }),
    z.strictObject({ id }),
  ),
  /**
   * Reserves the thing for the upkeep on the first free days from `from` on; when they are reserved for it already, these
   * days are answered and nothing is written.
   */
  plan: command(
    z.strictObject({ ruleId: id, from: isoDate }),
    z.strictObject({ start: isoDate, end: isoDate }),
  ),
  /** Takes parts in (> 0) or out. Refused with E1601, E1602. */
  enterPart: command(
    z.strictObject({
      sparePartId: id,
      date: isoDate,
      quantity: z
        .int()
        .min(-100_000)
        .max(100_000)
        .refine((quantity) => quantity !== 0),
      note,
    }),
    z.void(),
  ),
};
