import type { Use } from '@domain/exhibit/maintenance.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import { type DayOut, presences, useOf } from '@domain/exhibit/use.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** What upkeep is of: one exhibit, or a set as a whole. */
export interface UpkeepThing {
  readonly kind: 'exhibit' | 'set';
  readonly id: string;
}

/**
 * Days on show and km of exhibits and sets after a day, from the ledger and the recorded tours. A set was used as much as
 * the exhibit of it that was used most.
 */
export function useReader(read: Readers, until: IsoDate): (thing: UpkeepThing, since: IsoDate) => Use {
  const daysOut = new Map<string, DayOut[]>();
  for (const tour of read.records.tours('0000-01-01', until)) {
    const own = daysOut.get(tour.caravanId) ?? [];
    own.push(tour);
    daysOut.set(tour.caravanId, own);
  }
  const homes = new Map(read.fleet.exhibitSets().map(({ id, baseId }) => [id, placeKey('base', baseId)]));
  const usual = new Map(read.fleet.caravans().map(({ id, exhibitSetId }) => [exhibitSetId, id]));
  const exhibits = read.fleet.exhibits();
  return (thing, since) => {
    const own = exhibits.filter(({ id, setId }) => (thing.kind === 'set' ? setId : id) === thing.id);
    return own
      .map(({ id, setId }) =>
        useOf(
          presences(read.ledger.ofExhibit(id), homes.get(setId) ?? ''),
          usual.get(setId) ?? null,
          daysOut,
          since,
          until,
        ),
      )
      .reduce<Use>(
        (most, use) => ({
          showDays: Math.max(most.showDays, use.showDays),
          km: Math.max(most.km, use.km),
        }),
        { showDays: 0, km: 0 },
      );
  };
}
