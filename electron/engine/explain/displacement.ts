import type { Remedy } from '../explanation.ts';
import type { ProblemData } from '../problem.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';
import { compareChange } from './cost-change.ts';
import type { Candidate, Insertion } from './insertion.ts';
import type { PlanState } from './plan-state.ts';
import { vehicleDays } from './vehicle-days.ts';

/** Of longer routes only single visits are asked to leave: there are 2^visits choices. */
const MAX_VISITS_EXACT = 10;

interface Route {
  readonly vehicle: VehicleIndex;
  readonly day: DayIndex;
  /** Visits that may leave: a required one stays, whoever asks. */
  readonly movable: readonly VisitIndex[];
}

interface Choice {
  readonly removed: readonly VisitIndex[];
  readonly points: number;
  readonly candidate: Candidate;
}

/** Finds the visits of one route whose leaving costs the least prizes; of equal ones the fewest, then the cheapest. */
class Displacement {
  best: Choice | null = null;
  readonly #problem: ProblemData;
  readonly #insertion: Insertion;

  constructor(problem: ProblemData, insertion: Insertion) {
    this.#problem = problem;
    this.#insertion = insertion;
  }

  /** All choices of `size` visits of the route that can still be the best. */
  choose(route: Route, size: number, from = 0, chosen: readonly VisitIndex[] = [], points = 0): void {
    if (!this.#canWin(points, chosen.length + size)) return;
    if (size === 0) {
      this.#attempt(route, chosen, points);
      return;
    }
    for (let at = from; at + size <= route.movable.length; at += 1) {
      const visit = route.movable[at]!;
      this.choose(route, size - 1, at + 1, [...chosen, visit], points + this.#problem.prize[visit]!);
    }
  }

  /** Prizes are ≥ 0, so a part of a choice that is too dear makes all of it too dear. */
  #canWin(points: number, size: number): boolean {
    const { best } = this;
    if (best === null || points < best.points) return true;
    return points === best.points && size <= best.removed.length;
  }

  #attempt(route: Route, removed: readonly VisitIndex[], points: number): void {
    const candidate = this.#insertion.instead(route.vehicle, route.day, removed);
    if (candidate === null) return;
    const { best } = this;
    const isTie = best !== null && points === best.points && removed.length === best.removed.length;
    if (isTie && compareChange(candidate.change, best.candidate.change) >= 0) return;
    this.best = { removed, points, candidate };
  }
}

/**
 * The visits of one route, least in the sum of their prizes, that would have to leave to make room; null when no
 * choice makes room. Exact over all choices on routes of at most ten visits.
 * O(routes × 2^visits × visits²) at worst; few choices are tried once one is found.
 */
export function leastDisplacement(
  problem: ProblemData,
  state: PlanState,
  insertion: Insertion,
): Remedy | null {
  const routes: Route[] = [];
  for (const [vehicle, day] of vehicleDays(problem)) {
    if (insertion.isRefusedByDay(vehicle, day)) continue;
    const movable = state.visitsOn(vehicle, day).filter((visit) => problem.isRequired[visit] === 0);
    if (movable.length > 0) routes.push({ vehicle, day, movable });
  }
  const displacement = new Displacement(problem, insertion);
  // Few before many: the first that is found bounds all that follow.
  for (let size = 1; size <= MAX_VISITS_EXACT; size += 1) {
    for (const route of routes) {
      if (size === 1 || route.movable.length <= MAX_VISITS_EXACT) displacement.choose(route, size);
    }
  }
  const { best } = displacement;
  if (best === null) return null;
  return {
    change: { kind: 'displace', visits: best.removed, points: best.points },
    placement: best.candidate.placement,
  };
}
