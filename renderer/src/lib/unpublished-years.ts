import type { CalendarDay } from '@contract/calendar.ts';

/** Years of days for which no official calendar is known. */
export function unpublishedYears(
  days: readonly Pick<CalendarDay, 'date' | 'isPublished'>[],
): readonly string[] {
  return [...new Set(days.filter((day) => !day.isPublished).map((day) => day.date.slice(0, 4)))];
}
