/**
 * Spans of days that the calendar of a county, site or caravan has beside holidays and terms.
 * - 'exam-week', 'school-break': schools receive no visits
 * - 'seal': caravans stay at base (封车)
 * - 'blackout': no visits at all
 */
export const PERIOD_KINDS = ['exam-week', 'school-break', 'seal', 'blackout'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
