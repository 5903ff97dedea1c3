import type { PlanPriceView } from '@contract/prices.ts';
import type { PlanView } from '@contract/plans.ts';
import type { SelectionSearch } from '../planning-search.ts';

export type PriceChangeView = NonNullable<PlanPriceView['change']>;

/** Columns of the table of prices, in its order; each with the unit in its head. */
export const PRICE_FIGURES = ['length', 'days', 'nights', 'visits', 'points'] as const;
export type PriceFigure = (typeof PRICE_FIGURES)[number];

/** Zero has no sign; less has a true minus, so that figures align. */
export function signed(value: number, print: (absolute: number) => string): string {
  if (value === 0) return '0';
  return `${value < 0 ? '−' : '+'}${print(Math.abs(value))}`;
}

const METRES_PER_KM = 1_000;

/** A figure in the unit of its column, rounded as it is shown. */
export function figureOf(change: PriceChangeView, figure: PriceFigure): number {
  return figure === 'length' ? Math.round(change.length_m / METRES_PER_KM) : change[figure];
}

/** A visit that a price touches: what it is called and what selects it in the plan that is shown. */
export interface TouchedSite {
  readonly siteId: string;
  readonly name: string;
  readonly selection: SelectionSearch;
}

export interface TouchedSites {
  readonly kind: 'new' | 'lost' | 'moved';
  readonly sites: readonly TouchedSite[];
}

/** Visits that come, go and move, as the plan that is shown knows them; kinds without any are left out. */
export function touchedSites(plan: PlanView, change: PriceChangeView): readonly TouchedSites[] {
  const known = new Map<string, TouchedSite>();
  for (const { siteId, siteName } of plan.omissions) {
    known.set(siteId, { siteId, name: siteName, selection: { omission: siteId } });
  }
  for (const { stops } of plan.tours) {
    for (const { id, siteId, siteName } of stops) {
      known.set(siteId, { siteId, name: siteName, selection: { stop: id } });
    }
  }
  const kinds = [
    { kind: 'new', siteIds: change.newSiteIds },
    { kind: 'lost', siteIds: change.lostSiteIds },
    { kind: 'moved', siteIds: change.movedSiteIds },
  ] as const;
  return kinds
    .map(({ kind, siteIds }) => ({ kind, sites: siteIds.flatMap((siteId) => known.get(siteId) ?? []) }))
    .filter(({ sites }) => sites.length > 0);
}
