import { type CurrentPlace, MOVEMENT_REASONS, type Movement } from '@domain/exhibit/ledger.ts';
import type { LedgerReaders, LedgerWriters } from '@services/ports/exhibit-repositories.ts';
import { flag, number, oneOf, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

const COLUMNS = `m.id, m.exhibit_id, m.number, m.root_id, m.is_counter, m.from_place, m.to_place, m.moved_on, m.reason,
  m.occasion, m.handed_over_by, m.received_by, m.hand_over_id, m.note`;

/** An entry counts as long as no row of its root came after it. */
const COUNTS = `m.is_counter = 0 AND NOT EXISTS (
  SELECT 1 FROM movement later WHERE later.root_id = m.root_id AND later.number > m.number)`;

/** Exhibits `x` with their place by the last entry that counts and fulfils `condition`. */
const placesBy = (condition: string) => `
  SELECT x.id, coalesce(e.to_place, 'base:' || s.base_id) AS place, e.moved_on AS since
  FROM exhibit x JOIN exhibit_set s ON s.id = x.set_id
  LEFT JOIN movement e ON e.id = (
    SELECT m.id FROM movement m WHERE m.exhibit_id = x.id AND ${condition} AND ${COUNTS}
    ORDER BY m.number DESC LIMIT 1)`;

export function ledgerReaders(statements: Statements): LedgerReaders {
  const placesOn = statements.prepare('movement.placesOn', placesBy('m.moved_on <= ?'));
  const places = statements.prepare('movement.places', placesBy('TRUE'));
  const placeOf = statements.prepare('movement.placeOf', `${placesBy('TRUE')} WHERE x.id = ?`);
  const ofExhibit = statements.prepare(
    'movement.ofExhibit',
    `SELECT ${COLUMNS} FROM movement m WHERE m.exhibit_id = ? ORDER BY m.number`,
  );
  const between = statements.prepare(
    'movement.between',
    `SELECT ${COLUMNS} FROM movement m WHERE m.moved_on BETWEEN ? AND ? AND ${COUNTS}
     ORDER BY m.moved_on DESC, m.hand_over_id, m.exhibit_id, m.number DESC`,
  );
  const ofHandOver = statements.prepare(
    'movement.ofHandOver',
    `SELECT ${COLUMNS} FROM movement m WHERE m.hand_over_id = ? ORDER BY m.exhibit_id, m.number`,
  );
  return {
    placesOn: (day) => byExhibit(placesOn.all(day)),
    places: () => byExhibit(places.all()),
    placeOf: (exhibitId) => {
      const row = placeOf.get(exhibitId);
      return row === undefined ? null : currentPlace(row);
    },
    ofExhibit: (exhibitId) => ofExhibit.all(exhibitId).map(movement),
    between: (from, to) => between.all(from, to).map(movement),
    ofHandOver: (handOverId) => ofHandOver.all(handOverId).map(movement),
  };
}

export const ledgerWriters = (log: TableLog): LedgerWriters => ({
  append: (entry) => log.insert('movement', movementRow(entry)),
});

const byExhibit = (rows: readonly Row[]) => new Map(rows.map((row) => [text(row, 'id'), currentPlace(row)]));

const currentPlace = (row: Row): CurrentPlace => ({
  place: text(row, 'place'),
  since: textOrNull(row, 'since'),
});

const movement = (row: Row): Movement => ({
  id: text(row, 'id'),
  exhibitId: text(row, 'exhibit_id'),
  number: number(row, 'number'),
  rootId: text(row, 'root_id'),
  isCounter: flag(row, 'is_counter'),
  from: text(row, 'from_place'),
  to: text(row, 'to_place'),
  movedOn: text(row, 'moved_on'),
  reason: oneOf(row, 'reason', MOVEMENT_REASONS),
  occasion: text(row, 'occasion'),
  handedOverBy: text(row, 'handed_over_by'),
  receivedBy: text(row, 'received_by'),
  handOverId: text(row, 'hand_over_id'),
  note: text(row, 'note'),
});

const movementRow = (entry: Movement): TableRow => ({
  id: entry.id,
  exhibit_id: entry.exhibitId,
  number: entry.number,
  root_id: entry.rootId,
  is_counter: stored(entry.isCounter),
  from_place: entry.from,
  to_place: entry.to,
  moved_on: entry.movedOn,
  reason: entry.reason,
  occasion: entry.occasion,
  handed_over_by: entry.handedOverBy,
  received_by: entry.receivedBy,
  hand_over_id: entry.handOverId,
  note: entry.note,
});
