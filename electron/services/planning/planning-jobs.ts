import type { PlanningRequest } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import { AppError } from '@domain/errors.ts';
import { compileDayTrips } from '@domain/planning/compile.ts';
import type { PlanningInput } from '@domain/planning/planning-model.ts';
import { check, type SolveResult } from '@engine';
import type { EventSink } from '../ports/shell.ts';
import type { Clock, IdGenerator, Logger } from '../ports/system.ts';
import { type UnsavedPlan, viewPlan } from '../plans/plan-view.ts';
import type { Readers } from '../ports/repositories.ts';
import type { SolverPool } from '../ports/solver-pool.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { type CancelSource, createCancelSource } from './cancel-source.ts';
import { readPlanningInput } from './planning-input.ts';

export interface PlanningDeps {
  readonly session: WorkspaceSession;
  readonly pool: SolverPool;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly logger: Logger;
  readonly events: EventSink;
  /** Code, params and ref of a failure as the window gets it. */
  readonly failed: (method: string, error: unknown) => string;
  /** Lets the program answer what is waiting before long work begins. */
  readonly answerWaiting: () => Promise<void>;
}

type JobState = 'running' | 'done' | 'cancelled' | 'failed';

interface Job {
  readonly id: string;
  readonly cancel: CancelSource;
  state: JobState;
  result: UnsavedPlan | null;
}

/** Planning runs: one at a time, the last result is kept until it is saved, discarded or a new run begins. */
export interface PlanningJobs {
  /** @throws AppError E2001–E2004, E2008 */
  start(request: PlanningRequest): string;
  cancel(jobId: string): void;
  current(): { readonly jobId: string; readonly state: JobState } | null;
  /** @throws AppError E2007 */
  result(jobId: string): UnsavedPlan;
  resultView(jobId: string): PlanView;
  discard(jobId: string): void;
  /** Ends the run that is going, e.g. because another workspace is opened; its result is dropped. */
  stop(): void;
}

/** Seed of a run when the user gives none: every run of the same request gives the same plan. */
const DEFAULT_SEED = 1;
/** Iterations per site; measured in docs/PERFORMANCE.md: more brings less than one visit in a hundred. */
const ITERATIONS_PER_SITE = 60;
const ITERATIONS_MIN = 2_000;
const ITERATIONS_MAX = 60_000;

export function createPlanningJobs(deps: PlanningDeps): PlanningJobs {
  let job: Job | null = null;
  const find = (jobId: string): Job => {
    if (job?.id !== jobId) throw new AppError('E2007', `planning run ${jobId} is not known`, { id: jobId });
    return job;
  };
  const result = (jobId: string): UnsavedPlan => {
    const found = find(jobId).result;
    if (!found || !isStillThere(deps.session.read(), found)) {
      throw new AppError('E2007', `planning run ${jobId} has no result`, { id: jobId });
    }
    return found;
  };
  return {
    start: (request) => {
      if (job?.state === 'running') throw new AppError('E2008', 'a planning run is still going');
      const input = readPlanningInput(deps.session.read(), request);
      const started: Job = {
        id: deps.ids.next(),
        cancel: createCancelSource(),
        state: 'running',
        result: null,
      };
      job = started;
      void carryOut(deps, started, request, input, () => job === started);
      return started.id;
    },
    cancel: (jobId) => find(jobId).cancel.abort(),
    current: () => (job ? { jobId: job.id, state: job.state } : null),
    result,
    resultView: (jobId) => viewPlan(deps.session.read(), result(jobId), deps.session.businessDate()),
    discard: (jobId) => {
      find(jobId).cancel.abort();
      job = null;
    },
    stop: () => {
      job?.cancel.abort();
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
  isCurrent: () => boolean,
): Promise<void> {
  try {
    await deps.answerWaiting();
    job.result = await solve(deps, job, request, input);
    job.state = job.cancel.signal.aborted ? 'cancelled' : 'done';
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

async function solve(
  deps: PlanningDeps,
  job: Job,
  request: PlanningRequest,
  input: PlanningInput,
): Promise<UnsavedPlan> {
  const compiled = compileDayTrips(input);
  const startedAt = Date.parse(deps.clock.now());
  const iterationLimit =
    request.iterationLimit ??
    Math.min(ITERATIONS_MAX, Math.max(ITERATIONS_MIN, input.sites.length * ITERATIONS_PER_SITE));
  const solved = await deps.pool.solve(
    compiled.problem,
    { seed: request.seed ?? DEFAULT_SEED, iterationLimit },
    {
      progress: ({ iteration, elapsed_ms, servedVisits, totalVisits, length_m }) =>
        deps.events.emit('solve-progress', {
          jobId: job.id,
          iteration,
          iterationLimit,
          elapsed_ms: Math.round(elapsed_ms),
          servedVisits,
          totalVisits,
          length_m,
        }),
    },
    job.cancel.signal,
  );
  refuseViolations(compiled.problem, solved);
  const { tours, omissions } = compiled.decode(solved.solution);
  deps.logger.info('planning run finished', {
    ...solved.provenance,
    tours: tours.length,
    omissions: omissions.length,
  });
  return {
    name: '',
    state: 'draft',
    periodStart: request.periodStart,
    periodEnd: request.periodEnd,
    caravanIds: input.caravans.map(({ id }) => id),
    rules: input.rules,
    provenance: { ...solved.provenance, elapsed_ms: Math.max(0, Date.parse(deps.clock.now()) - startedAt) },
    createdAt: deps.clock.now(),
    tours: tours.map((tour) => ({
      ...tour,
      id: deps.ids.next(),
      stops: tour.stops.map((stop) => ({ ...stop, id: deps.ids.next() })),
    })),
    omissions,
  };
}

/** The checker re-computes every result from the problem alone; what it rejects is never shown. @throws AppError E2006 */
function refuseViolations(problem: Parameters<typeof check>[0], solved: SolveResult): void {
  const violations = check(problem, solved.solution);
  if (violations.length === 0) return;
  throw new AppError('E2006', 'the checker rejected the result', {
    violations: violations.slice(0, 20).map((violation) => JSON.stringify(violation)),
  });
}
