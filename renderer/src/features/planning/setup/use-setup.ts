import type { CalendarDay } from '@contract/calendar.ts';
import type { CallError } from '@contract/define.ts';
import type { CaravanRow } from '@contract/fleet.ts';
import type { PlanningOutlook } from '@contract/planning.ts';
import type { SiteRow } from '@contract/sites.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { checkE2003Period } from '@domain/planning/preflight.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nextMonth, type Period } from '../dates.ts';
import { type Demands, demandsOf, inUse, withDemands } from './demands.ts';
import { useSetupStore } from './setup-store.ts';
import { defaultSiteIds } from './site-filter.ts';

/** How far ahead the end of the term is looked for. */
const TERM_HORIZON_DAYS = 200;
/** Stands in for today in queries that do not run until it is known. */
const SOME_DATE = '2000-01-01';

export interface Setup {
  readonly businessDate: string;
  readonly period: Period;
  readonly caravans: readonly CaravanRow[];
  readonly caravanIds: ReadonlySet<string>;
  readonly sites: readonly SiteRow[];
  readonly siteIds: ReadonlySet<string>;
  /** Days of the period; undefined while they are read or when the period is not possible. */
  readonly days: readonly CalendarDay[] | undefined;
  readonly termDays: readonly CalendarDay[];
  /** Requests in the period by site, and what is not in order with caravans; empty until it is known. */
  readonly demands: Demands;
  readonly notices: PlanningOutlook['notices'];
}

const NOTHING: PlanningOutlook = { retiredSiteIds: [], retiredCaravanIds: [], demands: [], notices: [] };

/** What the registry says of the period; nothing while it is read or when the period is not possible. */
function useOutlook(period: Period | null): PlanningOutlook {
  const isPossible = period !== null && checkE2003Period(period.start, period.end).length === 0;
  const { data = NOTHING } = useQuery({
    ...queries.planningOutlook(period?.start ?? '', period?.end ?? ''),
    enabled: isPossible,
    placeholderData: (previous) => previous,
  });
  return data;
}

/** Days of the period and of the term; both wait until it is known which they are. */
function useDays(businessDate: string | undefined, period: Period | null) {
  const isPossible = period !== null && checkE2003Period(period.start, period.end).length === 0;
  const days = useQuery({
    ...queries.calendarDays(period?.start ?? '', period?.end ?? ''),
    enabled: isPossible,
  });
  const today = businessDate ?? SOME_DATE;
  const termDays = useQuery({
    ...queries.calendarDays(today, addDays(today, TERM_HORIZON_DAYS)),
    enabled: businessDate !== undefined,
  });
  return {
    days: isPossible ? days.data : undefined,
    termDays: termDays.data ?? [],
    error: days.error ?? termDays.error,
  };
}

/** The chosen ids without those of records that were removed since: nobody could take them out of the choice any more. */
function stillThere(chosen: ReadonlySet<string>, records: readonly { readonly id: string }[]) {
  return new Set(records.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
}

/** What was chosen for the next run with defaults for everything nobody touched; undefined while it is read. */
export function useSetup(): { readonly setup: Setup | undefined; readonly error: CallError | null } {
  const chosen = useSetupStore();
  const status = useQuery(queries.workspaceStatus());
  const caravans = useQuery(queries.caravans());
  const sites = useQuery(queries.sites());
  const businessDate = status.data?.businessDate;
  const period = chosen.period ?? (businessDate === undefined ? null : nextMonth(businessDate));
  const { days, termDays, error: daysError } = useDays(businessDate, period);
  const outlook = useOutlook(period);
  const demands = useMemo(() => demandsOf(outlook), [outlook]);
  const usableSites = useMemo(() => inUse(sites.data ?? [], outlook.retiredSiteIds), [sites.data, outlook]);
  const usableCaravans = useMemo(
    () => inUse(caravans.data ?? [], outlook.retiredCaravanIds),
    [caravans.data, outlook],
  );
  const siteIds = useMemo(() => {
    const wanted = chosen.siteIds
      ? stillThere(chosen.siteIds, usableSites)
      : withDemands(defaultSiteIds(usableSites, businessDate ?? SOME_DATE), demands, usableSites);
    return chosen.onlyRequests ? new Set([...wanted].filter((id) => demands.has(id))) : wanted;
  }, [chosen.siteIds, chosen.onlyRequests, usableSites, businessDate, demands]);
  const caravanIds = useMemo(() => {
    const all = usableCaravans;
    return chosen.caravanIds ? stillThere(chosen.caravanIds, all) : new Set(all.map(({ id }) => id));
  }, [chosen.caravanIds, usableCaravans]);
  const error = status.error ?? caravans.error ?? sites.error ?? daysError;
  if (businessDate === undefined || !period || !caravans.data || !sites.data)
    return { setup: undefined, error };
  const setup = {
    businessDate,
    period,
    caravans: usableCaravans,
    caravanIds,
    sites: usableSites,
    siteIds,
    days,
    termDays,
    demands,
    notices: outlook.notices,
  };
  return { setup, error };
}
