import type { StayRequest } from '@contract/stay-planning.ts';
import { AppError } from '@domain/errors.ts';
import type { StayOmission } from '@domain/stay/stay-omission.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import { isRepairable } from '@domain/stay/stay-violation.ts';
import { type CompiledStays, compileStays } from '@domain/stay-planning/compile-stays.ts';
import type { DecodedStay } from '@domain/stay-planning/decode-stays.ts';
import { stayInputFaults } from '@domain/stay-planning/stay-faults.ts';
import { pointsOf } from '@domain/stay-planning/worth.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { IsoDate } from '@domain/units.ts';
import type { RunControl } from '../planning/run-control.ts';
import type { Readers } from '../ports/repositories.ts';
import type { SolverPool } from '../ports/solver-pool.ts';
import type { Clock, IdGenerator, Logger } from '../ports/system.ts';
import { collectStayInput, scopeOfRequest } from './stay-input.ts';
import type { UnsavedStayPlan } from './stay-view.ts';

export interface StayRunDeps {
  readonly pool: SolverPool;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly logger: Logger;
  /** Lets the program answer what is waiting before long work begins, and between its parts. */
  readonly answerWaiting: () => Promise<void>;
}

/** How far a run is. */
export interface StayRunProgress {
  readonly iteration: number;
  readonly iterationLimit: number;
  readonly elapsed_ms: number;
  readonly hostedCounties: number;
  readonly totalCounties: number;
  readonly points: number;
}

/** A request without faults, with what was read for it. */
export interface PreparedRun {
  readonly request: StayRequest;
  readonly input: StayPlanningInput;
}

/** Seed of a run when the user gives none: every run of the same request gives the same plan. */
const DEFAULT_SEED = 1;
/** Iterations of each search per county and set; measured in docs/PERFORMANCE.md. */
const ITERATIONS_PER_COUNTY = 400;
const ITERATIONS_MIN = 4_000;
const ITERATIONS_MAX = 60_000;
const SEARCHES_MIN = 2;
const SEARCHES_MAX = 8;
/** Time for the reasons of what was left out. */
const EXPLAIN_MS = 3_000;

/**
 * Reads what a request needs and finds every fault of it before it is refused: the error carries the first code and all of
 * them in `params.codes`.
 * @throws AppError E1001, E2101–E2115
 */
export function prepareRun(
  read: Readers,
  request: StayRequest,
  base: StayPlan | null,
  today: IsoDate,
): PreparedRun {
  const input = collectStayInput(read, scopeOfRequest(request, base, today), today);
  const faults = stayInputFaults(input);
  const [first] = faults;
  if (first !== undefined) {
    const params = Object.assign({}, ...faults.map((fault) => fault.params));
    throw new AppError(first.code, 'request for a stay plan has faults', {
      ...params,
      codes: [...new Set(faults.map(({ code }) => code))],
    });
  }
  return { request, input };
}

/** A solved run, before it becomes a plan. */
export interface SolvedStays {
  readonly stays: readonly DecodedStay[];
  readonly omissions: readonly StayOmission[];
  readonly provenance: Omit<StayPlan['provenance'], 'edits' | 'elapsed_ms'>;
}

/** Compiles, solves and checks. @throws AppError E2006, E2009, E2011 */
export async function solveStayRun(
  deps: StayRunDeps,
  { request, input }: PreparedRun,
  control: RunControl,
  progress: (progress: StayRunProgress) => void,
): Promise<SolvedStays> {
  const compiled = compileStays(input);
  const bySize = input.counties.length * ITERATIONS_PER_COUNTY;
  const solved = await deps.pool.solveStays(
    compiled.problem,
    {
      seed: request.seed ?? DEFAULT_SEED,
      iterationLimit: request.iterationLimit ?? Math.min(ITERATIONS_MAX, Math.max(ITERATIONS_MIN, bySize)),
      searches: Math.min(SEARCHES_MAX, Math.max(SEARCHES_MIN, deps.pool.cores)),
      ...(compiled.initial === null ? {} : { initial: compiled.initial }),
    },
    {
      progress: ({ iteration, iterationLimit, elapsed_ms, hostedCounties, totalCounties, cost }) =>
        progress({
          iteration,
          iterationLimit,
          elapsed_ms,
          hostedCounties,
          totalCounties,
          points: pointsOf(cost?.points ?? 0),
        }),
    },
    control.signal,
  );
  const { problemHash: _, ...provenance } = solved.provenance;
  const stays = compiled.staysOf(solved.plan);
  refuseViolations(compiled, stays, input);
  return {
    stays,
    omissions: await omissionsOf(deps, compiled, solved.plan, control),
    provenance,
  };
}

/** What the checker rejects is never shown, but for what no plan could mend. @throws AppError E2006 */
function refuseViolations(
  { checkOf }: CompiledStays,
  stays: readonly DecodedStay[],
  { earlier }: StayPlanningInput,
): void {
  // Of an earlier plan that breaks rules by locks or by what has begun, some stay broken: they are named, not refused.
  if (earlier.length > 0) return;
  const violations = checkOf(stays).filter(isRepairable);
  if (violations.length === 0) return;
  throw new AppError('E2006', 'the checker rejected the result', {
    violations: violations.slice(0, 20).map((violation) => JSON.stringify(violation)),
  });
}

/** Reason and remedy of every county left out, in turns between which the program answers. */
async function omissionsOf(
  deps: StayRunDeps,
  compiled: CompiledStays,
  plan: Parameters<CompiledStays['staysOf']>[0],
  { signal }: RunControl,
): Promise<readonly StayOmission[]> {
  const now_ms = () => Date.parse(deps.clock.now());
  const end_ms = now_ms() + EXPLAIN_MS;
  const omissions: StayOmission[] = [];
  for (const countyCode of compiled.omittedCounties(plan)) {
    const isInTime = !signal.aborted && now_ms() < end_ms;
    omissions.push({ countyCode, code: isInTime ? 'outranked' : 'stopped-early', remedy: null });
    await deps.answerWaiting();
  }
  return omissions;
}

/** Makes a plan of a request. @throws AppError E2006, E2009, E2011 */
export async function runStays(
  deps: StayRunDeps,
  prepared: PreparedRun,
  control: RunControl,
  progress: (progress: StayRunProgress) => void,
): Promise<UnsavedStayPlan> {
  const startedAt = Date.parse(deps.clock.now());
  const { stays, omissions, provenance } = await solveStayRun(deps, prepared, control, progress);
  const elapsed_ms = Math.max(0, Date.parse(deps.clock.now()) - startedAt - control.paused_ms());
  deps.logger.info('stay run finished', {
    ...provenance,
    elapsed_ms,
    stays: stays.length,
    omissions: omissions.length,
  });
  const { request, input } = prepared;
  return {
    name: '',
    kind: request.kind,
    state: 'draft',
    periodStart: request.periodStart,
    periodEnd: request.periodEnd,
    setIds: input.sets.map(({ id }) => id),
    countyCodes: input.counties.map(({ code }) => code),
    rules: input.rules,
    conditions: {
      pins: input.pins,
      forbidden: input.forbidden,
      basePlanId: request.basePlanId ?? null,
      exchange: input.exchange,
    },
    provenance: { ...provenance, elapsed_ms, edits: 0 },
    createdAt: deps.clock.now(),
    isSample: false,
    stays: stays.map((stay) => ({ ...stay, id: deps.ids.next() })),
    omissions,
  };
}
