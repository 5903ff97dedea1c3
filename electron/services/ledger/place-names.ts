import { type PlaceKey, type PlaceKind, placeKey, placeOf } from '@domain/exhibit/place.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Readers } from '../ports/repositories.ts';

export interface NamedPlace {
  readonly key: PlaceKey;
  readonly kind: PlaceKind;
  /** Empty for places out of the books. */
  readonly name: string;
}

/** Registers whose records are places. */
const REGISTERS_OF_PLACES = [
  'base',
  'caravan',
  'depository',
  'site',
] as const satisfies readonly RegisterId[];

/** Names places; each register is read when one of its records is first asked for. */
export function placeNames(read: Readers): (key: PlaceKey) => NamedPlace {
  const known = new Map<RegisterId, ReadonlyMap<string, string>>();
  return (key) => {
    const place = placeOf(key) ?? { kind: 'out' as const, id: 'missing' };
    if (place.kind === 'out') return { key, kind: 'out', name: '' };
    const names = known.get(place.kind) ?? read.registers.names(place.kind);
    known.set(place.kind, names);
    return { key, kind: place.kind, name: names.get(place.id) ?? place.id };
  };
}

/** Every place in use, bases first. */
export function destinations(read: Readers): readonly NamedPlace[] {
  return REGISTERS_OF_PLACES.flatMap((register) =>
    read.registers
      .all(register)
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, values }) => ({
        key: placeKey(register, id),
        kind: register,
        name: typeof values['name'] === 'string' ? values['name'] : id,
      })),
  );
}
