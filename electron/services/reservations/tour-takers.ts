import { type Reservation, type ReservedThing, sharesDays } from '@domain/exhibit/reservation.ts';
import type { Plan } from '@domain/plan/plan.ts';
import { textOf } from '@domain/registry/field.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { standsIn } from './conflicts.ts';
import type { NamedThing } from './things.ts';

const MOST = 5;

/** Caravans that could drive another's tour; those of the plan can be given it at once. */
export interface TourTakers {
  readonly inPlan: readonly NamedThing[];
  readonly elsewhere: readonly NamedThing[];
}

/**
 * Finds who could drive the tours of a caravan from `start` to `end` in its stead: caravans of the same type in service,
 * without a tour of the plan on these days, not out of use, and free then with the set that they carry. `gives` tells which
 * reservations would give way to the plan.
 */
export function tourTakerFinder(
  read: Readers,
  plan: Plan,
  gives: (holder: Reservation) => boolean,
): (caravanId: string, start: IsoDate, end: IsoDate) => TourTakers {
  const records = read.registers.all('caravan');
  const outOfUse = new Map(
    read.fleet.caravans().map(({ id, unavailabilities }) => [id, unavailabilities] as const),
  );
  const known = new Map<string, TourTakers>();
  const isFree = (thing: ReservedThing, start: IsoDate, end: IsoDate) =>
    read.reservations.holding(thing, { start, end }, null).every(gives);
  const find = (caravanId: string, start: IsoDate, end: IsoDate): TourTakers => {
    const own = records.find(({ id }) => id === caravanId);
    const busy = new Set(
      plan.tours.filter(({ date }) => date >= start && date <= end).map((tour) => tour.caravanId),
    );
    const free = records.filter((record) => {
      const { id, isRetired, values } = record;
      if (own === undefined || isRetired || busy.has(id) || !standsIn('caravan', own, record)) return false;
      if (outOfUse.get(id)?.some((span) => sharesDays(span, { start, end }))) return false;
      const setId = textOf(values['exhibitSetId']);
      return (
        isFree({ kind: 'caravan', id }, start, end) &&
        (setId === '' || isFree({ kind: 'set', id: setId }, start, end))
      );
    });
    const named = (isIn: boolean) =>
      free
        .filter(({ id }) => plan.caravanIds.includes(id) === isIn)
        .slice(0, MOST)
        .map(({ id, values }): NamedThing => ({ kind: 'caravan', id, name: textOf(values['name']) }));
    return { inPlan: named(true), elsewhere: named(false) };
  };
  return (caravanId, start, end) => {
    const key = `${caravanId} ${start} ${end}`;
    const found = known.get(key) ?? find(caravanId, start, end);
    known.set(key, found);
    return found;
  };
}
