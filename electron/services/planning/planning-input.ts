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
import type { IsoDate } from '@domain/units.ts';
import { calendarOf } from '../calendar/calendar-data.ts';
import { disruptionWorld } from '../disruptions/disruption-world.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions, type RegionIndex } from '../regions/region-index.ts';
import type { RunOrigin } from './base-plan.ts';

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
  return {
    ...origin,
    rules,
    days: isPeriod ? planningDays(read, periodStart, periodEnd) : [],
    caravans: planningCaravans(read, scope, regions, blocked),
    lodgings: planningLodgings(read, regions),
    sites: planningSites(read, scope, regions, blocked),
  };
}

/**
 * As `collectPlanningInput`, for a run that is to begin. Every fault of the request is found before it is refused:
 * the error carries the first code and all of them in `params.codes`.
 * @throws AppError E2001–E2005, E2010, E1001 for an id that is not in the workspace
 */
export function readPlanningInput(read: Readers, scope: RunScope, origin: RunOrigin): PlanningInput {
  const input = collectPlanningInput(read, scope, origin);
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

function planningDays(read: Readers, from: IsoDate, to: IsoDate): readonly PlanningDay[] {
  return classifyDays(eachDay(from, to), calendarOf(read)).map((day) => ({
    date: day.date,
    weekday: day.isWorkday && day.weekday > 5 ? EXCHANGED_WEEKDAY : day.weekday,
    isSchoolDay: day.isSchoolDay,
    isWorkday: day.isWorkday,
  }));
}

function planningCaravans(
  read: Readers,
  { caravanIds, periodStart, periodEnd }: RunScope,
  regions: RegionIndex,
  blocked: BlockedDays,
): readonly PlanningCaravan[] {
  const bases = new Map(read.fleet.bases().map((base) => [base.id, base]));
  const caravans = new Map(read.fleet.caravans().map((caravan) => [caravan.id, caravan]));
  return [...new Set(caravanIds)].map((id) => {
    const caravan = caravans.get(id);
    const base = bases.get(caravan?.baseId ?? '');
    if (!caravan || !base) throw new AppError('E1001', `caravan ${id} not found`, { kind: 'caravan', id });
    const { position, countyCode } = base;
    return {
      id,
      base: { position, countyCode, terrain: regions.terrainOf(countyCode), isSeat: true },
      targetDays: caravan.targetDays,
      unavailableDates: new Set([
        ...caravan.unavailabilities.flatMap(({ start, end }) =>
          eachDay(start < periodStart ? periodStart : start, end > periodEnd ? periodEnd : end),
        ),
        ...(blocked.ofCaravan.get(id) ?? []),
      ]),
    };
  });
}

/** Lodgings lie in towns, on main roads. */
function planningLodgings(read: Readers, regions: RegionIndex): readonly PlanningLodging[] {
  return read.fleet.lodgings().map(({ id, position, countyCode }) => ({
    id,
    place: { position, countyCode, terrain: regions.terrainOf(countyCode), isSeat: true },
  }));
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
    const { position, countyCode, kind, openings, service_s, priority, positionSource } = site;
    const township = regions.nameOf(site.townshipCode);
    return {
      id,
      kind,
      openings,
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
