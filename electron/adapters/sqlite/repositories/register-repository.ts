import type { Register, RegisterRecord } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Readers, Versioned, Writers } from '@services/ports/repositories.ts';
import { textOrNull } from '../columns.ts';
import type { RowStore } from '../row-store.ts';
import type { Row, Statement, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';
import { LOGGED_TABLES } from '../tables.ts';
import { recordOf, registerColumns, rowOf, TABLE_OF } from './register-rows.ts';

interface RegisterStatements {
  readonly register: Register;
  readonly all: Statement;
  readonly find: Statement;
}

/** Key text of a row as the log writes it (`RowStore.keyOf`). */
function keyExpression(id: RegisterId): string {
  const key: readonly string[] = LOGGED_TABLES[TABLE_OF[id]];
  return key.length === 1 ? `r.${key[0]}` : `json_array(${key.map((column) => `r.${column}`).join(', ')})`;
}

function prepareRegister(statements: Statements, id: RegisterId): RegisterStatements {
  const table = TABLE_OF[id];
  const register = REGISTERS[id];
  const key = keyExpression(id);
  const columns = [`${key} AS record_key`, ...registerColumns(register).map((column) => `r.${column}`)];
  const version = `(SELECT o.device || ':' || o.sequence FROM operation o
    WHERE o.table_name = '${table}' AND o.row_key = ${key} ORDER BY o.position DESC LIMIT 1) AS version`;
  return {
    register,
    all: statements.prepare(
      `register.${id}.all`,
      `SELECT ${columns.join(', ')} FROM ${table} r ORDER BY ${LOGGED_TABLES[table].join(', ')}`,
    ),
    find: statements.prepare(
      `register.${id}.find`,
      `SELECT ${columns.join(', ')}, ${version} FROM ${table} r WHERE ${key} = ?`,
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
      const { register, all } = of(id);
      return all.all().map((row) => recordOf(register, row));
    },
    find: (id, key) => {
      const { register, find } = of(id);
      const row = find.get(key);
      return row === undefined ? null : versioned(register, row);
    },
    uses: (id, key) => rows.uses(TABLE_OF[id], key),
  };
}

function versioned(register: Register, row: Row): Versioned<RegisterRecord> {
  return { ...recordOf(register, row), version: textOrNull(row, 'version') };
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
