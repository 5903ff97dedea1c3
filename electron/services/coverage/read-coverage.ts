import type { CoverageReport, CoverageScope, Overview } from '@contract/coverage.ts';
import { yearOf } from '@domain/calendar/dates.ts';
import { computeCoverage } from '@domain/coverage/coverage.ts';
import { computeOverview } from '@domain/coverage/overview.ts';
import { indexRegions } from '../regions/region-index.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { DIVISION_LIST } from './division-list.ts';
import { readScope } from './scope-facts.ts';

/** Coverage of a scope from the records of the open workspace. @throws AppError E1001, E2003 */
export function readCoverage(session: WorkspaceSession, scope: CoverageScope): CoverageReport {
  const read = session.read();
  const businessDate = session.businessDate();
  const facts = readScope(read, scope);
  const categories = read.regions.categories();
  return computeCoverage({
    ...facts,
    kind: scope.kind,
    businessDate,
    isSample: read.meta.get().isSample,
    regions: read.regions.all(),
    categories,
    categoryMembers: read.regions.categoryMembers(),
    keyCategoryIds: categories.filter(({ isKeyList }) => isKeyList).map(({ id }) => id),
    populations: read.regions.populations(),
    sites: read.sites.all(),
    lastVisits: read.records.lastVisits(facts.to < businessDate ? facts.to : businessDate),
    countyList: DIVISION_LIST,
    townshipList: DIVISION_LIST,
  });
}

/** Figures of the year so far from the records of the open workspace. */
export function readOverview(session: WorkspaceSession): Overview {
  const read = session.read();
  const businessDate = session.businessDate();
  const index = indexRegions(read);
  const from = `${yearOf(businessDate) - 1}-01-01`;
  return computeOverview({
    businessDate,
    regions: read.regions.all(),
    sites: read.sites.all(),
    caravans: read.fleet.caravans().map((caravan, colourIndex) => ({ ...caravan, colourIndex })),
    keyCountyCodes: new Set(index.counties.map(({ code }) => code).filter((code) => index.isKeyCounty(code))),
    visits: read.records.visits(from, businessDate),
    tours: read.records.tours(from, businessDate),
    lastVisits: read.records.lastVisits(businessDate),
  });
}
