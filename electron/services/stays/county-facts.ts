import { choosePopulation } from '@domain/coverage/population.ts';
import type { BusySpan, StayPlanningCounty, StayPlanningVenue } from '@domain/stay-planning/stay-model.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { standingStays } from './standing-stays.ts';
import type { RegionIndex } from '../regions/region-index.ts';
import { refuseUnknown, type StayScope } from './stay-scope.ts';

/** The last stay of a county, with its edition where it is known. */
export interface LastStay {
  readonly end: IsoDate;
  readonly edition: string;
}

/**
 * The last stay of each county that began before a day, in records and published plans. One whose end was not told counts
 * as ended when it was opened.
 */
export function lastStays(read: Readers, before: IsoDate): ReadonlyMap<string, LastStay> {
  const editions = new Map(read.stays.sets().map(({ id, edition }) => [id, edition]));
  const last = new Map<string, LastStay>();
  const take = (countyCode: string, end: IsoDate, edition: string) => {
    const known = last.get(countyCode);
    if (known === undefined || known.end < end) last.set(countyCode, { end, edition });
  };
  for (const { countyCode, open, close, edition } of read.stays.records())
    if (open < before) take(countyCode, close ?? open, edition);
  for (const { countyCode, open, strikeEnd, setId } of standingStays(read))
    if (open < before) take(countyCode, strikeEnd, editions.get(setId) ?? '');
  return last;
}

/** Counties of a run, by code. @throws AppError E1001 */
export function planningCounties(
  read: Readers,
  { countyCodes, periodStart }: Pick<StayScope, 'countyCodes' | 'periodStart'>,
  regions: RegionIndex,
): readonly StayPlanningCounty[] {
  const known = new Map(regions.counties.map((county) => [county.code, county]));
  const { people } = choosePopulation(read.regions.populations(), new Set(known.keys()));
  const last = lastStays(read, periodStart);
  return [...new Set(countyCodes)].sort().map((code) => {
    const county = known.get(code) ?? refuseUnknown('region', code);
    return {
      code,
      name: county.name,
      prefectureCode: regions.prefectureNameOf(code) === null ? null : county.parentCode,
      isKeyCounty: regions.isKeyCounty(code),
      people: people.get(code) ?? null,
      // It may go on in the period: the gap is counted from its end.
      lastStay: last.get(code) ?? null,
    };
  });
}

/** Every venue, by county, then name; what closes it: closed periods, blackouts, and events that lose it. */
export function planningVenues(read: Readers, regions: RegionIndex): readonly StayPlanningVenue[] {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const closedPeriods = new Map(read.sites.limits().map((site) => [site.id, site.closedPeriods]));
  const terms = new Map(read.stays.venueTerms().map((each) => [each.siteId, each]));
  const blackouts = read.calendar
    .periods()
    .filter(({ kind, caravanId }) => kind === 'blackout' && caravanId === null);
  const losses = read.stays.events().flatMap((event) => (event.kind === 'venue-lost' ? [event] : []));
  return read.stays.venues().flatMap((venue): readonly StayPlanningVenue[] => {
    const site = sites.get(venue.id);
    if (site === undefined) return [];
    const { id, countyCode } = venue;
    const closed: readonly BusySpan[] = [
      ...(closedPeriods.get(id) ?? []),
      ...blackouts
        .filter(
          (period) =>
            (period.siteId === null || period.siteId === id) &&
            (period.countyCode === null || period.countyCode === countyCode),
        )
        .map(({ start, end, name }) => ({ start, end, reason: name })),
      ...losses
        .filter(({ venueId }) => venueId === id)
        .map(({ start, end, reason }) => ({ start, end, reason })),
    ];
    return [
      {
        ...venue,
        place: {
          position: site.position,
          countyCode,
          terrain: regions.terrainOf(countyCode),
          isSeat: site.positionSource === 'county-seat',
        },
        terms: terms.get(id) ?? null,
        closed,
      },
    ];
  });
}
