/** One message of a run: how far it is and what it serves. */
export interface ProgressPoint {
  readonly iteration: number;
  readonly servedVisits: number;
  readonly length_m: number;
}

/**
 * Path of an SVG polyline of served visits over iterations in a box of px, y downwards. The scale runs
 * from the lowest to the highest value seen, so that late small gains can be seen; a flat run is a line in the middle.
 */
export function curvePoints(
  points: readonly ProgressPoint[],
  iterationLimit: number,
  box: { readonly width: number; readonly height: number },
): string {
  const values = points.map((point) => point.servedVisits);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return points
    .map((point) => {
      const x = (Math.min(1, point.iteration / Math.max(1, iterationLimit)) * box.width).toFixed(1);
      const share = span === 0 ? 0.5 : (point.servedVisits - low) / span;
      return `${x},${(box.height - share * box.height).toFixed(1)}`;
    })
    .join(' ');
}

/** Share of the iterations that are done, 0…1. */
export function shareDone(iteration: number, iterationLimit: number): number {
  return iterationLimit === 0 ? 0 : Math.min(1, iteration / iterationLimit);
}
