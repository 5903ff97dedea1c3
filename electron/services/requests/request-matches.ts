import type { RequestMatches } from '@contract/requests.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import { addDays, eachDay, yearOf } from '@domain/calendar/dates.ts';
import { PERIOD_KINDS } from '@domain/calendar/period.ts';
import { AppError } from '@domain/errors.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import { type FreeDay, freeDays, type FreeDayPeriod } from '@domain/request/free-days.ts';
import { type Demand, fittingServices, fittingSets } from '@domain/request/supply.ts';
import { AUDIENCES, SERVICE_KINDS } from '@domain/service/service.ts';
import type { Site } from '@domain/site/site.ts';
import { openingsOf } from '@domain/site/usual-openings.ts';
import type { IsoDate } from '@domain/units.ts';
import { calendarOf } from '../calendar/calendar-data.ts';
import type { Readers } from '../ports/repositories.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { dayOf, optionOf, textOf, wordsOf } from './request-values.ts';

/** Days that are looked at: two months fill the calendar beside a request. */
const MOST_DAYS = 62;
/** Without wanted days this many are looked at. */
const USUAL_DAYS = 31;
const MOST_SITES = 12;

/** What of the workspace answers a request. @throws AppError E1001 */
export function readMatches(session: WorkspaceSession, id: string): RequestMatches {
  const read = session.read();
  const today = session.businessDate();
  const request = read.registers.find('request', id);
  if (!request) throw new AppError('E1001', `request ${id} not found`, { kind: 'request', id });
  const { values } = request;
  const siteId = dayOf(values['siteId']);
  const site = siteId === null ? null : read.sites.find(siteId);
  const demand: Demand = {
    themes: wordsOf(values['themes']),
    exhibits: wordsOf(values['exhibits']),
    serviceIds: wordsOf(values['serviceIds']),
    placeNames: [textOf(values['requester']), ...(site ? [site.name] : [])],
    siteKind: site?.kind ?? null,
  };
  const days = wantedDays(values, today);
  return {
    sites: site === null ? sitesOf(read, values, today) : [],
    services: servicesFor(read, demand),
    sets: setsFor(read, demand),
    days: daysFor(read, request, site, days).map((day) => ({ ...day, caravanIds: [...day.caravanIds] })),
    unpublishedYears: unpublished(read, days),
  };
}

/** From today on; a span that has passed leaves the days that come next. */
function wantedDays(values: RegisterRecord['values'], today: IsoDate): readonly IsoDate[] {
  const from = dayOf(values['wantedFrom']) ?? today;
  const to = dayOf(values['wantedTo']) ?? addDays(from > today ? from : today, USUAL_DAYS - 1);
  const start = from > today ? from : today;
  return eachDay(start, to < start ? addDays(start, USUAL_DAYS - 1) : to).slice(0, MOST_DAYS);
}

function inService(read: Readers): ReadonlySet<string> {
  return new Set(
    read.registers
      .all('site')
      .filter(({ isRetired }) => !isRetired)
      .map(({ id }) => id),
  );
}

/** Places of the county: those that bear the name of who asks, then those that waited longest. */
function sitesOf(read: Readers, values: RegisterRecord['values'], today: IsoDate): RequestMatches['sites'] {
  const usable = inService(read);
  const visits = read.records.lastVisits(today);
  const requester = textOf(values['requester']);
  const bare = (name: string) => name.replace(/（样例）|\(.*?\)/gu, '');
  return read.sites
    .all()
    .filter((site) => site.countyCode === values['countyCode'] && usable.has(site.id))
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      isNamed: bare(name).length >= 3 && (requester.includes(bare(name)) || name.includes(requester)),
      lastVisit: visits.get(id)?.date ?? null,
    }))
    .toSorted(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        (a.lastVisit ?? '').localeCompare(b.lastVisit ?? '') ||
        a.id.localeCompare(b.id),
    )
    .slice(0, MOST_SITES);
}

function servicesFor(read: Readers, demand: Demand): RequestMatches['services'] {
  const offered = read.registers
    .all('service')
    .filter(({ isRetired, id }) => !isRetired || demand.serviceIds.includes(id))
    .map(({ id, values }) => ({
      id,
      name: textOf(values['name']),
      kind: optionOf(values['kind'], SERVICE_KINDS, 'other'),
      audiences: AUDIENCES.filter((audience) => wordsOf(values['audiences']).includes(audience)),
    }));
  const names = new Map(offered.map(({ id, name }) => [id, name]));
  return fittingServices(demand, offered).map(({ id, reasons }) => ({
    id,
    name: names.get(id) ?? id,
    reasons: [...reasons],
  }));
}

function setsFor(read: Readers, demand: Demand): RequestMatches['sets'] {
  const sets = new Map(read.fleet.exhibitSets().map((set) => [set.id, set]));
  return fittingSets(demand, read.fleet.exhibits()).map(({ setId, exhibits, words }) => ({
    id: setId,
    name: sets.get(setId)?.name ?? setId,
    isStationed: sets.get(setId)?.kind === 'stationed',
    caravans: read.fleet
      .caravans()
      .filter(({ exhibitSetId }) => exhibitSetId === setId)
      .map(({ name }) => name),
    exhibits: [...exhibits],
    words: [...words],
  }));
}

function daysFor(
  read: Readers,
  { values }: RegisterRecord,
  site: Site | null,
  dates: readonly IsoDate[],
): readonly FreeDay[] {
  const county = textOf(values['countyCode']);
  const ofPlace = (record: RegisterRecord) =>
    [null, county].includes(dayOf(record.values['countyCode'])) &&
    [null, site?.id ?? null].includes(dayOf(record.values['siteId']));
  const periods = read.registers.all('calendar-period').filter(ofPlace).map(periodOf);
  const retired = new Set(
    read.registers
      .all('caravan')
      .filter(({ isRetired }) => isRetired)
      .map(({ id }) => id),
  );
  const busy = busyDays(read);
  const record = site === null ? null : read.registers.find('site', site.id);
  return freeDays({
    // Periods are looked at one by one, because each says why a day is not free.
    days: classifyDays(dates, { ...calendarOf(read), periods: [] }, county),
    wantsSchoolDay: site === null ? false : site.kind === 'school',
    openings: site === null ? null : openingsOf(site),
    closed: spansOf(record?.values['closedPeriods']),
    periods,
    caravans: read.fleet
      .caravans()
      .filter(({ id }) => !retired.has(id))
      .map(({ id, unavailabilities }) => ({
        id,
        unavailabilities,
        busy: busy.get(id) ?? new Set<IsoDate>(),
      })),
  });
}

function periodOf({ values }: RegisterRecord): FreeDayPeriod {
  return {
    kind: optionOf(values['kind'], PERIOD_KINDS, 'blackout'),
    start: textOf(values['startDate']),
    end: textOf(values['endDate']),
    caravanId: dayOf(values['caravanId']),
  };
}

function spansOf(value: RegisterRecord['values'][string] | undefined) {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
    const { start, end } = entry as Readonly<Record<string, unknown>>;
    return typeof start === 'string' && typeof end === 'string' ? [{ start, end }] : [];
  });
}

function busyDays(read: Readers): ReadonlyMap<string, ReadonlySet<IsoDate>> {
  const days = new Map<string, Set<IsoDate>>();
  for (const { caravanId, date } of read.plans.publishedVisits()) {
    days.set(caravanId, (days.get(caravanId) ?? new Set()).add(date));
  }
  return days;
}

function unpublished(read: Readers, dates: readonly IsoDate[]): number[] {
  const days = classifyDays(dates, calendarOf(read));
  return [...new Set(days.filter(({ isPublished }) => !isPublished).map(({ date }) => yearOf(date)))];
}
