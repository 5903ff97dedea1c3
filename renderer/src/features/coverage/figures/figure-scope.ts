import type { IndicatorScope } from '@contract/indicators.ts';
import type { CoverageSearch } from '../coverage-search.ts';
import { periodOf } from './figure-periods.ts';

/** What the table counts, as the address says it. */
export function figureScopeOf(search: CoverageSearch, today: string): IndicatorScope {
  return {
    basis: search.basis ?? 'recorded',
    ...periodOf(search, today),
    rowsBy: search.rows ?? 'county',
    regionCode: search.region ?? null,
    categoryId: search.list ?? null,
    withPrevious: search.previous ?? false,
  };
}

/** Nothing is chosen in the table. */
export const NO_FIGURE = { figure: undefined, row: undefined } as const satisfies Partial<CoverageSearch>;
