/** Places townships: the checked table first, then exact names inside the county polygon. */
import { round5 } from './geometry.mjs';

/** A coordinate this close to a whole minute of arc was read off a coarse gazetteer. */
const MINUTE_TOLERANCE = 0.001;

/** True if both coordinates are whole minutes: such a point is good to about 1.8 km. */
function onMinuteGrid(point) {
  return point.every((v) => Math.abs(v * 60 - Math.round(v * 60)) < MINUTE_TOLERANCE);
}

/**
 * @param {object[]} townships of the NBS list, sorted by code
 * @param {Record<string, string>[]} table rows of resources/data/town-points.csv
 * @param {ReturnType<typeof import('./geonames.mjs').loadGeonames>} places
 * @param {(point: number[]) => object | undefined} countyAt
 * @param {Map<string, string>} polygonOf county code → code of the polygon that holds it
 */
export function placeTownships(townships, table, places, countyAt, polygonOf) {
  const rows = new Map(table.map((row) => [row.code, row]));
  const byId = new Map(places.map((place) => [place.id, place]));
  const used = new Set(table.map((row) => Number(row.geonameid)));
  const inside = placesByPolygon(places, countyAt);
  const placed = townships.map((township) => {
    const row = rows.get(township.code);
    if (row) {
      const id = Number(row.geonameid);
      return withPoint(township, round5([Number(row.lon), Number(row.lat)]), id, byId.get(id));
    }
    // Only one place of that very name may lie in the county: a guess between two would hide an error.
    const polygon = inside.get(polygonOf.get(township.parent)) ?? [];
    const same = polygon.filter((place) => place.names.has(township.name) && !used.has(place.id));
    if (same.length !== 1) return base(township, null);
    used.add(same[0].id);
    return withPoint(township, round5(same[0].point), same[0].id, same[0]);
  });
  return markRough(placed);
}

/** Populated places grouped by the polygon they lie in. */
export function placesByPolygon(places, countyAt) {
  const groups = new Map();
  for (const place of places) {
    const code = countyAt(place.point)?.properties.adcode;
    if (code) groups.set(code, [...(groups.get(code) ?? []), place]);
  }
  return groups;
}

function base({ code, name, kind, parent }, point) {
  return { code, name, level: 'township', kind, parent, point };
}

function withPoint(township, point, geonameid, place) {
  const record = { ...base(township, point), geonameid };
  return place && place.dem !== null ? { ...record, elevation_m: place.dem } : record;
}

/** Flags points on the minute grid and points that two townships share. */
function markRough(townships) {
  const count = new Map();
  for (const { point } of townships) if (point) count.set(point.join(), (count.get(point.join()) ?? 0) + 1);
  return townships.map((t) =>
    t.point && (onMinuteGrid(t.point) || count.get(t.point.join()) > 1) ? { ...t, rough: true } : t,
  );
}
