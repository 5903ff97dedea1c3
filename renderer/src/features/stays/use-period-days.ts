import type { CalendarDay } from '@contract/calendar.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';

/** Parts of a period of at most a calendar year, in order: the calendar is asked for no longer ones. */
export function yearParts(
  from: string,
  to: string,
): readonly { readonly from: string; readonly to: string }[] {
  const parts: { from: string; to: string }[] = [];
  for (let start = from; start <= to; ) {
    const lastOfYear = `${start.slice(0, 4)}-12-31`;
    const end = lastOfYear < to ? lastOfYear : to;
    parts.push({ from: start, to: end });
    start = addDays(end, 1);
  }
  return parts;
}

/** The days of a period of years; undefined until all of them are read. */
export function usePeriodDays(from: string, to: string) {
  const parts = useMemo(() => yearParts(from, to), [from, to]);
  return useQueries({ queries: parts.map((part) => queries.calendarDays(part.from, part.to)), combine });
}

function combine(
  results: readonly { readonly data: readonly CalendarDay[] | undefined; readonly error: Error | null }[],
): { readonly days: readonly CalendarDay[] | undefined; readonly error: Error | null } {
  const days = results.flatMap(({ data }) => data ?? []);
  const error = results.find((result) => result.error !== null)?.error ?? null;
  return { days: results.every(({ data }) => data !== undefined) ? days : undefined, error };
}
