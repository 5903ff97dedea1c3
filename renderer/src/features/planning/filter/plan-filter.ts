import type { PlanViolationView } from '@contract/plan-edits.ts';
import type { PlanView, StopView, TourView } from '@contract/plans.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { violationsByDay, violationsOfDay, violationsOfStop } from '../edit/violation-places.ts';
import type { FilterSearch } from '../planning-search.ts';
import { isLocked, type LockChanges, lockOf } from '../replan/visit-lock.ts';

/** The part of a plan that filters leave; map, board and tables show the same one. */
export interface ShownPart {
  readonly stops: ReadonlySet<string>;
  /** Days with a visit that is shown, and days without visits that the filters do not speak against. */
  readonly tours: ReadonlySet<string>;
}

/** What a filter needs beside the plan. */
export interface FilterContext {
  readonly violations: readonly PlanViolationView[];
  readonly locks: LockChanges;
}

/** Whether any filter is set. */
export function isFiltering(filter: FilterSearch): boolean {
  const { q, caravan, inCounty, from, to, broken, locked } = filter;
  return [q, caravan, inCounty, from, to, broken, locked].some((value) => value !== undefined);
}

/** What the filters leave of a plan; null when none is set and all of it is shown. */
export function shownPart(plan: PlanView, filter: FilterSearch, context: FilterContext): ShownPart | null {
  if (!isFiltering(filter)) return null;
  const { q, caravan, inCounty, from, to, broken, locked } = filter;
  const candidates = violationsByDay(context.violations);
  const isDayShown = ({ caravanId, date }: TourView) =>
    (caravan === undefined || caravanId === caravan) &&
    (from === undefined || date >= from) &&
    (to === undefined || date <= to);
  const isStopShown = (tour: TourView, stop: StopView) =>
    (inCounty === undefined || stop.countyCode === inCounty) &&
    (locked === undefined || isLocked(lockOf(stop, context.locks))) &&
    (q === undefined || matchesAny([stop.siteName, stop.countyName, stop.townshipName ?? ''], q)) &&
    (broken === undefined || isBroken(candidates(tour), tour, stop));
  const asksForVisits = [q, inCounty, broken, locked].some((value) => value !== undefined);
  const [stops, tours] = [new Set<string>(), new Set<string>()];
  for (const tour of plan.tours) {
    if (!isDayShown(tour)) continue;
    const shown = tour.stops.filter((stop) => isStopShown(tour, stop));
    for (const { id } of shown) stops.add(id);
    if (shown.length > 0 || !asksForVisits) tours.add(tour.id);
  }
  return { stops, tours };
}

/** A visit is part of what is broken when a rule is about it, or about its day as a whole. */
function isBroken(violations: readonly PlanViolationView[], tour: TourView, stop: StopView): boolean {
  return violationsOfStop(violations, tour, stop).length > 0 || violationsOfDay(violations, tour).length > 0;
}
