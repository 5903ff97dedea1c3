import {
  type CountedExhibit,
  RESOLUTIONS,
  type StockTake,
  type StockTakeLine,
} from '@domain/exhibit/stock-take.ts';
import type { StockTakeReaders, StockTakeWriters } from '@services/ports/exhibit-repositories.ts';
import { flag, oneOf, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

const TAKE = `SELECT take.id, take.number, take.place, take.set_id, take.started_on, take.closed_on, take.counted_by, take.note FROM stock_take take`;
const LINE = `
  SELECT l.id, l.stock_take_id, l.exhibit_id, l.code, l.is_expected, l.counted_at, l.resolution, l.note
  FROM stock_take_line l`;

/** Exhibits with their place by the last entry of the ledger that counts; those never moved at the base of their set. */
const EXHIBIT = `
  SELECT x.id, x.set_id, x.is_retired, coalesce(last.to_place, 'base:' || s.base_id) AS place
  FROM exhibit x JOIN exhibit_set s ON s.id = x.set_id
  LEFT JOIN movement last ON last.id = (
    SELECT entry.id FROM movement entry WHERE entry.exhibit_id = x.id AND entry.is_counter = 0 AND NOT EXISTS (
      SELECT 1 FROM movement later WHERE later.root_id = entry.root_id AND later.number > entry.number)
    ORDER BY entry.number DESC LIMIT 1)`;

/** Each part looks up by one index; what stands first on labels comes first. */
const BY_CODE = `
  SELECT 'exhibit' AS kind, id, name FROM exhibit WHERE serial = ? AND serial <> ''
  UNION ALL SELECT 'exhibit', id, name FROM exhibit WHERE id = ?
  UNION ALL SELECT 'crate', id, name FROM crate WHERE code = ? AND code <> ''
  UNION ALL SELECT 'crate', id, name FROM crate WHERE id = ?
  LIMIT 1`;

export function stockTakeReaders(statements: Statements): StockTakeReaders {
  const all = statements.prepare('stock_take.all', `${TAKE} ORDER BY take.number DESC`);
  const find = statements.prepare('stockTake.find', `${TAKE} WHERE take.id = ?`);
  const lines = statements.prepare(
    'stockTake.lines',
    `${LINE} WHERE l.stock_take_id = ? ORDER BY l.is_expected DESC, l.id`,
  );
  const findLine = statements.prepare('stockTake.findLine', `${LINE} WHERE l.id = ?`);
  const exhibits = statements.prepare('counted_exhibit.all', EXHIBIT);
  const findExhibit = statements.prepare('stockTake.findExhibit', `${EXHIBIT} WHERE x.id = ?`);
  const byCode = statements.prepare('stockTake.byCode', BY_CODE);
  const one = <T>(row: Row | undefined, read: (found: Row) => T) => (row === undefined ? null : read(row));
  return {
    all: () => all.all().map(stockTake),
    find: (id) => one(find.get(id), stockTake),
    lines: (id) => lines.all(id).map(line),
    findLine: (id) => one(findLine.get(id), line),
    exhibits: () => exhibits.all().map(counted),
    findExhibit: (id) => one(findExhibit.get(id), counted),
    byCode: (candidates) => {
      for (const candidate of candidates) {
        const row = byCode.get(candidate, candidate, candidate, candidate);
        if (row !== undefined)
          return {
            kind: oneOf(row, 'kind', ['exhibit', 'crate']),
            id: text(row, 'id'),
            name: text(row, 'name'),
          };
      }
      return null;
    },
  };
}

export const stockTakeWriters = (log: TableLog): StockTakeWriters => ({
  insert: (take) => log.insert('stock_take', takeRow(take)),
  update: (take) => log.update('stock_take', take.id, takeRow(take)),
  insertLine: (one) => log.insert('stock_take_line', lineRow(one)),
  updateLine: (one) => log.update('stock_take_line', one.id, lineRow(one)),
  removeLine: (id) => log.remove('stock_take_line', id),
});

const counted = (row: Row): CountedExhibit => ({
  id: text(row, 'id'),
  setId: text(row, 'set_id'),
  place: text(row, 'place'),
  isRetired: flag(row, 'is_retired'),
});

function stockTake(row: Row): StockTake {
  const setId = textOrNull(row, 'set_id');
  return {
    id: text(row, 'id'),
    number: text(row, 'number'),
    scope: setId === null ? { kind: 'place', place: text(row, 'place') } : { kind: 'set', setId },
    startedOn: text(row, 'started_on'),
    closedOn: textOrNull(row, 'closed_on'),
    countedBy: text(row, 'counted_by'),
    note: text(row, 'note'),
  };
}

const takeRow = ({ scope, ...take }: StockTake): TableRow => ({
  id: take.id,
  number: take.number,
  place: scope.kind === 'place' ? scope.place : null,
  set_id: scope.kind === 'set' ? scope.setId : null,
  started_on: take.startedOn,
  closed_on: take.closedOn,
  counted_by: take.countedBy,
  note: take.note,
});

const line = (row: Row): StockTakeLine => ({
  id: text(row, 'id'),
  stockTakeId: text(row, 'stock_take_id'),
  exhibitId: textOrNull(row, 'exhibit_id'),
  code: text(row, 'code'),
  isExpected: flag(row, 'is_expected'),
  countedAt: textOrNull(row, 'counted_at'),
  resolution: textOrNull(row, 'resolution') === null ? null : oneOf(row, 'resolution', RESOLUTIONS),
  note: text(row, 'note'),
});

const lineRow = (one: StockTakeLine): TableRow => ({
  id: one.id,
  stock_take_id: one.stockTakeId,
  exhibit_id: one.exhibitId,
  code: one.code,
  is_expected: stored(one.isExpected),
  counted_at: one.countedAt,
  resolution: one.resolution,
  note: one.note,
});
