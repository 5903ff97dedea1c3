import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { checkPeriod } from '../calendar/calendar-data.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { planningOutlook } from './outlook.ts';
import type { Explanations } from './explanations.ts';
import type { PlanningJobs } from './planning-jobs.ts';
import type { Prices } from './prices.ts';

/** Contract methods about planning runs. */
export function planningHandlers(
  session: WorkspaceSession,
  jobs: PlanningJobs,
  explanations: Explanations,
  prices: Prices,
): Handlers<AppContract>['planning'] {
  return {
    start: (request) => ({ jobId: jobs.start(request) }),
    cancel: ({ jobId }) => jobs.cancel(jobId),
    setPaused: ({ jobId, isPaused }) => jobs.setPaused(jobId, isPaused),
    current: () => jobs.current(),
    result: ({ jobId }) => jobs.resultView(jobId),
    outlook: ({ from, to }) => {
      checkPeriod(from, to);
      return planningOutlook(session.read(), from, to);
    },
    discard: ({ jobId }) => jobs.discard(jobId),
    explainOmission: ({ siteId, ...source }) => explanations.omission(source, siteId),
    explainVisit: ({ stopId, ...source }) => explanations.visit(source, stopId),
    prices: (source) => prices.of(source),
    cancelPrices: (source) => prices.cancel(source),
  };
}
