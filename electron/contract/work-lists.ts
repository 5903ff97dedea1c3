import { DISRUPTION_KINDS } from '@domain/disruption/disruption.ts';
import { STAY_EVENT_KINDS } from '@domain/stay/stay-event.ts';
import { SERVICE_KINDS, WORK_LISTS } from '@domain/worklist/work-list.ts';
import * as z from 'zod';
import { indicatorScope } from './indicators.ts';
import { nextPlace } from './next-places.ts';
import { adcode, id, isoDate } from './scalars.ts';

/** Which list is read, of which period and area, and from when on something is on it. */
export const workListScope = z.strictObject({
  ...indicatorScope.pick({ from: true, to: true, regionCode: true, categoryId: true }).shape,
  list: z.enum(WORK_LISTS),
  /** What counts as having come to a county, and after how many months it is due again. */
  service: z.enum(SERVICE_KINDS),
  roundMonths: z.int().min(1).max(120),
  /** Days after which a form that has not come back is missed. */
  feedback_d: z.int().min(0).max(366),
});
export type WorkListScope = z.infer<typeof workListScope>;

/** A county or township that waits. */
export const waitingRow = z.strictObject({
  code: z.string(),
  level: z.enum(['county', 'township']),
  name: z.string(),
  parentName: z.nullable(z.string()),
  isKeyCounty: z.boolean(),
  /** Null where the list has no figure; townships have none. */
  people: z.nullable(z.int()),
  /** Sites in use. */
  siteCount: z.int(),
  lastOn: z.nullable(isoDate),
  wait_d: z.nullable(z.int()),
  /** Null on the list of what is not covered, and for a place that nobody ever came to. */
  overdue_d: z.nullable(z.int()),
});
export type WaitingRow = z.infer<typeof waitingRow>;

const ofNorm = { name: z.string(), missing: z.int(), daysLeft: z.int() };
export const normRow = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ofNorm,
    kind: z.literal('caravan'),
    caravanId: id,
    /** `missing` counts days; either of both is enough. */
    missing_km: z.int(),
    daysOut: z.int(),
    length_km: z.number(),
    targetDays: z.number(),
    target_km: z.number(),
  }),
  z.strictObject({
    ...ofNorm,
    kind: z.literal('townshipShare'),
    townshipVisits: z.int(),
    visits: z.int(),
  }),
  z.strictObject({ ...ofNorm, kind: z.literal('setStops'), setId: id, stops: z.int(), target: z.number() }),
]);
export type NormRow = z.infer<typeof normRow>;

/** A visit or stay of a published plan whose day is past and that nobody made. */
export const promisedRow = z.strictObject({
  kind: z.enum(['visit', 'stay']),
  id,
  planId: id,
  planName: z.string(),
  date: isoDate,
  past_d: z.int(),
  /** Null for a stay. */
  siteId: z.nullable(id),
  placeName: z.string(),
  countyCode: adcode,
  countyName: z.string(),
  carrierName: z.string(),
  /** Null when nothing is known. */
  reason: z.nullable(
    z.discriminatedUnion('code', [
      z.strictObject({
        code: z.literal('event'),
        kind: z.enum([...DISRUPTION_KINDS, ...STAY_EVENT_KINDS]),
        text: z.string(),
      }),
      z.strictObject({ code: z.literal('moved'), date: isoDate }),
      z.strictObject({ code: z.literal('taken-out') }),
    ]),
  ),
});
export type PromisedRow = z.infer<typeof promisedRow>;

/** A visit or stay whose form has not come back. */
export const feedbackRow = z.strictObject({
  kind: z.enum(['visit', 'stay']),
  id,
  /** Of a stay the day on which it closed. */
  date: isoDate,
  late_d: z.int(),
  siteId: z.nullable(id),
  placeName: z.string(),
  countyCode: adcode,
  countyName: z.string(),
  carrierName: z.string(),
  /** Whom to ask, masked; empty when nobody is known. */
  contactName: z.string(),
  contactPhone: z.string(),
});
export type FeedbackRow = z.infer<typeof feedbackRow>;

export const workLists = z.strictObject({
  counts: z.record(z.enum(WORK_LISTS), z.int()),
  content: z.discriminatedUnion('list', [
    z.strictObject({ list: z.enum(['notCovered', 'overdue']), rows: z.array(waitingRow) }),
    z.strictObject({ list: z.literal('normMissed'), rows: z.array(normRow) }),
    z.strictObject({ list: z.literal('promised'), rows: z.array(promisedRow) }),
    z.strictObject({ list: z.literal('feedback'), rows: z.array(feedbackRow) }),
    z.strictObject({ list: z.literal('nextPlaces'), rows: z.array(nextPlace) }),
  ]),
  businessDate: isoDate,
  isSample: z.boolean(),
});
export type WorkLists = z.infer<typeof workLists>;

/** The day on which the form of a visit or stay came back; null takes it away. `was`: what the window showed. */
export const feedbackEntry = z.strictObject({
  kind: z.enum(['visit', 'stay']),
  id,
  was: z.nullable(isoDate),
  on: z.nullable(isoDate),
});
