import { availableParallelism } from 'node:os';
import { AppError } from '@domain/errors.ts';
import { ENGINE_VERSION, EXCHANGE_INTERVAL, type ProblemData, type SolveResult, solutionOf } from '@engine';
import type { SolveListener, SolverPool, SolverRunOptions } from '@services/ports/solver-pool.ts';
import { sharedNow_ms } from './clock.ts';
import { PROTOCOL_VERSION, type SolveRequest } from './protocol.ts';
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

/**
 * A team of threads per run: its memory goes back when the run ends, and nothing of one run can reach the next.
 * Starting a thread takes some 50 ms, which a planning run does not notice.
 */
export function createSolverPool({
  workerUrl,
  cores = availableParallelism(),
}: SolverPoolConfig): SolverPool {
  const teams = new Set<ThreadTeam>();
  const closing = new AbortController();

  async function runTeam(run: Run): Promise<TeamResult> {
    const team = new ThreadTeam(workerUrl, requestsOf(run), roundsOf(run.options));
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

  async function runWithRestarts(run: Run): Promise<TeamResult> {
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

  return {
    cores,
    solve: async (problem, options, on, signal) => {
      const control = new ThreadControl(signal);
      const threads = Math.max(1, Math.min(cores, options.searches));
      try {
        const run: Run = { problem, options, on, threads, control, startedAt_ms: sharedNow_ms() };
        return resultOf(run, await runWithRestarts(run));
      } finally {
        control.release();
      }
    },
    close: async () => {
      closing.abort();
      await Promise.all([...teams].map((team) => team.end()));
    },
  };
}

interface Run {
  readonly problem: ProblemData;
  readonly options: SolverRunOptions;
  readonly on: SolveListener;
  readonly threads: number;
  readonly control: ThreadControl;
  readonly startedAt_ms: number;
}

/** Rounds of a run that nothing stops: all searches do the last one in part. */
const roundsOf = ({ iterationLimit }: SolverRunOptions) =>
  Math.max(1, Math.ceil(iterationLimit / EXCHANGE_INTERVAL));

/** Search i runs on thread i mod threads. */
function requestsOf({ problem, options, threads, control, startedAt_ms }: Run): readonly SolveRequest[] {
  const { seed, iterationLimit, searches, timeLimit_ms, initial } = options;
  const numbers = Array.from({ length: searches }, (_, search) => search);
  return Array.from({ length: threads }, (_, thread) => ({
    version: PROTOCOL_VERSION,
    kind: 'solve',
    problem,
    seed,
    iterationLimit,
    searches: numbers.filter((search) => search % threads === thread),
    initial: initial ?? null,
    time: timeLimit_ms === undefined ? null : { startedAt_ms, limit_ms: timeLimit_ms },
    control: control.buffer,
  }));
}

function report({ problem, options, on, threads, control, startedAt_ms }: Run, team: ThreadTeam): void {
  if (control.isPaused) return;
  const best = team.bestFigures;
  on.progress({
    iteration: Math.floor(team.iterations / options.searches),
    iterationLimit: options.iterationLimit,
    elapsed_ms: Math.round(sharedNow_ms() - startedAt_ms - control.paused_ms),
    servedVisits: best?.servedVisits ?? 0,
    totalVisits: problem.visitCount,
    unservedPoints: best?.unservedPoints ?? problem.prize.reduce((sum, prize) => sum + prize, 0),
    length_m: best?.length_m ?? 0,
    searches: options.searches,
    threads,
  });
}

function resultOf({ problem, options }: Run, { best, iterations, stopReason }: TeamResult): SolveResult {
  const { seed, searches, iterationLimit } = options;
  return {
    solution: solutionOf(problem, best.plans),
    provenance: {
      engineVersion: ENGINE_VERSION,
      seed,
      searches,
      iterationLimit,
      iterations,
      stopReason,
      problemHash: problem.hash,
    },
  };
}
