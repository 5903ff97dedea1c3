import { compareCost } from '../cost.ts';
import type { Placement, Refusal, Remedy, ServedExplanation, UnservedExplanation } from '../explanation.ts';
import type { ProblemData } from '../problem.ts';
import type { VisitIndex } from '../problem-input.ts';
import { planFaults } from '../schedule/solution-of.ts';
import type { ScheduledRoute, Solution } from '../solution.ts';
import { compareChange, isGain } from './cost-change.ts';
import { leastDisplacement } from './displacement.ts';
import { type Candidate, Insertion } from './insertion.ts';
import { PlanState } from './plan-state.ts';
import { planWithout } from './plan-without.ts';
import { anotherVehicle, anotherWindow, oneMoreDay, oneMoreVisit, releasedLock } from './remedies.ts';
import { vehicleDays } from './vehicle-days.ts';

const cheapestFirst = (a: Remedy, b: Remedy) =>
  a.placement.extraPoints - b.placement.extraPoints || a.placement.extraCost - b.placement.extraCost;

/**
 * Why `visit` is not served by `solution`, and what would let it in. All of it is found by trying: the visit at every
 * position of every vehicle's day, the rest of the plan kept, with exact times and all rules.
 *
 * A vehicle's day refuses with the reason of the attempt that got furthest; `REFUSAL_KINDS` is the order of nearness.
 * Days on which the visit fits and is a gain refuse nothing and are not listed; `remedies` then holds 'none' alone.
 * Throws RangeError when the visit is served or unknown.
 * O(vehicles × days × positions × stops of a route), lodgings 7-fold, plus the displacement (displacement.ts).
 */
export function explainUnserved(
  problem: ProblemData,
  solution: Solution,
  visit: VisitIndex,
): UnservedExplanation {
  if (!solution.unserved.includes(visit)) throw new RangeError(`visit ${visit} is served or unknown`);
  const state = new PlanState(problem, solution.routes);
  const insertion = new Insertion(problem, state, visit);
  const refusals: Refusal[] = [];
  let best: Candidate | null = null;
  for (const [vehicle, day] of vehicleDays(problem)) {
    const { candidate, reason } = insertion.on(vehicle, day);
    if (reason !== null) refusals.push({ vehicle, day, ...reason });
    if (candidate === null) continue;
    if (best === null || compareChange(candidate.change, best.change) < 0) best = candidate;
  }
  return { visit, refusals, remedies: remediesOf(problem, solution, state, insertion, best) };
}

function remediesOf(
  problem: ProblemData,
  solution: Solution,
  state: PlanState,
  insertion: Insertion,
  best: Candidate | null,
): readonly Remedy[] {
  if (best !== null && isGain(best.change)) return [{ change: { kind: 'none' }, placement: best.placement }];
  const leftOut = { problem, solution, state, visit: insertion.visit };
  const kinds = [oneMoreDay, anotherWindow, releasedLock, anotherVehicle, oneMoreVisit];
  const found = kinds.map((remedyOf) => remedyOf(leftOut));
  // Where it fits at a loss, nobody has to give way.
  if (best === null) found.push(leastDisplacement(problem, state, insertion));
  return found.filter((remedy) => remedy !== null).sort(cheapestFirst);
}

const driveOf = (routes: readonly ScheduledRoute[]) => routes.reduce((sum, { drive_s }) => sum + drive_s, 0);

/** Where the visit is, with what the plan pays for it. */
function placementHere(
  problem: ProblemData,
  solution: Solution,
  rest: Solution,
  route: ScheduledRoute,
  visit: VisitIndex,
): Placement {
  return {
    vehicle: route.vehicle,
    day: route.day,
    position: route.stops.findIndex((stop) => stop.visit === visit),
    nightBefore: route.nightBefore,
    night: route.night,
    extra_m: solution.cost.length_m - rest.cost.length_m,
    extraDrive_s: driveOf(solution.routes) - driveOf(rest.routes),
    extraCost: solution.cost.cost - rest.cost.cost,
    extraPoints: solution.cost.points - rest.cost.points + problem.prize[visit]!,
  };
}

/**
 * What a served visit costs where it is, and its best place elsewhere, both against the plan without it. The plan
 * without it keeps the nights away, but gives up one beside a day that has nothing left to do when that is cheaper.
 * `nextBest` is null when there is no place, or when the rest of the plan cannot be run without the visit.
 * Throws RangeError when the visit is not served. O(vehicles × days × positions × stops of a route).
 */
export function explainServed(
  problem: ProblemData,
  solution: Solution,
  visit: VisitIndex,
): ServedExplanation {
  const route = solution.routes.find(({ stops }) => stops.some((stop) => stop.visit === visit));
  if (route === undefined) throw new RangeError(`visit ${visit} is not served`);
  const rest = planWithout(problem, solution, route, visit).sort((a, b) => compareCost(a.cost, b.cost))[0]!;
  const here = placementHere(problem, solution, rest, route, visit);
  const plans = rest.routes.map(({ stops, ...plan }) => ({
    ...plan,
    visits: stops.map((stop) => stop.visit),
  }));
  if (planFaults(problem, plans).length > 0) return { visit, here, nextBest: null };
  const insertion = new Insertion(problem, new PlanState(problem, rest.routes), visit);
  let best: Candidate | null = null;
  for (const [vehicle, day] of vehicleDays(problem)) {
    if (vehicle === route.vehicle && day === route.day) continue;
    const { candidate } = insertion.on(vehicle, day);
    if (candidate === null) continue;
    if (best === null || compareChange(candidate.change, best.change) < 0) best = candidate;
  }
  return { visit, here, nextBest: best?.placement ?? null };
}
