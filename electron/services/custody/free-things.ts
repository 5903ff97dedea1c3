import type { FreeThing } from '@contract/custody.ts';
import { AppError } from '@domain/errors.ts';
import { placeOf } from '@domain/exhibit/place.ts';
import { isHolding } from '@domain/exhibit/reservation.ts';
import { textOf } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';
import { openRepairs } from '../conditions/exhibit-states.ts';
import { settledAt } from '../ledger/settled.ts';
import type { Readers } from '../ports/repositories.ts';
import { exhibitsOf } from './custody-movement.ts';

/**
 * Sets and exhibits in use that nobody is promised on any day of a span. A set is promised when one of its exhibits is;
 * what is in a workshop or waits for a repair, is retired or not found does not count as present. What is at another
 * organisation does when its case ends between `today` and the span.
 * @throws AppError E1302 for days the wrong way round
 */
export function freeThings(read: Readers, from: IsoDate, to: IsoDate, today: IsoDate): FreeThing[] {
  if (to < from) throw new AppError('E1302', `free from ${from} to ${to}`, { start: from, end: to });
  const held = read.reservations.between(from, to).filter(({ state }) => isHolding(state));
  const heldExhibits = new Set(held.flatMap(({ thing }) => (thing.kind === 'exhibit' ? [thing.id] : [])));
  const heldSets = new Set(held.flatMap(({ thing }) => (thing.kind === 'set' ? [thing.id] : [])));
  const stores = new Set(
    read.registers
      .all('depository')
      .filter(({ values }) => values['kind'] === 'store')
      .map(({ id }) => id),
  );
  const returning = new Set(
    read.custody
      .all()
      .filter(({ state, end }) => state === 'under-way' && end !== null && end >= today && end < from)
      .flatMap((custody) => exhibitsOf(read, custody)),
  );
  const places = read.ledger.places();
  const isSettled = settledAt(read);
  const broken = openRepairs(read);
  const isPresent = (exhibitId: string) => {
    const place = placeOf(places.get(exhibitId)?.place ?? 'out:missing');
    return (
      !broken.has(exhibitId) &&
      place !== null &&
      place.kind !== 'out' &&
      (place.kind !== 'depository' || stores.has(place.id) || returning.has(exhibitId))
    );
  };
  const bases = read.registers.names('base');
  const sets = read.registers.all('exhibit-set').filter(({ isRetired }) => !isRetired);
  const exhibits = read.registers
    .all('exhibit')
    .filter(({ id, isRetired }) => !isRetired && !isSettled(places.get(id)));
  return sets.flatMap(({ id, values }): FreeThing[] => {
    if (heldSets.has(id)) return [];
    const own = exhibits.filter((exhibit) => exhibit.values['setId'] === id);
    const common = {
      setName: textOf(values['name']),
      baseName: bases.get(textOf(values['baseId'])) ?? '',
    };
    const set: FreeThing = {
      ...common,
      kind: 'set',
      id,
      name: common.setName,
      discipline: '',
      present: own.filter((exhibit) => isPresent(exhibit.id)).length,
      all: own.length,
    };
    const free = own.filter((exhibit) => !heldExhibits.has(exhibit.id));
    return [
      ...(free.length === own.length && own.length > 0 ? [set] : []),
      ...free
        .filter((exhibit) => isPresent(exhibit.id))
        .map(
          (exhibit): FreeThing => ({
            ...common,
            kind: 'exhibit',
            id: exhibit.id,
            name: textOf(exhibit.values['name']),
            discipline: textOf(exhibit.values['discipline']),
            present: 1,
            all: 1,
          }),
        ),
    ];
  });
}
