import { availableParallelism } from 'node:os';
import { AppError } from '@domain/errors.ts';
import { ENGINE_VERSION, solutionOf } from '@engine';
import type { SolverPool } from '@services/ports/solver-pool.ts';
import { sharedNow_ms } from './clock.ts';
import { PROTOCOL_VERSION, type SolveRequest, type TaskName } from './protocol.ts';
import { RestingThreads } from './resting-threads.ts';
import { exchangeRun, type Run, stayRun, tourRun } from './runs.ts';
import { ThreadControl } from './thread-control.ts';
import { type TeamResult, ThreadTeam } from './thread-team.ts';

export interface SolverPoolConfig {
  /** The built bundle of solver.worker.ts (out/main/solver.worker.js in the app). */
  readonly workerUrl: URL;
  /** Threads of a run at most; absent = the cores of the machine. */
  readonly cores?: number;
}

/** When a thread fails, the whole run is started again this often. */
const RESTARTS = 1;
const PROGRESS_INTERVAL_MS = 300;

/** A run that goes on. */
interface Running<Name extends TaskName> extends Run<Name> {
  readonly threads: number;
  readonly control: ThreadControl;
  readonly startedAt_ms: number;
}

/** A team of threads for each run; they rest between runs (`RestingThreads`), and keep nothing of one for the next. */
export function createSolverPool({
  workerUrl,
  cores = availableParallelism(),
}: SolverPoolConfig): SolverPool {
  const resting = new RestingThreads(workerUrl);
  const teams = new Set<{ end(): Promise<void> }>();
  const closing = new AbortController();

  async function runTeam<Name extends TaskName>(run: Running<Name>): Promise<TeamResult<Name>> {
    const team = new ThreadTeam<Name>(resting, requestsOf(run), roundsOf(run), run.ranking);
    teams.add(team);
    const reporting = setInterval(() => report(run, team), PROGRESS_INTERVAL_MS);
    try {
      return await team.result;
    } finally {
      clearInterval(reporting);
      await team.end();
      teams.delete(team);
    }
  }

  async function runWithRestarts<Name extends TaskName>(run: Running<Name>): Promise<TeamResult<Name>> {
    let failure = new Error('the solver pool is closed');
    for (let attempt = 0; attempt <= RESTARTS && !closing.signal.aborted; attempt += 1) {
      try {
        return await runTeam(run);
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
      }
    }
    const { message } = failure;
    throw new AppError('E2009', `solver thread stopped: ${message}`, { detail: message }, failure);
  }

  /** The best of a run with what is needed to make it again, the problem aside. */
  async function search<Name extends TaskName>(
    run: Run<Name>,
    signal: ConstructorParameters<typeof ThreadControl>[0],
  ) {
    const control = new ThreadControl(signal);
    const { seed, searches, iterationLimit } = run.options;
    const threads = Math.max(1, Math.min(cores, searches));
    try {
      const running: Running<Name> = { ...run, threads, control, startedAt_ms: sharedNow_ms() };
      const { best, iterations, stopReason } = await runWithRestarts(running);
      const provenance = {
        engineVersion: ENGINE_VERSION,
        seed,
        searches,
        iterationLimit,
        iterations,
        stopReason,
      };
      return { best, provenance };
    } finally {
      control.release();
    }
  }

  return {
    cores,
    solve: async (problem, options, on, signal) => {
      const { best, provenance } = await search(tourRun(problem, options, on), signal);
      return {
        solution: solutionOf(problem, best.plans),
        provenance: { ...provenance, problemHash: problem.hash },
      };
    },
    solveStays: async (problem, options, on, signal) => {
      const { best, provenance } = await search(stayRun(problem, options, on), signal);
      return { ...best, provenance: { ...provenance, problemHash: problem.hash } };
    },
    planExchange: async (problem, options, on, signal) => {
      const { best, provenance } = await search(exchangeRun(problem, options, on), signal);
      return { ...best, provenance };
    },
    close: async () => {
      closing.abort();
      await Promise.all([...teams].map((team) => team.end()));
      await resting.close();
    },
  };
}

/** Rounds of a run that nothing stops: all searches do the last one in part. */
const roundsOf = ({ options, roundIterations }: Run<TaskName>) =>
  Math.max(1, Math.ceil(options.iterationLimit / roundIterations));

/** Search i runs on thread i mod threads. */
function requestsOf({
  task,
  options,
  roundIterations,
  threads,
  control,
  startedAt_ms,
}: Running<TaskName>): readonly SolveRequest[] {
  const { seed, iterationLimit, searches, timeLimit_ms } = options;
  const numbers = Array.from({ length: searches }, (_, search) => search);
  return Array.from({ length: threads }, (_, thread) => ({
    ...task,
    version: PROTOCOL_VERSION,
    kind: 'solve',
    seed,
    iterationLimit,
    roundIterations,
    searches: numbers.filter((search) => search % threads === thread),
    time: timeLimit_ms === undefined ? null : { startedAt_ms, limit_ms: timeLimit_ms },
    control: control.buffer,
  }));
}

function report<Name extends TaskName>(run: Running<Name>, team: ThreadTeam<Name>): void {
  const { options, threads, control, startedAt_ms } = run;
  if (control.isPaused) return;
  const standing = {
    iteration: Math.floor(team.iterations / options.searches),
    iterationLimit: options.iterationLimit,
    elapsed_ms: Math.round(sharedNow_ms() - startedAt_ms - control.paused_ms),
    searches: options.searches,
    threads,
  };
  run.report(standing, team.bestFigures);
}
