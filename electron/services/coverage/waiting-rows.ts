import type { WaitingRow } from '@contract/work-lists.ts';
import type { IndicatorTableInput } from '@domain/indicator/indicator-table.ts';
import type { WaitingPlace } from '@domain/worklist/waiting-places.ts';
import type { Readers } from '../ports/repositories.ts';

/** Places that wait, with their names and what is known of them. */
export function waitingRows(
  read: Readers,
  { tree, only }: IndicatorTableInput,
  places: readonly WaitingPlace[],
): WaitingRow[] {
  const regions = new Map(read.regions.all().map((region) => [region.code, region]));
  const sites = sitesByPlace(read);
  const { keyCounties, people } = tree.areaOf(only);
  return places.map(({ code, lastOn, wait_d, overdue_d }) => {
    const region = regions.get(code);
    const parent = regions.get(region?.parentCode ?? '');
    return {
      code,
      level: region?.level === 'township' ? 'township' : 'county',
      name: region?.name ?? code,
      parentName: parent && parent.level !== 'province' ? parent.name : null,
      isKeyCounty: keyCounties.has(code),
      people: people.get(code) ?? null,
      siteCount: sites.get(code) ?? 0,
      lastOn,
      wait_d,
      overdue_d,
    };
  });
}

/** Sites in use by county, and by township. */
function sitesByPlace(read: Readers): ReadonlyMap<string, number> {
  const retired = new Set(read.sites.limits().flatMap(({ id, isRetired }) => (isRetired ? [id] : [])));
  const counts = new Map<string, number>();
  for (const { id, countyCode, townshipCode } of read.sites.all()) {
    if (retired.has(id)) continue;
    for (const code of [countyCode, townshipCode])
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
