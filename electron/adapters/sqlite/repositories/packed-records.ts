import type { Field } from '@domain/registry/field.ts';
import { storedFields } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { PackedRecords, Readers } from '@services/ports/repositories.ts';
import { text, textOrNull } from '../columns.ts';
import type { Row, Statement, Statements } from '../statements.ts';
import { LOGGED_TABLES } from '../tables.ts';
import { columnName, isJson, keyExpression, TABLE_OF } from './register-rows.ts';

interface PackedStatements {
  readonly json: readonly Field[];
  /** One row with a JSON array per column. */
  readonly arrays: Statement;
  /** Columns that hold JSON themselves, row by row; null when there is none. */
  readonly structured: Statement | null;
}

/**
 * Reads a register column by column. PERF: SQLite writes the arrays itself, which takes a third of the time of making an object
 * per row. Columns that hold JSON (hours of schools: half a kilobyte each) repeat themselves, so each different value is
 * written once.
 */
export function packedReader(statements: Statements): Readers['registers']['packed'] {
  const prepared = new Map<RegisterId, PackedStatements>();
  return (id) => {
    const known = prepared.get(id) ?? prepare(statements, id);
    prepared.set(id, known);
    return readPacked(id, known);
  };
}

function prepare(statements: Statements, id: RegisterId): PackedStatements {
  const register = REGISTERS[id];
  const table = TABLE_OF[id];
  const json = storedFields(register).filter(isJson);
  const order = LOGGED_TABLES[table].map((column) => `r.${column}`).join(', ');
  const arrays = [
    // A text also where the key is a list of columns: SQLite would put the list itself into the array.
    `json_group_array(${keyExpression(id)} || '') AS record_key`,
    ...storedFields(register)
      .filter((field) => !isJson(field))
      .flatMap((field) => plainColumns(field))
      .map((column) => `json_group_array(r.${column}) AS ${column}`),
    ...(register.canRetire ? ['json_group_array(r.is_retired) AS is_retired'] : []),
    ...(register.marksSample ? ['json_group_array(r.is_sample) AS is_sample'] : []),
  ];
  return {
    json,
    arrays: statements.prepare(
      `register.${id}.packed`,
      `SELECT ${arrays.join(', ')} FROM (SELECT * FROM ${table} r ORDER BY ${order}) r`,
    ),
    structured:
      json.length === 0
        ? null
        : statements.prepare(
            `register.${id}.structured`,
            `SELECT ${json.map((field) => columnName(field.id)).join(', ')} FROM ${table} r ORDER BY ${order}`,
          ),
  };
}

const plainColumns = ({ id, type }: Field): readonly string[] =>
  type.kind === 'position' ? ['lng_deg', 'lat_deg'] : [columnName(id)];

function readPacked(id: RegisterId, { arrays, structured, json }: PackedStatements): PackedRecords {
  const register = REGISTERS[id];
  const row = arrays.get() ?? {};
  const columns = new Map<string, string>();
  for (const field of storedFields(register)) {
    if (!isJson(field)) columns.set(field.id, packedColumn(field, row));
  }
  for (const [field, column] of differentValues(json, structured?.all() ?? [])) columns.set(field, column);
  return {
    ids: text(row, 'record_key'),
    retired: register.canRetire ? text(row, 'is_retired') : null,
    sample: register.marksSample ? text(row, 'is_sample') : null,
    columns,
  };
}

function packedColumn({ id, type }: Field, row: Row): string {
  if (type.kind === 'position') return `{"pairs":[${text(row, 'lng_deg')},${text(row, 'lat_deg')}]}`;
  return `{"${type.kind === 'flag' ? 'flags' : 'values'}":${text(row, columnName(id))}}`;
}

function differentValues(fields: readonly Field[], rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    fields.map(({ id }) => {
      const column = columnName(id);
      const places = new Map<string, number>();
      const at = rows.map((row) => {
        const json = textOrNull(row, column) ?? 'null';
        const place = places.get(json) ?? places.size;
        if (place === places.size) places.set(json, place);
        return place;
      });
      return [id, `{"different":[${[...places.keys()].join(',')}],"at":[${at.join(',')}]}`];
    }),
  );
}

/** Reads the different keys that a field of a register names. */
export function referredReader(statements: Statements): Readers['registers']['referred'] {
  const prepared = new Map<string, Statement>();
  return (id, fieldId) => {
    const name = `register.${id}.referred.${fieldId}`;
    const known = prepared.get(name) ?? statements.prepare(name, referredSql(id, fieldId));
    prepared.set(name, known);
    return known.all().map((row) => text(row, 'record_key'));
  };
}

function referredSql(id: RegisterId, fieldId: string): string {
  const column = columnName(fieldId);
  const isList = REGISTERS[id].fields.some((field) => field.id === fieldId && isJson(field));
  return isList
    ? `SELECT DISTINCT e.value AS record_key FROM ${TABLE_OF[id]} r, json_each(r.${column}) e`
    : `SELECT DISTINCT ${column} AS record_key FROM ${TABLE_OF[id]} WHERE ${column} IS NOT NULL`;
}
