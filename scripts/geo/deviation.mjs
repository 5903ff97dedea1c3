/** How far points lie from a border, in metres. */
import { polygonsOf } from './geometry.mjs';

const METRES_PER_DEGREE = 111195;

/** Every segment of a geometry's rings. */
function segmentsOf(geometry) {
  return polygonsOf(geometry)
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, i) => [ring[i], end]));
}

/** Distance from the origin to a segment, in the plane. */
function fromOrigin([ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const along = -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(ax + t * dx, ay + t * dy);
}

/** A function that gives the distance from a point to the border of the geometry. */
export function distanceToBorder(geometry) {
  const segments = segmentsOf(geometry);
  return ([lng, lat]) => {
    // A local plane around the point: exact enough over the few km that matter here.
    const kx = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
    const local = ([x, y]) => [(x - lng) * kx, (y - lat) * METRES_PER_DEGREE];
    let least = Number.POSITIVE_INFINITY;
    for (const [a, b] of segments) least = Math.min(least, fromOrigin(local(a), local(b)));
    return least;
  };
}

/** The value below which the share q of a list lies. */
export function quantile(values, q) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
