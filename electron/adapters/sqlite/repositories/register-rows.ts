import type { Field, FieldValue, RecordValues } from '@domain/registry/field.ts';
import { type Register, type RegisterRecord, storedFields } from '@domain/registry/register.ts';
import { REGISTER_TABLES, type RegisterId } from '@domain/registry/register-id.ts';
import { flag, number, numberOrNull, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, SqlValue } from '../statements.ts';
import { LOGGED_TABLES, type LoggedTable } from '../tables.ts';

/** Table of each register. Columns have the names of its fields in snake_case; a position takes two. */
export const TABLE_OF: Readonly<Record<RegisterId, LoggedTable>> = REGISTER_TABLES;

/** Key text of a row as the log writes it (`RowStore.keyOf`). */
export function keyExpression(id: RegisterId): string {
  const key: readonly string[] = LOGGED_TABLES[TABLE_OF[id]];
  return key.length === 1 ? `r.${key[0]}` : `json_array(${key.map((column) => `r.${column}`).join(', ')})`;
}

/** costPerNight_yuan → cost_per_night_yuan */
export const columnName = (fieldId: string) =>
  fieldId.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

function columnsOf({ id, type }: Field): readonly string[] {
  return type.kind === 'position' ? ['lng_deg', 'lat_deg'] : [columnName(id)];
}

/** Every column that a register reads and writes, without the key of tables that have one of their own. */
export function registerColumns(register: Register): readonly string[] {
  return [
    ...storedFields(register).flatMap(columnsOf),
    ...(register.canRetire ? ['is_retired'] : []),
    ...(register.marksSample ? ['is_sample'] : []),
  ];
}

/** Reads the records of a register; made once, because lists are long. */
export function recordReader(register: Register): (row: Row) => RegisterRecord {
  const fields = storedFields(register).map((field) => [field.id, valueReader(field)] as const);
  return (row) => {
    const values: Record<string, FieldValue> = {};
    for (const [id, read] of fields) values[id] = read(row);
    return {
      id: text(row, 'record_key'),
      values,
      isRetired: register.canRetire && flag(row, 'is_retired'),
      isSample: register.marksSample && flag(row, 'is_sample'),
    };
  };
}

function valueReader({ id, type }: Field): (row: Row) => FieldValue {
  const column = columnName(id);
  switch (type.kind) {
    case 'text':
    case 'contact':
      return (row) => text(row, column);
    case 'integer':
    case 'decimal':
    case 'minutes':
      return (row) => numberOrNull(row, column);
    case 'flag':
      return (row) => flag(row, column);
    case 'position':
      return (row) => (row['lng_deg'] === null ? null : [number(row, 'lng_deg'), number(row, 'lat_deg')]);
    default:
      return isJson({ type }) ? jsonReader(column) : (row) => textOrNull(row, column);
  }
}

const JSON_KINDS: ReadonlySet<Field['type']['kind']> = new Set([
  'choices',
  'words',
  'references',
  'openings',
  'periods',
  'market',
]);

/** True for fields whose column holds JSON. */
export const isJson = ({ type }: Pick<Field, 'type'>): boolean => JSON_KINDS.has(type.kind);

/**
 * PERF: neighbouring rows often hold the same JSON (hours of schools), so the last one is kept: a list of 20,000 sites
 * takes 0.1 s less, and what is shared crosses to the window once.
 */
function jsonReader(column: string): (row: Row) => FieldValue {
  let lastText: string | null = null;
  let lastValue: FieldValue = null;
  return (row) => {
    const json = textOrNull(row, column);
    if (json === null) return null;
    if (json !== lastText) {
      lastText = json;
      lastValue = JSON.parse(json);
    }
    return lastValue;
  };
}

/** Row of a record without its key column `id`. */
export function rowOf(register: Register, { values, isRetired, isSample }: RegisterRecord): TableRow {
  return {
    ...Object.assign({}, ...storedFields(register).map((field) => columnValues(field, values))),
    ...(register.canRetire ? { is_retired: stored(isRetired) } : {}),
    ...(register.marksSample ? { is_sample: stored(isSample) } : {}),
  };
}

function columnValues(field: Field, values: RecordValues): TableRow {
  const value = values[field.id] ?? null;
  if (field.type.kind === 'position') {
    const [lng = null, lat = null] = Array.isArray(value) ? value : [];
    return { lng_deg: sqlNumber(lng), lat_deg: sqlNumber(lat) };
  }
  return { [columnName(field.id)]: sqlOf(value) };
}

const sqlNumber = (value: FieldValue): SqlValue => (typeof value === 'number' ? value : null);

function sqlOf(value: FieldValue): SqlValue {
  if (typeof value === 'boolean') return stored(value);
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
