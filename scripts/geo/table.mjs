/** Puts the region table of one province together. */
import { seatOf } from './seats.mjs';
import { terrainOf } from './terrain.mjs';
import { placesByPolygon, placeTownships } from './townships.mjs';

/**
 * The polygon that holds each county: its own, or for a county founded after the shapes were drawn
 * (光明区, 2018) the one polygon of its prefecture where GeoNames has a place of its name.
 * @returns {Map<string, string | null>}
 */
function hostPolygons(counties, byCode, places, countyAt) {
  const parent = new Map(counties.map((c) => [c.code, c.parent]));
  const host = (county) => {
    const name = county.name.replace(/(区|县|市)$/, '');
    const named = places.filter((p) => p.names.has(name) || p.names.has(county.name));
    const polygons = new Set(named.map((p) => countyAt(p.point)?.properties.adcode).filter(Boolean));
    const same = [...polygons].filter((code) => parent.get(code) === county.parent);
    return same.length === 1 ? same[0] : null;
  };
  return new Map(counties.map((c) => [c.code, byCode.has(c.code) ? c.code : host(c)]));
}

/**
 * @param {object} input division and shapes of one province, its topology as read, and the shared tables
 * @returns {object} what regions.json holds
 */
export function buildTable({ division, joined, former, topology, places, table, source }) {
  const { byCode, countyAt, adjacent, labels } = topology;
  const polygonOf = hostPolygons(division.counties, byCode, places, countyAt);
  const townships = placeTownships(division.townships, table, places, countyAt, polygonOf);
  const inside = placesByPolygon(places, countyAt);
  const heights = new Map();
  for (const { parent, elevation_m } of townships) {
    const polygon = polygonOf.get(parent);
    if (polygon && elevation_m !== undefined)
      heights.set(polygon, [...(heights.get(polygon) ?? []), elevation_m]);
  }
  const counties = division.counties.map((county) => {
    const own = joined.filter((shape) => shape.code === county.code);
    const polygon = polygonOf.get(county.code);
    const label = labels.get(county.code);
    const seat = seatOf(county, {
      // Of districts merged into one, the one that kept its name has the seat.
      cp: (own.find((shape) => !shape.stale) ?? own[0])?.cp ?? null,
      feature: byCode.get(county.code),
      former: former.get(county.code) ?? [],
      places: inside.get(county.code) ?? [],
      townships: townships.filter((t) => t.parent === county.code),
      label,
    });
    return {
      code: county.code,
      name: county.name,
      level: 'county',
      parent: county.parent,
      ...seat,
      // In a borrowed polygon the polygon's own label belongs to its owner.
      label: label ?? seat.seat,
      polygon,
      ...terrainOf(polygon, heights, adjacent),
      ...(former.has(county.code) ? { former: former.get(county.code) } : {}),
    };
  });
  return {
    province: division.province,
    source,
    counts: countsOf(division.prefectures, counties, townships),
    prefectures: division.prefectures,
    counties,
    townships,
  };
}

function countsOf(prefectures, counties, townships) {
  return {
    prefectures: prefectures.length,
    counties: counties.length,
    townships: townships.length,
    townships_with_point: townships.filter((t) => t.point).length,
    townships_rough: townships.filter((t) => t.rough).length,
    counties_without_polygon: counties.filter((c) => c.polygon !== c.code).length,
  };
}
