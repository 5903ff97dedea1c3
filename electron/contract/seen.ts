import { LOAD_LIMITS } from '@domain/exhibit/load.ts';
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

/** Of weight, room and power: what is needed, or what is taken; null = not known. */
const loadFigures = {
  weight_kg: z.nullable(z.number()),
  volume_dm3: z.nullable(z.number()),
  power_w: z.nullable(z.number()),
};

export const loadLine = z.strictObject({
  id,
  serial: z.string(),
  name: z.string(),
  setName: z.string(),
  theme: z.string(),
  discipline: z.string(),
  ...loadFigures,
  /** Places of the tour that have not seen it. */
  newTo: z.int().min(0),
  isTaken: z.boolean(),
  /** Why it stays; null for what is taken. */
  left: z.nullable(
    z.enum(['nothing-new', 'over-alone', 'no-room', 'not-this-age', 'promised', 'in-repair', 'elsewhere']),
  ),
  /** Limits that keep it out, of what is over a limit alone or finds no room. */
  over: z.array(z.enum(LOAD_LIMITS)),
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

export const suggestedLoad = z.strictObject({
  /** What the caravan takes. */
  limits: z.strictObject(loadFigures),
  weight_kg: z.number(),
  volume_dm3: z.number(),
  power_w: z.number(),
  /** Limits that keep out something new to a place. */
  binding: z.array(z.enum(LOAD_LIMITS)),
  /** Exhibits taken whose weight or size nobody entered: they count as 0. */
  unknown: z.strictObject({ weight: z.int().min(0), volume: z.int().min(0) }),
  disciplines: z.array(z.string()),
  lines: z.array(loadLine),
});
export type SuggestedLoad = z.infer<typeof suggestedLoad>;

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
  /** A load within weight, room and power of the caravan, new to the places, fit for the age group. Refused with E1001. */
  suggest: query(loadWish, suggestedLoad),
};
