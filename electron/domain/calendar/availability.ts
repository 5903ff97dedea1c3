import type { SiteKind } from '../site/site.ts';
import type { IsoDate } from '../units.ts';
import type { CalendarData } from './classify.ts';
import { eachDay } from './dates.ts';
import type { CalendarPeriod } from './period.ts';

/** A span of days that is out of use, both ends included. */
export interface ClosedSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly reason: string;
}

/** Why a site takes no visit on a day on which others of its kind do. */
export type SiteClosure = 'blackout' | 'exam-week' | 'school-break' | 'site-closed';
/** Why a caravan stays at its base on a working day. */
export type CaravanRest = 'blackout' | 'seal' | 'unavailable' | 'reserved' | 'no-driver';

/** A reason with what it is called in the calendar; the name may be empty. */
export interface DayReason<Code> {
  readonly code: Code;
  readonly name: string;
}

/** Reasons by date; days without one are not in it. */
export type ReasonDays<Code> = ReadonlyMap<IsoDate, DayReason<Code>>;

export interface CalendarSite {
  readonly id: string;
  readonly kind: SiteKind;
  readonly countyCode: string;
  readonly closedPeriods: readonly ClosedSpan[];
}

export interface CalendarCaravan {
  readonly id: string;
  readonly baseCountyCode: string;
  readonly unavailabilities: readonly ClosedSpan[];
  /** Days on which it, or the set that it carries, is promised for something else; the reason is what for. */
  readonly reservations: readonly ClosedSpan[];
  /** Drivers that are assigned to it; a caravan without any is taken to find one. */
  readonly drivers: readonly CalendarPerson[];
}

export interface CalendarPerson {
  readonly unavailabilities: readonly ClosedSpan[];
  /** Last day on which the licence is valid; null = not known. */
  readonly licenceUntil: IsoDate | null;
}

/** Days of a span that lie in a range. */
function within({ start, end }: { start: IsoDate; end: IsoDate }, from: IsoDate, to: IsoDate) {
  return eachDay(start < from ? from : start, end > to ? to : end);
}

/** Earlier entries win where several hold on one day. */
function reasonDays<Code>(
  spans: readonly (DayReason<Code> & { readonly start: IsoDate; readonly end: IsoDate })[],
  from: IsoDate,
  to: IsoDate,
): ReasonDays<Code> {
  const days = new Map<IsoDate, DayReason<Code>>();
  for (const { code, name, start, end } of spans) {
    for (const date of within({ start, end }, from, to)) if (!days.has(date)) days.set(date, { code, name });
  }
  return days;
}

const isAbout = (period: CalendarPeriod, { id, countyCode }: CalendarSite) =>
  period.caravanId === null &&
  (period.siteId === null || period.siteId === id) &&
  (period.countyCode === null || period.countyCode === countyCode);

/**
 * Days from `from` to `to` on which a site takes no visit, with the reason: blackouts of everyone, its county or itself,
 * exam weeks and breaks when it is a school, its own closed periods. Weekends, holidays and terms are `classifyDays`'.
 */
export function siteClosures(
  site: CalendarSite,
  { periods }: Pick<CalendarData, 'periods'>,
  from: IsoDate,
  to: IsoDate,
): ReasonDays<SiteClosure> {
  const ofCalendar = periods.filter((period) => isAbout(period, site));
  const spans = (kind: 'blackout' | 'exam-week' | 'school-break') =>
    ofCalendar.filter((period) => period.kind === kind).map((period) => ({ ...period, code: kind }));
  return reasonDays<SiteClosure>(
    [
      ...spans('blackout'),
      ...site.closedPeriods.map((span) => ({ ...span, code: 'site-closed' as const, name: span.reason })),
      ...(site.kind === 'school' ? [...spans('exam-week'), ...spans('school-break')] : []),
    ],
    from,
    to,
  );
}

/** Whether a person works on a day: not away, and with a licence that still holds where there is one. */
export function isAvailable({ unavailabilities, licenceUntil }: CalendarPerson, date: IsoDate): boolean {
  return (
    !unavailabilities.some(({ start, end }) => start <= date && date <= end) &&
    (licenceUntil === null || date <= licenceUntil)
  );
}

/**
 * Days from `from` to `to` on which a caravan stays at its base: seals and blackouts of everyone, of itself, or (a seal)
 * of the county of its base; days out of use; days on which it is reserved; days on which none of its drivers can drive.
 */
export function caravanRests(
  { id, baseCountyCode, unavailabilities, reservations, drivers }: CalendarCaravan,
  { periods }: Pick<CalendarData, 'periods'>,
  from: IsoDate,
  to: IsoDate,
): ReasonDays<CaravanRest> {
  const concerns = ({ kind, countyCode, siteId, caravanId }: CalendarPeriod) =>
    siteId === null &&
    (caravanId === null || caravanId === id) &&
    (countyCode === null || (kind === 'seal' && countyCode === baseCountyCode));
  const spans = (kind: 'blackout' | 'seal') =>
    periods
      .filter((period) => period.kind === kind && concerns(period))
      .map((period) => ({ ...period, code: kind }));
  const driverless =
    drivers.length === 0
      ? []
      : eachDay(from, to).filter((date) => !drivers.some((driver) => isAvailable(driver, date)));
  return reasonDays<CaravanRest>(
    [
      ...spans('seal'),
      ...spans('blackout'),
      ...unavailabilities.map((span) => ({ ...span, code: 'unavailable' as const, name: span.reason })),
      ...reservations.map((span) => ({ ...span, code: 'reserved' as const, name: span.reason })),
      ...driverless.map((date) => ({ start: date, end: date, code: 'no-driver' as const, name: '' })),
    ],
    from,
    to,
  );
}
