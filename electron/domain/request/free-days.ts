import type { ClassifiedDay } from '../calendar/calendar.ts';
import type { PeriodKind } from '../calendar/period.ts';
import type { Opening } from '../site/site.ts';
import type { IsoDate } from '../units.ts';

interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** A span of the calendar; without a caravan it holds for all of them. */
export interface FreeDayPeriod extends Span {
  readonly kind: PeriodKind;
  readonly caravanId: string | null;
}

export interface FreeDayCaravan {
  readonly id: string;
  readonly unavailabilities: readonly Span[];
  /** Days on which published plans have it out. */
  readonly busy: ReadonlySet<IsoDate>;
}

/** What the free days of one request follow from. */
export interface FreeDayFacts {
  /** The wanted days, classified by the terms of the county. */
  readonly days: readonly ClassifiedDay[];
  /** A school wants school days, any other place working days. */
  readonly wantsSchoolDay: boolean;
  /** Hours of the place; null when no place is chosen, empty when the place has none. */
  readonly openings: readonly Opening[] | null;
  readonly closed: readonly Span[];
  /** Periods that hold for the county or the place of the request, or for a caravan. */
  readonly periods: readonly FreeDayPeriod[];
  readonly caravans: readonly FreeDayCaravan[];
}

/** Why no caravan can come on a day. */
export const DAY_OBSTACLES = [
  'holiday',
  'weekend',
  'no-school', // a school on a working day without classes
  'exam-week',
  'blackout',
  'site-closed', // closed on that day, or has no hours on that weekday
  'seal', // 封车
  'no-caravan', // all are out of use or out in a published plan
] as const;
export type DayObstacle = (typeof DAY_OBSTACLES)[number];

export interface FreeDay {
  readonly date: IsoDate;
  /** Caravans that could come; empty when something is in the way. */
  readonly caravanIds: readonly string[];
  readonly obstacle: DayObstacle | null;
}

const covers = ({ start, end }: Span, date: IsoDate) => start <= date && date <= end;

/** Which of the wanted days are free, and what is in the way on the others. */
export function freeDays(facts: FreeDayFacts): readonly FreeDay[] {
  return facts.days.map((day) => {
    const obstacle = obstacleOf(day, facts);
    if (obstacle !== null) return { date: day.date, caravanIds: [], obstacle };
    const caravanIds = facts.caravans
      .filter((caravan) => isFree(caravan, day.date, facts.periods))
      .map(({ id }) => id);
    return { date: day.date, caravanIds, obstacle: caravanIds.length === 0 ? 'no-caravan' : null };
  });
}

function obstacleOf(day: ClassifiedDay, facts: FreeDayFacts): DayObstacle | null {
  const general = facts.periods.filter(
    ({ caravanId, ...span }) => caravanId === null && covers(span, day.date),
  );
  const has = (kind: PeriodKind) => general.some((period) => period.kind === kind);
  if (day.kind === 'holiday') return 'holiday';
  if (day.kind === 'weekend') return 'weekend';
  if (has('blackout')) return 'blackout';
  if (facts.wantsSchoolDay && (!day.isSchoolDay || has('school-break'))) return 'no-school';
  if (facts.wantsSchoolDay && has('exam-week')) return 'exam-week';
  if (facts.closed.some((span) => covers(span, day.date))) return 'site-closed';
  if (facts.openings !== null && !facts.openings.some(({ weekday }) => weekday === day.weekday)) {
    return 'site-closed';
  }
  return has('seal') ? 'seal' : null;
}

function isFree(caravan: FreeDayCaravan, date: IsoDate, periods: readonly FreeDayPeriod[]): boolean {
  const isOut =
    caravan.busy.has(date) ||
    caravan.unavailabilities.some((span) => covers(span, date)) ||
    periods.some(
      (period) =>
        period.caravanId === caravan.id &&
        (period.kind === 'seal' || period.kind === 'blackout') &&
        covers(period, date),
    );
  return !isOut;
}
