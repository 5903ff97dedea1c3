import type { CoverageRow } from '@contract/coverage.ts';
import {
  type Breaks,
  classCounts,
  classOf,
  SHARE_BREAKS,
  WAIT_BREAKS_DAYS,
  zeroThenQuantiles,
} from '@domain/chart/classes.ts';

export const INDICATORS = ['visits', 'wait', 'density', 'townships'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** Classes of positive values; zero has one of its own, so that six colours are used at most. */
const QUANTILE_CLASSES = 5;

/** Value of a county; null where a figure is missing. A county never visited waits without end. */
export function indicatorValue(row: CoverageRow, indicator: Indicator): number | null {
  switch (indicator) {
    case 'visits':
      return row.visits;
    case 'wait':
      return row.daysSinceLastVisit ?? Number.POSITIVE_INFINITY;
    case 'density':
      return row.visitsPer100k;
    case 'townships':
      return row.townships === 0 ? null : row.townshipsVisited / row.townships;
  }
}

/** Counties in classes, with the numbers that the legend prints. */
export interface Classification {
  readonly breaks: Breaks;
  readonly classOfCounty: ReadonlyMap<string, number>;
  /** Counties per class, lowest class first. */
  readonly counts: readonly number[];
  /** Counties without a figure, by code. */
  readonly unknownCounties: ReadonlySet<string>;
}

/**
 * Waits and township shares fall into fixed classes, so that maps of different periods can be compared;
 * visits and visits per 100,000 people into zero and quantiles, because their range depends on the period.
 */
export function classify(rows: readonly CoverageRow[], indicator: Indicator): Classification {
  const known = rows.flatMap((row) => {
    const value = indicatorValue(row, indicator);
    return value === null ? [] : [{ code: row.countyCode, value }];
  });
  const values = known.map((each) => each.value);
  const breaks =
    indicator === 'wait'
      ? WAIT_BREAKS_DAYS
      : indicator === 'townships'
        ? SHARE_BREAKS
        : zeroThenQuantiles(values, QUANTILE_CLASSES);
  return {
    breaks,
    classOfCounty: new Map(known.map((each) => [each.code, classOf(each.value, breaks)])),
    counts: classCounts(values, breaks),
    unknownCounties: new Set(
      rows.filter((row) => indicatorValue(row, indicator) === null).map(({ countyCode }) => countyCode),
    ),
  };
}

/** Lower and upper end of a class; null where it is open. Lower ends are exclusive, as `classOf` has them. */
export function classRange(
  breaks: Breaks,
  index: number,
): { readonly above: number | null; readonly upTo: number | null } {
  return { above: breaks[index - 1] ?? null, upTo: breaks[index] ?? null };
}
