import type { BoardDay, BoardZoom } from './board-model.ts';

/** Narrowest column in px that still shows the day of the month over its weekday: 31 of them fit at 1366 px. */
const MIN_MONTH_COLUMN_PX = 24;
/** Columns of the week zoom: seven fit, but never narrower than a bar with two county names. */
const MIN_WEEK_COLUMN_PX = 96;

/** Width of one day in px so that the period (month) or seven days (week) fill the room, within limits. */
export function columnWidth(zoom: BoardZoom, dayCount: number, room_px: number): number {
  if (zoom === 'month') return Math.max(MIN_MONTH_COLUMN_PX, Math.floor(room_px / Math.max(1, dayCount)));
  return Math.max(MIN_WEEK_COLUMN_PX, Math.floor(room_px / Math.min(7, Math.max(1, dayCount))));
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
