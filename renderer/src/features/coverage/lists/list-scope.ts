import type { WorkListScope } from '@contract/work-lists.ts';
import { DEFAULT_FEEDBACK_D, DEFAULT_ROUND_MONTHS } from '@domain/worklist/work-list.ts';
import type { CoverageSearch } from '../coverage-search.ts';
import { periodOf } from '../figures/figure-periods.ts';

/** Nothing is chosen in the list. */
export const NO_ROW = { row: undefined } as const satisfies Partial<CoverageSearch>;

/** The address with the period that lists have without one: the whole year, because norms are asked of it. */
export function withPeriod(search: CoverageSearch): CoverageSearch {
  const isOpen = search.period === undefined && search.from === undefined && search.to === undefined;
  return isOpen ? { ...search, period: 'wholeYear' } : search;
}

/** What the lists are about, as the address says it. */
export function listScopeOf(search: CoverageSearch, today: string): WorkListScope {
  const service = search.service ?? 'stay';
  return {
    list: search.work ?? 'notCovered',
    ...periodOf(withPeriod(search), today),
    regionCode: search.region ?? null,
    categoryId: search.list ?? null,
    service,
    roundMonths: search.round ?? DEFAULT_ROUND_MONTHS[service],
    feedback_d: search.after ?? DEFAULT_FEEDBACK_D,
  };
}
