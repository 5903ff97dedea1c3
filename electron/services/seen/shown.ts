import type { IsoDate } from '@domain/units.ts';
import { coversDay, type Presence } from '@domain/exhibit/use.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import type { Readers } from '../ports/repositories.ts';

/** An exhibit that was shown at a place on a day. */
export interface Shown {
  readonly exhibitId: string;
  readonly siteId: string;
  readonly date: IsoDate;
}

type Stay = Pick<Presence, 'from' | 'to'> & { readonly exhibitId: string };

/**
 * What was shown at sites until a day: what the ledger has aboard the caravan on the day of each recorded visit, and what
 * stood at the site. For an office that does not enter loading, a caravan carries its set.
 */
export function shownAt(
  read: Readers,
  siteIds: ReadonlySet<string>,
  until: IsoDate,
): { readonly visits: number; readonly shown: readonly Shown[] } {
  const aboard = aboardReader(read);
  const visits = read.records.visits('0000-01-01', until).filter(({ siteId }) => siteIds.has(siteId));
  const toured = visits.flatMap(({ siteId, date, caravanId }) =>
    aboard(caravanId)
      .filter((stay) => coversDay(stay, date))
      .map(({ exhibitId }) => ({ exhibitId, siteId, date })),
  );
  const stays = [...siteIds].flatMap((siteId) =>
    read.ledger
      .staysAt(placeKey('site', siteId))
      .filter(({ from }) => from <= until)
      .map(({ exhibitId, to }) => ({ exhibitId, siteId, date: to !== null && to <= until ? to : until })),
  );
  return { visits: visits.length, shown: [...toured, ...stays] };
}

function aboardReader(read: Readers): (caravanId: string) => readonly Stay[] {
  const known = new Map<string, readonly Stay[]>();
  const setOf = new Map(read.fleet.caravans().map(({ id, exhibitSetId }) => [id, exhibitSetId]));
  const exhibits = read.fleet.exhibits();
  return (caravanId) => {
    const before = known.get(caravanId);
    if (before !== undefined) return before;
    const entered = read.ledger.staysAt(placeKey('caravan', caravanId));
    const setId = setOf.get(caravanId) ?? null;
    const stays =
      entered.length > 0 || setId === null
        ? entered
        : exhibits
            .filter((exhibit) => exhibit.setId === setId)
            .map(({ id }) => ({ exhibitId: id, from: null, to: null }));
    known.set(caravanId, stays);
    return stays;
  };
}
