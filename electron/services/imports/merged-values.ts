import { isSameValue } from '@domain/exchange/same-value.ts';
import { type FieldValue, isEmpty, type RecordValues } from '@domain/registry/field.ts';
import { completeValues, presetValues, type Register, storedFields } from '@domain/registry/register.ts';
import type { Place } from '@domain/exchange/place-index.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';

/** Fields in which a row would change a record; the position of a place that keeps its own is none. */
export function changedFields(
  register: Register,
  given: ReadonlyMap<string, FieldValue>,
  before: RecordValues,
): readonly string[] {
  return storedFields(register).flatMap((field) => {
    if (!given.has(field.id)) return [];
    const value = given.get(field.id) ?? null;
    if (isEmpty(value) && keepsWhenEmpty(register, field.id)) return [];
    return isSameValue(field.type, value, before[field.id]) ? [] : [field.id];
  });
}

/** An empty cell empties a field that may be empty; what must hold something stays as it is. */
function keepsWhenEmpty(register: Register, id: string): boolean {
  const field = register.fields.find((candidate) => candidate.id === id);
  return field?.isRequired === true || field?.type.kind === 'flag' || field?.preset !== undefined;
}

/** Values of a record after the row: only fields that differ are written. */
export function updatedValues(
  register: Register,
  given: ReadonlyMap<string, FieldValue>,
  before: RecordValues,
): RecordValues {
  const changed = Object.fromEntries(
    changedFields(register, given, before).map((id) => [id, given.get(id) ?? null]),
  );
  const isMoved = 'position' in changed && register.fields.some(({ id }) => id === 'positionSource');
  const moved = isMoved && !given.has('positionSource') ? { positionSource: 'typed' } : {};
  return completeValues(register, { ...before, ...changed, ...moved });
}

/** Values of a new record: what the row says, else the presets; a place without a position stands in its township or county seat. */
export function newValues(
  register: Register,
  given: ReadonlyMap<string, FieldValue>,
  positionOf: (code: string) => LngLat | null,
): RecordValues {
  const said = Object.fromEntries([...given].filter(([, value]) => !isEmpty(value)));
  const values = completeValues(register, { ...presetValues(register), ...said });
  return { ...values, ...placedValues(register, values, positionOf) };
}

function placedValues(
  register: Register,
  values: RecordValues,
  positionOf: (code: string) => LngLat | null,
): RecordValues {
  const field = register.fields.find(({ type }) => type.kind === 'position');
  if (field?.isRequired !== true || !isEmpty(values[field.id])) return {};
  for (const [code, source] of [
    ['townshipCode', 'township-centre'],
    ['countyCode', 'county-seat'],
  ] as const) {
    const place = values[code];
    const position = typeof place === 'string' ? positionOf(place) : null;
    if (position === null) continue;
    const hasSource = register.fields.some(({ id }) => id === 'positionSource');
    return {
      [field.id]: [...position],
      ...(hasSource ? { positionSource: source, sourceDatum: 'wgs84' } : {}),
    };
  }
  return {};
}

/** Regions that a table of regions brings itself: rows refer to rows above and below them. */
export function placesOfRows(readings: readonly ReadonlyMap<string, FieldValue>[]): readonly Place[] {
  return readings.flatMap((given) => {
    const [code, name, level] = [given.get('code'), given.get('name'), given.get('level')];
    if (typeof code !== 'string' || typeof name !== 'string' || !isLevel(level)) return [];
    return [{ code, name, level, parentCode: null, formerNames: [] }];
  });
}

const isLevel = (value: FieldValue | undefined): value is Place['level'] =>
  value === 'province' || value === 'prefecture' || value === 'county' || value === 'township';
