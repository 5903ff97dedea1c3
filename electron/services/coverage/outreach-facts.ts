import type { IndicatorScope } from '@contract/indicators.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type {
  OutreachFacts,
  OutreachStay,
  OutreachTour,
  OutreachVisit,
  Period,
} from '@domain/indicator/facts.ts';
import type { PlannedStop, PlannedTour } from '@domain/plan/plan.ts';
import type { Site } from '@domain/site/site.ts';
import type { IsoDate } from '@domain/units.ts';
import type { VisitRecord } from '@domain/visit/record.ts';
import type { Readers } from '../ports/repositories.ts';

type Basis = IndicatorScope['basis'];

/** What happened, what published plans hold, or both: what happened until today and what is planned after. */
export function readOutreach(read: Readers, basis: Basis, today: IsoDate): OutreachFacts {
  if (basis === 'recorded') return recordedFacts(read);
  if (basis === 'planned') return plannedFacts(read);
  const after = { from: addDays(today, 1), to: '9999-12-31' };
  const recorded = within(recordedFacts(read), { from: '0000-01-01', to: today });
  const planned = within(plannedFacts(read), after);
  return inOrder({
    visits: [...recorded.visits, ...planned.visits],
    tours: [...recorded.tours, ...planned.tours],
    stays: [...recorded.stays, ...planned.stays],
  });
}

/** Stays go by their opening: one that is open today is recorded, even where it is planned to go on. */
function within({ visits, tours, stays }: OutreachFacts, { from, to }: Period): OutreachFacts {
  const isIn = (day: IsoDate) => day >= from && day <= to;
  return {
    visits: visits.filter(({ date }) => isIn(date)),
    tours: tours.filter(({ date }) => isIn(date)),
    stays: stays.filter(({ open }) => isIn(open)),
  };
}

function inOrder({ visits, tours, stays }: OutreachFacts): OutreachFacts {
  const byDay = <T extends { readonly id: string }>(list: readonly T[], dayOf: (item: T) => string) =>
    list.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
  return {
    visits: byDay(visits, ({ date }) => date),
    tours: byDay(tours, ({ date }) => date),
    stays: byDay(stays, ({ open }) => open),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Of each tour the county of its first visit. `visits`: those of a tour in their order. */
function firstCounties(
  visits: Iterable<{ readonly tourId: string; readonly countyCode: string }>,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { tourId, countyCode } of visits) if (!first.has(tourId)) first.set(tourId, countyCode);
  return first;
}

function visitsByTour(read: Readers): ReadonlyMap<string, readonly VisitRecord[]> {
  const visits = new Map<string, VisitRecord[]>();
  for (const visit of read.records.allVisits()) {
    const ofTour = visits.get(visit.tourId);
    if (ofTour) ofTour.push(visit);
    else visits.set(visit.tourId, [visit]);
  }
  return visits;
}

function recordedFacts(read: Readers): OutreachFacts {
  const places = read.sites.allPlaces();
  const visitsOf = visitsByTour(read);
  const visits: OutreachVisit[] = [];
  const tours = read.records.allTours().map(({ id: tourId, caravanId, date, length_m }): OutreachTour => {
    let first: string | null = null;
    // PERF: joined here, because SQLite takes three times as long to find the site of each visit and to sort them all.
    for (const { id, siteId, attendance, feedbackOn } of visitsOf.get(tourId) ?? []) {
      const { kind: siteKind, countyCode, townshipCode } = places.get(siteId)!;
      first ??= countyCode;
      visits.push({
        id,
        tourId,
        caravanId,
        date,
        siteId,
        siteKind,
        countyCode,
        townshipCode,
        attendance,
        feedbackOn,
      });
    }
    return { id: tourId, caravanId, date, length_m, countyCode: first };
  });
  const stays = read.stays.records().map(
    ({
      id,
      setId,
      setName,
      countyCode,
      venueId,
      open,
      close,
      openDays,
      attendance,
      schoolAttendance,
      feedbackOn,
    }): OutreachStay => ({
      id,
      set: setId ?? setName,
      countyCode,
      townshipCode: venueId === null ? null : (places.get(venueId)?.townshipCode ?? null),
      open,
      close,
      openDays,
      attendance,
      schoolAttendance,
      // Of a set of others the form goes to them.
      ...(setId === null ? {} : { feedbackOn }),
    }),
  );
  return { visits, tours, stays };
}

/** All published plans together; what they promise does not overlap, because things are reserved. */
function plannedFacts(read: Readers): OutreachFacts {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const allTours = read.plans
    .headers()
    .filter(({ state }) => state === 'published')
    .flatMap(({ id }) => read.plans.find(id)?.tours ?? []);
  const visits = allTours.flatMap((tour) =>
    tour.stops.flatMap((stop) => plannedVisit(tour, stop, sites) ?? []),
  );
  const counties = firstCounties(visits);
  const tours = allTours.map(
    ({ id, caravanId, date, length_m }): OutreachTour => ({
      id,
      caravanId,
      date,
      length_m,
      countyCode: counties.get(id) ?? null,
    }),
  );
  const stays = read.stays.published().map(
    ({ id, setId, countyCode, venueId, open, close, openDays }): OutreachStay => ({
      id,
      set: setId,
      countyCode,
      townshipCode: sites.get(venueId)?.townshipCode ?? null,
      open,
      close,
      openDays,
      attendance: null,
      schoolAttendance: null,
    }),
  );
  return inOrder({ visits, tours, stays });
}

/** Null for a site that is not there any more. */
function plannedVisit(
  { id: tourId, caravanId, date }: PlannedTour,
  { id, siteId }: PlannedStop,
  sites: ReadonlyMap<string, Site>,
): OutreachVisit | null {
  const site = sites.get(siteId);
  if (!site) return null;
  const { kind: siteKind, countyCode, townshipCode } = site;
  return { id, tourId, caravanId, date, siteId, siteKind, countyCode, townshipCode, attendance: null };
}
