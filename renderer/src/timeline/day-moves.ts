import type { Direction } from './bar-navigation.ts';
import type { BoardBar, BoardDay, BoardRow } from './board-model.ts';
import { isShaded } from './columns.ts';

/** All visits of one caravan's day go to another day, another caravan, or both. */
export interface DayMove {
  readonly caravanId: string;
  readonly date: string;
  readonly toCaravanId: string;
  readonly toDate: string;
}

/** A day that only drives has no visits to take along. */
export const hasVisits = (bar: BoardBar) => bar.sites.length > 0;

/** Whether the caravan stays at home that day: nobody works, or it is out of use. */
export function isDayOff(row: BoardRow, day: BoardDay): boolean {
  return isShaded(day) || row.gaps.some((gap) => gap.start <= day.date && day.date <= gap.end);
}

/** Takes the day of a bar to a cell of the board; null when there is nothing to take, or it is there already. */
export function dayMoveTo(
  rows: readonly BoardRow[],
  days: readonly BoardDay[],
  barId: string,
  to: { readonly row: number; readonly column: number },
): DayMove | null {
  const from = cellOf(rows, days, barId);
  const fromRow = rows[from?.row ?? -1];
  const [toRow, toDay] = [rows[to.row], days[to.column]];
  if (!from || !fromRow || !toRow || !toDay || !hasVisits(from.bar)) return null;
  if (from.row === to.row && from.column === to.column) return null;
  return {
    caravanId: fromRow.caravanId,
    date: from.bar.date,
    toCaravanId: toRow.caravanId,
    toDate: toDay.date,
  };
}

/** Takes the day of a bar one calendar day or one caravan on; null at the edge of the board. */
export function dayMoveBy(
  rows: readonly BoardRow[],
  days: readonly BoardDay[],
  barId: string,
  direction: Direction,
): DayMove | null {
  const from = cellOf(rows, days, barId);
  if (!from) return null;
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  const isAlongRow = direction === 'left' || direction === 'right';
  return dayMoveTo(rows, days, barId, {
    row: from.row + (isAlongRow ? 0 : step),
    column: from.column + (isAlongRow ? step : 0),
  });
}

/** The bar of a caravan on a day. */
export function barOn(row: BoardRow | undefined, date: string | null): BoardBar | null {
  return row?.bars.find((bar) => bar.date === date) ?? null;
}

function cellOf(rows: readonly BoardRow[], days: readonly BoardDay[], barId: string) {
  const row = rows.findIndex(({ bars }) => bars.some(({ id }) => id === barId));
  const bar = rows[row]?.bars.find(({ id }) => id === barId);
  return bar ? { bar, row, column: days.findIndex(({ date }) => date === bar.date) } : null;
}
