import { NONE, type ProblemData } from '../problem.ts';
import type { Solution } from '../solution.ts';
import type { TourState } from '../search/tours/tour-state.ts';

/** What may be wished of a plan beside what its weights ask for. */
export const WISH_KINDS = ['more-areas', 'fewer-days', 'less-road'] as const;
export type WishKind = (typeof WISH_KINDS)[number];

/** Share of the road that a plan with less road may have, in percent. */
const LESS_ROAD_PERCENT = 95;
const PERCENT = 100;

/** A wish as a bound on one figure of the plan it is asked of. */
export interface Wish {
  readonly kind: WishKind;
  /** Areas with a visit, at least; vehicle-days, or metres, at most. */
  readonly bound: number;
}

function areasOf(problem: ProblemData, { routes }: Solution): number {
  const visits = routes.flatMap(({ stops }) => stops.map(({ visit }) => problem.area[visit]!));
  return new Set(visits.filter((area) => area !== NONE)).size;
}

/** The wish of one kind for a plan: one area more, one vehicle-day less, or 5 % less road, rounded down to a metre. */
export function wishOf(kind: WishKind, problem: ProblemData, solution: Solution): Wish {
  const { length_m, days } = solution.cost;
  if (kind === 'more-areas') return { kind, bound: areasOf(problem, solution) + 1 };
  if (kind === 'fewer-days') return { kind, bound: days - 1 };
  return { kind, bound: Math.floor((length_m * LESS_ROAD_PERCENT) / PERCENT) };
}

/** Road metres of all routes. O(routes). */
export function roadOf(state: TourState): number {
  let length_m = 0;
  for (let route = 0; route < state.routeCount; route += 1) length_m += state.length_m[route]!;
  return length_m;
}

/** Do the present routes of a state meet the wish? O(routes + areas). */
export function isMet(state: TourState, { kind, bound }: Wish): boolean {
  if (kind === 'more-areas') return state.rules.fairness.areasServed() >= bound;
  if (kind === 'less-road') return roadOf(state) <= bound;
  let days = 0;
  for (let route = 0; route < state.routeCount; route += 1) days += state.exists[route]!;
  return days <= bound;
}
