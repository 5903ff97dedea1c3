/** One message of a run: how far it is and what the best plan so far is worth. */
export interface ProgressPoint {
  readonly iteration: number;
  readonly servedVisits: number;
  readonly length_m: number;
}

/** Messages from the first plan that serves anything; before it there is nothing to compare with. */
export function pointsWithPlan<P extends ProgressPoint>(points: readonly P[]): readonly P[] {
  return points.filter((point) => point.servedVisits > 0);
}

/**
 * Path of an SVG polyline of one figure over iterations in a box of px, y downwards. The scale runs from
 * the lowest to the highest value seen, so that late small gains can be seen; a flat run is a line in the middle.
 */
export function curvePoints(
  points: readonly ProgressPoint[],
  figure: 'servedVisits' | 'length_m',
  iterationLimit: number,
  box: { readonly width: number; readonly height: number },
): string {
  const values = points.map((point) => point[figure]);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return points
    .map((point) => {
      const x = (Math.min(1, point.iteration / Math.max(1, iterationLimit)) * box.width).toFixed(1);
      const share = span === 0 ? 0.5 : (point[figure] - low) / span;
      return `${x},${(box.height - share * box.height).toFixed(1)}`;
    })
    .join(' ');
}

/** Share of the iterations that are done, 0…1. */
export function shareDone(iteration: number, iterationLimit: number): number {
  return iterationLimit === 0 ? 0 : Math.min(1, iteration / iterationLimit);
}
