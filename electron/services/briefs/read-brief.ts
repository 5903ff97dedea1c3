import type { BriefSource } from '@domain/brief/brief.ts';
import { AppError } from '@domain/errors.ts';
import type { OutreachFacts, OutreachVisit } from '@domain/indicator/facts.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';
import type { PhotoOwner } from './brief-photos.ts';
import type { StayBrief, TourBrief, VisitBrief } from '../reports/brief/brief-facts.ts';

/** What was recorded of a visit, day out or stay, and whose photos show it. */
export interface RecordBrief {
  readonly of: VisitBrief | TourBrief | StayBrief;
  /** Records that have photos of it, the record itself first. */
  readonly owners: readonly PhotoOwner[];
  /** The set that was there; null where none is known. */
  readonly setId: string | null;
}

/** @throws AppError E1001 for a record that is not there (any more) */
export function readRecordBrief(
  read: Readers,
  facts: OutreachFacts,
  { kind, id }: Exclude<BriefSource, { kind: 'period' }>,
): RecordBrief {
  switch (kind) {
    case 'visit':
      return visitBrief(read, facts, id);
    case 'tour':
      return tourBrief(read, facts, id);
    case 'stay':
      return stayBrief(read, id);
  }
}

function visitBrief(read: Readers, { visits, tours }: OutreachFacts, id: string): RecordBrief {
  const visit = visits.find((each) => each.id === id) ?? missing('visit_record', id);
  const { siteId, date, tourId, countyCode, townshipCode } = visit;
  const site = read.sites.find(siteId) ?? missing('site', siteId);
  const { caravanName, setId } = caravanOf(read, visit.caravanId);
  const regions = indexRegions(read);
  const atSite = visits.filter((each) => each.siteId === siteId);
  const index = atSite.indexOf(visit);
  return {
    of: {
      kind: 'visit',
      date,
      caravanName,
      siteName: site.name,
      siteKind: site.kind,
      countyName: regions.nameOf(countyCode) ?? countyCode,
      townshipName: regions.nameOf(townshipCode),
      pupils: site.pupils,
      keyLists: keyListsOf(read, [countyCode]),
      attendance: visit.attendance,
      length_m: tours.find((tour) => tour.id === tourId)?.length_m ?? null,
      sitesOfDay: sitesOf(visits.filter((each) => each.tourId === tourId)).length,
      nth: index + 1,
      before: atSite[index - 1]?.date ?? null,
    },
    owners: [
      { table: 'visit_record', id, name: site.name },
      { table: 'tour_record', id: tourId, name: caravanName },
    ],
    setId,
  };
}

function tourBrief(read: Readers, { visits, tours }: OutreachFacts, id: string): RecordBrief {
  const tour = tours.find((each) => each.id === id) ?? missing('tour_record', id);
  const ofTour = visits.filter(({ tourId }) => tourId === id);
  const { caravanName, setId } = caravanOf(read, tour.caravanId);
  const regions = indexRegions(read);
  const counties = [...new Set(ofTour.map(({ countyCode }) => countyCode))];
  const siteName = (siteId: string) => read.sites.find(siteId)?.name ?? siteId;
  const known = ofTour.flatMap(({ attendance }) => (attendance === null ? [] : [attendance]));
  return {
    of: {
      kind: 'tour',
      date: tour.date,
      caravanName,
      countyNames: counties.map((code) => regions.nameOf(code) ?? code),
      keyLists: keyListsOf(read, counties),
      siteNames: sitesOf(ofTour).map(siteName),
      schools: sitesOf(ofTour.filter(({ siteKind }) => siteKind === 'school')).length,
      townships: new Set(ofTour.flatMap(({ townshipCode }) => townshipCode ?? [])).size,
      attendance: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
      unknown: ofTour.length - known.length,
      length_m: tour.length_m,
    },
    owners: [
      { table: 'tour_record', id, name: caravanName },
      ...ofTour.map(
        (visit): PhotoOwner => ({ table: 'visit_record', id: visit.id, name: siteName(visit.siteId) }),
      ),
    ],
    setId,
  };
}

function stayBrief(read: Readers, id: string): RecordBrief {
  const records = read.stays.records();
  const stay = records.find((each) => each.id === id) ?? missing('stay_record', id);
  const { countyCode, setId, setName, venueName, open, close, openDays, attendance, schoolAttendance } = stay;
  const inCounty = records.filter((each) => each.countyCode === countyCode);
  const index = inCounty.indexOf(stay);
  const countyName = indexRegions(read).nameOf(countyCode) ?? countyCode;
  return {
    of: {
      kind: 'stay',
      setName,
      countyName,
      venueName,
      keyLists: keyListsOf(read, [countyCode]),
      open,
      close,
      openDays,
      attendance,
      schoolAttendance,
      nth: index + 1,
      before: inCounty[index - 1]?.open ?? null,
    },
    owners: [{ table: 'stay_record', id, name: venueName || countyName }],
    setId,
  };
}

const sitesOf = (visits: readonly OutreachVisit[]) => [...new Set(visits.map(({ siteId }) => siteId))];

function caravanOf(read: Readers, id: string) {
  const caravan = read.fleet.caravans().find((each) => each.id === id);
  return { caravanName: caravan?.name ?? id, setId: caravan?.exhibitSetId ?? null };
}

/** Names of the lists of key areas that hold all of the counties. */
function keyListsOf(read: Readers, counties: readonly string[]): readonly string[] {
  const members = read.regions.categoryMembers();
  const isOn = (list: string, code: string) =>
    members.some(({ categoryId, regionCode }) => categoryId === list && regionCode === code);
  return read.regions
    .categories()
    .filter(
      ({ id, isKeyList }) => isKeyList && counties.length > 0 && counties.every((code) => isOn(id, code)),
    )
    .map(({ name }) => name);
}

function missing(kind: string, id: string): never {
  throw new AppError('E1001', `${kind} ${id} not found`, { kind, id });
}
