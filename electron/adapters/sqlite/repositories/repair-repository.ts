import type { Repair } from '@domain/exhibit/repair.ts';
import type { RepairReaders, RepairWriters } from '@services/ports/exhibit-repositories.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import { numberOrNull, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { versionColumn } from './version-column.ts';

const SELECT = `
  SELECT r.id, r.exhibit_id, r.condition_report_id, r.opened_on, r.due_on, r.closed_on, r.fault, r.result, r.workshop_id,
         r.cost_yuan, r.note, ${versionColumn('repair')}
  FROM repair r`;

export function repairReaders(statements: Statements): RepairReaders {
  const find = statements.prepare('repair.find', `${SELECT} WHERE r.id = ?`);
  const all = statements.prepare('repair.all', `${SELECT} ORDER BY r.opened_on DESC, r.id DESC`);
  const open = statements.prepare(
    'repair.open',
    `${SELECT} WHERE r.closed_on IS NULL ORDER BY r.opened_on, r.id`,
  );
  return {
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? null : repair(row);
    },
    all: () => all.all().map(repair),
    open: () => open.all().map(repair),
  };
}

export const repairWriters = (log: TableLog): RepairWriters => ({
  insert: (value) => log.insert('repair', repairRow(value)),
  update: (value, version) => {
    log.expectVersion('repair', value.id, version);
    log.update('repair', value.id, repairRow(value));
  },
});

const repair = (row: Row): Versioned<Repair> => ({
  id: text(row, 'id'),
  exhibitId: text(row, 'exhibit_id'),
  conditionReportId: textOrNull(row, 'condition_report_id'),
  openedOn: text(row, 'opened_on'),
  dueOn: textOrNull(row, 'due_on'),
  closedOn: textOrNull(row, 'closed_on'),
  fault: text(row, 'fault'),
  result: text(row, 'result'),
  workshopId: textOrNull(row, 'workshop_id'),
  cost_yuan: numberOrNull(row, 'cost_yuan'),
  note: text(row, 'note'),
  version: textOrNull(row, 'version'),
});

const repairRow = (value: Repair): TableRow => ({
  id: value.id,
  exhibit_id: value.exhibitId,
  condition_report_id: value.conditionReportId,
  opened_on: value.openedOn,
  due_on: value.dueOn,
  closed_on: value.closedOn,
  fault: value.fault,
  result: value.result,
  workshop_id: value.workshopId,
  cost_yuan: value.cost_yuan,
  note: value.note,
});
