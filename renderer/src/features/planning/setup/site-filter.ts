import type { SiteRow } from '@contract/sites.ts';
import { addMonths } from '@domain/calendar/dates.ts';
import { monthsBetween } from '../dates.ts';

export interface SiteFilter {
  readonly text: string;
  readonly countyCode: string | null;
  readonly onlyKeyCounties: boolean;
  /** Not visited for at least this many months; null does not look at it. */
  readonly minMonths: number | null;
  readonly kind: SiteRow['kind'] | null;
}

export const OPEN_FILTER: SiteFilter = {
  text: '',
  countyCode: null,
  onlyKeyCounties: false,
  minMonths: null,
  kind: null,
};

/** Sites that were not visited in this many months are chosen at first. */
export const DEFAULT_WAIT_MONTHS = 12;

/** Sites that pass every part of the filter; text is looked for in site, township and county, case aside. */
export function filterSites(
  sites: readonly SiteRow[],
  filter: SiteFilter,
  businessDate: string,
): readonly SiteRow[] {
  const text = filter.text.trim().toLowerCase();
  return sites.filter(
    (site) =>
      (filter.countyCode === null || site.countyCode === filter.countyCode) &&
      (!filter.onlyKeyCounties || site.isKeyCounty) &&
      (filter.kind === null || site.kind === filter.kind) &&
      (filter.minMonths === null || hasWaited(site, filter.minMonths, businessDate)) &&
      (text === '' ||
        `${site.name} ${site.townshipName ?? ''} ${site.countyName}`.toLowerCase().includes(text)),
  );
}

/** Whether a site was never visited, or last so many months ago or more. */
export function hasWaited(site: Pick<SiteRow, 'lastVisit'>, months: number, businessDate: string): boolean {
  return site.lastVisit === null || site.lastVisit <= addMonths(businessDate, -months);
}

/** Whole months since the last visit; null when never visited. */
export function monthsWaited(site: Pick<SiteRow, 'lastVisit'>, businessDate: string): number | null {
  return site.lastVisit === null ? null : monthsBetween(site.lastVisit, businessDate);
}

/** Sites that are chosen before anybody chose: those that waited a year or were never visited. */
export function defaultSiteIds(sites: readonly SiteRow[], businessDate: string): ReadonlySet<string> {
  return new Set(
    sites.filter((site) => hasWaited(site, DEFAULT_WAIT_MONTHS, businessDate)).map((site) => site.id),
  );
}
