import { PLACE_KINDS } from '@domain/exhibit/place.ts';
import { DIFFERENCES, RESOLUTIONS, SCAN_OUTCOMES } from '@domain/exhibit/stock-take.ts';
import * as z from 'zod';
import { command, nothing, query } from './define.ts';
import { id, isoDate, isoInstant } from './scalars.ts';

const placeKey = z.string().regex(/^(base|caravan|site|depository):.+$/);
const place = z.strictObject({ key: z.string(), kind: z.enum(PLACE_KINDS), name: z.string() });

const stockTakeHead = z.strictObject({
  id,
  number: z.string(),
  /** The place that is counted; null where a set is. */
  place: z.nullable(place),
  setId: z.nullable(id),
  setName: z.string(),
  startedOn: isoDate,
  closedOn: z.nullable(isoDate),
  countedBy: z.string(),
  note: z.string(),
  /** Exhibits that should be there, and how many of them were found. */
  expected: z.int(),
  found: z.int(),
  /** Differences that are not settled; while it goes on what was not found yet is one of them. */
  open: z.int(),
});
export type StockTakeHead = z.infer<typeof stockTakeHead>;

const stockTakeLine = z.strictObject({
  id,
  exhibitId: z.nullable(id),
  exhibitName: z.string(),
  serial: z.string(),
  setName: z.string(),
  crateName: z.string(),
  /** As scanned; empty for what was found by list. */
  code: z.string(),
  isExpected: z.boolean(),
  countedAt: z.nullable(isoInstant),
  /** Null for what was found where it should be. */
  difference: z.nullable(z.enum(DIFFERENCES)),
  resolution: z.nullable(z.enum(RESOLUTIONS)),
  note: z.string(),
  /** Where the books have it now; null for an unknown code. */
  place: z.nullable(place),
});
export type StockTakeLineView = z.infer<typeof stockTakeLine>;

const countOutcome = z.strictObject({
  outcome: z.enum(SCAN_OUTCOMES),
  lineId: z.nullable(id),
  /** Name of the exhibit or crate; the code where there is none. */
  name: z.string(),
});
export type CountOutcome = z.infer<typeof countOutcome>;

/** Counting what is really there (盘点). Everything is stored at once: a count goes on after any restart. */
export const stockTakes = {
  /** Newest first. */
  list: query(nothing, z.array(stockTakeHead)),
  get: query(z.strictObject({ id }), z.strictObject({ head: stockTakeHead, lines: z.array(stockTakeLine) })),
  /** Refused with E1519 while the same place or set is being counted. */
  start: command(
    z.strictObject({
      scope: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('place'), place: placeKey }),
        z.strictObject({ kind: z.literal('set'), setId: id }),
      ]),
      countedBy: z.string().trim().min(1).max(40),
      note: z.string().trim().max(500),
    }),
    z.strictObject({ id }),
  ),
  /** One scan: what it was is the answer, never a failure, so that counting goes on. One step of the history each. @see E1516 */
  scan: command(z.strictObject({ id, code: z.string().trim().min(1).max(200) }), countOutcome),
  /** Ticks an exhibit off by list. @see E1516 */
  count: command(z.strictObject({ id, exhibitId: id }), countOutcome),
  /** Takes a count back; what did not belong there goes from the list. @see E1516, E1518 */
  uncount: command(z.strictObject({ lineId: id }), z.void()),
  /**
   * Settles a difference: `moved` and `missing` are entered in the ledger in the same step.
   * @see E1201 when the ledger does not allow it, E1516, E1518
   */
  resolve: command(
    z.strictObject({
      lineId: id,
      resolution: z.enum(RESOLUTIONS),
      /** Where it is, for `moved`; null = the place that is counted. */
      to: z.nullable(placeKey),
      /** What it is, for `identified`. */
      exhibitId: z.nullable(id),
      note: z.string().trim().max(500),
    }),
    z.void(),
  ),
  /** Refused with E1517 while differences are open. */
  close: command(z.strictObject({ id }), z.void()),
};
