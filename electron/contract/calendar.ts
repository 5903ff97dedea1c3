import { PERIOD_KINDS } from '@domain/calendar/period.ts';
import * as z from 'zod';
import { command, query } from './define.ts';
import { registerId } from './registry.ts';
import { adcode, id, isoDate, name } from './scalars.ts';

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

/** What a stretch of days on the board of the calendar is about. */
export const CALENDAR_SPAN_KINDS = [
  'holiday',
  'exchanged-workday', // 调休上班
  'term',
  'exam-week',
  'school-break',
  'seal',
  'blackout',
  'unavailable', // a caravan out of use, a person away
  'reserved', // a caravan or its set promised for something else
  'no-driver', // all drivers of the caravan are away
  'closed', // a site closes for days of its own
  'tour', // a day out of a published plan
  'paper', // the day on which an inspection, insurance or licence runs out
] as const;

/** What a click on it opens: a record of the registry, or a day of a plan. */
const calendarLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), register: registerId, record: z.string() }),
  z.strictObject({ kind: z.literal('plan'), planId: id, tourId: id }),
]);
export type CalendarLink = z.infer<typeof calendarLink>;

/** Both ends included and inside the days asked for. */
const calendarSpan = z.strictObject({
  kind: z.enum(CALENDAR_SPAN_KINDS),
  start: isoDate,
  end: isoDate,
  /** Name or reason; empty when the kind says it all. */
  label: z.string(),
  link: z.nullable(calendarLink),
});
export type CalendarSpan = z.infer<typeof calendarSpan>;

export const CALENDAR_GROUPS = ['dates', 'counties', 'caravans', 'people', 'sites'] as const;

const calendarRow = z.strictObject({
  id: z.string(),
  group: z.enum(CALENDAR_GROUPS),
  /** Empty for the rows of everyone, which `id` names: 'holidays', 'terms' and 'periods'. */
  name: z.string(),
  /** Base of a caravan; rule of the market of a site, else its township; may be empty. */
  detail: z.string(),
  link: z.nullable(calendarLink),
  spans: z.array(calendarSpan),
  /** Market days of a site as days after `from`: many, so that they are numbers. */
  markets: z.array(z.int()),
});
export type CalendarRow = z.infer<typeof calendarRow>;

export const calendarBoard = z.strictObject({
  rows: z.array(calendarRow),
  /** Years in sight without an official calendar: 尚未公布. */
  unpublishedYears: z.array(z.int()),
  /** Sites of the chosen place with a market or days of their own; `rows` has at most the first 400 of them. */
  siteCount: z.int(),
});
export type CalendarBoard = z.infer<typeof calendarBoard>;

const termDates = z.strictObject({ name, startDate: isoDate, endDate: isoDate });
export type TermDates = z.infer<typeof termDates>;

export const calendar = {
  /** Everything that happens from `from` to `to`, at most 366 days; sites of one county or township, none without. */
  board: query(
    z.strictObject({
      from: isoDate,
      to: isoDate,
      countyCode: z.nullable(adcode),
      townshipCode: z.nullable(z.string()),
    }),
    calendarBoard,
  ),
  /** Days on which caravans stay at their base, with the reason; for boards of plans. */
  caravanRests: query(
    z.strictObject({ from: isoDate, to: isoDate }),
    z.array(
      z.strictObject({
        caravanId: id,
        start: isoDate,
        end: isoDate,
        code: z.enum(['blackout', 'seal', 'unavailable', 'reserved', 'no-driver']),
        name: z.string(),
      }),
    ),
  ),
  /** Usual terms of a school year, by its first year; assumed, to be looked at before they are taken over. */
  typicalTerms: query(z.strictObject({ schoolYear: z.int().min(2_000).max(2_090) }), z.array(termDates)),
  /**
   * Takes assumed terms over as records, for a county or (null) all that have none of their own; they say that they are
   * assumed. Refused with E1104 when one ends before it begins or overlaps a term of the same county.
   */
  proposeTerms: command(
    z.strictObject({ countyCode: z.nullable(adcode), terms: z.array(termDates).min(1).max(4) }),
    z.void(),
  ),
  /** Every day from `from` to `to`, both included, at most 366. */
  days: query(z.strictObject({ from: isoDate, to: isoDate }), z.array(calendarDay)),
};
