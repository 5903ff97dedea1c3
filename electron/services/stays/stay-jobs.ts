import type { StayRequest, StayScenarioInput, StayScenarioResultView } from '@contract/stay-planning.ts';
import { AppError } from '@domain/errors.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import type { EventSink } from '../ports/shell.ts';
import { createRunControl, type RunControl } from '../planning/run-control.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { refuseUnknown } from './stay-scope.ts';
import type { StayRunProgress } from './solve-stays.ts';
import { type PreparedRun, prepareRun, refuseFaults, runStays, type StayRunDeps } from './stay-run.ts';
import { changedInput, runScenario } from './stay-scenario.ts';
import type { UnsavedStayPlan } from './stay-view.ts';

export interface StayJobDeps extends StayRunDeps {
  readonly session: WorkspaceSession;
  readonly events: EventSink;
  /** Code, params and ref of a failure as the window gets it. */
  readonly failed: (method: string, error: unknown) => string;
}

type JobState = 'running' | 'done' | 'cancelled' | 'failed';

interface Job {
  readonly id: string;
  readonly kind: 'plan' | 'scenarios';
  readonly control: RunControl;
  state: JobState;
  plan: UnsavedStayPlan | null;
  scenarios: readonly StayScenarioResultView[];
}

/** Runs that make stay plans: one at a time, the last result is kept until it is saved, discarded or a new run begins. */
export interface StayJobs {
  /** @throws AppError E1001, E2008, E2101–E2116 with every fault in params.codes */
  start(request: StayRequest): string;
  /** @throws AppError as `start` */
  startScenarios(request: StayRequest, scenarios: readonly StayScenarioInput[]): string;
  /** @throws AppError E2007 */
  cancel(jobId: string): void;
  current(): { readonly jobId: string; readonly state: JobState; readonly kind: Job['kind'] } | null;
  /** @throws AppError E2007 */
  result(jobId: string): UnsavedStayPlan;
  /** What is known until now. @throws AppError E2007 */
  scenarioResults(jobId: string): readonly StayScenarioResultView[];
  discard(jobId: string): void;
  /** Ends the run that is going, e.g. because another workspace is opened; its result is dropped. */
  stop(): void;
}

export function createStayJobs(deps: StayJobDeps): StayJobs {
  let job: Job | null = null;
  const find = (jobId: string): Job => {
    if (job?.id !== jobId) throw new AppError('E2007', `planning run ${jobId} is not known`, { id: jobId });
    return job;
  };
  /** The stays that a request starts from. */
  const baseOf = ({ basePlanId }: StayRequest): StayPlan | null => {
    if (basePlanId === undefined) return null;
    return deps.session.read().stays.find(basePlanId) ?? refuseUnknown('stay-plan', basePlanId);
  };
  const prepare = (request: StayRequest): PreparedRun =>
    prepareRun(deps.session.read(), request, baseOf(request), deps.session.businessDate());
  const begin = (kind: Job['kind'], work: (started: Job) => Promise<void>): string => {
    const started: Job = {
      id: deps.ids.next(),
      kind,
      control: createRunControl(deps.clock),
      state: 'running',
      plan: null,
      scenarios: [],
    };
    job = started;
    void carryOut(deps, started, work, () => job === started);
    return started.id;
  };
  const refuseSecond = () => {
    if (job?.state === 'running') throw new AppError('E2008', 'a planning run is still going');
  };
  const report =
    ({ id }: Job, scenario: { index: number; count: number } | null) =>
    (progress: StayRunProgress) =>
      deps.events.emit('stay-progress', { jobId: id, ...progress, scenario });
  return {
    start: (request) => {
      refuseSecond();
      const prepared = prepare(request);
      return begin('plan', async (started) => {
        started.plan = await runStays(deps, prepared, started.control, report(started, null));
      });
    },
    startScenarios: (request, scenarios) => {
      refuseSecond();
      const prepared = prepare(request);
      for (const scenario of scenarios) refuseFaults(changedInput(prepared.input, scenario));
      return begin('scenarios', async (started) => {
        for (const [index, scenario] of scenarios.entries()) {
          if (started.control.signal.aborted) return;
          const tell = report(started, { index, count: scenarios.length });
          const totals = await runScenario(deps, prepared, scenario, started.control, tell);
          // Cut short, it would be compared with runs that went to their end.
          if (started.control.signal.aborted) return;
          started.scenarios = [...started.scenarios, { scenario, totals }];
        }
      });
    },
    cancel: (jobId) => find(jobId).control.abort(),
    current: () => (job ? { jobId: job.id, state: job.state, kind: job.kind } : null),
    result: (jobId) => {
      const { plan } = find(jobId);
      if (plan === null) throw new AppError('E2007', `planning run ${jobId} has no result`, { id: jobId });
      return plan;
    },
    scenarioResults: (jobId) => find(jobId).scenarios,
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

async function carryOut(
  deps: StayJobDeps,
  job: Job,
  work: (job: Job) => Promise<void>,
  isCurrent: () => boolean,
): Promise<void> {
  try {
    await deps.answerWaiting();
    await work(job);
    job.state = job.control.signal.aborted ? 'cancelled' : 'done';
    if (isCurrent()) deps.events.emit('stay-finished', { jobId: job.id, state: job.state, error: null });
  } catch (error) {
    // A run that was dropped ends with its thread; nobody waits for it.
    if (!isCurrent()) return;
    job.state = 'failed';
    const ref = deps.failed('stayPlanning.start', error);
    const { code, params } = error instanceof AppError ? error : new AppError('E0000', 'stay run failed');
    deps.events.emit('stay-finished', {
      jobId: job.id,
      state: 'failed',
      error: { code, params: { ...params }, ref },
    });
  }
}
