import type { Direction } from './bar-navigation.ts';
import type { BoardBar, BoardRow, TimeBlock } from './board-model.ts';
import { barOn } from './day-moves.ts';

/** A visit goes to another place of the day's order, or to another caravan. */
export interface StopMove {
  readonly stopId: string;
  readonly caravanId: string;
  readonly date: string;
  /** Place in the order of that caravan's day, counted without the visit that moves. */
  readonly position: number;
}

/** The service at a site, in the order of the day. */
export interface Visit extends Pick<TimeBlock, 'start_s' | 'end_s' | 'label'> {
  readonly stopId: string;
}

/** The visits of a day in their order. */
export function visitsOf(bar: BoardBar | null): readonly Visit[] {
  return (bar?.blocks ?? []).flatMap(({ kind, stopId, start_s, end_s, label }) =>
    kind === 'service' && stopId !== null ? [{ stopId, start_s, end_s, label }] : [],
  );
}

/** Place among visits for something at a time: behind all whose middle lies before it. */
export function positionAt(visits: readonly Visit[], time_s: number): number {
  return visits.filter((visit) => middleOf(visit) < time_s).length;
}

/** Where the gap of a place in the order lies in time; null where there are no visits. */
export function gapTime(visits: readonly Visit[], position: number): number | null {
  return visits[position]?.start_s ?? visits.at(-1)?.end_s ?? null;
}

/** Takes a visit to a row at a time of the day; null when it would stay in its place. */
export function stopMoveTo(
  rows: readonly BoardRow[],
  date: string,
  stopId: string,
  to: { readonly row: number; readonly time_s: number },
): StopMove | null {
  const from = placeOf(rows, date, stopId);
  const row = rows[to.row];
  if (!from || !row) return null;
  const position = positionAt(othersOf(row, date, stopId), to.time_s);
  if (from.row === to.row && from.position === position) return null;
  return { stopId, caravanId: row.caravanId, date, position };
}

/**
 * Takes a visit one place on in the order, or to the caravan above or below, there to the place of its time;
 * null at the ends.
 */
export function stopMoveBy(
  rows: readonly BoardRow[],
  date: string,
  stopId: string,
  direction: Direction,
): StopMove | null {
  const from = placeOf(rows, date, stopId);
  if (!from) return null;
  if (direction === 'up' || direction === 'down') {
    const row = from.row + (direction === 'up' ? -1 : 1);
    return stopMoveTo(rows, date, stopId, { row, time_s: middleOf(from.visit) });
  }
  const position = from.position + (direction === 'left' ? -1 : 1);
  const isInside = position >= 0 && position < from.visits.length;
  const caravanId = rows[from.row]?.caravanId;
  return isInside && caravanId !== undefined ? { stopId, caravanId, date, position } : null;
}

/** The visit that takes the place of one that is taken out: the next of the day, else the one before. */
export function visitBeside(rows: readonly BoardRow[], date: string, stopId: string): string | null {
  const from = placeOf(rows, date, stopId);
  const beside = from?.visits[from.position + 1] ?? from?.visits[from.position - 1];
  return beside?.stopId ?? null;
}

/** Visits of a caravan's day without the one that moves. */
export function othersOf(row: BoardRow | undefined, date: string, stopId: string): readonly Visit[] {
  return visitsOf(barOn(row, date)).filter((visit) => visit.stopId !== stopId);
}

const middleOf = ({ start_s, end_s }: Visit) => (start_s + end_s) / 2;

function placeOf(rows: readonly BoardRow[], date: string, stopId: string) {
  for (const [row, { bars }] of rows.entries()) {
    const visits = visitsOf(bars.find((bar) => bar.date === date) ?? null);
    const position = visits.findIndex((visit) => visit.stopId === stopId);
    const visit = visits[position];
    if (visit) return { row, visits, position, visit };
  }
  return null;
}
