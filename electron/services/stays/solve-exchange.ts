import type { StayRequest } from '@contract/stay-planning.ts';
import { type CompiledExchange, compileExchange } from '@domain/stay-planning/compile-exchange.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { RunControl } from '../planning/run-control.ts';
import type { ExchangeRunResult } from '../ports/solver-pool.ts';
import {
  DEFAULT_SEED,
  refuseViolations,
  searchesOf,
  type SolvedStays,
  type StayRunProgress,
  type StaySolveDeps,
} from './solve-stays.ts';

/** Changes of the schedule that each search tries; measured in docs/PERFORMANCE.md. */
const ITERATIONS = 200_000;

/**
 * Compiles, solves and checks an exchange. Where nobody said how many rounds, and the fewest that could do leave pairs out
 * because a county or set is missing at times, it is tried with more of them, as far as the period has room.
 * @throws AppError E2006, E2009
 */
export async function solveExchange(
  deps: StaySolveDeps,
  request: StayRequest,
  input: StayPlanningInput,
  control: RunControl,
  progress: (progress: StayRunProgress) => void,
): Promise<SolvedStays> {
  let compiled = compileExchange(input);
  let solved = await solve(deps, request, compiled, control, progress);
  const mayGain = () => input.exchange?.rounds === null && canGain(compiled, solved);
  while (mayGain() && !control.signal.aborted) {
    const more = compileExchange(input, compiled.problem.rounds + 1);
    const next = await solve(deps, request, more, control, progress);
    if (next.cost.missed >= solved.cost.missed) break;
    [compiled, solved] = [more, next];
  }
  const stays = compiled.staysOf(solved.schedule);
  refuseViolations(compiled.checkOf, stays, input);
  const venued = new Set(input.venues.map(({ countyCode }) => countyCode));
  return {
    stays,
    omissions: compiled.omittedCounties(solved.schedule).map((countyCode) => ({
      countyCode,
      code: venued.has(countyCode) ? 'outranked' : 'no-venue',
      remedy: null,
    })),
    provenance: solved.provenance,
  };
}

const canGain = ({ problem, mostRounds }: CompiledExchange, { cost }: ExchangeRunResult): boolean =>
  cost.missed > 0 && problem.rounds < mostRounds;

function solve(
  { pool }: StaySolveDeps,
  request: StayRequest,
  { problem }: CompiledExchange,
  { signal }: RunControl,
  progress: (progress: StayRunProgress) => void,
): Promise<ExchangeRunResult> {
  return pool.planExchange(
    problem,
    {
      seed: request.seed ?? DEFAULT_SEED,
      iterationLimit: request.iterationLimit ?? ITERATIONS,
      searches: searchesOf(pool),
    },
    {
      progress: ({ iteration, iterationLimit, elapsed_ms, cost }) =>
        progress({
          iteration,
          iterationLimit,
          elapsed_ms,
          figures: {
            kind: 'exchange',
            rounds: problem.rounds,
            missed: cost?.missed ?? null,
            haul_m: cost?.haul_m ?? null,
          },
        }),
    },
    signal,
  );
}
