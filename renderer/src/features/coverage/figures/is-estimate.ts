import type { IndicatorRow, IndicatorScope } from '@contract/indicators.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';

type Figure = IndicatorRow['figures'][IndicatorId];

/** Worked out from the road, which plans only estimate. */
const OF_ROADS: ReadonlySet<IndicatorId> = new Set(['length', 'lengthPerVisit']);

/** What of a period is planned: all of it, or the days after today. */
export interface PlannedPart {
  readonly basis: IndicatorScope['basis'];
  readonly today: string;
}

/** Whether a figure is an estimate: divided between periods, or a road that is only planned. `to`: last day counted. */
export function isEstimate(
  indicator: IndicatorId,
  { value, isEstimate: isDivided }: Figure,
  { basis, today }: PlannedPart,
  to: string,
): boolean {
  if (isDivided) return true;
  const isPlanned = basis === 'planned' || (basis === 'both' && to > today);
  return isPlanned && OF_ROADS.has(indicator) && value !== null && value !== 0;
}
