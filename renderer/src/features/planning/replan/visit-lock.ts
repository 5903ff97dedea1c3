import type { PlanningLockInput } from '@contract/planning.ts';
import type { PlanView, StopView, TourView } from '@contract/plans.ts';

export type VisitLock = StopView['lock'];
export const LOCK_GRADES = ['caravan', 'day', 'order'] as const satisfies readonly (keyof VisitLock)[];
export type LockGrade = (typeof LOCK_GRADES)[number];

/** Locks by site as they were changed since the plan was made; a site that is missing has those of its visit. */
export type LockChanges = ReadonlyMap<string, VisitLock>;

export const NO_LOCK_CHANGES: LockChanges = new Map();

/** Locks of a visit for the next run. */
export function lockOf(stop: StopView, changes: LockChanges): VisitLock {
  return changes.get(stop.siteId) ?? stop.lock;
}

export const isLocked = (lock: VisitLock) => LOCK_GRADES.some((grade) => lock[grade]);

/** Changes with one grade of some visits set; what is as the plan was made is no change. */
export function withGrade(
  changes: LockChanges,
  stops: readonly StopView[],
  grade: LockGrade,
  isSet: boolean,
): LockChanges {
  const next = new Map(changes);
  for (const stop of stops) {
    const lock = { ...lockOf(stop, changes), [grade]: isSet };
    if (LOCK_GRADES.every((each) => lock[each] === stop.lock[each])) next.delete(stop.siteId);
    else next.set(stop.siteId, lock);
  }
  return next;
}

/** Whether all visits have a grade, none has, or some. */
export function gradeOf(
  stops: readonly StopView[],
  changes: LockChanges,
  grade: LockGrade,
): boolean | 'mixed' {
  const set = stops.filter((stop) => lockOf(stop, changes)[grade]).length;
  return set === 0 ? false : set === stops.length ? true : 'mixed';
}

/** Whether only one visit of a day has its order locked: alone it has nothing to come before or after. */
export function hasLoneOrder(stops: readonly StopView[], changes: LockChanges): boolean {
  return stops.filter((stop) => lockOf(stop, changes).order).length === 1;
}

/** How many visits of a plan have a lock. */
export function lockedVisits(plan: PlanView, changes: LockChanges): number {
  return plan.tours.flatMap((tour) => tour.stops).filter((stop) => isLocked(lockOf(stop, changes))).length;
}

/** Locks as a planning run takes them: one per visit that has any. */
export function planningLocks(plan: PlanView, changes: LockChanges): PlanningLockInput[] {
  const ofTour = (tour: TourView) =>
    tour.stops.flatMap((stop) => {
      const lock = lockOf(stop, changes);
      if (!isLocked(lock)) return [];
      return {
        siteId: stop.siteId,
        caravanId: lock.caravan ? tour.caravanId : null,
        date: lock.day ? tour.date : null,
        keepsOrder: lock.order,
      };
    });
  return plan.tours.flatMap(ofTour);
}
