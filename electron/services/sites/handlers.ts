import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { SiteRow } from '@contract/sites.ts';
import { indexRegions } from '../regions/region-index.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

/** Contract methods about sites. */
export function siteHandlers(session: WorkspaceSession): Handlers<AppContract>['sites'] {
  return {
    list: () => listSites(session),
  };
}

function listSites(session: WorkspaceSession): SiteRow[] {
  const read = session.read();
  const index = indexRegions(read);
  const visits = read.records.lastVisits(session.businessDate());
  return read.sites.all().map((site) => ({
    ...site,
    openings: [...site.openings],
    countyName: index.nameOf(site.countyCode) ?? site.countyCode,
    townshipName: index.nameOf(site.townshipCode),
    isKeyCounty: index.isKeyCounty(site.countyCode),
    visitCount: visits.get(site.id)?.count ?? 0,
    lastVisit: visits.get(site.id)?.date ?? null,
  }));
}
