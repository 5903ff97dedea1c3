import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { SiteRow } from '@contract/sites.ts';
import { AppError } from '@domain/errors.ts';
import type { Site } from '@domain/site/site.ts';
import type { RecordVersion, Versioned } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { indexRegions } from '../regions/region-index.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { checkSite } from './site-checks.ts';

/** Contract methods about sites. */
export function siteHandlers(session: WorkspaceSession, ids: IdGenerator): Handlers<AppContract>['sites'] {
  return {
    list: () => listSites(session),
    create: (input) => {
      const site: Site = { ...input, id: ids.next(), isSample: false };
      checkSite(session.read(), site);
      session
        .store()
        .run({ name: 'site.create', params: { name: site.name } }, (write) => write.sites.insert(site));
      return { id: site.id };
    },
    update: ({ id, version, changes }) => {
      const current = siteOf(requireCurrent(session.read().sites.find(id), 'site', id, version));
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const site: Site = { ...current, ...given };
      checkSite(session.read(), site);
      session
        .store()
        .run({ name: 'site.update', params: { name: site.name } }, (write) =>
          write.sites.update(site, version),
        );
    },
    remove: ({ id, version }) => removeSite(session, id, version),
  };
}

function removeSite(session: WorkspaceSession, id: string, version: RecordVersion): void {
  const site = requireCurrent(session.read().sites.find(id), 'site', id, version);
  const { plannedStops, visits } = session.read().sites.uses(id);
  if (plannedStops + visits > 0) {
    throw new AppError('E1002', `site ${id} is in use`, {
      kind: 'site',
      name: site.name,
      uses: plannedStops + visits,
    });
  }
  session
    .store()
    .run({ name: 'site.remove', params: { name: site.name } }, (write) => write.sites.remove(id, version));
}

function siteOf(record: Versioned<Site>): Site {
  const { version: _version, ...site } = record;
  return site;
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
