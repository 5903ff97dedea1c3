import type { SiteVisits } from '@contract/registry.ts';
import type { Readers } from '../ports/repositories.ts';

/** Recorded visits of a site and stops of saved plans there, newest first. */
export function visitsOfSite(read: Readers, siteId: string): SiteVisits {
  const caravans = new Map(read.fleet.caravans().map(({ id, name }) => [id, name]));
  const caravanName = (id: string) => caravans.get(id) ?? id;
  return {
    visits: read.records.visitsOfSite(siteId).map(({ caravanId, ...visit }) => ({
      ...visit,
      caravanName: caravanName(caravanId),
    })),
    plans: read.plans.stopsOfSite(siteId).map(({ caravanId, ...stop }) => ({
      ...stop,
      caravanName: caravanName(caravanId),
    })),
  };
}
