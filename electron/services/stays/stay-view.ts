import type {
  PlannedStayView,
  StayOmissionView,
  StayPlanView,
  TouringSetView,
} from '@contract/stay-plans.ts';
import { publishedYears } from '@domain/calendar/classify.ts';
import { yearOf } from '@domain/calendar/dates.ts';
import type { PlannedStay, StayPlan } from '@domain/stay/stay-plan.ts';
import type { StayOmission } from '@domain/stay/stay-omission.ts';
import type { StayTotals } from '@domain/stay/stay-totals.ts';
import type { StayViolation } from '@domain/stay/stay-violation.ts';
import type { StayPlanningInput, StayPlanningSet } from '@domain/stay-planning/stay-model.ts';
import { type StayOrigin, stayOrigins } from '@domain/stay-planning/stay-origins.ts';
import type { IsoDate } from '@domain/units.ts';
import type { RecordVersion } from '../ports/record-version.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions, type RegionIndex } from '../regions/region-index.ts';

/** A plan before it is saved: no id and number yet. */
export type UnsavedStayPlan = Omit<StayPlan, 'id' | 'number'>;

/** Any plan that can be shown. */
export type ShownStayPlan = UnsavedStayPlan & {
  readonly id?: string;
  readonly number?: number;
  readonly version?: RecordVersion;
};

/** What is worked out of a plan as the workspace is now. */
export interface StayFindings {
  readonly input: StayPlanningInput;
  readonly violations: readonly StayViolation[];
  readonly totals: StayTotals;
}

/** A plan as the screens and papers show it, with the names and positions of everything in it. */
export function viewStayPlan(read: Readers, plan: ShownStayPlan, findings: StayFindings): StayPlanView {
  const { input, violations, totals } = findings;
  const regions = indexRegions(read);
  const sets = setViews(read, input.sets);
  return {
    id: plan.id ?? null,
    number: plan.number ?? null,
    name: plan.name,
    kind: plan.kind,
    state: plan.state,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    createdAt: plan.createdAt,
    isSample: plan.isSample,
    sets,
    countyCodes: [...plan.countyCodes],
    rules: { ...plan.rules, weekdays: [...plan.rules.weekdays] },
    pins: plan.conditions.pins.map((pin) => ({ ...pin })),
    forbidden: plan.conditions.forbidden.map((pair) => ({ ...pair })),
    exchange: viewExchange(plan.conditions.exchange),
    basePlanId: plan.conditions.basePlanId,
    provenance: plan.provenance,
    totals,
    stays: viewStays(read, plan, input, regions),
    omissions: plan.omissions.map((omission) => viewOmission(omission, input, regions)),
    violations: violations.map((violation) => ({ ...violation, stayIds: [...violation.stayIds] })),
    unpublishedYears: unpublishedYears(input, plan.periodStart, plan.periodEnd),
    version: plan.version ?? null,
  };
}

function viewExchange(exchange: StayPlan['conditions']['exchange']): StayPlanView['exchange'] {
  if (exchange === null) return null;
  return {
    ...exchange,
    holdings: exchange.holdings.map((holding) => ({ ...holding })),
    attendance: exchange.attendance.map((entry) => ({ ...entry })),
  };
}

/** Years from a day to another without an official calendar of holidays. */
export function unpublishedYears(
  { calendar }: Pick<StayPlanningInput, 'calendar'>,
  from: IsoDate,
  to: IsoDate,
): number[] {
  const known = publishedYears(calendar.holidays);
  const [first, last] = [yearOf(from), yearOf(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (year) => !known.has(year),
  );
}

/** Sets as a plan or the set-up of a run shows them. */
export function setViews(read: Readers, sets: readonly StayPlanningSet[]): TouringSetView[] {
  const bases = new Map(read.fleet.bases().map((base) => [base.id, base]));
  const crews = new Map(read.stays.crews().map(({ id, name }) => [id, name]));
  const carriers = new Map(read.stays.carriers().map(({ id, name }) => [id, name]));
  return sets.map((set) => ({
    id: set.id,
    name: set.name,
    theme: set.theme,
    edition: set.edition,
    baseName: bases.get(set.baseId)?.name ?? '',
    basePosition: set.base.position,
    availableFrom: set.availableFrom,
    availableTo: set.availableTo,
    crewName: set.crewId === null ? null : (crews.get(set.crewId) ?? null),
    carrierName: set.carrierId === null ? null : (carriers.get(set.carrierId) ?? null),
    blocked: set.blocked
      .filter(({ isOver }) => isOver !== true)
      .map(({ start, end, reason }) => ({ start, end, reason })),
  }));
}

/** Where a transport begins, as people call it. */
function originView(read: Readers, input: StayPlanningInput) {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const bases = new Map(read.fleet.bases().map((base) => [base.id, base]));
  const baseOf = new Map(input.sets.map(({ id, baseId }) => [id, bases.get(baseId)]));
  return (setId: string, origin: StayOrigin | null): Pick<PlannedStayView, 'fromName' | 'fromPosition'> => {
    if (origin?.kind === 'start') return { fromName: origin.name, fromPosition: origin.position };
    const place = origin?.kind === 'venue' ? sites.get(origin.venueId) : baseOf.get(setId);
    return { fromName: place?.name ?? '', fromPosition: place?.position ?? [0, 0] };
  };
}

/** When the county of each stay had one before it, in the plan or before. */
function lastStaysOf(
  { stays }: ShownStayPlan,
  { counties }: StayPlanningInput,
): ReadonlyMap<PlannedStay, IsoDate | null> {
  const last = new Map(counties.map((county) => [county.code, county.lastStay?.end ?? null]));
  const before = new Map<PlannedStay, IsoDate | null>();
  for (const stay of stays.toSorted((a, b) => (a.haulStart < b.haulStart ? -1 : 1))) {
    before.set(stay, last.get(stay.countyCode) ?? null);
    last.set(stay.countyCode, stay.close);
  }
  return before;
}

function viewStays(
  read: Readers,
  plan: ShownStayPlan,
  input: StayPlanningInput,
  regions: RegionIndex,
): PlannedStayView[] {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const origins = stayOrigins(input, plan.stays);
  const originOf = originView(read, input);
  const lastStays = lastStaysOf(plan, input);
  return plan.stays.map((stay, index) => {
    const venue = sites.get(stay.venueId);
    return {
      ...stay,
      ...originOf(stay.setId, origins[index] ?? null),
      lastStay: lastStays.get(stay) ?? null,
      countyName: regions.nameOf(stay.countyCode) ?? stay.countyCode,
      prefectureName: regions.prefectureNameOf(stay.countyCode),
      isKeyCounty: regions.isKeyCounty(stay.countyCode),
      venueName: venue?.name ?? '',
      position: venue?.position ?? [0, 0],
      lock: { ...stay.lock },
    };
  });
}

function viewOmission(
  { countyCode, code, remedy }: StayOmission,
  { counties }: StayPlanningInput,
  regions: RegionIndex,
): StayOmissionView {
  return {
    countyCode,
    countyName: regions.nameOf(countyCode) ?? countyCode,
    prefectureName: regions.prefectureNameOf(countyCode),
    isKeyCounty: regions.isKeyCounty(countyCode),
    lastStay: counties.find((county) => county.code === countyCode)?.lastStay?.end ?? null,
    code,
    remedy: remedy === null ? null : { ...remedy },
  };
}
