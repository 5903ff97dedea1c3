import type { EquityScope } from '@contract/equity.ts';
import type { ReachScope } from '@contract/reach.ts';
import type { EquityQuantity } from '@domain/indicator/outreach-equity.ts';
import type { CoverageSearch } from '../coverage-search.ts';
import { periodOf } from '../figures/figure-periods.ts';

export const quantityOf = (search: CoverageSearch): EquityQuantity => search.quantity ?? 'visits';

/** What people within reach are counted of, as the address says it. */
export function reachScopeOf(search: CoverageSearch, today: string): ReachScope {
  return {
    basis: search.basis ?? 'recorded',
    ...periodOf(search, today),
    regionCode: search.region ?? null,
    categoryId: search.list ?? null,
  };
}

/** Whose spread is measured, as the address says it. */
export function equityScopeOf(search: CoverageSearch, today: string): EquityScope {
  return { ...reachScopeOf(search, today), quantity: quantityOf(search) };
}
