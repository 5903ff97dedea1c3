import * as z from 'zod';
import { query } from './define.ts';
import { adcode, id, isoDate } from './scalars.ts';

const seenThing = z.strictObject({
  name: z.string(),
  lastDay: isoDate,
  /** Visits at which it was shown. */
  times: z.int().min(1),
});

export const seenReport = z.strictObject({
  visits: z.int().min(0),
  themes: z.array(seenThing),
  exhibits: z.array(z.strictObject({ id, theme: z.string(), ...seenThing.shape })),
});
export type SeenReport = z.infer<typeof seenReport>;

export const loadLine = z.strictObject({
  id,
  serial: z.string(),
  name: z.string(),
  setName: z.string(),
  theme: z.string(),
  discipline: z.string(),
  weight_kg: z.nullable(z.number()),
  power_w: z.nullable(z.number()),
  /** Places of the tour that have not seen it. */
  newTo: z.int().min(0),
  isTaken: z.boolean(),
  /** Why it stays; null for what is taken. */
  left: z.nullable(
    z.enum([
      'nothing-new',
      'too-heavy',
      'too-large',
      'too-much-power',
      'less-worth',
      'not-this-age',
      'promised',
      'in-repair',
      'elsewhere',
    ]),
  ),
});
export type LoadLine = z.infer<typeof loadLine>;

/** What a load is wanted for. */
export const loadWish = z.strictObject({
  caravanId: id,
  siteIds: z.array(id).min(1).max(200),
  start: isoDate,
  end: isoDate,
  /** Age group; null = anybody. */
  age: z.nullable(z.strictObject({ from: z.int().min(0).max(120), to: z.int().min(0).max(120) })),
});
export type LoadWish = z.infer<typeof loadWish>;

/** What a place has seen, and a load for a tour that is new to its places (装车建议). */
export const seen = {
  /** Recorded visits and stays until today with what was shown, latest first. */
  ofSite: query(z.strictObject({ siteId: id }), seenReport),
  ofCounty: query(z.strictObject({ countyCode: adcode }), seenReport),
  /** Days and places of the tours of a plan, to choose one. */
  toursOf: query(
    z.strictObject({ planId: id }),
    z.array(
      z.strictObject({
        caravanId: id,
        start: isoDate,
        end: isoDate,
        siteIds: z.array(id),
        siteNames: z.array(z.string()),
      }),
    ),
  ),
  /** A load within what the caravan takes, new to the places, fit for the age group. Refused with E1001. */
  suggest: query(
    loadWish,
    z.strictObject({
      limit_kg: z.nullable(z.number()),
      weight_kg: z.number(),
      power_w: z.number(),
      disciplines: z.array(z.string()),
      lines: z.array(loadLine),
    }),
  ),
};
