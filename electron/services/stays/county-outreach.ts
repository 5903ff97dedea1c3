import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { CountyOutreach, OutreachEntry } from '@contract/county-outreach.ts';
import { choosePopulation } from '@domain/coverage/population.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { refuseUnknown } from './stay-scope.ts';

/** Contract methods about all that comes to one county. */
export function outreachHandlers(session: WorkspaceSession): Handlers<AppContract>['outreach'] {
  return { county: ({ countyCode }) => countyOutreach(session.read(), countyCode) };
}

/** Past and coming stays and caravan days of a county together, newest first. @throws AppError E1001 */
function countyOutreach(read: Readers, countyCode: string): CountyOutreach {
  const regions = indexRegions(read);
  const codes = new Set(regions.counties.map(({ code }) => code));
  if (!codes.has(countyCode)) refuseUnknown('region', countyCode);
  const { people } = choosePopulation(read.regions.populations(), codes);
  const entries = [
    ...pastStays(read, countyCode),
    ...plannedStays(read, countyCode),
    ...caravanDays(read, countyCode),
  ];
  const dayOf = (entry: OutreachEntry) => ('date' in entry ? entry.date : entry.start);
  return {
    countyCode,
    countyName: regions.nameOf(countyCode) ?? countyCode,
    prefectureName: regions.prefectureNameOf(countyCode),
    isKeyCounty: regions.isKeyCounty(countyCode),
    people: people.get(countyCode) ?? null,
    venues: read.stays
      .venues()
      .filter((venue) => venue.countyCode === countyCode && !venue.isRetired)
      .map(({ id, name, area_m2 }) => ({ id, name, area_m2 })),
    entries: entries.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : Number(dayOf(a) > dayOf(b)) * -1)),
  };
}

function pastStays(read: Readers, countyCode: string): readonly OutreachEntry[] {
  return read.stays
    .records()
    .filter((record) => record.countyCode === countyCode)
    .map(({ id, setName, edition, venueName, open, close, openDays, attendance, isSample }) => ({
      kind: 'past-stay',
      id,
      setName,
      edition,
      venueName,
      start: open,
      end: close,
      openDays,
      attendance,
      isSample,
    }));
}

function plannedStays(read: Readers, countyCode: string): readonly OutreachEntry[] {
  const plans = new Map(read.stays.headers().map((plan) => [plan.id, plan]));
  const sets = new Map(read.stays.sets().map(({ id, name }) => [id, name]));
  const venues = new Map(read.stays.venues().map(({ id, name }) => [id, name]));
  return read.stays.ofCounty(countyCode).map(({ id, planId, setId, venueId, open, close, openDays }) => ({
    kind: 'planned-stay',
    id,
    planId,
    planName: plans.get(planId)?.name ?? '',
    isPublished: plans.get(planId)?.state === 'published',
    setName: sets.get(setId) ?? '',
    venueName: venues.get(venueId) ?? '',
    start: open,
    end: close,
    openDays,
  }));
}

/** Visits by caravan and day, as they were run and as published plans have them. */
function caravanDays(read: Readers, countyCode: string): readonly OutreachEntry[] {
  const sites = new Map(
    read.sites
      .all()
      .flatMap((site) => (site.countyCode === countyCode ? [[site.id, site.name] as const] : [])),
  );
  const caravans = new Map(read.fleet.caravans().map(({ id, name }) => [id, name]));
  const past = new Map<string, Extract<OutreachEntry, { kind: 'past-visits' }>>();
  for (const { date, caravanId, siteId, attendance } of read.records.visits('0000-01-01', '9999-12-31')) {
    const site = sites.get(siteId);
    if (site === undefined) continue;
    const key = `${caravanId} ${date}`;
    const caravanName = caravans.get(caravanId) ?? caravanId;
    const known = past.get(key) ?? { kind: 'past-visits', date, caravanName, siteNames: [], attendance: 0 };
    past.set(key, {
      ...known,
      siteNames: [...known.siteNames, site],
      attendance: known.attendance + attendance,
    });
  }
  return [...past.values(), ...plannedDays(read, sites, caravans)];
}

function plannedDays(
  read: Readers,
  sites: ReadonlyMap<string, string>,
  caravans: ReadonlyMap<string, string>,
): readonly OutreachEntry[] {
  return read.plans
    .headers()
    .filter(({ state }) => state === 'published')
    .flatMap(({ id, name }) =>
      (read.plans.find(id)?.tours ?? []).flatMap(({ caravanId, date, stops }): readonly OutreachEntry[] => {
        const siteNames = stops.flatMap(({ siteId }) => sites.get(siteId) ?? []);
        if (siteNames.length === 0) return [];
        const caravanName = caravans.get(caravanId) ?? caravanId;
        return [{ kind: 'planned-visits', planId: id, planName: name, date, caravanName, siteNames }];
      }),
    );
}
