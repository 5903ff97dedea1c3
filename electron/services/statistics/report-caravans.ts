import type { IndicatorRow } from '@contract/indicators.ts';
import { askedCaravans, type CaravanNorm, normProgress } from '@domain/indicator/caravan-norm.ts';
import type { Period } from '@domain/indicator/facts.ts';
import { METRES_PER_KM } from '@domain/indicator/indicator.ts';
import { emptyTally, type Tally } from '@domain/indicator/tally.ts';
import type { ReportCaravan } from '../reports/statistics/statistics-source.ts';

/**
 * The caravans that a report tells of, by id, measured as the share of caravans that meet their norm is. `rows`: a table by
 * caravan of the period. `isPart`: it holds a part of the regions, so that nobody can say how a caravan stands to its norm; nor can
 * anybody before the first record.
 */
export function reportCaravans(
  norms: readonly CaravanNorm[],
  rows: readonly IndicatorRow[],
  period: Period,
  isPart: boolean,
): ReadonlyMap<string, ReportCaravan> {
  const tally = workOf(rows);
  const isUnknown = rows.length > 0 && rows.every(({ figures }) => figures.daysOut.value === null);
  const progress = isPart || isUnknown ? null : normProgress(norms, tally, period);
  return new Map(
    askedCaravans(norms, tally).map(({ id, targetDays, target_km }) => [
      id,
      { targetDays, target_km, progress: progress?.get(id) ?? null },
    ]),
  );
}

/** What the caravans of a table did; those that were not out are not in it. */
function workOf(rows: readonly IndicatorRow[]): Tally {
  const used = rows.filter(({ figures }) => (figures.caravansUsed.value ?? 0) > 0);
  return {
    ...emptyTally(),
    caravans: new Map(
      used.map(({ key, figures: { daysOut, length } }) => [
        key,
        { daysOut: daysOut.value ?? 0, length_m: (length.value ?? 0) * METRES_PER_KM },
      ]),
    ),
  };
}
