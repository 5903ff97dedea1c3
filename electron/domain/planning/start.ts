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

/** What of a chain can be kept beside `kept`: all but one visit, else what fits as day trips. */
function shrunk(problem: ProblemData, kept: Chain, chain: Chain): Chain {
  for (const visit of chain.flatMap(({ visits }) => visits)) {
    const rest = without(chain, visit);
    if (isFeasible(problem, [...kept, ...rest])) return rest;
  }
  const trips: RoutePlan[] = [];
  for (const { vehicle, day, visits } of chain) {
    const made: number[] = [];
    for (const visit of visits) {
      const trip = { vehicle, day, visits: [...made, visit], night: BASE } as const;
      if (isFeasible(problem, [...kept, ...trips, trip])) made.push(visit);
    }
    if (made.length > 0) trips.push({ vehicle, day, visits: made, night: BASE });
  }
  return trips;
}

function keep(problem: ProblemData, kept: Chain, chains: readonly Chain[]): Chain {
  if (chains.length === 0) return kept;
  const all = [...kept, ...chains.flat()];
  if (isFeasible(problem, all)) return all;
  const [first] = chains;
  if (chains.length === 1 && first) return [...kept, ...shrunk(problem, kept, first)];
  const half = Math.ceil(chains.length / 2);
  return keep(problem, keep(problem, kept, chains.slice(0, half)), chains.slice(half));
}

/**
 * What of earlier plans is still feasible: all of it when nothing changed; else tours that no longer fit lose a
 * visit, or become day trips, or go. Sorted by day, then vehicle. O(b × log tours × visits) with b tours that do not fit.
 */
export function feasibleStart(problem: ProblemData, plans: readonly RoutePlan[]): readonly RoutePlan[] {
  return keep(problem, [], chainsOf(plans)).toSorted((a, b) => a.day - b.day || a.vehicle - b.vehicle);
}
