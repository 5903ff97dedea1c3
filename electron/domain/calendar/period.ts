import type { IsoDate } from '../units.ts';

/**
 * Spans of days that the calendar of a county, site or caravan has beside holidays and terms.
 * - 'exam-week', 'school-break': schools receive no visits
 * - 'seal': caravans stay at base (封车)
 * - 'blackout': no visits at all
 */
export const PERIOD_KINDS = ['exam-week', 'school-break', 'seal', 'blackout'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * One such span, both ends included. At most one of county, site and caravan is named; none = it holds for all. A seal
 * of a county holds for the caravans whose base lies there.
 */
export interface CalendarPeriod {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly countyCode: string | null;
  readonly siteId: string | null;
  readonly caravanId: string | null;
}

/** True for a period that names neither county, site nor caravan. */
export const isForAll = ({ countyCode, siteId, caravanId }: CalendarPeriod) =>
  countyCode === null && siteId === null && caravanId === null;
