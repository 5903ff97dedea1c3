import {
  compareExchangeCost,
  compareLevels,
  compareStayCost,
  EXCHANGE_INTERVAL,
  type ExchangeProblem,
  indexOfBest,
  indexOfBestStays,
  type ProblemData,
  STAY_EXCHANGE_INTERVAL,
  type StayProblem,
} from '@engine';
import type {
  ExchangeSolveProgress,
  ProgressListener,
  SearchOptions,
  SearchProgress,
  SolveListener,
  SolverRunOptions,
  StayRunOptions,
  StaySolveProgress,
} from '@services/ports/solver-pool.ts';
import type { Found, Task, TaskName } from './protocol.ts';
import type { Ranking } from './thread-team.ts';

const TOUR_RANKING: Ranking<'tours'> = { indexOfBest, compare: compareLevels };
const STAY_RANKING: Ranking<'stays'> = { indexOfBest: indexOfBestStays, compare: compareStayCost };
const EXCHANGE_RANKING: Ranking<'exchange'> = {
  indexOfBest: (incumbents) =>
    incumbents.reduce(
      (best, { cost }, index) => (compareExchangeCost(cost, incumbents[best]!.cost) < 0 ? index : best),
      0,
    ),
  compare: compareExchangeCost,
};

/** One run of any task. */
export interface Run<Name extends TaskName> {
  readonly task: Task;
  readonly options: SearchOptions;
  /** Iterations after which the searches exchange their best. */
  readonly roundIterations: number;
  readonly ranking: Ranking<Name>;
  /** `best` is null before anything is known. */
  report(standing: SearchProgress, best: Found[Name]['figures'] | null): void;
}

/** A search for tours of caravans. */
export function tourRun(problem: ProblemData, options: SolverRunOptions, on: SolveListener): Run<'tours'> {
  const worthOfAll = problem.prize.reduce((sum, prize) => sum + prize, 0);
  return {
    task: { task: 'tours', problem, initial: options.initial ?? null },
    options,
    roundIterations: EXCHANGE_INTERVAL,
    ranking: TOUR_RANKING,
    report: (standing, best) =>
      on.progress({
        ...standing,
        servedVisits: best?.servedVisits ?? 0,
        totalVisits: problem.visitCount,
        unservedPoints: best?.unservedPoints ?? worthOfAll,
        length_m: best?.length_m ?? 0,
      }),
  };
}

/** A search for a relay of stays. */
export function stayRun(
  problem: StayProblem,
  options: StayRunOptions,
  on: ProgressListener<StaySolveProgress>,
): Run<'stays'> {
  return {
    task: { task: 'stays', problem, initial: options.initial ?? null },
    options,
    roundIterations: STAY_EXCHANGE_INTERVAL,
    ranking: STAY_RANKING,
    report: (standing, best) =>
      on.progress({
        ...standing,
        hostedCounties: best?.hostedCounties ?? 0,
        totalCounties: problem.counties.length,
        cost: best && { unmetPins: best.unmetPins, points: best.points },
      }),
  };
}

/** A search for an exchange: one round, for its searches run on their own. */
export function exchangeRun(
  problem: ExchangeProblem,
  options: SearchOptions,
  on: ProgressListener<ExchangeSolveProgress>,
): Run<'exchange'> {
  return {
    task: { task: 'exchange', problem },
    options,
    roundIterations: options.iterationLimit,
    ranking: EXCHANGE_RANKING,
    report: (standing, cost) => on.progress({ ...standing, cost }),
  };
}
