import type { LngLat } from '@domain/geo/lng-lat.ts';

/** Bounding box of positions with a tenth of a degree of room; null when there are none. */
export function boundsOf(positions: readonly LngLat[]): readonly [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const lngs = positions.map((position) => position[0]);
  const lats = positions.map((position) => position[1]);
  const room = 0.1;
  return [
    Math.min(...lngs) - room,
    Math.min(...lats) - room,
    Math.max(...lngs) + room,
    Math.max(...lats) + room,
  ];
}
