import type { Area } from './area.ts';
import type { Figure } from './figure.ts';
import type { Period } from './facts.ts';
import type { WorkingExhibits } from '../exhibit/working.ts';
import type { IsoDate } from '../units.ts';
import type { NormTotals } from './caravan-norm.ts';
import type { Tally } from './tally.ts';

export const INDICATOR_GROUPS = ['caravan', 'stay', 'coverage'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** Every figure that the program knows, in the order of its tables. */
export const INDICATOR_IDS = [
  'visits',
  'attendance',
  'daysOut',
  'length',
  'caravansUsed',
  'sitesVisited',
  'schoolsVisited',
  'townshipsVisited',
  'firstSites',
  'townshipShare',
  'attendancePerVisit',
  'lengthPerVisit',
  'normMet',
  'daysOfNorm',
  'feedbackShare',
  'feedbackLag',
  'stops',
  'openDays',
  'stayAttendance',
  'schoolAttendance',
  'setsUsed',
  'openDaysPerStop',
  'attendancePerOpenDay',
  'stopsPerSetYear',
  'exhibitsWorking',
  'countiesCovered',
  'keyCountiesCovered',
  'townshipsCovered',
  'populationCovered',
  'visitsPer100k',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Published lists that denominators come from. */
export const DENOMINATOR_LISTS = ['counties', 'keyCounties', 'townships', 'population'] as const;
export type DenominatorList = (typeof DENOMINATOR_LISTS)[number];

/** Tables whose records a figure is counted from. */
export type SourceRecords = 'visit' | 'tour' | 'stay' | 'condition';

export type IndicatorUnit =
  | 'visit'
  | 'attendance'
  | 'day'
  | 'km'
  | 'caravan'
  | 'site'
  | 'township'
  | 'county'
  | 'stop'
  | 'set'
  | 'percent'
  | 'attendancePerVisit'
  | 'kmPerVisit'
  | 'dayPerStop'
  | 'attendancePerDay'
  | 'stopPerSetYear'
  | 'visitPer100k';

/** What a figure is worked out from. */
export interface IndicatorInput {
  readonly tally: Tally;
  readonly area: Area;
  readonly period: Period;
  /** Of the caravans of whose work the tally holds all; null when it holds a part of it, as that of a county. */
  readonly norm: NormTotals | null;
  /** Exhibits at the end of a day; null for a part of the workspace, and for what is only planned. */
  readonly exhibitsOn: ((day: IsoDate) => WorkingExhibits) | null;
}

/** An indicator: what it means, what it is counted from, and how. Texts stand in texts/. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly group: IndicatorGroup;
  readonly unit: IndicatorUnit;
  /** Digits after the point when it is shown; the last is rounded half away from zero. */
  readonly decimals: number;
  readonly denominator: DenominatorList | null;
  readonly sources: readonly SourceRecords[];
  /** True for what is worked out from days out, which belong to a county, but to no township. */
  readonly isOfTours?: true;
  /** Whether the figures of parts of a region, and of parts of a period, add up to that of the whole. */
  readonly addsUp: { readonly regions: boolean; readonly periods: boolean };
  /** Definition in force for periods from this day on; earlier ones are counted by it too. */
  readonly since: string;
  readonly figure: (input: IndicatorInput) => Figure;
}

/** First day of the definitions of this version of the program. */
export const SINCE = '2026-01-01';
export const METRES_PER_KM = 1_000;

/**
 * A site visited in two months is one site of the year; a caravan that is in two counties is one of the province, and its day in
 * both is one day of the province.
 */
export const ADDS_UP = {
  both: { regions: true, periods: true },
  regions: { regions: true, periods: false },
  periods: { regions: false, periods: true },
  never: { regions: false, periods: false },
} as const;
