import type { RelationInput, SeriesInput, TimeWindow, VisitInput } from '@engine';
import { dayKey } from '../plan/caravan-day.ts';
import { confinementOf, locksWithKept, ordersWithKept } from './kept.ts';
import { featuresOf, fittingCaravans } from './fitting-caravans.ts';
import type { Places } from './places-and-travel.ts';
import type {
  PlannedVisit,
  PlanningDay,
  PlanningInput,
  PlanningSite,
  SiteRelation,
} from './planning-model.ts';
import { repeatedVisitValue, visitValue } from './value.ts';

/** Visits of a run in the order of the sites; a repeated site has several in a row. */
export interface VisitList {
  /** Site of each visit. */
  readonly siteOf: readonly number[];
  /** Visits of each site, in the order of their days. */
  readonly ofSite: readonly (readonly number[])[];
}

/** Schools receive visits on school days, of their county where it has its own, every other kind of site on working days. */
export function isVisitDay(site: Pick<PlanningSite, 'kind' | 'schoolDates'>, day: PlanningDay): boolean {
  if (site.kind !== 'school') return day.isWorkday;
  return site.schoolDates === undefined ? day.isSchoolDay : day.isWorkday && site.schoolDates.has(day.date);
}

/** Hours of a day in which a visit may take place, earliest first. */
export function windowsOn(site: PlanningSite, day: PlanningDay): TimeWindow[] {
  return site.refusedDates?.has(day.date) ? [] : openingsOn(site, day);
}

/** Hours in which the site is open on a day on which its kind is visited, whatever else speaks against a visit. */
export function openingsOn(site: PlanningSite, day: PlanningDay): TimeWindow[] {
  if (!isVisitDay(site, day) || site.closedDates.has(day.date)) return [];
  return site.openings
    .filter((opening) => opening.weekday === day.weekday)
    .map(({ start_s, end_s }) => ({ start_s, end_s }))
    .sort((a, b) => a.start_s - b.start_s);
}

/** Numbers the visits: one per site, more where `repeats` says so. */
export function visitListOf({ sites, repeats = [] }: PlanningInput): VisitList {
  const counts = new Map(repeats.map(({ siteId, visits }) => [siteId, visits]));
  const siteOf: number[] = [];
  const ofSite = sites.map(({ id }, site) =>
    Array.from({ length: counts.get(id) ?? 1 }, () => siteOf.push(site) - 1),
  );
  return { siteOf, ofSite };
}

const byDate = (a: PlannedVisit, b: PlannedVisit) => (a.date < b.date ? -1 : Number(a.date > b.date));

/**
 * Where the earlier plan has each visit: the k-th of a site by date. Only visits on days and by caravans of the run
 * count, others could not be kept.
 */
function referencesOf(input: PlanningInput, list: VisitList) {
  const dayOf = new Map(input.days.map(({ date }, day) => [date, day]));
  const vehicleOf = new Map(input.caravans.map(({ id }, vehicle) => [id, vehicle]));
  const remaining = new Map(input.sites.map(({ id }, site) => [id, [...list.ofSite[site]!]]));
  const planned = new Map<number, { readonly vehicle: number; readonly day: number }>();
  for (const visit of input.conditions.reference.toSorted(byDate)) {
    const day = dayOf.get(visit.date);
    const vehicle = vehicleOf.get(visit.caravanId);
    if (day === undefined || vehicle === undefined) continue;
    const next = remaining.get(visit.siteId)?.shift();
    if (next !== undefined) planned.set(next, { vehicle, day });
  }
  return planned;
}

/** A lock of the caravan or the day holds for the first visit of a site; what is locked or kept must be served. */
function locksOf({ sites, days, caravans, conditions }: PlanningInput, list: VisitList) {
  const siteIndex = new Map(sites.map(({ id }, site) => [id, site]));
  return new Map(
    locksWithKept(conditions).flatMap(({ siteId, caravanId, date }) => {
      const visit = list.ofSite[siteIndex.get(siteId) ?? -1]?.[0];
      if (visit === undefined || (caravanId === null && date === null)) return [];
      const lock = {
        ...(caravanId === null ? {} : { vehicle: caravans.findIndex(({ id }) => id === caravanId) }),
        ...(date === null ? {} : { day: days.findIndex((day) => day.date === date) }),
      };
      return [[visit, lock] as const];
    }),
  );
}

/** Sites as visits with windows, value, county, lock and reference. O(visits × days). */
export function visitsOf(
  input: PlanningInput,
  places: Places,
  list: VisitList,
  areaOf: (site: PlanningSite) => number,
): VisitInput[] {
  const { days, rules, sites } = input;
  const periodStart = days[0]?.date ?? '';
  const planned = referencesOf(input, list);
  const locks = locksOf(input, list);
  const confinement = confinementOf(input.conditions);
  const fitting = fittingCaravans(input);
  const windows = sites.map((site) =>
    days.map((day) => (confinement.allowsDay(site.id, day) ? windowsOn(site, day) : [])),
  );
  return list.siteOf.map((siteIndex, visit) => {
    const site = sites[siteIndex]!;
    const isFirst = list.ofSite[siteIndex]![0] === visit;
    const lock = locks.get(visit);
    const reference = planned.get(visit);
    return {
      place: places.ofSite[siteIndex]!,
      service_s: site.service_s,
      prize: isFirst ? visitValue(site, rules, periodStart) : repeatedVisitValue(site, rules),
      windows: windows[siteIndex]!,
      area: areaOf(site),
      isTownship: site.isTownship,
      ...featuresOf(confinement.featuresFor(site.id).features ?? 0, fitting.featuresFor(site)),
      ...(lock || (isFirst && site.demand?.isRequired) ? { isRequired: true } : {}),
      ...(lock ? { lock } : {}),
      ...(reference ? { planned: reference } : {}),
    };
  });
}

/** Repeated sites as series. */
export function seriesOf({ sites, repeats = [] }: PlanningInput, list: VisitList): SeriesInput[] {
  return repeats.flatMap(({ siteId, visits, minGap_d, maxGap_d }) => {
    const site = sites.findIndex(({ id }) => id === siteId);
    if (site < 0 || visits < 2) return [];
    return [{ visits: list.ofSite[site]!, minGap_d, ...(maxGap_d === null ? {} : { maxGap_d }) }];
  });
}

const firstVisits = (sites: readonly PlanningSite[], list: VisitList, siteIds: readonly string[]) => {
  const siteIndex = new Map(sites.map(({ id }, site) => [id, site]));
  return [...new Set(siteIds)].flatMap((id) => list.ofSite[siteIndex.get(id) ?? -1]?.[0] ?? []);
};

/** Relations between sites as relations between their first visits; fewer than two sites relate to nothing. */
export function relationsOf(input: PlanningInput, list: VisitList): RelationInput[] {
  const { sites, relations = [] } = input;
  return [...relations, ...personRelations(input)]
    .map(({ kind, siteIds }) => ({ kind, visits: firstVisits(sites, list, siteIds) }))
    .filter(({ visits }) => visits.length > 1);
}

/**
 * Visits that bind one person and no caravan are on different days: the engine cannot say that they may share a day if
 * they share the caravan. Those that are locked or kept on one caravan's day stay together there.
 */
function personRelations({ sites, conditions }: PlanningInput): readonly SiteRelation[] {
  const placeOf = new Map(
    locksWithKept(conditions).flatMap(({ siteId, caravanId, date }) =>
      caravanId !== null && date !== null ? [[siteId, dayKey({ caravanId, date })] as const] : [],
    ),
  );
  const byPerson = new Map<string, Map<string, string>>();
  for (const { id, demand } of sites) {
    for (const personId of demand?.personIds ?? []) {
      const places = byPerson.get(personId) ?? new Map<string, string>();
      const place = placeOf.get(id) ?? id;
      if (!places.has(place)) places.set(place, id);
      byPerson.set(personId, places);
    }
  }
  return [...byPerson.values()].map((places) => ({ kind: 'apart', siteIds: [...places.values()] }));
}

/** Locked and kept orders as lists of visits. */
export function ordersOf({ sites, conditions }: PlanningInput, list: VisitList): number[][] {
  return ordersWithKept(conditions)
    .map((siteIds) => firstVisits(sites, list, siteIds))
    .filter((visits) => visits.length > 1);
}
