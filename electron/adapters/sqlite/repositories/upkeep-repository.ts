import type { MaintenanceDone } from '@domain/exhibit/maintenance.ts';
import type { SparePartEntry } from '@domain/exhibit/spare-parts.ts';
import type { UpkeepReaders, UpkeepWriters } from '@services/ports/exhibit-repositories.ts';
import { number, numberOrNull, text, textOrNull } from '../columns.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

export function upkeepReaders(statements: Statements): UpkeepReaders {
  const done = statements.prepare(
    'maintenance_done.all',
    'SELECT id, rule_id, done_on, done_by, cost_yuan, note FROM maintenance_done ORDER BY done_on DESC, id DESC',
  );
  const lastDone = statements.prepare(
    'maintenance_done.last',
    'SELECT rule_id, max(done_on) AS done_on FROM maintenance_done GROUP BY rule_id',
  );
  const stock = statements.prepare(
    'spare_part_entry.stock',
    'SELECT spare_part_id, sum(quantity) AS stock FROM spare_part_entry GROUP BY spare_part_id',
  );
  const entriesOf = statements.prepare(
    'spare_part_entry.ofPart',
    `SELECT id, spare_part_id, date, quantity, repair_id, maintenance_done_id, note FROM spare_part_entry
     WHERE spare_part_id = ? ORDER BY date DESC, id DESC`,
  );
  return {
    done: () => done.all().map(maintenanceDone),
    lastDone: () => new Map(lastDone.all().map((row) => [text(row, 'rule_id'), text(row, 'done_on')])),
    stock: () => new Map(stock.all().map((row) => [text(row, 'spare_part_id'), number(row, 'stock')])),
    entriesOf: (sparePartId) => entriesOf.all(sparePartId).map(sparePartEntry),
  };
}

export const upkeepWriters = (log: TableLog): UpkeepWriters => ({
  insertDone: (done) =>
    log.insert('maintenance_done', {
      id: done.id,
      rule_id: done.ruleId,
      done_on: done.doneOn,
      done_by: done.doneBy,
      cost_yuan: done.cost_yuan,
      note: done.note,
    }),
  insertEntry: (entry) =>
    log.insert('spare_part_entry', {
      id: entry.id,
      spare_part_id: entry.sparePartId,
      date: entry.date,
      quantity: entry.quantity,
      repair_id: entry.repairId,
      maintenance_done_id: entry.maintenanceDoneId,
      note: entry.note,
    }),
});

const maintenanceDone = (row: Row): MaintenanceDone => ({
  id: text(row, 'id'),
  ruleId: text(row, 'rule_id'),
  doneOn: text(row, 'done_on'),
  doneBy: text(row, 'done_by'),
  cost_yuan: numberOrNull(row, 'cost_yuan'),
  note: text(row, 'note'),
});

const sparePartEntry = (row: Row): SparePartEntry => ({
  id: text(row, 'id'),
  sparePartId: text(row, 'spare_part_id'),
  date: text(row, 'date'),
  quantity: number(row, 'quantity'),
  repairId: textOrNull(row, 'repair_id'),
  maintenanceDoneId: textOrNull(row, 'maintenance_done_id'),
  note: text(row, 'note'),
});
