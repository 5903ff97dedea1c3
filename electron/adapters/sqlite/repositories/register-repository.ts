import type { RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import { number, text, textOrNull } from '../columns.ts';
import { keyParts, type RowStore } from '../row-store.ts';
import type { Row, Statement, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { LOGGED_TABLES } from '../tables.ts';
import { packedReader, referredReader } from './packed-records.ts';
import {
  columnName,
  keyExpression,
  recordReader,
  registerColumns,
  rowOf,
  TABLE_OF,
} from './register-rows.ts';

interface RegisterStatements {
  readonly recordOf: (row: Row) => RegisterRecord;
  readonly all: Statement;
  readonly find: Statement;
  readonly names: Statement;
  readonly count: Statement;
}

function prepareRegister(statements: Statements, id: RegisterId): RegisterStatements {
  const table = TABLE_OF[id];
  const register = REGISTERS[id];
  const key = keyExpression(id);
  const columns = [`${key} AS record_key`, ...registerColumns(register).map((column) => `r.${column}`)];
  const version = `(SELECT o.device || ':' || o.sequence FROM operation o
    WHERE o.table_name = '${table}' AND o.row_key = ${key} ORDER BY o.position DESC LIMIT 1) AS version`;
  return {
    recordOf: recordReader(register),
    all: statements.prepare(
      `register.${id}.all`,
      `SELECT ${columns.join(', ')} FROM ${table} r ORDER BY ${LOGGED_TABLES[table].join(', ')}`,
    ),
    names: statements.prepare(
      `register.${id}.names`,
      `SELECT ${key} AS record_key, r.${columnName(register.nameField)} AS name FROM ${table} r`,
    ),
    find: statements.prepare(
      `register.${id}.find`,
      `SELECT ${columns.join(', ')}, ${version} FROM ${table} r
       WHERE ${LOGGED_TABLES[table].map((column) => `r.${column} = ?`).join(' AND ')}`,
    ),
    count: statements.prepare(
      `register.${id}.count`,
      `SELECT count(*) AS count, ${register.canRetire ? 'coalesce(sum(is_retired), 0)' : '0'} AS retired FROM ${table}`,
    ),
  };
}

/** Statements of a register are prepared when it is first read: a start reads few of them. */
function lazily(statements: Statements): (id: RegisterId) => RegisterStatements {
  const prepared = new Map<RegisterId, RegisterStatements>();
  return (id) => {
    const known = prepared.get(id) ?? prepareRegister(statements, id);
    prepared.set(id, known);
    return known;
  };
}

export function registerReaders(statements: Statements, rows: RowStore): Readers['registers'] {
  const of = lazily(statements);
  return {
    all: (id) => {
      const { recordOf, all } = of(id);
      return all.all().map(recordOf);
    },
    find: (id, key) => {
      const { recordOf, find } = of(id);
      const parts = keyParts(TABLE_OF[id], key);
      const row = parts === null ? undefined : find.get(...parts);
      return row === undefined ? null : { ...recordOf(row), version: textOrNull(row, 'version') };
    },
    packed: packedReader(statements),
    referred: referredReader(statements),
    names: (id) =>
      new Map(
        of(id)
          .names.all()
          .map((row) => [text(row, 'record_key'), text(row, 'name')]),
      ),
    count: (id) => {
      const row = of(id).count.get() ?? {};
      return { count: number(row, 'count'), retired: number(row, 'retired') };
    },
    uses: (id, key) => rows.uses(TABLE_OF[id], key),
  };
}

export function registerWriters(log: TableLog): Writers['registers'] {
  return {
    insert: (id, record) => {
      const row = rowOf(REGISTERS[id], record);
      log.insert(TABLE_OF[id], hasOwnKey(id) ? { id: record.id, ...row } : row);
    },
    update: (id, record, version) => {
      log.expectVersion(TABLE_OF[id], record.id, version);
      log.update(TABLE_OF[id], record.id, rowOf(REGISTERS[id], record));
    },
    remove: (id, key, version) => {
      log.expectVersion(TABLE_OF[id], key, version);
      log.remove(TABLE_OF[id], key);
    },
  };
}

/** False for tables whose key is made of fields that users enter. */
function hasOwnKey(id: RegisterId): boolean {
  const [first] = LOGGED_TABLES[TABLE_OF[id]];
  return first === 'id';
}
