import { NONE, type ProblemData } from '../problem.ts';
import type { VisitIndex } from '../problem-input.ts';
import type { RoutePlan, ScheduledRoute, Solution } from '../solution.ts';
import { costOf } from './cost-of.ts';
import { describeFault, type Fault } from './fault.ts';
import { knownIndices, noRepetition, PlanIndex } from './plan-index.ts';
import { draftRoute, isFault, scheduleRoute } from './route-schedule.ts';
import { RouteTimer } from './route-timer.ts';
import { TOUR_RULES } from './tour-rules.ts';

interface Outcome {
  readonly faults: readonly Fault[];
  readonly routes: readonly ScheduledRoute[];
  readonly unserved: readonly VisitIndex[];
}

function outcomeOf(problem: ProblemData, plans: readonly RoutePlan[]): Outcome {
  // The other rules can only be asked about plans that make sense.
  const unknown = knownIndices(problem, plans);
  if (unknown.length > 0) return { faults: unknown, routes: [], unserved: [] };
  const repeated = noRepetition(problem, plans);
  if (repeated.length > 0) return { faults: repeated, routes: [], unserved: [] };
  const index = new PlanIndex(problem, plans);
  const timer = new RouteTimer(problem);
  const faults: Fault[] = [];
  const routes: ScheduledRoute[] = [];
  for (const plan of index.plans) {
    const route = scheduleRoute(problem, plan, index.nightBefore(plan.vehicle, plan.day), timer);
    if (isFault(route)) faults.push(route);
    else routes.push(route);
  }
  for (const rule of TOUR_RULES) faults.push(...rule(problem, index));
  const unserved = [...index.vehicleOf.keys()].filter((visit) => index.vehicleOf[visit] === NONE);
  return { faults, routes, unserved };
}

/**
 * Every rule that the plans break: of each route the first one about times, then the rules across routes. Empty when
 * they are a solution. Plans with unknown indices or repetitions have only these named. O(visits × windows).
 */
export function planFaults(problem: ProblemData, plans: readonly RoutePlan[]): readonly Fault[] {
  return outcomeOf(problem, plans).faults;
}

/**
 * Adds times and cost to plans; plans without a stop and without a night are left away. Throws RangeError naming the
 * first broken rule. O(visits × windows of the day + vehicles × days).
 */
export function solutionOf(problem: ProblemData, plans: readonly RoutePlan[]): Solution {
  const { faults, routes, unserved } = outcomeOf(problem, plans);
  const fault = faults[0];
  if (fault !== undefined) throw new RangeError(describeFault(fault));
  return { routes, unserved, cost: costOf(problem, routes) };
}

/** A plan as somebody wants it, whatever rules it breaks. */
export interface Draft {
  readonly solution: Solution;
  /** Every broken rule: those about times route by route, then those across routes. Empty = the solution is feasible. */
  readonly faults: readonly Fault[];
}

/**
 * Adds times and cost to plans that may break rules. Throws RangeError for unknown indices and repetitions.
 * O(visits × windows of the day + vehicles × days).
 */
export function draftOf(problem: ProblemData, plans: readonly RoutePlan[]): Draft {
  const [senseless] = [...knownIndices(problem, plans), ...noRepetition(problem, plans)];
  if (senseless !== undefined) throw new RangeError(describeFault(senseless));
  const index = new PlanIndex(problem, plans);
  const timer = new RouteTimer(problem);
  const drafts = index.plans.map((plan) =>
    draftRoute(problem, plan, index.nightBefore(plan.vehicle, plan.day), timer),
  );
  const routes = drafts.map(({ route }) => route);
  const unserved = [...index.vehicleOf.keys()].filter((visit) => index.vehicleOf[visit] === NONE);
  return {
    solution: { routes, unserved, cost: costOf(problem, routes) },
    faults: [
      ...drafts.flatMap(({ faults }) => faults),
      ...TOUR_RULES.flatMap((rule) => rule(problem, index)),
    ],
  };
}
