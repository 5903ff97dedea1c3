import type { CallError } from '@contract/define.ts';
import type { StayCountyView } from '@contract/stay-planning.ts';
import type { TouringSetView } from '@contract/stay-plans.ts';
import { asCallError } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { countiesWithVenue } from './county-filter.ts';
import { nextTwoYears, type StayChoice } from './setup-request.ts';
import { useStaySetupStore } from './setup-store.ts';

export interface StaySetup extends StayChoice {
  readonly sets: readonly TouringSetView[];
  readonly counties: readonly StayCountyView[];
  readonly businessDate: string;
  readonly unpublishedYears: readonly number[];
}

/** What was chosen for the next run with defaults for everything nobody touched; undefined while it is read. */
export function useStaySetup(): { readonly setup: StaySetup | undefined; readonly error: CallError | null } {
  const chosen = useStaySetupStore();
  const status = useQuery(queries.workspaceStatus());
  const outlook = useQuery(queries.stayOutlook());
  const setIds = useMemo(() => {
    const sets = outlook.data?.sets ?? [];
    return stillThere(
      chosen.setIds,
      sets.map(({ id }) => id),
    );
  }, [chosen.setIds, outlook.data]);
  const countyCodes = useMemo(() => {
    const counties = outlook.data?.counties ?? [];
    return chosen.countyCodes === null
      ? countiesWithVenue(counties)
      : stillThere(
          chosen.countyCodes,
          counties.map(({ code }) => code),
        );
  }, [chosen.countyCodes, outlook.data]);
  const error = status.error ?? outlook.error;
  if (!status.data || !outlook.data) return { setup: undefined, error: error ? asCallError(error) : null };
  const { sets, counties, unpublishedYears } = outlook.data;
  const { businessDate } = status.data;
  const period = chosen.period ?? nextTwoYears(businessDate);
  return {
    setup: { period, setIds, countyCodes, sets, counties, businessDate, unpublishedYears },
    error: error ? asCallError(error) : null,
  };
}

/** The chosen ones without those that were removed since; all of them when nobody chose. */
const stillThere = (chosen: ReadonlySet<string> | null, known: readonly string[]): ReadonlySet<string> =>
  new Set(chosen === null ? known : known.filter((id) => chosen.has(id)));
