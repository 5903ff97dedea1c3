import { BASE, type ProblemData, type RoutePlan, solutionOf } from '@engine';

/** Routes of one vehicle on neighbouring days, joined by nights away. */
type Chain = readonly RoutePlan[];

function isFeasible(problem: ProblemData, plans: readonly RoutePlan[]): boolean {
  try {
    solutionOf(problem, plans);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Splits plans, sorted by day, into chains. */
function chainsOf(plans: readonly RoutePlan[]): readonly Chain[] {
  const chains: RoutePlan[][] = [];
  const open = new Map<number, RoutePlan[]>();
  for (const plan of plans) {
    const own = open.get(plan.vehicle);
    const last = own?.at(-1);
    if (own && last && last.night !== BASE && last.day + 1 === plan.day) {
      own.push(plan);
    } else {
      const chain = [plan];
      chains.push(chain);
      open.set(plan.vehicle, chain);
    }
  }
  return chains;
}

const without = (chain: Chain, visit: number): Chain =>
  chain.map((plan) => ({ ...plan, visits: plan.visits.filter((candidate) => candidate !== visit) }));

/** A chain of the earlier plan with the part of it that must not give way to others. */
interface Candidate {
  readonly all: Chain;
  /** Its nights with those of its visits that must be served; empty when there are none. */
  readonly core: Chain;
}

const coreOf = ({ isRequired }: ProblemData, chain: Chain): Chain =>
  chain.some(({ visits }) => visits.some((visit) => isRequired[visit] === 1))
    ? chain.map((plan) => ({ ...plan, visits: plan.visits.filter((visit) => isRequired[visit] === 1) }))
    : [];

/** Chains with their cores, which are empty when they cannot all be kept: then they have no better right than others. */
function candidatesOf(problem: ProblemData, chains: readonly Chain[]): readonly Candidate[] {
  const candidates = chains.map((all) => ({ all, core: coreOf(problem, all) }));
  const isPossible = isFeasible(
    problem,
    candidates.flatMap(({ core }) => core),
  );
  return isPossible ? candidates : chains.map((all) => ({ all, core: [] }));
}

/** What of a chain fits as day trips. */
function dayTrips(problem: ProblemData, rest: Chain, chain: Chain): Chain {
  const trips: RoutePlan[] = [];
  for (const { vehicle, day, visits } of chain) {
    const made: number[] = [];
    for (const visit of visits) {
      const trip = { vehicle, day, visits: [...made, visit], night: BASE } as const;
      if (isFeasible(problem, [...rest, ...trips, trip])) made.push(visit);
    }
    if (made.length > 0) trips.push({ vehicle, day, visits: made, night: BASE });
  }
  return trips;
}

/** The core of a chain with as many of its other visits as fit, each at its place. */
function grown(problem: ProblemData, rest: Chain, { all, core }: Candidate): Chain {
  const made = new Set(core.flatMap(({ visits }) => visits));
  const withMade = () => all.map((plan) => ({ ...plan, visits: plan.visits.filter((v) => made.has(v)) }));
  for (const visit of all.flatMap(({ visits }) => visits)) {
    if (made.has(visit)) continue;
    made.add(visit);
    if (!isFeasible(problem, [...rest, ...withMade()])) made.delete(visit);
  }
  return withMade();
}

/** What of a chain can be kept beside `rest`: all but one visit, else what fits beside its core, else as day trips. */
function shrunk(problem: ProblemData, rest: Chain, candidate: Candidate): Chain {
  const { all, core } = candidate;
  const required = new Set(core.flatMap(({ visits }) => visits));
  for (const visit of all.flatMap(({ visits }) => visits)) {
    if (required.has(visit)) continue;
    const fewer = without(all, visit);
    if (isFeasible(problem, [...rest, ...fewer])) return fewer;
  }
  return core.length > 0 ? grown(problem, rest, candidate) : dayTrips(problem, rest, all);
}

/** What can be kept of `candidates` beside what is kept already and the cores of those that come later. */
function keep(
  problem: ProblemData,
  kept: Chain,
  candidates: readonly Candidate[],
  later: readonly Candidate[],
): Chain {
  if (candidates.length === 0) return kept;
  const rest = [...kept, ...later.flatMap(({ core }) => core)];
  const all = candidates.flatMap((candidate) => candidate.all);
  if (isFeasible(problem, [...rest, ...all])) return [...kept, ...all];
  const [first] = candidates;
  if (candidates.length === 1 && first) return [...kept, ...shrunk(problem, rest, first)];
  const half = Math.ceil(candidates.length / 2);
  const others = candidates.slice(half);
  const before = keep(problem, kept, candidates.slice(0, half), [...others, ...later]);
  return keep(problem, before, others, later);
}

/**
 * What of earlier plans is still feasible: all of it when nothing changed; else tours that no longer fit lose a visit,
 * or all that has no place beside what must be served, or become day trips, or go. What must be served is not lost to
 * what need not, if it can all be kept. Sorted by day, then vehicle. O(b × log tours × visits) with b tours that do
 * not fit.
 */
export function feasibleStart(problem: ProblemData, plans: readonly RoutePlan[]): readonly RoutePlan[] {
  return keep(problem, [], candidatesOf(problem, chainsOf(plans)), []).toSorted(
    (a, b) => a.day - b.day || a.vehicle - b.vehicle,
  );
}
