import type { PlanningRequest } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import { AppError } from '@domain/errors.ts';
import type { PlannedTour } from '@domain/plan/plan.ts';
import type { PlanningInput } from '@domain/planning/planning-model.ts';
import type { IsoDate } from '@domain/units.ts';
import { readNames, type UnsavedPlan, viewPlan } from '../plans/plan-view.ts';
import type { Readers } from '../ports/repositories.ts';
import type { EventSink } from '../ports/shell.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { originOf } from './base-plan.ts';
import { readPlanningInput, scopeOf } from './planning-input.ts';
import { type FinishedRun, type RunDeps, runPlanning } from './run.ts';
import { createRunControl, type RunControl } from './run-control.ts';

export interface PlanningDeps extends RunDeps {
  readonly session: WorkspaceSession;
  readonly events: EventSink;
  /** Code, params and ref of a failure as the window gets it. */
  readonly failed: (method: string, error: unknown) => string;
}

type JobState = 'running' | 'done' | 'cancelled' | 'failed';

interface Job {
  readonly id: string;
  readonly control: RunControl;
  state: JobState;
  finished: FinishedRun | null;
}

/** Planning runs: one at a time, the last result is kept until it is saved, discarded or a new run begins. */
export interface PlanningJobs {
  /** @throws AppError E2001–E2005, E2007, E2008, E2010, E1001 */
  start(request: PlanningRequest): string;
  cancel(jobId: string): void;
  /** Holds a run that is going, or lets it go on; without effect on one that has ended. @throws AppError E2007 */
  setPaused(jobId: string, isPaused: boolean): void;
  current(): { readonly jobId: string; readonly state: JobState; readonly isPaused: boolean } | null;
  /** @throws AppError E2007 */
  result(jobId: string): UnsavedPlan;
  resultView(jobId: string): PlanView;
  /** The result with the problem it solves. @throws AppError E2007 */
  finished(jobId: string): FinishedRun;
  discard(jobId: string): void;
  /** Ends the run that is going, e.g. because another workspace is opened; its result is dropped. */
  stop(): void;
}

export function createPlanningJobs(deps: PlanningDeps): PlanningJobs {
  let job: Job | null = null;
  const find = (jobId: string): Job => {
    if (job?.id !== jobId) throw new AppError('E2007', `planning run ${jobId} is not known`, { id: jobId });
    return job;
  };
  const finished = (jobId: string): FinishedRun => {
    const found = find(jobId).finished;
    if (!found || !isStillThere(deps.session.read(), found.plan)) {
      throw new AppError('E2007', `planning run ${jobId} has no result`, { id: jobId });
    }
    return found;
  };
  const result = (jobId: string) => finished(jobId).plan;
  /** Tours of the plan that a request starts from. */
  const earlierTours = ({ basePlanId, baseJobId }: PlanningRequest): readonly PlannedTour[] => {
    if (baseJobId !== undefined) return result(baseJobId).tours;
    if (basePlanId === undefined) return [];
    const plan = deps.session.read().plans.find(basePlanId);
    if (!plan) throw new AppError('E1001', `plan ${basePlanId} not found`, { kind: 'plan', id: basePlanId });
    return plan.tours;
  };
  return {
    start: (request) => {
      if (job?.state === 'running') throw new AppError('E2008', 'a planning run is still going');
      const origin = originOf(request, earlierTours(request));
      const input = readPlanningInput(deps.session.read(), scopeOf(request), origin);
      const started: Job = {
        id: deps.ids.next(),
        control: createRunControl(deps.clock),
        state: 'running',
        finished: null,
      };
      job = started;
      const today = deps.session.businessDate();
      void carryOut(deps, started, request, input, today, () => job === started);
      return started.id;
    },
    cancel: (jobId) => find(jobId).control.abort(),
    setPaused: (jobId, isPaused) => {
      const { state, control } = find(jobId);
      if (state === 'running') control.setPaused(isPaused);
    },
    current: () =>
      job ? { jobId: job.id, state: job.state, isPaused: job.control.signal.paused === true } : null,
    result,
    resultView: (jobId) => {
      const read = deps.session.read();
      return viewPlan(read, result(jobId), readNames(read, deps.session.businessDate()));
    },
    finished,
    discard: (jobId) => {
      find(jobId).control.abort();
      job = null;
    },
    stop: () => {
      job?.control.abort();
      job = null;
    },
  };
}

/** False when a site or caravan of the result was removed meanwhile: it could neither be shown nor saved. */
function isStillThere(read: Readers, plan: UnsavedPlan): boolean {
  const sites = new Set(read.sites.all().map(({ id }) => id));
  const caravans = new Set(read.fleet.caravans().map(({ id }) => id));
  return (
    plan.omissions.every(({ siteId }) => sites.has(siteId)) &&
    plan.tours.every(
      (tour) => caravans.has(tour.caravanId) && tour.stops.every(({ siteId }) => sites.has(siteId)),
    )
  );
}

async function carryOut(
  deps: PlanningDeps,
  job: Job,
  request: PlanningRequest,
  input: PlanningInput,
  today: IsoDate,
  isCurrent: () => boolean,
): Promise<void> {
  try {
    await deps.answerWaiting();
    job.finished = await runPlanning(deps, request, input, today, job.control, (progress) =>
      deps.events.emit('solve-progress', { jobId: job.id, ...progress }),
    );
    job.state = job.control.signal.aborted ? 'cancelled' : 'done';
    if (isCurrent()) deps.events.emit('solve-finished', { jobId: job.id, state: job.state, error: null });
  } catch (error) {
    // A run that was dropped ends with its thread; nobody waits for it.
    if (!isCurrent()) return;
    job.state = 'failed';
    const ref = deps.failed('planning.start', error);
    const { code, params } = error instanceof AppError ? error : new AppError('E0000', 'planning run failed');
    deps.events.emit('solve-finished', {
      jobId: job.id,
      state: 'failed',
      error: { code, params: { ...params }, ref },
    });
  }
}
