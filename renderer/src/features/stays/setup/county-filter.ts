import type { StayCountyView } from '@contract/stay-planning.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';

/** Which counties the list of the set-up shows. */
export interface CountyFilter {
  readonly text: string;
  readonly prefecture: string | null;
  readonly onlyKey: boolean;
  readonly onlyNever: boolean;
}

export const OPEN_COUNTY_FILTER: CountyFilter = {
  text: '',
  prefecture: null,
  onlyKey: false,
  onlyNever: false,
};

export function filterCounties(
  counties: readonly StayCountyView[],
  { text, prefecture, onlyKey, onlyNever }: CountyFilter,
): readonly StayCountyView[] {
  return counties.filter(
    (county) =>
      (prefecture === null || county.prefectureName === prefecture) &&
      (!onlyKey || county.isKeyCounty) &&
      (!onlyNever || county.lastStay === null) &&
      (text === '' || matchesAny([county.name, county.prefectureName ?? ''], text)),
  );
}

/** Counties that a plan begins with when nobody chose: all that have a venue. */
export const countiesWithVenue = (counties: readonly StayCountyView[]): ReadonlySet<string> =>
  new Set(counties.filter(({ venues }) => venues.length > 0).map(({ code }) => code));
