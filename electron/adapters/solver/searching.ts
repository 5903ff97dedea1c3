import {
  createSearch,
  createStaySearch,
  type ExchangeCost,
  type ExchangeProblem,
  exchangeCostOf,
  type ExchangeResult,
  planExchange,
  type ProblemData,
  type Search,
  solutionOf,
  type StayProblem,
  type StaySearch,
} from '@engine';
import type { Found, SolveRequest, TaskName } from './protocol.ts';

/** What a search asks its thread while it runs. */
export interface SearchingHooks {
  /** Share of the allowance that is used up after `iteration` iterations of the search, 0 … 1. */
  usedFraction(iteration: number): number;
  shouldStop(): boolean;
  onProgress(iteration: number): void;
}

/** A search of any task, which can be run in stretches. */
export interface Searching<Name extends TaskName> {
  /** Runs up to `iterations` more; returns how many were done, fewer only when stopped. */
  run(iterations: number, hooks: SearchingHooks): number;
  best(): Found[Name]['incumbent'];
  /** What is told of the best on the way. */
  figures(): Found[Name]['figures'];
  /** Takes over a better one of another search. */
  offer(best: Found[Name]['incumbent']): void;
}

function tourSearching(problem: ProblemData, search: Search): Searching<'tours'> {
  return {
    run: (iterations, hooks) => search.run(iterations, hooks),
    best: () => search.best(),
    figures: () => {
      const { plans, ...best } = search.best();
      const { lost, length_m } = solutionOf(problem, plans).cost;
      return { ...best, unservedPoints: lost.prize, length_m };
    },
    offer: (best) => search.offer(best),
  };
}

function staySearching(problem: StayProblem, search: StaySearch): Searching<'stays'> {
  return {
    run: (iterations, hooks) => search.run(iterations, hooks),
    best: () => search.best(),
    figures: () => {
      const { plan, cost } = search.best();
      const counties = new Set(plan.flat().map(({ venue }) => problem.venues[venue]!.county));
      return { ...cost, hostedCounties: counties.size };
    },
    offer: (best) => search.offer(best),
  };
}

/** The search for an exchange runs in one stretch: its searches do not exchange their best, the best of them counts. */
class ExchangeSearching implements Searching<'exchange'> {
  readonly #problem: ExchangeProblem;
  readonly #seed: number;
  #best: ExchangeResult;
  /** Of the best on the way. */
  #cost: ExchangeCost;

  constructor(problem: ExchangeProblem, seed: number) {
    this.#problem = problem;
    this.#seed = seed;
    const schedule = Array.from({ length: problem.rounds }, () => new Int32Array(problem.setCount).fill(-1));
    this.#cost = exchangeCostOf(problem, schedule);
    this.#best = { schedule, cost: this.#cost };
  }

  run(iterationLimit: number, hooks: SearchingHooks): number {
    let done = iterationLimit;
    let reached = 0;
    this.#best = planExchange(
      this.#problem,
      { seed: this.#seed, iterationLimit },
      {
        onProgress: (iteration, cost) => {
          reached = iteration;
          this.#cost = cost;
          hooks.onProgress(iteration);
        },
        shouldStop: () => {
          const isStopped = hooks.shouldStop();
          if (isStopped) done = reached;
          return isStopped;
        },
      },
    );
    this.#cost = this.#best.cost;
    return done;
  }

  best(): ExchangeResult {
    return this.#best;
  }

  figures() {
    return this.#cost;
  }

  offer(): void {
    // There is one round only.
  }
}

/** The searches of a request in their order. */
export function searchesOf(request: SolveRequest): readonly Searching<TaskName>[] {
  const { seed, searches } = request;
  switch (request.task) {
    case 'tours': {
      const { problem, initial } = request;
      const start = initial === null ? {} : { initial };
      return searches.map((index) =>
        tourSearching(problem, createSearch(problem, { seed, index, ...start })),
      );
    }
    case 'stays': {
      const { problem, initial } = request;
      const start = initial === null ? {} : { initial };
      return searches.map((index) =>
        staySearching(problem, createStaySearch(problem, { seed, index, ...start })),
      );
    }
    case 'exchange':
      return searches.map((index) => new ExchangeSearching(request.problem, seed + index));
  }
}
