/** Position as [longitude, latitude] in degrees, WGS-84. Everything stored is WGS-84; see Gcj02LngLat for the other datum. */
export type LngLat = readonly [lng: number, lat: number];

/** Mean Earth radius (IUGG 1980), metres. */
const EARTH_RADIUS_M = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance between two WGS-84 positions in metres (haversine), not rounded. */
export function greatCircleMetres(a: LngLat, b: LngLat): number {
  const dLat = radians(b[1] - a[1]);
  const dLng = radians(b[0] - a[0]);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}
