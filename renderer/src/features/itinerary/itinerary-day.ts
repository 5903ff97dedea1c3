import type { PlanRow, PlanView, TourView } from '@contract/plans.ts';
import { addDays, weekdayOf } from '@domain/calendar/dates.ts';

/**
 * Plan that crews go by when none is named: the newest published one, else the newest of all; null without plans.
 */
export function defaultPlanId(plans: readonly Pick<PlanRow, 'id' | 'number' | 'state'>[]): string | null {
  const newestFirst = [...plans].sort((a, b) => b.number - a.number);
  return (newestFirst.find((plan) => plan.state === 'published') ?? newestFirst[0])?.id ?? null;
}

/** Day that is shown first: the first one with a tour on or after today, else the last one with a tour, else today. */
export function defaultDate(tours: readonly TourView[], today: string): string {
  return (
    nextTourDate(tours, addDays(today, -1)) ??
    tours
      .map((tour) => tour.date)
      .sort()
      .at(-1) ??
    today
  );
}

/** First day after `date` with a tour; null when none follows. */
export function nextTourDate(tours: readonly TourView[], date: string): string | null {
  return (
    tours
      .map((tour) => tour.date)
      .filter((each) => each > date)
      .sort()[0] ?? null
  );
}

/** Tours of one caravan. */
export function toursOf(plan: PlanView, caravanId: string): readonly TourView[] {
  return plan.tours.filter((tour) => tour.caravanId === caravanId);
}

/** Monday to Sunday of the week that holds a date. */
export function weekOf(date: string): readonly string[] {
  const monday = addDays(date, 1 - weekdayOf(date));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}
