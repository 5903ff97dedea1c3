import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { groupBy } from '@domain/coverage/county-rows.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { indexRegions } from './region-index.ts';

/** Contract methods about counties and townships. */
export function regionHandlers(session: WorkspaceSession): Handlers<AppContract>['regions'] {
  return {
    counties: () => {
      const read = session.read();
      const index = indexRegions(read);
      const lastVisits = read.records.lastVisits(session.businessDate());
      const sitesByCounty = groupBy(read.sites.all(), (site) => site.countyCode);
      return index.counties.map((county) => {
        const own = sitesByCounty.get(county.code) ?? [];
        const visited = own.flatMap((site) => lastVisits.get(site.id)?.date ?? []);
        return {
          code: county.code,
          name: county.name,
          prefectureName: index.prefectureNameOf(county.code),
          position: county.position,
          terrain: index.terrainOf(county.code),
          categories: [...index.categoriesOf(county.code)],
          isKeyCounty: index.isKeyCounty(county.code),
          siteCount: own.length,
          lastVisit: visited.toSorted().at(-1) ?? null,
        };
      });
    },
    townships: ({ countyCode }) =>
      indexRegions(session.read())
        .townshipsOf(countyCode)
        .map(({ code, name, position }) => ({ code, name, countyCode, position })),
  };
}
