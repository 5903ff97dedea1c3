import { PERIOD_KINDS } from '@domain/calendar/period.ts';
import * as z from 'zod';
import { query } from './define.ts';
import { isoDate } from './scalars.ts';

/** `vacation` is a working day on which schools are closed. */
export const dayKind = z.enum(['school-day', 'vacation', 'weekend', 'holiday']);
export type DayKind = z.infer<typeof dayKind>;

export const calendarDay = z.strictObject({
  date: isoDate,
  weekday: z.int().min(1).max(7),
  kind: dayKind,
  /** Holiday, 调休 or vacation name; empty for an ordinary day. */
  label: z.string(),
  isSchoolDay: z.boolean(),
  isWorkday: z.boolean(),
  /** False: no official calendar for the year is known, and every screen that shows the day says 尚未公布. */
  isPublished: z.boolean(),
  /** Exam week, break, 封车 or blackout that holds for everyone; null = none. */
  period: z.nullable(z.enum(PERIOD_KINDS)),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const calendar = {
  /** Every day from `from` to `to`, both included, at most 366. */
  days: query(z.strictObject({ from: isoDate, to: isoDate }), z.array(calendarDay)),
};
