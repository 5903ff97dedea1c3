import { MOVEMENT_REASONS, type Movement, type ReachedPlace } from '@domain/exhibit/ledger.ts';
import type { LedgerReaders, LedgerWriters } from '@services/ports/exhibit-repositories.ts';
import { flag, number, oneOf, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

const COLUMNS = `entry.id, entry.exhibit_id, entry.number, entry.root_id, entry.is_counter, entry.from_place, entry.to_place, entry.moved_on, entry.reason,
  entry.occasion, entry.handed_over_by, entry.received_by, entry.hand_over_id, entry.note`;

/** An entry counts as long as no row of its root came after it. */
const counts = (entry: string) => `${entry}.is_counter = 0 AND NOT EXISTS (
  SELECT 1 FROM movement later WHERE later.root_id = ${entry}.root_id AND later.number > ${entry}.number)`;
const COUNTS = counts('entry');

/** Exhibits `x` with their place by the last entry that counts and fulfils `condition`. */
const placesBy = (condition: string, order: string) => `
  SELECT x.id, coalesce(last.to_place, 'base:' || s.base_id) AS place, last.moved_on AS since, last.reason
  FROM exhibit x JOIN exhibit_set s ON s.id = x.set_id
  LEFT JOIN movement last ON last.id = (
    SELECT entry.id FROM movement entry WHERE entry.exhibit_id = x.id AND ${condition} AND ${COUNTS}
    ORDER BY ${order} LIMIT 1)`;
const LATEST = 'entry.number DESC';
/** The same order, as entries that count follow one upon the other, but an index leads straight to a day in it. */
const LATEST_UNTIL_DAY = 'entry.moved_on DESC, entry.number DESC';

export function ledgerReaders(statements: Statements): LedgerReaders {
  const placesOn = statements.prepare('movement.placesOn', placesBy('entry.moved_on <= ?', LATEST_UNTIL_DAY));
  const places = statements.prepare('movement.places', placesBy('TRUE', LATEST));
  const placeOf = statements.prepare('movement.placeOf', `${placesBy('TRUE', LATEST)} WHERE x.id = ?`);
  const ofExhibit = statements.prepare(
    'movement.ofExhibit',
    `SELECT ${COLUMNS} FROM movement entry WHERE entry.exhibit_id = ? ORDER BY entry.number`,
  );
  const between = statements.prepare(
    'movement.between',
    `SELECT ${COLUMNS} FROM movement entry WHERE entry.moved_on BETWEEN ? AND ? AND ${COUNTS}
     ORDER BY entry.moved_on DESC, entry.hand_over_id, entry.exhibit_id, entry.number DESC`,
  );
  const ofHandOver = statements.prepare(
    'movement.ofHandOver',
    `SELECT ${COLUMNS} FROM movement entry WHERE entry.hand_over_id = ? ORDER BY entry.exhibit_id, entry.number`,
  );
  const staysAt = statements.prepare(
    'movement.staysAt',
    `SELECT entry.exhibit_id, entry.moved_on, (
       SELECT following.moved_on FROM movement following
       WHERE following.exhibit_id = entry.exhibit_id AND following.number > entry.number AND ${counts('following')}
       ORDER BY following.number LIMIT 1) AS left_on
     FROM movement entry WHERE entry.to_place = ? AND ${COUNTS} ORDER BY entry.exhibit_id, entry.number`,
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
    staysAt: (place) =>
      staysAt.all(place).map((row) => ({
        exhibitId: text(row, 'exhibit_id'),
        from: text(row, 'moved_on'),
        to: textOrNull(row, 'left_on'),
      })),
  };
}

export const ledgerWriters = (log: TableLog): LedgerWriters => ({
  append: (entry) => log.insert('movement', movementRow(entry)),
});

const byExhibit = (rows: readonly Row[]) => new Map(rows.map((row) => [text(row, 'id'), currentPlace(row)]));

const currentPlace = (row: Row): ReachedPlace => ({
  place: text(row, 'place'),
  since: textOrNull(row, 'since'),
  reason: row['reason'] === null ? null : oneOf(row, 'reason', MOVEMENT_REASONS),
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
