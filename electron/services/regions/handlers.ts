import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { indexRegions } from './region-index.ts';

/** Contract methods about counties and townships. */
export function regionHandlers(session: WorkspaceSession): Handlers<AppContract>['regions'] {
  return {
    counties: () => {
      const read = session.read();
      const index = indexRegions(read);
      const lastVisits = read.records.lastVisitByCounty(session.businessDate());
      const siteCounts = read.sites.countByCounty();
      return index.counties.map((county) => ({
        code: county.code,
        name: county.name,
        prefectureName: index.prefectureNameOf(county.code),
        position: county.position,
        terrain: index.terrainOf(county.code),
        categories: [...index.categoriesOf(county.code)],
        isKeyCounty: index.isKeyCounty(county.code),
        siteCount: siteCounts.get(county.code) ?? 0,
        lastVisit: lastVisits.get(county.code) ?? null,
      }));
    },
    townships: ({ countyCode }) =>
      indexRegions(session.read())
        .townshipsOf(countyCode)
        .map(({ code, name, position }) => ({ code, name, countyCode, position })),
  };
}
