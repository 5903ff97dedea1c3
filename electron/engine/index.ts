/** The optimiser's only public surface. Everything else in this folder is private to it. */
export { check, RULES, type Rule, type Violation } from './checker.ts';
export { compareCost, type LostPoints, type SolutionCost } from './cost.ts';
export { explainServed, explainUnserved } from './explain/explain.ts';
export {
  type Change,
  type Placement,
  REFUSAL_KINDS,
  type Refusal,
  type RefusalKind,
  type Remedy,
  type ServedExplanation,
  type UnservedExplanation,
} from './explanation.ts';
export { type Price, pricesOf } from './price/price.ts';
export { WISH_KINDS, type WishKind } from './price/wish.ts';
export { MILLI, createProblem } from './problem-build.ts';
export { NO_LIMIT, NONE, type ProblemData } from './problem.ts';
export {
  type AreaInput,
  BASE,
  type DayIndex,
  type DrivingInput,
  type GoalsInput,
  type LodgingIndex,
  type LodgingInput,
  type PlaceIndex,
  type ProblemInput,
  type RelationInput,
  type SeriesInput,
  type TimeWindow,
  type TravelInput,
  type VehicleIndex,
  type VehicleInput,
  type VisitIndex,
  type VisitInput,
} from './problem-input.ts';
export { type ProblemFault, ProblemFaultsError } from './problem-validation.ts';
export type { RoutePlan, ScheduledRoute, ScheduledStop, Solution } from './solution.ts';
export { EXCHANGE_INTERVAL, indexOfBest } from './search/exchange.ts';
export { compareLevels, type Incumbent } from './search/incumbent.ts';
export {
  type BestSoFar,
  createSearch,
  type Search,
  type SearchHooks,
  type SearchOptions,
} from './search/search.ts';
export {
  type SolveHooks,
  type SolveOptions,
  type SolveProvenance,
  type SolveResult,
  type SolveState,
  type StopReason,
  solve,
  type TimeLimit,
} from './solve.ts';
export type { Fault, FaultKind } from './schedule/fault.ts';
export { type Draft, draftOf, solutionOf } from './schedule/solution-of.ts';
export {
  checkExchange,
  compareExchangeCost,
  type ExchangeCost,
  type ExchangeProblem,
  type ExchangeSchedule,
  type ExchangeViolation,
  exchangeCostOf,
  fewestRounds,
  NOWHERE,
} from './exchange/exchange-problem.ts';
export {
  type ExchangeHooks,
  type ExchangeOptions,
  type ExchangeResult,
  planExchange,
} from './exchange/exchange-search.ts';
export {
  checkStays,
  STAY_RULES,
  type StayCheck,
  type StayRule,
  type StayViolation,
} from './stays/checker.ts';
export { compareStayCost, type StayCost } from './stays/cost.ts';
export { explainStay } from './stays/explain/explain-stay.ts';
export {
  STAY_OBSTACLES,
  type StayChange,
  type StayExplanation,
  type StayObstacle,
  type StayObstacleKind,
  type StayRemedy,
  type TriedStay,
} from './stays/explain/stay-explanation.ts';
export type { Stay, StayPlan } from './stays/plan.ts';
export type { StayProblem } from './stays/problem.ts';
export { createStayProblem } from './stays/problem-build.ts';
export type { StayProblemInput } from './stays/problem-input.ts';
export {
  indexOfBestStays,
  STAY_EXCHANGE_INTERVAL,
  type StayIncumbent,
} from './stays/search/stay-exchange.ts';
export {
  createStaySearch,
  type StaySearch,
  type StaySearchHooks,
  type StaySearchOptions,
} from './stays/search/stay-search.ts';
export {
  type StaySolveHooks,
  type StaySolveOptions,
  type StaySolveResult,
  solveStays,
} from './stays/solve.ts';
export { ENGINE_VERSION } from './version.ts';
