import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { StayExplanationView } from '@contract/stay-planning.ts';
import { choosePopulation } from '@domain/coverage/population.ts';
import { addMonths } from '@domain/calendar/dates.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import { stayExplainer } from '@domain/stay-planning/explain-stays.ts';
import type { IsoDate } from '@domain/units.ts';
import { calendarOf } from '../calendar/calendar-data.ts';
import type { Readers } from '../ports/repositories.ts';
import { indexRegions } from '../regions/region-index.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { lastStays } from './county-facts.ts';
import type { StayPlanReader } from './read-stay-plan.ts';
import { planningSets } from './set-facts.ts';
import { refuseUnknown } from './stay-scope.ts';
import type { StayJobs } from './stay-jobs.ts';
import { setViews, unpublishedYears } from './stay-view.ts';

/** How far ahead the set-up of a run looks for blocked sets and missing calendars. */
const OUTLOOK_MONTHS = 36;

/** Contract methods about runs that make stay plans. */
export function stayPlanningHandlers(
  session: WorkspaceSession,
  jobs: StayJobs,
  reader: StayPlanReader,
): Handlers<AppContract>['stayPlanning'] {
  return {
    outlook: () => outlook(session.read(), session.businessDate()),
    start: (request) => ({ jobId: jobs.start(request) }),
    compareScenarios: ({ request, scenarios }) => ({ jobId: jobs.startScenarios(request, scenarios) }),
    cancel: ({ jobId }) => jobs.cancel(jobId),
    current: () => jobs.current(),
    result: ({ jobId }) => reader.viewOf(jobs.result(jobId)),
    scenarioResults: ({ jobId }) => jobs.scenarioResults(jobId).map((result) => ({ ...result })),
    discard: ({ jobId }) => jobs.discard(jobId),
    explain: ({ jobId, planId, countyCode }): StayExplanationView => {
      const plan = jobId === null ? reader.find(planId ?? '') : jobs.result(jobId);
      if (plan.stays.some((stay) => stay.countyCode === countyCode))
        refuseUnknown('stay-omission', countyCode);
      const { input } = reader.findingsOf(plan);
      const { code, refusals, remedies } =
        plan.kind === 'exchange'
          ? { ...omissionOf(plan, countyCode), refusals: [], remedies: [] }
          : stayExplainer(input, plan.stays).explain(countyCode);
      return {
        countyCode,
        code,
        refusals: refusals.map((refusal) => ({ ...refusal })),
        remedies: remedies.map((remedy) => ({ ...remedy })),
      };
    },
  };
}

/** @throws AppError E1001 for a county that is not left out */
const omissionOf = ({ omissions }: Pick<StayPlan, 'omissions'>, countyCode: string) =>
  omissions.find((each) => each.countyCode === countyCode) ?? refuseUnknown('stay-omission', countyCode);

/** Sets in use, counties with their venues, and how long ago each had a stay. */
function outlook(
  read: Readers,
  today: IsoDate,
): ReturnType<Handlers<AppContract>['stayPlanning']['outlook']> {
  const regions = indexRegions(read);
  const end = addMonths(today, OUTLOOK_MONTHS);
  const setIds = read.stays
    .sets()
    .filter(({ isRetired }) => !isRetired)
    .map(({ id }) => id);
  const sets = planningSets(read, { setIds, periodStart: today, periodEnd: end, earlier: [] }, regions);
  const last = lastStays(read, today);
  const counts = new Map<string, number>();
  for (const { countyCode } of read.stays.records())
    counts.set(countyCode, (counts.get(countyCode) ?? 0) + 1);
  const venues = read.stays.venues().filter(({ isRetired }) => !isRetired);
  const codes = new Set(regions.counties.map(({ code }) => code));
  const { people } = choosePopulation(read.regions.populations(), codes);
  return {
    sets: setViews(read, sets),
    counties: regions.counties.map(({ code, name }) => ({
      code,
      name,
      prefectureName: regions.prefectureNameOf(code),
      isKeyCounty: regions.isKeyCounty(code),
      people: people.get(code) ?? null,
      lastStay: last.get(code)?.end ?? null,
      stayCount: counts.get(code) ?? 0,
      venues: venues
        .filter(({ countyCode }) => countyCode === code)
        .map(({ id, name: venueName, area_m2 }) => ({ id, name: venueName, area_m2 })),
    })),
    unpublishedYears: unpublishedYears({ calendar: calendarOf(read) }, today, end),
  };
}
