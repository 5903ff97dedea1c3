import type { OutreachReach } from '@contract/reach.ts';
import type { IndicatorTableInput } from '@domain/indicator/indicator-table.ts';
import { recordsBehind } from '@domain/indicator/records-behind.ts';
import type { RegionTree } from '@domain/indicator/region-tree.ts';
import type { TravelPlace } from '@domain/planning/planning-model.ts';
import { REACH_MINUTES, type ReachCounty, reachOf } from '@domain/reach/reach.ts';
import type { Terrain } from '@domain/region/region.ts';
import type { Readers } from '../ports/repositories.ts';

/**
 * People of an area near a place that was visited in the period. Places beyond the area count too: who lives at its border is
 * reached from the other side, and a county has the same figure in every area. `listVersion`: the list of people in use.
 */
export function outreachReach(
  read: Readers,
  input: IndicatorTableInput,
  listVersion: string | null,
): OutreachReach {
  const { tree, only } = input;
  const { places, ...found } = visitedPlaces(read, input);
  const { total, counties } = reachOf(reachCounties(read, tree, only, listVersion), places);
  return { minutes: [...REACH_MINUTES], travelSource: 'estimate', places: found, total, counties };
}

/** Where visits and stays of the period were. */
function visitedPlaces(read: Readers, input: IndicatorTableInput) {
  const { visits, stays } = recordsBehind({ ...input, only: null }, null, ['visit', 'stay']);
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const venues = venuesOfStays(read);
  const different = new Map<string, TravelPlace>();
  const atSeat = new Set<string>();
  const unplaced = new Set<string>();
  const addSite = (id: string): boolean => {
    const site = sites.get(id);
    if (!site) return false;
    const { position, countyCode, positionSource } = site;
    const isSeat = positionSource === 'county-seat';
    different.set(id, { position, countyCode, terrain: terrainOf(input.tree, countyCode), isSeat });
    return true;
  };
  for (const siteId of new Set(visits.map((visit) => visit.siteId))) addSite(siteId);
  for (const { id, countyCode } of stays) {
    const venue = venues.get(id);
    if (venue !== undefined && addSite(venue)) continue;
    // Venues of stays lie in the county town: its seat stands for one that is not on file.
    const position = input.tree.regionOf(countyCode)?.position ?? null;
    if (position === null) unplaced.add(countyCode);
    else {
      const terrain = terrainOf(input.tree, countyCode);
      different.set(`seat ${countyCode}`, { position, countyCode, terrain, isSeat: true });
      atSeat.add(countyCode);
    }
  }
  return {
    places: [...different.values()],
    count: different.size,
    atSeat: atSeat.size,
    unplaced: unplaced.size,
  };
}

/** Site of the venue of each stay, recorded or published, that has one. */
function venuesOfStays(read: Readers): ReadonlyMap<string, string> {
  return new Map([
    ...read.stays.records().flatMap(({ id, venueId }) => (venueId === null ? [] : [[id, venueId] as const])),
    ...read.stays.published().map(({ id, venueId }) => [id, venueId] as const),
  ]);
}

/** Relief of a county; hills where it is not known, as in planning. */
const terrainOf = (tree: RegionTree, countyCode: string): Terrain =>
  tree.regionOf(countyCode)?.terrain ?? 'hills';

/** Counties of the area, and those of which only townships are in it, by code. */
function reachCounties(
  read: Readers,
  tree: RegionTree,
  only: ReadonlySet<string> | null,
  listVersion: string | null,
): readonly ReachCounty[] {
  const area = tree.areaOf(only);
  const figures = new Map(
    read.regions
      .populations()
      .flatMap(({ regionCode, listVersion: version, people }) =>
        version === listVersion ? [[regionCode, people] as const] : [],
      ),
  );
  const countyOf = (township: string) => tree.regionOf(tree.regionOf(township)?.parentCode ?? '');
  const ofTownships = [...area.townships].flatMap((code) => {
    const county = countyOf(code);
    return county?.isGb2260 ? [county.code] : [];
  });
  return [...new Set([...area.counties, ...ofTownships])].sort().map((code) => ({
    code,
    name: tree.nameOf(code),
    terrain: terrainOf(tree, code),
    people: figures.get(code) ?? null,
    townships: tree.townshipsIn(code).map((township) => ({
      position: township.position,
      people: figures.get(township.code) ?? null,
      isCounted: area.townships.has(township.code),
    })),
  }));
}
