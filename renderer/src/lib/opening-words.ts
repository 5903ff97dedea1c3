import type { Format } from './format.ts';

interface Hours {
  readonly weekday: number;
  readonly start_s: number;
  readonly end_s: number;
}

/** Days with the same hours, e.g. 周一–周五 · 09:00–11:30, 14:00–16:30. */
export interface OpeningLine {
  readonly days: string;
  readonly hours: readonly string[];
}

/** Opening hours as people write them: neighbouring days with equal hours become one line. */
export function openingLines(
  openings: readonly Hours[],
  format: Pick<Format, 'weekday' | 'timeRange'>,
): readonly OpeningLine[] {
  const hoursOf = (weekday: number) =>
    openings
      .filter((opening) => opening.weekday === weekday)
      .sort((a, b) => a.start_s - b.start_s)
      .map((opening) => format.timeRange(opening.start_s, opening.end_s));
  const groups: { first: number; last: number; hours: readonly string[] }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const hours = hoursOf(weekday);
    const group = groups.at(-1);
    if (group && group.hours.join() === hours.join()) group.last = weekday;
    else groups.push({ first: weekday, last: weekday, hours });
  }
  return groups
    .filter((group) => group.hours.length > 0)
    .map(({ first, last, hours }) => ({
      days: first === last ? format.weekday(first) : `${format.weekday(first)}–${format.weekday(last)}`,
      hours,
    }));
}
