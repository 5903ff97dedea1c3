import type {
  NightView,
  OmissionView,
  PlanChange,
  PlanTotals,
  PlanView,
  StopDemand,
  StopView,
  TourView,
} from '@contract/plans.ts';
import type { Base, Caravan } from '@domain/fleet/fleet.ts';
import type { Lodging } from '@domain/fleet/lodging.ts';
import type { Omission, Plan, PlannedStop, PlannedTour } from '@domain/plan/plan.ts';
import { isRuralTownship } from '@domain/region/township.ts';
import type { Site } from '@domain/site/site.ts';
import { stopDemands } from '../planning/site-demands.ts';
import type { RecordVersion, Versioned } from '../ports/record-version.ts';
import type { PlanSums, Readers } from '../ports/repositories.ts';
import { indexRegions, type RegionIndex } from '../regions/region-index.ts';

/** A plan before it is saved: no id and number yet. */
export type UnsavedPlan = Omit<Plan, 'id' | 'number'>;

/** What a plan is shown with. Good until a table that is not of plans changes, or the day does. */
export interface PlanNames {
  readonly regions: RegionIndex;
  readonly sites: ReadonlyMap<string, Site>;
  readonly lastVisits: ReadonlyMap<string, { readonly date: string }>;
  readonly caravans: ReadonlyMap<string, Caravan>;
  readonly bases: ReadonlyMap<string, Base>;
  readonly lodgings: ReadonlyMap<string, Lodging>;
  /** Demand for a visit to a site on a day; undefined when nobody asked for it. */
  readonly demand: (siteId: string, date: string) => StopDemand | undefined;
  /** Days that were named already: after a change by hand most are those of before. */
  readonly tours: WeakMap<PlannedTour, TourView>;
}

/** Reads all names; O(sites + regions). */
export function readNames(read: Readers, businessDate: string): PlanNames {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    new Map(all.map((each) => [each.id, each]));
  return {
    regions: indexRegions(read),
    sites: byId(read.sites.all()),
    lastVisits: read.records.lastVisits(businessDate),
    caravans: byId(read.fleet.caravans()),
    bases: byId(read.fleet.bases()),
    lodgings: byId(read.fleet.lodgings()),
    demand: stopDemands(read),
    tours: new WeakMap(),
  };
}

/** The published plan that a plan records; null when it records none. */
export function asRunOfView(read: Readers, id: string | null): PlanView['asRunOf'] {
  const published = id === null ? undefined : read.plans.headers().find((each) => each.id === id);
  if (published === undefined) return null;
  return { id: published.id, number: published.number, name: published.name };
}

/** A plan as the screens show it, with the names and positions of everything in it. */
export function viewPlan(
  read: Readers,
  plan: UnsavedPlan & { readonly id?: string; readonly number?: number; readonly version?: RecordVersion },
  names: PlanNames,
): PlanView {
  return {
    id: plan.id ?? null,
    number: plan.number ?? null,
    name: plan.name,
    state: plan.state,
    asRunOf: asRunOfView(read, plan.asRunOf),
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    createdAt: plan.createdAt,
    caravanIds: [...plan.caravanIds],
    rules: plan.rules,
    basePlanId: plan.conditions.basePlanId,
    provenance: plan.provenance,
    totals: planTotals(plan.tours, names.sites, names.regions),
    lost: plan.lost,
    tours: plan.tours.map((tour) => viewTour(tour, names)),
    omissions: plan.omissions.map((omission) => viewOmission(omission, names)),
    version: plan.version ?? null,
  };
}

/** Sums of a plan. A visit counts as township visit when its site lies in a 镇 or 乡. */
export function totalsOf(sums: PlanSums, regions: RegionIndex): PlanTotals {
  const { visits: places, omissions: _, ...figures } = sums;
  const count = (all: PlanSums['visits']) => all.reduce((sum, place) => sum + place.count, 0);
  const visits = count(places);
  const rural = places.filter(({ townshipCode }) => {
    const township = regions.nameOf(townshipCode);
    return township !== null && isRuralTownship(township);
  });
  return {
    ...figures,
    visits,
    counties: new Set(places.map(({ countyCode }) => countyCode)).size,
    townshipShare: visits === 0 ? null : count(rural) / visits,
  };
}

/** A change of a plan by hand: what the screens must take in to show `after` where they showed `before`. */
export function viewPlanChange(
  before: Pick<Plan, 'tours'>,
  after: Versioned<Plan>,
  names: PlanNames,
): Omit<PlanChange, 'violations'> {
  const [known, kept] = [new Set(before.tours), new Set(after.tours.map(({ id }) => id))];
  return {
    version: after.version,
    provenance: after.provenance,
    totals: planTotals(after.tours, names.sites, names.regions),
    lost: after.lost,
    tours: after.tours.filter((tour) => !known.has(tour)).map((tour) => viewTour(tour, names)),
    goneTourIds: before.tours.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    omissions: after.omissions.map((omission) => viewOmission(omission, names)),
  };
}

/** Sums of a plan that may not be saved. */
function planTotals(
  tours: readonly PlannedTour[],
  sites: ReadonlyMap<string, Site>,
  regions: RegionIndex,
): PlanTotals {
  const visited = tours.flatMap((tour) => tour.stops.flatMap((stop) => sites.get(stop.siteId) ?? []));
  const sums: PlanSums = {
    days: tours.length,
    nights: tours.filter((tour) => tour.nightLodgingId !== null).length,
    length_m: tours.reduce((sum, tour) => sum + tour.length_m, 0),
    drive_s: tours.reduce((sum, tour) => sum + tour.drive_s, 0),
    omissions: 0,
    visits: visited.map(({ countyCode, townshipCode }) => ({ countyCode, townshipCode, count: 1 })),
  };
  return totalsOf(sums, regions);
}

function viewTour(planned: PlannedTour, names: PlanNames): TourView {
  const known = names.tours.get(planned);
  if (known) return known;
  const { nightBeforeLodgingId, nightLodgingId, ...tour } = planned;
  const caravan = names.caravans.get(tour.caravanId);
  const base = names.bases.get(caravan?.baseId ?? '');
  const view: TourView = {
    ...tour,
    caravanName: caravan?.name ?? tour.caravanId,
    baseName: base?.name ?? '',
    basePosition: base?.position ?? [0, 0],
    nightBefore: viewNight(nightBeforeLodgingId, names.lodgings),
    night: viewNight(nightLodgingId, names.lodgings),
    stops: tour.stops.map((stop) => viewStop(stop, tour.date, names)),
  };
  names.tours.set(planned, view);
  return view;
}

function viewSite(siteId: string, { regions, sites, lastVisits }: PlanNames) {
  const site = sites.get(siteId);
  const countyCode = site?.countyCode ?? '';
  return {
    siteId,
    siteName: site?.name ?? siteId,
    countyCode,
    countyName: regions.nameOf(countyCode) ?? countyCode,
    position: site?.position ?? ([0, 0] as const),
    lastVisit: lastVisits.get(siteId)?.date ?? null,
  };
}

function viewNight(lodgingId: string | null, lodgings: ReadonlyMap<string, Lodging>): NightView | null {
  if (lodgingId === null) return null;
  const lodging = lodgings.get(lodgingId);
  return { lodgingId, name: lodging?.name ?? lodgingId, position: lodging?.position ?? [0, 0] };
}

function viewOmission({ siteId, reason, remedy }: Omission, names: PlanNames): OmissionView {
  return {
    ...viewSite(siteId, names),
    reason,
    remedy: remedy === null ? null : { ...remedy, siteIds: [...remedy.siteIds] },
  };
}

function viewStop(stop: PlannedStop, date: string, names: PlanNames): StopView {
  const demand = names.demand(stop.siteId, date);
  const site = names.sites.get(stop.siteId);
  return {
    ...stop,
    ...viewSite(stop.siteId, names),
    siteKind: site?.kind ?? 'school',
    townshipName: names.regions.nameOf(site?.townshipCode ?? null),
    ...(demand ? { demand } : {}),
  };
}
