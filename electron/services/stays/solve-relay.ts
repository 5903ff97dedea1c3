import type { StayRequest } from '@contract/stay-planning.ts';
import type { StayOmission } from '@domain/stay/stay-omission.ts';
import { compileStays } from '@domain/stay-planning/compile-stays.ts';
import type { DecodedStay } from '@domain/stay-planning/decode-stays.ts';
import { stayExplainer } from '@domain/stay-planning/explain-stays.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import { pointsOf } from '@domain/stay-planning/worth.ts';
import type { RunControl } from '../planning/run-control.ts';
import {
  DEFAULT_SEED,
  refuseViolations,
  searchesOf,
  type SolvedStays,
  type StayRunProgress,
  type StaySolveDeps,
} from './solve-stays.ts';

/** Iterations of each search per county; measured in docs/PERFORMANCE.md. */
const ITERATIONS_PER_COUNTY = 60;
const ITERATIONS_MIN = 1_000;
const ITERATIONS_MAX = 12_000;
/** Time for the reasons of what was left out. */
const EXPLAIN_MS = 3_000;

/** Compiles, solves and checks a relay. @throws AppError E2006, E2009, E2011 */
export async function solveRelay(
  deps: StaySolveDeps,
  request: StayRequest,
  input: StayPlanningInput,
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
      searches: searchesOf(deps.pool),
      ...(compiled.initial === null ? {} : { initial: compiled.initial }),
    },
    {
      progress: ({ iteration, iterationLimit, elapsed_ms, hostedCounties, totalCounties, cost }) =>
        progress({
          iteration,
          iterationLimit,
          elapsed_ms,
          figures: { kind: 'relay', hostedCounties, totalCounties, points: pointsOf(cost?.points ?? 0) },
        }),
    },
    control.signal,
  );
  const { problemHash: _, ...provenance } = solved.provenance;
  const stays = compiled.staysOf(solved.plan);
  refuseViolations(compiled.checkOf, stays, input);
  return { stays, omissions: await omissionsOf(deps, input, stays, control), provenance };
}

/**
 * Reason and remedy of every county left out, in turns between which the program answers. When the time is up, the rest get
 * the reason that needs no attempts; `stayPlanning.explain` finds out more when somebody asks.
 */
async function omissionsOf(
  deps: StaySolveDeps,
  input: StayPlanningInput,
  stays: readonly DecodedStay[],
  { signal }: RunControl,
): Promise<readonly StayOmission[]> {
  const hosted = new Set(stays.map(({ countyCode }) => countyCode));
  if (input.counties.every(({ code }) => hosted.has(code))) return [];
  const now_ms = () => Date.parse(deps.clock.now());
  const end_ms = now_ms() + EXPLAIN_MS;
  const explainer = stayExplainer(input, stays);
  const omissions: StayOmission[] = [];
  for (const countyCode of explainer.omitted) {
    const isInTime = !signal.aborted && now_ms() < end_ms;
    omissions.push(isInTime ? explainer.omissionOf(countyCode) : explainer.likelyOmissionOf(countyCode));
    await deps.answerWaiting();
  }
  return omissions;
}
