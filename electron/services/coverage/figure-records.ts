import type { FigureRecord, IndicatorScope } from '@contract/indicators.ts';
import type { RecordsBehind } from '@domain/indicator/records-behind.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** The records behind a figure with the names of what they are about, by date. */
export function figureRecords(
  read: Readers,
  { visits, tours, stays }: RecordsBehind,
  basis: IndicatorScope['basis'],
  today: IsoDate,
): FigureRecord[] {
  const counties = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  const sites = new Map(read.sites.all().map(({ id, name }) => [id, name]));
  const caravans = new Map(read.fleet.caravans().map(({ id, name }) => [id, name]));
  const sets = new Map(read.stays.sets().map(({ id, name }) => [id, name]));
  const venues = venueNames(read);
  const countyName = (code: string | null) => (code === null ? '' : (counties.get(code) ?? code));
  const isPlanned = (date: IsoDate) => basis === 'planned' || (basis === 'both' && date > today);
  const plans = basis === 'recorded' ? new Map<string, string>() : planIds(read);
  const planOf = (date: IsoDate, id: string) => (isPlanned(date) ? (plans.get(id) ?? null) : null);
  const nothing = {
    until: null,
    siteId: null,
    caravanId: null,
    placeName: '',
    attendance: null,
    schoolAttendance: null,
    length_m: null,
    openDays: null,
    isPart: false,
  };
  const records = [
    ...visits.map(
      ({ id, date, siteId, countyCode, caravanId, tourId, attendance }): FigureRecord => ({
        ...nothing,
        kind: 'visit',
        id,
        date,
        siteId,
        caravanId,
        planId: planOf(date, tourId),
        placeName: sites.get(siteId) ?? siteId,
        countyName: countyName(countyCode),
        carrierName: caravans.get(caravanId) ?? caravanId,
        attendance,
        isPlanned: isPlanned(date),
      }),
    ),
    ...tours.map(
      ({ id, date, countyCode, caravanId, length_m }): FigureRecord => ({
        ...nothing,
        kind: 'tour',
        id,
        date,
        caravanId,
        planId: planOf(date, id),
        countyName: countyName(countyCode),
        carrierName: caravans.get(caravanId) ?? caravanId,
        length_m,
        isPlanned: isPlanned(date),
      }),
    ),
    ...stays.map(
      ({ id, open, close, set, countyCode, part }): FigureRecord => ({
        ...nothing,
        kind: 'stay',
        id,
        date: open,
        until: close,
        planId: planOf(open, id),
        placeName: venues.get(id) ?? '',
        countyName: countyName(countyCode),
        carrierName: sets.get(set) ?? set,
        attendance: part.attendance,
        schoolAttendance: part.schoolAttendance,
        openDays: part.openDays,
        isPart: part.isEstimate,
        isPlanned: isPlanned(open),
      }),
    ),
  ];
  return records.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Venue of each stay, recorded or published. */
function venueNames(read: Readers): ReadonlyMap<string, string> {
  const venues = new Map(read.stays.venues().map(({ id, name }) => [id, name]));
  return new Map([
    ...read.stays.records().map(({ id, venueName }) => [id, venueName] as const),
    ...read.stays.published().map(({ id, venueId }) => [id, venues.get(venueId) ?? ''] as const),
  ]);
}

/** Published plan of each planned tour and stay. */
function planIds(read: Readers): ReadonlyMap<string, string> {
  const published = read.plans.headers().filter(({ state }) => state === 'published');
  return new Map([
    ...published.flatMap(({ id: planId }) =>
      (read.plans.find(planId)?.tours ?? []).map(({ id }) => [id, planId] as const),
    ),
    ...read.stays.published().map(({ id, planId }) => [id, planId] as const),
  ]);
}
