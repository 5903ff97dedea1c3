import * as z from 'zod';
import { query } from './define.ts';
import { adcode, id, isoDate } from './scalars.ts';

/** All that came and will come to a county, stays and caravans together (S4). */
export const countyOutreach = z.strictObject({
  countyCode: adcode,
  countyName: z.string(),
  prefectureName: z.nullable(z.string()),
  isKeyCounty: z.boolean(),
  people: z.nullable(z.int()),
  venues: z.array(z.strictObject({ id, name: z.string(), area_m2: z.nullable(z.int()) })),
  /** Newest first. */
  entries: z.array(
    z.discriminatedUnion('kind', [
      /** As it was. */
      z.strictObject({
        kind: z.literal('past-stay'),
        id,
        setName: z.string(),
        edition: z.string(),
        venueName: z.string(),
        start: isoDate,
        end: z.nullable(isoDate),
        openDays: z.nullable(z.int()),
        attendance: z.nullable(z.int()),
        isSample: z.boolean(),
      }),
      /** Of a plan. */
      z.strictObject({
        kind: z.literal('planned-stay'),
        id,
        planId: id,
        planName: z.string(),
        isPublished: z.boolean(),
        setName: z.string(),
        venueName: z.string(),
        start: isoDate,
        end: isoDate,
        openDays: z.int(),
      }),
      /** A day of caravans as it was run. */
      z.strictObject({
        kind: z.literal('past-visits'),
        date: isoDate,
        caravanName: z.string(),
        siteNames: z.array(z.string()),
        attendance: z.int(),
      }),
      /** A day of caravans of a published plan. */
      z.strictObject({
        kind: z.literal('planned-visits'),
        planId: id,
        planName: z.string(),
        date: isoDate,
        caravanName: z.string(),
        siteNames: z.array(z.string()),
      }),
    ]),
  ),
});
export type CountyOutreach = z.infer<typeof countyOutreach>;
export type OutreachEntry = CountyOutreach['entries'][number];

export const outreach = {
  county: query(z.strictObject({ countyCode: adcode }), countyOutreach),
};
