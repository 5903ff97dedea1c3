import type { PlanningRequest } from '@contract/planning.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import { addDays, eachDay } from '@domain/calendar/dates.ts';
import { blockedDays, type BlockedDays } from '@domain/disruption/reach.ts';
import { AppError } from '@domain/errors.ts';
import type {
  PlanningCaravan,
  PlanningDay,
  PlanningInput,
  PlanningLodging,
  PlanningSite,
} from '@domain/planning/planning-model.ts';
import { checkE2003Period, lockFaults, planningIssues } from '@domain/planning/preflight.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import { isRuralTownship } from '@domain/region/township.ts';
import { openingsOf } from '@domain/site/usual-openings.ts';
import type { IsoDate } from '@domain/units.ts';
import { caravanRests } from '@domain/calendar/availability.ts';
import { calendarOf } from '../calendar/calendar-data.ts';
import { disruptionWorld } from '../disruptions/disruption-world.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions, type RegionIndex } from '../regions/region-index.ts';
import type { RunOrigin } from './base-plan.ts';
import { calendarCaravan, caravanFacts, type CrewFacts, crewFacts, lodgingFacts } from './registry-facts.ts';
import { reservedCaravans } from './reserved-caravans.ts';
import { siteSurroundings } from './site-surroundings.ts';

/** An exchanged working day (调休) on a weekend is worked with the hours of a Friday, which it usually stands in for. */
const EXCHANGED_WEEKDAY = 5;

const NO_DATES: ReadonlySet<IsoDate> = new Set();

/** What a run is about; the part of a request that a saved plan can answer again. */
export interface RunScope {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly caravanIds: readonly string[];
  readonly siteIds: readonly string[];
  readonly rules: PlanningRules;
  /** Lodgings that are part of it though they are out of use or closed for a part of the period: those a saved plan uses. */
  readonly keptLodgings?: ReadonlySet<string> | 'all';
}

/** Scope of a request; rules that it leaves out have their default. */
export function scopeOf(request: PlanningRequest): RunScope {
  const { periodStart, periodEnd, caravanIds, siteIds, rules = {} } = request;
  const given = Object.entries(rules).filter(([, value]) => value !== undefined);
  const changes: Partial<PlanningRules> = Object.fromEntries(given);
  return { periodStart, periodEnd, caravanIds, siteIds, rules: { ...DEFAULT_PLANNING_RULES, ...changes } };
}

/**
 * Reads everything a run needs. Sites stand in the order of their ids, so that the same choice is the same problem
 * in whatever order it was made.
 * @throws AppError E1001 for an id that is not in the workspace
 */
export function collectPlanningInput(read: Readers, scope: RunScope, origin: RunOrigin): PlanningInput {
  const regions = indexRegions(read);
  const { periodStart, periodEnd, rules } = scope;
  const isPeriod = checkE2003Period(periodStart, periodEnd).length === 0;
  const blocked = blockedDays(read.disruptions.all(), disruptionWorld(read), periodStart, periodEnd);
  const days = isPeriod ? planningDays(read, periodStart, periodEnd) : [];
  const crew = crewFacts(read);
  const fleet = caravanFacts(read);
  const caravans = planningCaravans(read, scope, { regions, blocked, fleet, crew });
  const around = siteSurroundings(read, { ...scope, origin, days, fleet, crew });
  return {
    ...origin,
    rules,
    days,
    caravans,
    lodgings: planningLodgings(read, scope, regions),
    sites: planningSites(read, scope, regions, blocked).map((site) => around.limited(site)),
  };
}

/**
 * As `collectPlanningInput`, for a run that is to begin. Every fault of the request is found before it is refused:
 * the error carries the first code and all of them in `params.codes`.
 * @throws AppError E2001–E2005, E2010, E1001 for an id that is not in the workspace
 */
export function readPlanningInput(read: Readers, scope: RunScope, origin: RunOrigin): PlanningInput {
  const input = collectPlanningInput(read, inUse(read, scope), origin);
  const codes = planningIssues(input);
  const [first] = codes;
  if (first) {
    const { periodStart: from, periodEnd: to } = scope;
    throw new AppError(first, 'planning request has faults', {
      codes,
      from,
      to,
      siteIds: lockFaults(input),
    });
  }
  return input;
}

/** A new run goes without what is out of use (停用); a saved plan keeps it. */
function inUse(read: Readers, scope: RunScope): RunScope {
  const sites = new Set(read.sites.limits().flatMap(({ id, isRetired }) => (isRetired ? [id] : [])));
  const fleet = caravanFacts(read);
  return {
    ...scope,
    siteIds: scope.siteIds.filter((id) => !sites.has(id)),
    caravanIds: scope.caravanIds.filter((id) => fleet.get(id)?.isRetired !== true),
  };
}

function planningDays(read: Readers, from: IsoDate, to: IsoDate): readonly PlanningDay[] {
  return classifyDays(eachDay(from, to), calendarOf(read)).map((day) => ({
    date: day.date,
    weekday: day.isWorkday && day.weekday > 5 ? EXCHANGED_WEEKDAY : day.weekday,
    isSchoolDay: day.isSchoolDay,
    isWorkday: day.isWorkday,
  }));
}

/** What caravans are read with. */
interface Fleet {
  readonly regions: RegionIndex;
  readonly blocked: BlockedDays;
  readonly fleet: ReturnType<typeof caravanFacts>;
  readonly crew: readonly CrewFacts[];
}

function planningCaravans(
  read: Readers,
  { caravanIds, periodStart, periodEnd }: RunScope,
  { regions, blocked, fleet, crew }: Fleet,
): readonly PlanningCaravan[] {
  const bases = new Map(read.fleet.bases().map((base) => [base.id, base]));
  const caravans = new Map(read.fleet.caravans().map((caravan) => [caravan.id, caravan]));
  const calendar = calendarOf(read);
  const reserved = reservedCaravans(read, periodStart, periodEnd);
  return [...new Set(caravanIds)].map((id) => {
    const caravan = caravans.get(id);
    const base = bases.get(caravan?.baseId ?? '');
    const facts = fleet.get(id);
    if (!caravan || !base || !facts) {
      throw new AppError('E1001', `caravan ${id} not found`, { kind: 'caravan', id });
    }
    const { position, countyCode } = base;
    const rests = caravanRests(
      calendarCaravan(facts, countyCode, crew, reserved),
      calendar,
      periodStart,
      periodEnd,
    );
    return {
      id,
      base: { position, countyCode, terrain: regions.terrainOf(countyCode), isSeat: true },
      targetDays: caravan.targetDays,
      unavailableDates: new Set([...rests.keys(), ...(blocked.ofCaravan.get(id) ?? [])]),
    };
  });
}

/**
 * Lodgings lie in towns, on main roads. The engine knows no closed nights: a lodging that is closed in the period is left
 * out of a run, and kept with its closed nights where a saved plan is looked at.
 */
function planningLodgings(
  read: Readers,
  { periodStart, periodEnd, keptLodgings = new Set() }: RunScope,
  regions: RegionIndex,
): readonly PlanningLodging[] {
  const facts = lodgingFacts(read);
  return read.fleet.lodgings().flatMap(({ id, position, countyCode }) => {
    const { isRetired = false, closedPeriods = [] } = facts.get(id) ?? {};
    const closed = closedPeriods.filter(({ start, end }) => start <= periodEnd && end >= periodStart);
    const isKept = keptLodgings === 'all' || keptLodgings.has(id);
    if ((isRetired || closed.length > 0) && !isKept) return [];
    const place = { position, countyCode, terrain: regions.terrainOf(countyCode), isSeat: true };
    if (closed.length === 0) return [{ id, place }];
    const closedDates = closed.flatMap(({ start, end }) =>
      eachDay(start < periodStart ? periodStart : start, end > periodEnd ? periodEnd : end),
    );
    return [{ id, place, closedDates: new Set(closedDates) }];
  });
}

function planningSites(
  read: Readers,
  { siteIds, periodStart }: RunScope,
  regions: RegionIndex,
  blocked: BlockedDays,
): readonly PlanningSite[] {
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const lastVisits = read.records.lastVisits(addDays(periodStart, -1));
  return [...new Set(siteIds)].sort().map((id) => {
    const site = sites.get(id);
    if (!site) throw new AppError('E1001', `site ${id} not found`, { kind: 'site', id });
    const { position, countyCode, kind, service_s, priority, positionSource } = site;
    const township = regions.nameOf(site.townshipCode);
    return {
      id,
      kind,
      openings: openingsOf(site),
      closedDates: blocked.ofSite.get(id) ?? NO_DATES,
      service_s,
      priority,
      isTownship: township !== null && isRuralTownship(township),
      place: {
        position,
        countyCode,
        terrain: regions.terrainOf(countyCode),
        isSeat: positionSource === 'county-seat',
      },
      lastVisit: lastVisits.get(id)?.date ?? null,
    };
  });
}
