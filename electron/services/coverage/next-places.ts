import type { NextPlaceEntry } from '@contract/next-places.ts';
import { type IndicatorTableInput, isCounted, wholeTally } from '@domain/indicator/indicator-table.ts';
import { type CandidatePlace, nextPlaces } from '@domain/indicator/next-places.ts';
import type { TravelPlace } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import type { Base } from '@domain/fleet/fleet.ts';
import type { Site } from '@domain/site/site.ts';
import { estimateLeg } from '@domain/travel/estimate.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions, type RegionIndex } from '../regions/region-index.ts';

/** So many places are proposed. */
const COUNT = 10;
const { earliestDeparture_s, latestReturn_s, legSlack_s } = DEFAULT_PLANNING_RULES;

/** The sites in use that raise the coverage of an area most for each day of a caravan, best first. */
export function proposeNextPlaces(read: Readers, input: IndicatorTableInput): NextPlaceEntry[] {
  const { period, tree, only } = input;
  const regions = indexRegions(read);
  const tally = wholeTally(input, period);
  const counties = tree.countiesOf(only);
  const { people } = tree.areaOf(counties);
  const townshipCount = new Map(counties.map((code) => [code, regions.townshipsOf(code).length]));
  // Where only townships of a county count, a visit adds its township, but no county.
  const inPart = counties.filter((code) => only !== null && !only.has(code));
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const retired = new Set(read.sites.limits().flatMap(({ id, isRetired }) => (isRetired ? [id] : [])));
  const bases = read.fleet.bases();
  const candidates = [...sites.values()].flatMap((site): CandidatePlace[] => {
    if (
      !tree.isOfStandard(site.countyCode) ||
      !isCounted(input, site) ||
      retired.has(site.id) ||
      bases.length === 0
    )
      return [];
    const { id: siteId, countyCode, townshipCode, service_s } = site;
    return [{ siteId, countyCode, townshipCode, oneWay_s: nearestBase_s(site, bases, regions), service_s }];
  });
  const so = {
    coveredCounties: new Set([...tally.counties.keys(), ...inPart]),
    coveredTownships: tally.townships.toSet(),
    people,
    townshipCount,
  };
  return nextPlaces(candidates, so, latestReturn_s - earliestDeparture_s, COUNT).map(
    ({ siteId, countyCode, isNewCounty, isNewTownship, gainedPeople, days }) => {
      const site = sites.get(siteId)!;
      return {
        siteId,
        siteName: site.name,
        countyCode,
        countyName: regions.nameOf(countyCode) ?? countyCode,
        townshipName: regions.nameOf(site.townshipCode),
        isNewCounty,
        isNewTownship,
        gainedPeople,
        isEstimate: !isNewCounty,
        days,
      };
    },
  );
}

function nearestBase_s(site: Site, bases: readonly Base[], regions: RegionIndex): number {
  const place = ({ position, countyCode }: Site | Base, isSeat: boolean): TravelPlace => ({
    position,
    countyCode,
    terrain: regions.terrainOf(countyCode),
    isSeat,
  });
  const to = place(site, false);
  return Math.min(...bases.map((base) => estimateLeg(place(base, true), to, legSlack_s).drive_s));
}
