import type {
  PlannedStayView,
  StayPlanView,
  StayViolationView,
  TouringSetView,
} from '@contract/stay-plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { DaySpan, SpanRow } from '@renderer/timeline/span-lanes.ts';
import { type ShownStays, violationsByStay } from '../filter/stay-filter.ts';

/** What became of a stay against the plan that it is compared with. */
export type StayChangeMark = 'new' | 'moved' | 'set' | 'gone';

/** A stay as a bar, from transport to strike. */
export interface StayBar extends DaySpan {
  readonly stay: PlannedStayView;
  /** Rules that it breaks, in the order of the plan. */
  readonly broken: readonly StayViolationView[];
  /** Filters do not speak of it: it steps back. */
  readonly isFaint: boolean;
  readonly change: StayChangeMark | null;
}

/** Days on which a set is at work nowhere, and why; `isAway` before it comes and after it goes. */
export interface BlockedDays extends DaySpan {
  readonly reason: string;
  readonly isAway: boolean;
}

/** A set with its stays. */
export interface StayRow extends SpanRow<StayBar> {
  readonly set: TouringSetView;
  readonly colourIndex: number;
  readonly blocked: readonly BlockedDays[];
}

const NO_CHANGES: ReadonlyMap<string, StayChangeMark> = new Map();

/** Sets in the order of the plan, also those without stays; a stay between others by its first day. */
export function stayRows(
  plan: Pick<StayPlanView, 'sets' | 'stays' | 'violations' | 'periodStart' | 'periodEnd'>,
  shown: ShownStays | null,
  changes: ReadonlyMap<string, StayChangeMark> = NO_CHANGES,
): readonly StayRow[] {
  const broken = violationsByStay(plan.violations);
  const bars = new Map<string, StayBar[]>(plan.sets.map(({ id }) => [id, []]));
  for (const stay of plan.stays)
    bars.get(stay.setId)?.push({
      stay,
      start: stay.haulStart,
      end: stay.strikeEnd,
      broken: broken.get(stay.id) ?? [],
      isFaint: shown !== null && !shown.stays.has(stay.id),
      change: changes.get(stay.id) ?? null,
    });
  return plan.sets.map((set, colourIndex) => ({
    id: set.id,
    set,
    colourIndex,
    spans: (bars.get(set.id) ?? []).toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start))),
    blocked: blockedDays(set, plan),
  }));
}

/** Blocked days, and those of the period before the set is there or after it goes. */
function blockedDays(
  set: TouringSetView,
  { periodStart, periodEnd }: Pick<StayPlanView, 'periodStart' | 'periodEnd'>,
): readonly BlockedDays[] {
  const { availableFrom, availableTo } = set;
  const away = (start: string, end: string): BlockedDays => ({ start, end, reason: '', isAway: true });
  return [
    ...(availableFrom !== null && availableFrom > periodStart
      ? [away(periodStart, addDays(availableFrom, -1))]
      : []),
    ...set.blocked.map((span) => ({ ...span, isAway: false })),
    ...(availableTo !== null && availableTo < periodEnd ? [away(addDays(availableTo, 1), periodEnd)] : []),
  ];
}
