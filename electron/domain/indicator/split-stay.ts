import { daysBetween } from '../calendar/dates.ts';
import type { OutreachStay, Period } from './facts.ts';

/** What of a stay counts in a period. */
export interface StayPart {
  readonly openDays: number | null;
  readonly attendance: number | null;
  readonly schoolAttendance: number | null;
  /** True when figures of the whole stay were divided by days of the calendar, which is an estimate. */
  readonly isEstimate: boolean;
}

/**
 * Divides what was counted of a stay between periods. A stay that lies in the period counts whole. Of one that reaches
 * over its ends each figure counts in proportion to the days from opening to closing that lie in it: up to each day
 * the share is rounded down, so that the parts of neighbouring periods always add up to the whole. A stay
 * without a closing day counts whole on the day it opened, and on no other: nobody knows until when it was open. Null when
 * nothing of it lies in the period.
 */
export function partOfStay(stay: OutreachStay, { from, to }: Period): StayPart | null {
  const { open, close, openDays, attendance, schoolAttendance } = stay;
  if (open > to || (close ?? open) < from) return null;
  if (close === null || (open >= from && close <= to))
    return { openDays, attendance, schoolAttendance, isEstimate: false };
  const length_d = daysBetween(open, close) + 1;
  const before_d = open < from ? daysBetween(open, from) : 0;
  const until_d = close > to ? daysBetween(open, to) + 1 : length_d;
  const part = (whole: number | null) =>
    whole === null
      ? null
      : Math.floor((whole * until_d) / length_d) - Math.floor((whole * before_d) / length_d);
  return {
    openDays: part(openDays),
    attendance: part(attendance),
    schoolAttendance: part(schoolAttendance),
    isEstimate: true,
  };
}
