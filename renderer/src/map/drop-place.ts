import type { Point } from '@renderer/lib/drag-gesture.ts';

/** A tour that a stop could be dropped into, in px of the screen. */
export interface DropRoute {
  readonly tourId: string;
  /** Where the day begins, its stops in order, where it ends: always at least the two ends. */
  readonly path: readonly Point[];
  /** Place of the stop that moves when it is one of them, 0 for the first; null in another tour. */
  readonly ownIndex: number | null;
}

/** Where a stop would go. */
export interface DropPlace {
  readonly tourId: string;
  /** Place in the order of the day, 0 for the first, counted without the stop that moves. */
  readonly position: number;
  /** The places that it would stand between. */
  readonly between: readonly [Point, Point];
}

/** Distances are px; two that differ by less are the same, as at a stop, where two legs meet. */
const SAME_PX = 1e-6;

/**
 * The place in the nearest leg of these tours; the first tour wins where two are equally near. Null when there are none, and
 * at the two legs of the stop itself: it would stay where it is.
 */
export function dropPlace(routes: readonly DropRoute[], at: Point): DropPlace | null {
  let best: { readonly distance_px: number; readonly place: DropPlace | null } | null = null;
  for (const { tourId, path, ownIndex } of routes) {
    const leg = nearestLeg(path, at);
    const between = legAt(path, leg);
    if (!between) continue;
    const distance_px = distanceToLeg(at, ...between);
    if (best && distance_px > best.distance_px - SAME_PX) continue;
    const isOwnLeg = leg === ownIndex || leg - 1 === ownIndex;
    const position = ownIndex !== null && leg > ownIndex ? leg - 1 : leg;
    best = { distance_px, place: isOwnLeg ? null : { tourId, position, between } };
  }
  return best?.place ?? null;
}

/**
 * The place of another stop of the same day, which makes room towards where the stop came from: behind a later one, before
 * an earlier one. Null at the stop itself.
 */
export function placeOfStop({ tourId, path, ownIndex }: DropRoute, index: number): DropPlace | null {
  if (ownIndex === null || index === ownIndex) return null;
  const between = legAt(path, index > ownIndex ? index + 1 : index);
  return between ? { tourId, position: index, between } : null;
}

/**
 * Index of the leg of a path that is nearest to a point. Where two legs are equally near, as around the stop that they
 * share, the one to which the point adds the shorter way; at the stop itself the leg behind it.
 */
export function nearestLeg(path: readonly Point[], at: Point): number {
  let best = { leg: 0, distance: Number.POSITIVE_INFINITY, detour: Number.POSITIVE_INFINITY };
  for (let leg = 0; leg + 1 < path.length; leg += 1) {
    const ends = legAt(path, leg);
    if (!ends) continue;
    const [from, to] = ends;
    const distance = distanceToLeg(at, from, to);
    const detour = length(from, at) + length(at, to) - length(from, to);
    const isNearer = distance < best.distance - SAME_PX;
    const isAsNear = Math.abs(distance - best.distance) <= SAME_PX;
    if (isNearer || (isAsNear && detour <= best.detour + SAME_PX)) best = { leg, distance, detour };
  }
  return best.leg;
}

/** Distance of a point from the nearest point of a leg. */
export function distanceToLeg(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / square;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - (from.x + along * dx), at.y - (from.y + along * dy));
}

function legAt(path: readonly Point[], leg: number): readonly [Point, Point] | null {
  const [from, to] = [path[leg], path[leg + 1]];
  return from && to ? [from, to] : null;
}

const length = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);
