import { type Seconds, timeOfDay } from '../units.ts';
import type { Opening, Site, SiteKind } from './site.ts';

const WORKING_WEEK = [1, 2, 3, 4, 5] as const;

const onWorkingDays = (start_s: Seconds, end_s: Seconds): readonly Opening[] =>
  WORKING_WEEK.map((weekday) => ({ weekday, start_s, end_s }));

const OF_SCHOOLS = onWorkingDays(timeOfDay(8, 30), timeOfDay(16, 30));
const OF_OTHERS = onWorkingDays(timeOfDay(9), timeOfDay(17));

/**
 * Hours that are taken for a site of which none are known: an assumption, said wherever hours are entered. Tables of
 * offices seldom have hours, and a site without any would never be visited.
 */
export function usualOpenings(kind: SiteKind): readonly Opening[] {
  return kind === 'school' ? OF_SCHOOLS : OF_OTHERS;
}

/** Hours of a site, the usual ones when none are known. */
export function openingsOf({ kind, openings }: Pick<Site, 'kind' | 'openings'>): readonly Opening[] {
  return openings.length > 0 ? openings : usualOpenings(kind);
}
