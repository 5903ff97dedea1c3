import type { SiteRow } from '@contract/sites.ts';
import type { SiteKind } from '@domain/site/site.ts';
import { matchesAny } from '../../lib/pinyin-search.ts';

/** What the list is narrowed to; an absent field narrows nothing. */
export interface SiteFilter {
  readonly county?: string | undefined;
  readonly kind?: SiteKind | undefined;
  /** True: only sites in national key counties. */
  readonly key?: boolean | undefined;
  /** Name of the site, township or county in Chinese, pinyin or initials. */
  readonly q?: string | undefined;
}

export function filterSites(sites: readonly SiteRow[], filter: SiteFilter): readonly SiteRow[] {
  return sites.filter(
    (site) =>
      (!filter.county || site.countyCode === filter.county) &&
      (!filter.kind || site.kind === filter.kind) &&
      (!filter.key || site.isKeyCounty) &&
      (!filter.q || matchesAny([site.name, site.countyName, site.townshipName ?? ''], filter.q)),
  );
}

export function isFiltered(filter: SiteFilter): boolean {
  return Boolean(filter.county || filter.kind || filter.key || filter.q);
}
