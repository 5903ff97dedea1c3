/** The optimiser's only public surface. Everything else in this folder is private to it. */
export { check, RULES, type Rule, type Violation } from './checker.ts';
export { compareCost, type SolutionCost } from './cost.ts';
export { explainUnassigned, type UnassignedReason } from './explain.ts';
export { ProblemData } from './problem.ts';
export type {
  DayIndex,
  PlaceIndex,
  ProblemInput,
  TimeWindow,
  VehicleIndex,
  VehicleInput,
  VisitIndex,
  VisitInput,
} from './problem-input.ts';
export { MAX_VISITS_PER_ROUTE } from './problem-validation.ts';
export type { RoutePlan, ScheduledRoute, ScheduledStop, Solution } from './solution.ts';
export {
  type SolveHooks,
  type SolveOptions,
  type SolveProvenance,
  type SolveResult,
  type SolveState,
  solve,
  solutionOf,
} from './solve.ts';
export type { StopReason } from './stop/stop-criterion.ts';
export type { TimeLimit } from './stop/time-limit.ts';
export { ENGINE_VERSION } from './version.ts';
