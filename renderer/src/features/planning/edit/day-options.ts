import type { CalendarDay } from '@contract/calendar.ts';
import type { CaravanRow } from '@contract/fleet.ts';
import type { PlanView } from '@contract/plans.ts';
import { eachDay } from '@domain/calendar/dates.ts';
import { tourAt } from './place.ts';

/** A day that a visit can be put on. */
export interface DayOption {
  readonly date: string;
  /** Visits that the caravan has on it already. */
  readonly visits: number;
  /** Why nobody works on it: the caravan is out of use, or it is a day off, with its name if it has one. */
  readonly idle: { readonly kind: 'out-of-use' | 'day-off'; readonly name: string } | null;
}

/** Every day of the plan's period for one caravan; a day that the calendar does not know (yet) is not marked. */
export function dayOptions(
  plan: PlanView,
  caravan: Pick<CaravanRow, 'id' | 'unavailabilities'> | undefined,
  calendar: readonly CalendarDay[],
): readonly DayOption[] {
  const known = new Map(calendar.map((day) => [day.date, day]));
  return eachDay(plan.periodStart, plan.periodEnd).map((date) => {
    const day = known.get(date);
    const absence = caravan?.unavailabilities.find(({ start, end }) => start <= date && date <= end);
    return {
      date,
      visits: caravan ? (tourAt(plan, caravan.id, date)?.stops.length ?? 0) : 0,
      idle: absence
        ? { kind: 'out-of-use', name: absence.reason }
        : day && !day.isWorkday
          ? { kind: 'day-off', name: day.label }
          : null,
    };
  });
}
