import { siteClosures } from '@domain/calendar/availability.ts';
import { type CalendarData, classifyDays } from '@domain/calendar/classify.ts';
import { demandedCaravans, demandRefusal, type SiteDemand } from '@domain/planning/demand.ts';
import { marketDatesOf, marketRefusals } from '@domain/planning/market-preference.ts';
import type { PlanningDay, PlanningSite, SiteRefusal } from '@domain/planning/planning-model.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';
import type { IsoDate } from '@domain/units.ts';
import { calendarOf } from '../calendar/calendar-data.ts';
import type { Readers, SiteLimits } from '../ports/repositories.ts';
import type { RunOrigin } from './base-plan.ts';
import type { CaravanFacts, CrewFacts } from './registry-facts.ts';
import { siteDemands } from './site-demands.ts';

/** What the registry and the calendar say of the sites of a run. */
export interface SiteSurroundings {
  /** The site with its refused days, its caravans and what requests ask; the same object when nothing is to be said. */
  limited(site: PlanningSite): PlanningSite;
}

interface Run {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly rules: PlanningRules;
  readonly origin: RunOrigin;
  readonly days: readonly PlanningDay[];
  readonly caravanIds: readonly string[];
  readonly fleet: ReadonlyMap<string, CaravanFacts>;
  readonly crew: readonly CrewFacts[];
}

/** Kinds of sites that a market day is good for; schools and halls have their own visitors. */
const MARKET_KINDS: ReadonlySet<PlanningSite['kind']> = new Set(['village', 'square']);

/** Reads once what all sites of a run are limited by. */
export function siteSurroundings(read: Readers, run: Run): SiteSurroundings {
  const { days, periodStart, periodEnd, rules } = run;
  const calendar = calendarOf(read);
  const limits = new Map(read.sites.limits().map((limit) => [limit.id, limit]));
  const demands: ReadonlyMap<string, SiteDemand> = rules.requestsFirst
    ? siteDemands(read, periodStart, periodEnd, run.crew)
    : new Map();
  const schoolDatesOf = schoolDates(calendar, days);
  const marketDates = marketDatesOf(days);
  const chosenDates = datesByChoice(run.origin);
  const refusalsOf = (site: PlanningSite, limit: SiteLimits | undefined) => {
    const { id, kind, place } = site;
    const closures = siteClosures(
      { id, kind, countyCode: place.countyCode, closedPeriods: limit?.closedPeriods ?? [] },
      calendar,
      periodStart,
      periodEnd,
    );
    const refused = new Map<IsoDate, SiteRefusal>([...closures].map(([date, { code }]) => [date, code]));
    const demand = demands.get(id);
    for (const { date } of demand ? days : []) {
      const refusal = demand && !refused.has(date) ? demandRefusal(demand, date) : null;
      if (refusal) refused.set(date, refusal);
    }
    return refused;
  };
  return {
    limited: (site) => {
      const limit = limits.get(site.id);
      const demand = demands.get(site.id);
      const dates = site.kind === 'school' ? schoolDatesOf(site.place.countyCode) : undefined;
      const refused = refusalsOf(site, limit);
      const caravanIds = fittingIds(run, limit, demand);
      const before: PlanningSite = {
        ...site,
        ...(dates ? { schoolDates: dates } : {}),
        ...(refused.size > 0 ? { refusedDates: refused } : {}),
        ...(caravanIds ? { caravanIds } : {}),
        ...(demand ? demanded(site, demand) : {}),
      };
      if (!limit?.market || !MARKET_KINDS.has(site.kind)) return before;
      const market = marketRefusals(
        before,
        days,
        rules.marketDays,
        marketDates(limit.market),
        chosenDates(site.id),
      );
      for (const date of market) if (!refused.has(date)) refused.set(date, 'not-market-day');
      return refused.size > 0 ? { ...before, refusedDates: refused } : before;
    },
  };
}

/** The visit lasts as long as its services together, if that is longer. */
function demanded(site: PlanningSite, demand: SiteDemand): Partial<PlanningSite> {
  return {
    service_s: Math.max(site.service_s, demand.service_s),
    demand: {
      isRequired: demand.isRequired,
      valued: demand.valued,
      personIds: demand.people.filter(({ caravanId }) => caravanId === null).map(({ id }) => id),
    },
  };
}

/** Caravans that are short enough and bring the people who are bound and the exhibits that must be shown; undefined when any will do. */
function fittingIds(
  { caravanIds, fleet }: Run,
  limit: SiteLimits | undefined,
  demand: SiteDemand | undefined,
): ReadonlySet<string> | undefined {
  const longest_cm = limit?.vehicleLength_cm ?? Number.POSITIVE_INFINITY;
  const bringing = demand ? demandedCaravans(demand) : null;
  // A caravan whose length is not known is taken to fit.
  const setIds = demand?.setIds ?? null;
  const fits = (id: string) =>
    (fleet.get(id)?.length_cm ?? 0) <= longest_cm &&
    (bringing === null || bringing.has(id)) &&
    (setIds === null || setIds.has(fleet.get(id)?.exhibitSetId ?? ''));
  return caravanIds.every(fits) ? undefined : new Set(caravanIds.filter(fits));
}

/** School days of a county with terms of its own; undefined where they are those of everyone. */
function schoolDates(calendar: CalendarData, days: readonly PlanningDay[]) {
  const ownTerms = new Set(calendar.terms.flatMap(({ countyCode }) => countyCode ?? []));
  // Periods of everyone are in `days`; those of counties and sites are refused day by day, with their reason.
  const common = { ...calendar, periods: [] };
  const known = new Map<string, ReadonlySet<IsoDate>>();
  return (countyCode: string): ReadonlySet<IsoDate> | undefined => {
    if (!ownTerms.has(countyCode)) return undefined;
    const dates =
      known.get(countyCode) ??
      new Set(
        classifyDays(
          days.map(({ date }) => date),
          common,
          countyCode,
        )
          .filter(({ isSchoolDay }) => isSchoolDay)
          .map(({ date }) => date),
      );
    known.set(countyCode, dates);
    return dates;
  };
}

/** Days that the user or an earlier plan chose for the visit to a site. */
function datesByChoice({ conditions }: RunOrigin): (siteId: string) => ReadonlySet<IsoDate> {
  const chosen = new Map<string, Set<IsoDate>>();
  for (const { siteId, date } of [...conditions.locks, ...conditions.reference]) {
    if (date !== null) chosen.set(siteId, (chosen.get(siteId) ?? new Set()).add(date));
  }
  return (siteId) => chosen.get(siteId) ?? new Set();
}
