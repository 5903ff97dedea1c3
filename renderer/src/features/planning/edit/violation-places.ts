import type { PlanViolationView } from '@contract/plan-edits.ts';
import type { PlanView, StopView, TourView } from '@contract/plans.ts';
import type { SelectionSearch } from '../planning-search.ts';
import { tourAt } from './place.ts';

type Violations = readonly PlanViolationView[];

/** Each once: two pairs of visits of the same sites may break the same rule, which reads the same. */
export function distinctViolations(violations: Violations): Violations {
  return [...new Map(violations.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether a rule is about this day of this caravan, or names no other. */
const covers = ({ caravanId, date }: PlanViolationView, tour: TourView) =>
  (caravanId === null || caravanId === tour.caravanId) && (date === null || date === tour.date);

/**
 * For each day of a caravan the rules that may be about it: those that name it, and those that name no caravan or no day.
 * Thousands of days need not be compared with thousands of rules.
 */
export function violationsByDay(
  violations: Violations,
): (tour: Pick<TourView, 'caravanId' | 'date'>) => Violations {
  const byDay = new Map<string, PlanViolationView[]>();
  const general: PlanViolationView[] = [];
  for (const violation of violations) {
    const { caravanId, date } = violation;
    if (caravanId === null || date === null) {
      general.push(violation);
      continue;
    }
    const key = `${caravanId} ${date}`;
    const known = byDay.get(key);
    if (known) known.push(violation);
    else byDay.set(key, [violation]);
  }
  return ({ caravanId, date }) => {
    const own = byDay.get(`${caravanId} ${date}`);
    return own === undefined ? general : [...own, ...general];
  };
}

/** Rules that a visit breaks where it is. */
export function violationsOfStop(violations: Violations, tour: TourView, stop: StopView): Violations {
  return violations.filter((each) => each.siteIds.includes(stop.siteId) && covers(each, tour));
}

/** Rules that a caravan's day breaks as a whole: about it, and about none of its visits. */
export function violationsOfDay(violations: Violations, tour: TourView): Violations {
  return violations.filter(
    (each) =>
      each.caravanId === tour.caravanId &&
      each.date === tour.date &&
      !tour.stops.some((stop) => each.siteIds.includes(stop.siteId)),
  );
}

/** Rules that a caravan's day breaks, its visits included, each once. */
export function violationsOnDay(violations: Violations, tour: TourView): Violations {
  const ofDay = violationsOfDay(violations, tour);
  return violations.filter(
    (each) =>
      ofDay.includes(each) ||
      tour.stops.some((stop) => each.siteIds.includes(stop.siteId) && covers(each, tour)),
  );
}

/** Rules that a site breaks by being left out. */
export function violationsOfSite(violations: Violations, siteId: string): Violations {
  return violations.filter(({ siteIds }) => siteIds.includes(siteId));
}

/** What to select to see a broken rule: the visit, else the day, else the left-out site; null when there is none. */
export function violationTarget(plan: PlanView, violation: PlanViolationView): SelectionSearch | null {
  const { siteIds, caravanId, date } = violation;
  for (const tour of plan.tours) {
    const stop = covers(violation, tour)
      ? tour.stops.find(({ siteId }) => siteIds.includes(siteId))
      : undefined;
    if (stop) return { stop: stop.id };
  }
  const tour = tourAt(plan, caravanId, date);
  if (tour) return { tour: tour.id };
  const omission = plan.omissions.find(({ siteId }) => siteIds.includes(siteId));
  if (omission) return { omission: omission.siteId };
  return date === null ? null : { day: date };
}
