import { CALENDAR_GROUPS, type CalendarRow } from '@contract/calendar.ts';

/** What stands in one line of the board: the head of a group, or a row of it. */
export type CalendarLine =
  | { readonly kind: 'group'; readonly group: CalendarRow['group']; readonly count: number }
  | { readonly kind: 'row'; readonly row: CalendarRow };

/** Rows under the heads of their groups; groups without rows are left out. */
export function calendarLines(rows: readonly CalendarRow[]): readonly CalendarLine[] {
  return CALENDAR_GROUPS.flatMap((group): CalendarLine[] => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return [];
    return [
      { kind: 'group', group, count: own.length },
      ...own.map((row) => ({ kind: 'row', row }) as const),
    ];
  });
}
