import type { IndicatorScope } from '@contract/indicators.ts';
import type { OutreachFacts } from '@domain/indicator/facts.ts';
import type { IsoDate } from '@domain/units.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { readOutreach } from './outreach-facts.ts';

type Basis = IndicatorScope['basis'];

/** Keeps what was read of a workspace for the next table, until anything in it changes. */
export interface OutreachCache {
  facts(store: WorkspaceStore, basis: Basis, today: IsoDate): OutreachFacts;
}

/** PERF: reading 60,000 visits takes longer than counting them. */
export function createOutreachCache(): OutreachCache {
  const kept = new WeakMap<WorkspaceStore, Map<string, OutreachFacts>>();
  return {
    facts: (store, basis, today) => {
      let ofStore = kept.get(store);
      if (!ofStore) {
        const fresh = new Map<string, OutreachFacts>();
        store.onChange(() => fresh.clear());
        kept.set(store, fresh);
        ofStore = fresh;
      }
      const key = `${basis} ${today}`;
      const known = ofStore.get(key);
      if (known) return known;
      const facts = readOutreach(store.read, basis, today);
      ofStore.set(key, facts);
      return facts;
    },
  };
}
