import type { ExhibitAt } from '@contract/ledger.ts';
import { textOf } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { placeNames } from './place-names.ts';
import { settledAt } from './settled.ts';

/** Every exhibit with its place at the end of a day; null = after its last movement. */
export function exhibitPlaces(read: Readers, day: IsoDate | null): ExhibitAt[] {
  const places = day === null ? read.ledger.places() : read.ledger.placesOn(day);
  const nameOf = placeNames(read);
  const isSettled = settledAt(read);
  const sets = read.registers.names('exhibit-set');
  const crates = read.registers.names('crate');
  return read.registers.all('exhibit').map(({ id, values, isRetired, isSample }) => {
    const setId = textOf(values['setId']);
    const crateId = textOf(values['crateId']) || null;
    const { place, since } = places.get(id) ?? { place: 'out:missing', since: null };
    return {
      id,
      serial: textOf(values['serial']),
      name: textOf(values['name']),
      setId,
      setName: sets.get(setId) ?? setId,
      crateId,
      crateName: crateId === null ? '' : (crates.get(crateId) ?? crateId),
      discipline: textOf(values['discipline']),
      isRetired,
      isSample,
      isSettled: isSettled(places.get(id)),
      place: { ...nameOf(place) },
      since,
    };
  });
}
