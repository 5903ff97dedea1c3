import * as z from 'zod';
import { command, nothing, packedQuery, query } from './define.ts';
import { equity, equityScope } from './equity.ts';
import { nextPlace, nextPlacesScope } from './next-places.ts';
import { unpackTable } from './packed-table.ts';
import { figureRecord, figureScope, indicatorScope, indicatorTable } from './indicators.ts';
import { outreachReach, reachScope } from './reach.ts';
import { adcode, id, isoDate } from './scalars.ts';
import { feedbackEntry, workLists, workListScope } from './work-lists.ts';

/** What is counted: visits as they were run in a period, or visits of a plan. */
export const coverageScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('history'), from: isoDate, to: isoDate }),
  z.strictObject({ kind: z.literal('plan'), planId: id }),
]);
export type CoverageScope = z.infer<typeof coverageScope>;

export const coverageRow = z.strictObject({
  countyCode: adcode,
  countyName: z.string(),
  prefectureName: z.nullable(z.string()),
  categories: z.array(z.string()),
  isKeyCounty: z.boolean(),
  visits: z.int(),
  /** Visits in 镇 and 乡 (not 街道). */
  townshipVisits: z.int(),
  /** Different townships visited, and how many the county has. */
  townshipsVisited: z.int(),
  townships: z.int(),
  sitesVisited: z.int(),
  sites: z.int(),
  /** Null for a plan: attendance is counted, never planned. */
  attendance: z.nullable(z.int()),
  /** Null when the list has no figure for the county. */
  population: z.nullable(z.int()),
  /** Visits per 100,000 people; null without a population figure. */
  visitsPer100k: z.nullable(z.number()),
  /** Last visit before the end of the scope, whole history. */
  lastVisit: z.nullable(isoDate),
  daysSinceLastVisit: z.nullable(z.int()),
});
export type CoverageRow = z.infer<typeof coverageRow>;

/** Every share is given with numerator and denominator; a share without denominator is not shown. */
export const share = z.strictObject({ part: z.int(), whole: z.int() });

export const coverageReport = z.strictObject({
  from: isoDate,
  to: isoDate,
  businessDate: isoDate,
  planName: z.nullable(z.string()),
  rows: z.array(coverageRow),
  totals: z.strictObject({
    visits: z.int(),
    attendance: z.nullable(z.int()),
    daysOut: z.int(),
    length_m: z.int(),
    counties: share,
    keyCounties: share,
    townships: share,
    townshipVisits: share,
    /** People living in visited counties of all people, where known. */
    population: share,
  }),
  /** The lists behind the denominators, as they must be printed beside every share. */
  lists: z.array(
    z.strictObject({
      name: z.string(),
      version: z.string(),
      size: z.int(),
      source: z.string(),
      /** False while members are missing or not verified; `note` says which. */
      isComplete: z.boolean(),
      note: z.string(),
    }),
  ),
  isSample: z.boolean(),
});
export type CoverageReport = z.infer<typeof coverageReport>;

export const overview = z.strictObject({
  year: z.int(),
  businessDate: isoDate,
  caravans: z.array(
    z.strictObject({
      caravanId: id,
      name: z.string(),
      colourIndex: z.int(),
      daysOut: z.int(),
      targetDays: z.int(),
      length_m: z.int(),
      target_km: z.int(),
      visits: z.int(),
      attendance: z.int(),
      /** The norm is met by days or by km. */
      isNormMet: z.boolean(),
      lastTour: z.nullable(isoDate),
    }),
  ),
  totals: z.strictObject({
    visits: z.int(),
    attendance: z.int(),
    daysOut: z.int(),
    length_m: z.int(),
    counties: share,
    townshipVisits: share,
  }),
  /** Same figures of the same part of the year before. */
  previous: z.strictObject({
    visits: z.int(),
    attendance: z.int(),
    daysOut: z.int(),
    length_m: z.int(),
    counties: share,
  }),
  /** Visits per month, January first, of this year and the year before. */
  months: z.array(z.strictObject({ month: z.int(), visits: z.int(), previousVisits: z.int() })),
  /** Counties without a visit this year, longest wait first; never visited first of all. */
  unvisitedCounties: z.array(
    z.strictObject({
      countyCode: adcode,
      countyName: z.string(),
      isKeyCounty: z.boolean(),
      lastVisit: z.nullable(isoDate),
      daysSinceLastVisit: z.nullable(z.int()),
      siteCount: z.int(),
    }),
  ),
});
export type Overview = z.infer<typeof overview>;

export const coverage = {
  report: query(coverageScope, coverageReport),
  overview: query(nothing, overview),
  indicators: packedQuery(indicatorScope, indicatorTable, unpackTable),
  /** How evenly the counties are served. */
  equity: query(equityScope, equity),
  /** People within some minutes of a place that was visited. */
  reach: query(reachScope, outreachReach),
  /** Sites that raise coverage most for each day of a caravan, best first. */
  nextPlaces: query(nextPlacesScope, z.array(nextPlace)),
  /** Lists that lead to work: how much is on each, and what is on one of them. */
  workLists: query(workListScope, workLists),
  /**
   * Writes when the form of a visit or stay came back. Refused with E6010 when the day lies before it or after today, with
   * E1003 when another day was written meanwhile.
   */
  recordFeedback: command(feedbackEntry, z.void()),
  /** The records behind a figure, by date. */
  records: query(figureScope, z.array(figureRecord)),
};
