import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { LedgerEntry } from '@contract/ledger.ts';
import { countingEntries, type Movement } from '@domain/exhibit/ledger.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { exhibitPlaces } from './exhibit-places.ts';
import { handOver, takeBack } from './hand-over.ts';
import { destinations, placeNames } from './place-names.ts';

/** Contract methods about the ledger of movements. */
export function ledgerHandlers(session: WorkspaceSession, ids: IdGenerator): Handlers<AppContract>['ledger'] {
  /** Words for entries; `counting` are the ids of those that count. */
  const entryView = (counting: ReadonlySet<string>) => {
    const read = session.read();
    const place = placeNames(read);
    const names = read.registers.names('exhibit');
    return ({ rootId: _root, ...movement }: Movement): LedgerEntry => ({
      ...movement,
      exhibitName: names.get(movement.exhibitId) ?? movement.exhibitId,
      counts: counting.has(movement.id),
      from: { ...place(movement.from) },
      to: { ...place(movement.to) },
    });
  };
  return {
    places: ({ day }) => exhibitPlaces(session.read(), day ?? null),
    destinations: () => destinations(session.read()).map((place) => ({ ...place })),
    ofExhibit: ({ exhibitId }) => {
      const entries = session.read().ledger.ofExhibit(exhibitId);
      return entries.map(entryView(new Set(countingEntries(entries).map(({ id }) => id))));
    },
    between: ({ from, to }) => {
      const entries = session.read().ledger.between(from, to);
      return entries.map(entryView(new Set(entries.map(({ id }) => id))));
    },
    handOver: (input) => ({ handOverId: handOver(session, ids, input) }),
    takeBack: (input) => takeBack(session, ids, input),
  };
}
