import type { PlanningRequest } from '@contract/planning.ts';
import { classifyDays } from '@domain/calendar/classify.ts';
import { addDays, eachDay } from '@domain/calendar/dates.ts';
import { AppError } from '@domain/errors.ts';
import type {
  PlanningCaravan,
  PlanningDay,
  PlanningInput,
  PlanningSite,
} from '@domain/planning/planning-model.ts';
import { checkE2003Period, planningIssues } from '@domain/planning/preflight.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import type { IsoDate } from '@domain/units.ts';
import { calendarOf } from '../calendar/calendar-data.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';

/** An exchanged working day (调休) on a weekend is worked with the hours of a Friday, which it usually stands in for. */
const EXCHANGED_WEEKDAY = 5;

/**
 * Reads everything a run needs. Every fault of the request is found before it is refused:
 * the error carries the first code and all of them in `params.codes`.
 * @throws AppError E2001–E2004, E1001 for an id that is not in the workspace
 */
export function readPlanningInput(read: Readers, request: PlanningRequest): PlanningInput {
  const rules: PlanningRules = { ...DEFAULT_PLANNING_RULES, ...definedOf(request.rules ?? {}) };
  const days =
    checkE2003Period(request.periodStart, request.periodEnd).length === 0
      ? planningDays(read, request.periodStart, request.periodEnd)
      : [];
  const input: PlanningInput = {
    days,
    caravans: planningCaravans(read, request),
    sites: planningSites(read, request),
    rules,
  };
  const codes = planningIssues(input);
  const [first] = codes;
  if (first) {
    const { periodStart: from, periodEnd: to } = request;
    throw new AppError(first, 'planning request has faults', { codes, from, to });
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

function planningCaravans(read: Readers, request: PlanningRequest): readonly PlanningCaravan[] {
  const regions = indexRegions(read);
  const bases = new Map(read.fleet.bases().map((base) => [base.id, base]));
  const caravans = new Map(read.fleet.caravans().map((caravan) => [caravan.id, caravan]));
  return [...new Set(request.caravanIds)].map((id) => {
    const caravan = caravans.get(id);
    const base = bases.get(caravan?.baseId ?? '');
    if (!caravan || !base) throw new AppError('E1001', `caravan ${id} not found`, { kind: 'caravan', id });
    const { position, countyCode } = base;
    return {
      id,
      base: { position, countyCode, terrain: regions.terrainOf(countyCode), isSeat: true },
      unavailableDates: new Set(
        caravan.unavailabilities.flatMap(({ start, end }) =>
          eachDay(
            start < request.periodStart ? request.periodStart : start,
            end > request.periodEnd ? request.periodEnd : end,
          ),
        ),
      ),
    };
  });
}

function planningSites(read: Readers, request: PlanningRequest): readonly PlanningSite[] {
  const regions = indexRegions(read);
  const sites = new Map(read.sites.all().map((site) => [site.id, site]));
  const lastVisits = read.records.lastVisits(addDays(request.periodStart, -1));
  return [...new Set(request.siteIds)].map((id) => {
    const site = sites.get(id);
    if (!site) throw new AppError('E1001', `site ${id} not found`, { kind: 'site', id });
    const { position, countyCode, kind, openings, service_s, priority, positionSource } = site;
    return {
      id,
      kind,
      openings,
      service_s,
      priority,
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

function definedOf(rules: Readonly<Record<string, number | undefined>>): Partial<PlanningRules> {
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
}
