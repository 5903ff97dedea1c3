import { INDICATOR_IDS } from '@domain/indicator/indicator.ts';
import * as z from 'zod';
import { adcode, id, isoDate } from './scalars.ts';

/** What is counted: what happened, what published plans hold, or what happened until today and is planned from then on. */
export const INDICATOR_BASES = ['recorded', 'planned', 'both'] as const;

/** What the rows of a table of indicators are. */
export const INDICATOR_ROWS = [
  'county',
  'prefecture',
  'township',
  'caravan',
  'category',
  'month',
  'quarter',
  'halfYear',
  'year',
] as const;

export const indicatorScope = z.strictObject({
  basis: z.enum(INDICATOR_BASES),
  from: isoDate,
  to: isoDate,
  rowsBy: z.enum(INDICATOR_ROWS),
  /** A prefecture or county; null = the whole workspace. */
  regionCode: z.nullable(adcode),
  /** A list of regions; null = all. */
  categoryId: z.nullable(id),
  withPrevious: z.boolean(),
});
export type IndicatorScope = z.infer<typeof indicatorScope>;

export const figure = z.strictObject({
  /** Null when it cannot be known, which is not 0. */
  value: z.nullable(z.number()),
  part: z.nullable(z.number()),
  whole: z.nullable(z.number()),
  isEstimate: z.boolean(),
  /** Records without a figure that should have one. */
  unknown: z.int(),
});

const figures = z.record(z.enum(INDICATOR_IDS), figure);

export const indicatorRow = z.strictObject({
  /** Code of a region, id of a caravan or list, first day of a span; empty for what belongs to no row. */
  key: z.string(),
  /** Empty for spans and for what belongs to no row. */
  name: z.string(),
  parentName: z.nullable(z.string()),
  /** A unit that is no GB/T 2260 county: counted, but in no denominator. */
  isOutside: z.boolean(),
  from: isoDate,
  to: isoDate,
  figures,
  previous: z.nullable(figures),
});
export type IndicatorRow = z.infer<typeof indicatorRow>;

export const indicatorTable = z.strictObject({
  rows: z.array(indicatorRow),
  total: z.strictObject({ figures, previous: z.nullable(figures) }),
  /** What is asked of the figure of every row alike, in its unit; none where rows are asked for different things. */
  norms: z.readonly(z.array(z.strictObject({ indicator: z.enum(INDICATOR_IDS), value: z.number() }))),
  businessDate: isoDate,
  isSample: z.boolean(),
  /** The lists behind the denominators, with what of them counts here. */
  lists: z.array(
    z.strictObject({
      list: z.enum(['counties', 'keyCounties', 'townships', 'population']),
      version: z.string(),
      source: z.string(),
      size: z.int(),
      /** Counties without a figure, of the population; else 0. */
      missing: z.int(),
      isComplete: z.boolean(),
      note: z.string(),
    }),
  ),
});
export type IndicatorTable = z.infer<typeof indicatorTable>;

/** A figure whose records are asked for: of a row, or of the total. */
export const figureScope = z.strictObject({
  scope: indicatorScope,
  indicator: z.enum(INDICATOR_IDS),
  key: z.nullable(z.string().max(64)),
});
export type FigureScope = z.infer<typeof figureScope>;

export const figureRecord = z.strictObject({
  kind: z.enum(['visit', 'tour', 'stay']),
  id,
  date: isoDate,
  /** Last day of a stay; null while it is open. */
  until: z.nullable(isoDate),
  /** Site of a visit; null for others. */
  siteId: z.nullable(id),
  /** Caravan of a visit or tour; null for a stay. */
  caravanId: z.nullable(id),
  /** Published plan that holds it; null for what was recorded. */
  planId: z.nullable(id),
  /** Site or venue; empty for a tour. */
  placeName: z.string(),
  countyName: z.string(),
  /** Caravan or set. */
  carrierName: z.string(),
  attendance: z.nullable(z.int()),
  /** That part of the attendance of a stay that schools organised. */
  schoolAttendance: z.nullable(z.int()),
  length_m: z.nullable(z.int()),
  openDays: z.nullable(z.int()),
  /** Only a part of a stay counts here. */
  isPart: z.boolean(),
  isPlanned: z.boolean(),
});
export type FigureRecord = z.infer<typeof figureRecord>;
