import type { Position } from 'geojson';

/** Rings of one polygon: the outer one first, then its holes, as GeoJSON has them. */
export type Rings = readonly (readonly Position[])[];

const GRID = 14;

/**
 * A point well inside a polygon, for its label: the node of a 14 × 14 grid over the bounding box that is
 * farthest from any edge (a coarse pole of inaccessibility). Falls back to the first vertex for slivers
 * that no grid node hits. O(grid² × vertices).
 */
export function labelPoint(rings: Rings): Position {
  const outer = rings[0] ?? [];
  const [west, south, east, north] = ringBounds(outer);
  let best: Position = outer[0] ?? [0, 0];
  let bestDistance = -1;
  for (let column = 0; column < GRID; column += 1) {
    for (let row = 0; row < GRID; row += 1) {
      const point: Position = [
        west + ((column + 0.5) * (east - west)) / GRID,
        south + ((row + 0.5) * (north - south)) / GRID,
      ];
      if (!isInside(point, rings)) continue;
      const distance = distanceToEdges(point, rings);
      if (distance > bestDistance) {
        best = point;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** Bounding box of a ring as [west, south, east, north]. */
export function ringBounds(ring: readonly Position[]): [number, number, number, number] {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [lng = 0, lat = 0] of ring) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Twice the signed area of a ring in square degrees; only its size is used, to find the largest part. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum);
}

/** Even-odd test over all rings, so that holes count as outside. */
export function isInside([x = 0, y = 0]: Position, rings: Rings): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

function distanceToEdges([x = 0, y = 0]: Position, rings: Rings): number {
  let nearest = Infinity;
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
      const dx = x2 - x1;
      const dy = y2 - y1;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
      nearest = Math.min(nearest, (x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2);
    }
  }
  return nearest;
}
