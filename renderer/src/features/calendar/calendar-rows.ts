import { CALENDAR_GROUPS, type CalendarRow, type CalendarSpan } from '@contract/calendar.ts';
import { spanColumns } from '@renderer/timeline/columns.ts';
import type { BoardDay } from '@renderer/timeline/board-model.ts';

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

/** A stretch with its columns, and the lane in which it lies under those that overlap it. */
export interface PlacedSpan {
  readonly span: CalendarSpan;
  /** Position in the row. */
  readonly index: number;
  readonly from: number;
  readonly length: number;
  readonly lane: number;
}

/** Stretches in as many lanes as overlap at once; each in the first lane that is free. */
export function placedSpans(row: CalendarRow, days: readonly BoardDay[]): readonly PlacedSpan[] {
  const ends: number[] = [];
  return row.spans.flatMap((span, index) => {
    const columns = spanColumns(days, span);
    if (!columns) return [];
    const free = ends.findIndex((end) => end <= columns.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = columns.from + columns.length;
    return [{ span, index, lane, ...columns }];
  });
}

/** A stretch by the positions of its row and in it. */
export interface SpanPlace {
  readonly row: number;
  readonly index: number;
}

const STEP_OF_KEY: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where an arrow leads from a stretch; null when there is none that way. */
export function neighbour(rows: readonly CalendarRow[], at: SpanPlace, key: string): SpanPlace | null {
  const spans = rows[at.row]?.spans ?? [];
  const here = spans[at.index];
  if (!here) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const index = at.index + (key === 'ArrowLeft' ? -1 : 1);
    return spans[index] ? { row: at.row, index } : null;
  }
  const step = STEP_OF_KEY[key];
  return step === undefined ? null : nearestInRows(rows, at.row, step, here.start);
}

/** In the next row that has any, the stretch that begins nearest to a day. */
function nearestInRows(
  rows: readonly CalendarRow[],
  from: number,
  step: 1 | -1,
  date: string,
): SpanPlace | null {
  const distance = ({ start }: CalendarSpan) => Math.abs(Date.parse(start) - Date.parse(date));
  for (let row = from + step; row >= 0 && row < rows.length; row += step) {
    const spans = rows[row]?.spans ?? [];
    if (spans.length === 0) continue;
    const index = spans.reduce(
      (best, span, each) => (distance(span) < distance(spans[best] ?? span) ? each : best),
      0,
    );
    return { row, index };
  }
  return null;
}

/** Lanes that a row needs; at least one. */
export const laneCount = (placed: readonly PlacedSpan[]) =>
  Math.max(1, ...placed.map(({ lane }) => lane + 1));
