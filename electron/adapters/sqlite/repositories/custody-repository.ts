import { CUSTODY_KINDS, CUSTODY_STATES, type CustodyCase } from '@domain/exhibit/custody.ts';
import type { CustodyReaders, CustodyWriters } from '@services/ports/exhibit-repositories.ts';
import type { Versioned } from '@services/ports/record-version.ts';
import { flag, jsonList, listedText, oneOf, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { reservation, SELECT_RESERVATION } from './reservation-repository.ts';
import { versionColumn } from './version-column.ts';

const SELECT = `
  SELECT r.id, r.number, r.kind, r.state, r.set_id, r.exhibit_ids, r.counterpart_id, r.county_code, r.start_date, r.end_date,
         r.paper_number, r.paper_date, r.note, r.is_sample, ${versionColumn('custody_case')}
  FROM custody_case r`;

export function custodyReaders(statements: Statements): CustodyReaders {
  const all = statements.prepare('custody_case.all', `${SELECT} ORDER BY r.start_date DESC, r.number DESC`);
  const find = statements.prepare('custody_case.find', `${SELECT} WHERE r.id = ?`);
  const reservationsOf = statements.prepare(
    'reservation.ofCustodyCase',
    `${SELECT_RESERVATION} WHERE r.custody_case_id = ? ORDER BY r.start_date, r.id`,
  );
  return {
    all: () => all.all().map(custodyCase),
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? null : custodyCase(row);
    },
    reservationsOf: (caseId) => reservationsOf.all(caseId).map(reservation),
  };
}

export const custodyWriters = (log: TableLog): CustodyWriters => ({
  insert: (value) => log.insert('custody_case', custodyRow(value)),
  update: (value, version) => {
    log.expectVersion('custody_case', value.id, version);
    log.update('custody_case', value.id, custodyRow(value));
  },
});

const custodyCase = (row: Row): Versioned<CustodyCase> => ({
  id: text(row, 'id'),
  number: text(row, 'number'),
  kind: oneOf(row, 'kind', CUSTODY_KINDS),
  state: oneOf(row, 'state', CUSTODY_STATES),
  setId: textOrNull(row, 'set_id'),
  exhibitIds: jsonList(row, 'exhibit_ids', listedText),
  counterpartId: textOrNull(row, 'counterpart_id'),
  countyCode: textOrNull(row, 'county_code'),
  start: text(row, 'start_date'),
  end: textOrNull(row, 'end_date'),
  paperNumber: text(row, 'paper_number'),
  paperDate: textOrNull(row, 'paper_date'),
  note: text(row, 'note'),
  isSample: flag(row, 'is_sample'),
  version: textOrNull(row, 'version'),
});

const custodyRow = (value: CustodyCase): TableRow => ({
  id: value.id,
  number: value.number,
  kind: value.kind,
  state: value.state,
  set_id: value.setId,
  exhibit_ids: JSON.stringify(value.exhibitIds),
  counterpart_id: value.counterpartId,
  county_code: value.countyCode,
  start_date: value.start,
  end_date: value.end,
  paper_number: value.paperNumber,
  paper_date: value.paperDate,
  note: value.note,
  is_sample: stored(value.isSample),
});
