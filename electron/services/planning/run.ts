import type { PlanningRequest } from '@contract/planning.ts';
import { AppError } from '@domain/errors.ts';
import type { Omission } from '@domain/plan/plan.ts';
import { type CompiledPlanning, compilePlanning } from '@domain/planning/compile.ts';
import { keptPartOf } from '@domain/planning/kept-part.ts';
import type { PlanningInput, ReplanOnly } from '@domain/planning/planning-model.ts';
import type { IsoDate } from '@domain/units.ts';
import { check, type Solution, type SolveResult } from '@engine';
import type { UnsavedPlan } from '../plans/plan-view.ts';
import type { RunSignal, SolveProgress, SolverPool, SolverRunOptions } from '../ports/solver-pool.ts';
import type { Clock, IdGenerator, Logger } from '../ports/system.ts';
import type { RunControl } from './run-control.ts';

export interface RunDeps {
  readonly pool: SolverPool;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly logger: Logger;
  /** Lets the program answer what is waiting before long work begins, and between its parts. */
  readonly answerWaiting: () => Promise<void>;
}

/** A finished run: the plan, and what its questions are answered with. */
export interface FinishedRun {
  readonly plan: UnsavedPlan;
  /** The problem without what was kept of the earlier plan: questions are about the plan, not about the run. */
  readonly compiled: CompiledPlanning;
  readonly solution: Solution;
}

/** Seed of a run when the user gives none: every run of the same request gives the same plan. */
const DEFAULT_SEED = 1;
/** Iterations of each search per site that may change; measured in docs/PERFORMANCE.md: more brings less than one visit in a hundred. */
const ITERATIONS_PER_SITE = 60;
const ITERATIONS_MIN = 2_000;
const ITERATIONS_MAX = 60_000;
const SEARCHES_MIN = 2;
const SEARCHES_MAX = 8;
/** Time for the reasons of what was left out, and when the user is waiting for the end. */
const EXPLAIN_MS = 3_000;
const EXPLAIN_AFTER_CANCEL_MS = 200;
/** Meanwhile the program answers at least this often. */
const SLICE_MS = 50;

/** Visits that a run may put somewhere: what is kept stays, and a repair adds nothing. */
function movableVisits({ input, toSolve }: CompiledRun): number {
  const { kept } = input.conditions;
  if (kept === null) return toSolve.problem.visitCount;
  const addsNothing = kept.dates?.length === 0;
  return addsNothing ? kept.freeSiteIds.length : toSolve.problem.visitCount - kept.visits.length;
}

function optionsOf(pool: SolverPool, request: PlanningRequest, run: CompiledRun): SolverRunOptions {
  const bySize = movableVisits(run) * ITERATIONS_PER_SITE;
  const compiled = run.toSolve;
  return {
    seed: request.seed ?? DEFAULT_SEED,
    iterationLimit: request.iterationLimit ?? Math.min(ITERATIONS_MAX, Math.max(ITERATIONS_MIN, bySize)),
    searches: request.searches ?? Math.min(SEARCHES_MAX, Math.max(SEARCHES_MIN, pool.cores)),
    ...(compiled.start === null ? {} : { initial: compiled.start }),
  };
}

/**
 * Reason and remedy of every site left out, the most valuable first, in slices. Trying every place of a large run takes
 * long: when the time is up, the rest get the reason that needs no attempts; `planning.explainOmission` finds out more
 * when somebody asks.
 */
async function omissionsOf(
  deps: RunDeps,
  compiled: CompiledPlanning,
  solution: Solution,
  signal: RunSignal,
): Promise<readonly Omission[]> {
  const now_ms = () => Date.parse(deps.clock.now());
  const end_ms = now_ms() + (signal.aborted ? EXPLAIN_AFTER_CANCEL_MS : EXPLAIN_MS);
  let sliceEnd_ms = now_ms() + SLICE_MS;
  const siteIds = compiled.omittedSites(solution);
  const found = new Map<string, Omission>();
  for (const siteId of siteIds.toSorted((a, b) => compiled.valueOf(b) - compiled.valueOf(a))) {
    const isInTime = now_ms() < end_ms;
    found.set(
      siteId,
      isInTime ? compiled.omissionOf(solution, siteId) : compiled.likelyOmissionOf(solution, siteId),
    );
    if (now_ms() < sliceEnd_ms) continue;
    await deps.answerWaiting();
    sliceEnd_ms = now_ms() + SLICE_MS;
  }
  return siteIds.flatMap((siteId) => found.get(siteId) ?? []);
}

/** The checker computes every figure again from the problem alone; what it rejects is never shown. @throws AppError E2006 */
function refuseViolations({ problem }: CompiledPlanning, { solution }: SolveResult): void {
  const violations = check(problem, solution);
  if (violations.length === 0) return;
  throw new AppError('E2006', 'the checker rejected the result', {
    violations: violations.slice(0, 20).map((violation) => JSON.stringify(violation)),
  });
}

/** A run as it is solved, and as questions about its plan are answered: the same unless a part of a plan is kept. */
interface CompiledRun {
  readonly input: PlanningInput;
  readonly toSolve: CompiledPlanning;
  readonly toAsk: CompiledPlanning;
}

/**
 * What of the plan may change. A repair puts nothing on a day that has passed, unless the whole period has: there a plan
 * is only tried out.
 */
function changeableOf({ only, periodEnd }: PlanningRequest, today: IsoDate): ReplanOnly | undefined {
  if (only?.kind !== 'repair') return only;
  return { kind: 'repair', from: today > periodEnd ? null : today };
}

function compileRun(given: PlanningInput, only: ReplanOnly | undefined): CompiledRun {
  const toAsk = compilePlanning(given);
  if (only === undefined) return { input: given, toSolve: toAsk, toAsk };
  const kept = keptPartOf(given, (tours) => toAsk.draftOf(tours).violations, only);
  const input = { ...given, conditions: { ...given.conditions, kept } };
  return { input, toSolve: compilePlanning(input), toAsk };
}

/**
 * Compiles, solves, checks, and finds the reason for every site left out.
 * @throws AppError E2006, E2009, E2011
 */
export async function runPlanning(
  deps: RunDeps,
  request: PlanningRequest,
  given: PlanningInput,
  today: IsoDate,
  control: RunControl,
  progress: (progress: SolveProgress) => void,
): Promise<FinishedRun> {
  const startedAt = Date.parse(deps.clock.now());
  const { signal } = control;
  const run = compileRun(given, changeableOf(request, today));
  const { input, toSolve, toAsk: compiled } = run;
  const solved = await deps.pool.solve(
    toSolve.problem,
    optionsOf(deps.pool, request, run),
    { progress },
    signal,
  );
  refuseViolations(toSolve, solved);
  const { solution } = solved;
  const tours = compiled.toursOf(solution);
  const omissions = await omissionsOf(deps, compiled, solution, signal);
  const elapsed_ms = Math.max(0, Date.parse(deps.clock.now()) - startedAt - control.paused_ms());
  deps.logger.info('planning run finished', {
    ...solved.provenance,
    elapsed_ms,
    tours: tours.length,
    omissions: omissions.length,
  });
  const plan: UnsavedPlan = {
    name: '',
    state: 'draft',
    asRunOf: null,
    periodStart: request.periodStart,
    periodEnd: request.periodEnd,
    caravanIds: input.caravans.map(({ id }) => id),
    rules: input.rules,
    conditions: input.conditions,
    provenance: { ...solved.provenance, elapsed_ms, edits: 0 },
    lost: solution.cost.lost,
    createdAt: deps.clock.now(),
    tours: tours.map((tour) => ({
      ...tour,
      id: deps.ids.next(),
      stops: tour.stops.map((stop) => ({ ...stop, id: deps.ids.next() })),
    })),
    omissions,
  };
  return { plan, compiled, solution };
}
