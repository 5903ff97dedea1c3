import { STOPS_PER_SET_YEAR, TOWNSHIP_PERCENT } from '../worklist/work-list.ts';
import { type CaravanNorm, yearsIn } from './caravan-norm.ts';
import type { Period } from './facts.ts';
import type { IndicatorId } from './indicator.ts';
import { isPlaceRows, type RowsBy } from './indicator-table.ts';

/** What is asked of the figure of every row of a table alike, in the unit of the indicator. */
export interface NormLine {
  readonly indicator: IndicatorId;
  readonly value: number;
}

/**
 * The norms that hold for each row of a table: a line across its chart. There is none where rows are asked for different
 * things, and none for a part of what is asked for as a whole: days out of a county, stops of a set in a county.
 *
 * `norms`: what is asked of caravans in a year, null when the table is about a part of the regions.
 */
export function normLines(
  rowsBy: RowsBy,
  period: Period,
  norms: readonly CaravanNorm[] | null,
): readonly NormLine[] {
  return [
    // One township is either rural or not: of its visits all are, or none.
    ...(rowsBy === 'township' ? [] : [{ indicator: 'townshipShare', value: TOWNSHIP_PERCENT } as const]),
    ...(norms === null || norms.length === 0 ? [] : [{ indicator: 'daysOfNorm', value: 100 } as const]),
    ...(norms === null || isPlaceRows(rowsBy) || rowsBy === 'category'
      ? []
      : [{ indicator: 'stopsPerSetYear', value: STOPS_PER_SET_YEAR } as const]),
    ...(norms === null || rowsBy !== 'caravan' ? [] : caravanLines(norms, yearsIn(period))),
  ];
}

/** Days out and km in proportion to the period, where all caravans in use are asked for the same. */
function caravanLines(norms: readonly CaravanNorm[], years: number): readonly NormLine[] {
  const used = norms.filter(({ isRetired }) => !isRetired);
  const line = (indicator: IndicatorId, asked: readonly number[]): readonly NormLine[] => {
    const [value] = asked;
    const isOne = value !== undefined && value > 0 && asked.every((each) => each === value);
    return isOne ? [{ indicator, value: value * years }] : [];
  };
  return [
    ...line(
      'daysOut',
      used.map(({ targetDays }) => targetDays),
    ),
    ...line(
      'length',
      used.map(({ target_km }) => target_km),
    ),
  ];
}
