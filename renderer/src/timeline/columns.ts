import type { BoardDay, BoardZoom } from './board-model.ts';

/** Narrowest column in px that still shows the day of the month over its weekday: 31 of them fit at 1366 px. */
const MIN_MONTH_COLUMN_PX = 24;
/** Columns of the year zoom: a year takes two screens, a term one. */
const MIN_YEAR_COLUMN_PX = 5;
/** Columns from here on are told apart by lines; narrower ones by weeks. */
export const LINED_COLUMN_PX = 14;
/** Columns of the week zoom: seven fit, but never narrower than a bar with two county names. */
const MIN_WEEK_COLUMN_PX = 96;

/** Width of one day in px so that the period (year, month) or seven days (week) fill the room, within limits. */
export function columnWidth(zoom: BoardZoom, dayCount: number, room_px: number): number {
  const fitting = Math.floor(room_px / Math.max(1, dayCount));
  if (zoom === 'year') return Math.min(MIN_MONTH_COLUMN_PX, Math.max(MIN_YEAR_COLUMN_PX, fitting));
  if (zoom === 'month') return Math.max(MIN_MONTH_COLUMN_PX, fitting);
  return Math.max(MIN_WEEK_COLUMN_PX, Math.floor(room_px / Math.min(7, Math.max(1, dayCount))));
}

/** How much of time a board of stretches shows; `period` is all of its days at once, however many. */
export type SpanZoom = BoardZoom | 'period';

/** Narrowest column of a whole period in px: three years of them take a screen. */
const MIN_PERIOD_COLUMN_PX = 0.6;

/** Width of one day in px on a board of stretches; that of a whole period need not be whole. */
export function spanColumnWidth(zoom: SpanZoom, dayCount: number, room_px: number): number {
  if (zoom !== 'period') return columnWidth(zoom, dayCount, room_px);
  return Math.max(MIN_PERIOD_COLUMN_PX, room_px / Math.max(1, dayCount));
}

/** Columns from here on show weekends; narrower ones holidays only, or the board would be all stripes. */
const WEEKEND_COLUMN_PX = 3;

/** Whether a day is shaded on a board with columns of that width. */
export const isShadedAt = (day: BoardDay, column: number): boolean =>
  isShaded(day) && (column >= WEEKEND_COLUMN_PX || day.kind === 'holiday');

/** Neighbouring columns, `to` not included. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/** Columns come and go so many px at a time, so that few steps of scrolling draw anything. */
const STEP_PX = 480;

/**
 * Columns in sight of a board that is scrolled `left_px` to the right with `room_px` for columns, and at least one step on
 * both sides; all of them while nothing is known of the room.
 */
export function visibleColumns(left_px: number, room_px: number, column: number, count: number): ColumnSpan {
  if (room_px <= 0 || column <= 0) return { from: 0, to: count };
  const first = Math.floor(left_px / STEP_PX) - 1;
  const last = Math.ceil((left_px + room_px) / STEP_PX) + 1;
  return {
    from: Math.min(count, Math.max(0, Math.floor((first * STEP_PX) / column))),
    to: Math.min(count, Math.ceil((last * STEP_PX) / column)),
  };
}

/** Whether nobody goes out. In a vacation only schools are closed, so it is not shaded. */
export function isShaded(day: BoardDay): boolean {
  return day.kind === 'weekend' || day.kind === 'holiday';
}

/** Stretches of neighbouring days with the same name (a holiday), so that the name is written once. */
export function namedStretches(
  days: readonly BoardDay[],
): readonly { readonly label: string; readonly from: number; readonly length: number }[] {
  const stretches: { label: string; from: number; length: number }[] = [];
  days.forEach((day, index) => {
    const last = stretches.at(-1);
    if (day.label === '') return;
    if (last && last.label === day.label && last.from + last.length === index) last.length += 1;
    else stretches.push({ label: day.label, from: index, length: 1 });
  });
  return stretches;
}

/** Neighbouring columns with one head. */
export interface ColumnGroup {
  /** First of its days that is shown. */
  readonly date: string;
  readonly from: number;
  readonly length: number;
}

/** Months of the shown days. */
export function monthsOf(days: readonly BoardDay[]): readonly ColumnGroup[] {
  return groupsOf(days, (day, before) => day.date.slice(0, 7) !== before.date.slice(0, 7));
}

/** Years of the shown days. */
export function yearsOf(days: readonly BoardDay[]): readonly ColumnGroup[] {
  return groupsOf(days, (day, before) => day.date.slice(0, 4) !== before.date.slice(0, 4));
}

/** Weeks of the shown days, each from Monday on. */
export function weeksOf(days: readonly BoardDay[]): readonly ColumnGroup[] {
  return groupsOf(days, (day) => day.weekday === 1);
}

function groupsOf(
  days: readonly BoardDay[],
  isFirst: (day: BoardDay, before: BoardDay) => boolean,
): readonly ColumnGroup[] {
  const groups: { date: string; from: number; length: number }[] = [];
  days.forEach((day, index) => {
    const [before, group] = [days[index - 1], groups.at(-1)];
    if (!before || !group || isFirst(day, before)) groups.push({ date: day.date, from: index, length: 1 });
    else group.length += 1;
  });
  return groups;
}

/** Columns that a span of dates covers, cut to the shown days; null when it lies outside. */
export function spanColumns(
  days: readonly BoardDay[],
  span: { readonly start: string; readonly end: string },
): { readonly from: number; readonly length: number } | null {
  const from = days.findIndex((day) => day.date >= span.start);
  const first = days[from];
  if (!first || first.date > span.end) return null;
  const length = days.filter((day) => day.date >= span.start && day.date <= span.end).length;
  return { from, length };
}
