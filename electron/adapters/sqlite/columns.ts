import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { Row, SqlValue } from './statements.ts';

/**
 * Reads values out of rows and out of JSON columns. A value of another type than the mapper expects is a damaged
 * file or a mapper that does not fit the schema: it throws and never guesses.
 */

function wrong(name: string, value: unknown, wanted: string): Error {
  return new TypeError(`column ${name} holds ${JSON.stringify(value)}, not ${wanted}`);
}

export function text(row: Row, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw wrong(name, value, 'text');
  return value;
}

export function textOrNull(row: Row, name: string): string | null {
  return row[name] === null ? null : text(row, name);
}

export function number(row: Row, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw wrong(name, value, 'a number');
  return value;
}

export function numberOrNull(row: Row, name: string): number | null {
  return row[name] === null ? null : number(row, name);
}

export function flag(row: Row, name: string): boolean {
  const value = row[name];
  if (value !== 0 && value !== 1) throw wrong(name, value, '0 or 1');
  return value === 1;
}

export function oneOf<T extends string>(row: Row, name: string, allowed: readonly T[]): T {
  const value = row[name];
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw wrong(name, value, `one of ${allowed.join(', ')}`);
  return found;
}

/** Position in the columns lng_deg and lat_deg. */
export function position(row: Row): LngLat {
  return [number(row, 'lng_deg'), number(row, 'lat_deg')];
}

/** A JSON column holding a list; `item` reads each entry. */
export function jsonList<T>(row: Row, name: string, item: (value: unknown) => T): readonly T[] {
  const value: unknown = JSON.parse(text(row, name));
  if (!Array.isArray(value)) throw wrong(name, value, 'a JSON list');
  return value.map((entry: unknown) => item(entry));
}

/** A JSON column holding an object, read with the same functions as a row. */
export function jsonFields(row: Row, name: string): Row {
  return fields(JSON.parse(text(row, name)), name);
}

/** An object inside JSON, read with the same functions as a row. */
export function fields(value: unknown, name: string): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(name, value, 'an object');
  return Object.fromEntries(Object.entries(value));
}

export function listedText(value: unknown): string {
  if (typeof value !== 'string') throw wrong('list entry', value, 'text');
  return value;
}

/** 0 or 1, as flags are stored. */
export function stored(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** A value of a log entry, which can only be what SQLite stores. */
export function sqlValue(value: unknown, name: string): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw wrong(name, value, 'text, a number or null');
}
