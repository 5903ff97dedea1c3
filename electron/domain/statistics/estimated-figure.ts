import type { Figure } from '../indicator/figure.ts';
import type { IndicatorId } from '../indicator/indicator.ts';
import type { IsoDate } from '../units.ts';
import type { ReportSetup } from './report-setup.ts';

/** Worked out from the road, which plans only estimate. */
const OF_ROADS: ReadonlySet<IndicatorId> = new Set(['length', 'lengthPerVisit']);

/** What of a period is planned: all of it, or the days after today. */
export interface PlannedPart {
  readonly basis: ReportSetup['basis'];
  readonly today: IsoDate;
}

/** Whether a figure is an estimate: divided between periods, or a road that is only planned. `to`: last day counted. */
export function isEstimate(
  indicator: IndicatorId,
  { value, isEstimate: isDivided }: Pick<Figure, 'value' | 'isEstimate'>,
  { basis, today }: PlannedPart,
  to: IsoDate,
): boolean {
  if (isDivided) return true;
  const isPlanned = basis === 'planned' || (basis === 'both' && to > today);
  return isPlanned && OF_ROADS.has(indicator) && value !== null && value !== 0;
}
