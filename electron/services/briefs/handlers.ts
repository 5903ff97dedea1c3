import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { BriefDeps, BriefMaker } from './brief-maker.ts';
import { briefRecords } from './brief-records.ts';

/** Contract methods of 工作信息 and 典型案例. */
export function briefHandlers(
  { session, cache }: BriefDeps,
  make: BriefMaker,
): Handlers<AppContract>['briefs'] {
  return {
    draft: make,
    records: ({ kind, text }) => {
      const store = session.store();
      const facts = cache.facts(store, 'recorded', session.businessDate());
      return briefRecords(store.read, facts, kind, text);
    },
  };
}
