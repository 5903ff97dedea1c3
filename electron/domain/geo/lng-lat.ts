/** Position as [longitude, latitude] in degrees, WGS-84. Everything stored is WGS-84; see Gcj02LngLat for the other datum. */
export type LngLat = readonly [lng: number, lat: number];

/** Mean Earth radius (IUGG 1980), metres. */
export const EARTH_RADIUS_M = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Cosine of the latitude of a position, for `arcMetres`. */
export const cosLatitude = (position: LngLat): number => Math.cos(radians(position[1]));

/** `greatCircleMetres` of positions whose `cosLatitude` is known; for many pairs of the same positions. */
export function arcMetres(a: LngLat, cosA: number, b: LngLat, cosB: number): number {
  const sinLat = Math.sin(radians(b[1] - a[1]) / 2);
  const sinLng = Math.sin(radians(b[0] - a[0]) / 2);
  const h = sinLat * sinLat + cosA * cosB * (sinLng * sinLng);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Great-circle distance between two WGS-84 positions in metres (haversine), not rounded. */
export function greatCircleMetres(a: LngLat, b: LngLat): number {
  return arcMetres(a, cosLatitude(a), b, cosLatitude(b));
}
