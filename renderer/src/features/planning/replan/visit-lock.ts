import type { PlanLockEditInput } from '@contract/plan-edits.ts';
import type { PlanningLockInput } from '@contract/planning.ts';
import type { PlanView, StopView, TourView } from '@contract/plans.ts';
import { lockAfter } from '@domain/plan/edit.ts';

export type VisitLock = StopView['lock'];
export const LOCK_GRADES = ['caravan', 'day', 'order'] as const satisfies readonly (keyof VisitLock)[];
export type LockGrade = (typeof LOCK_GRADES)[number];

/** Some grades of a lock; one that is missing stays as it is. */
export type LockPart = PlanLockEditInput['lock'];

/**
 * Locks by site as they were changed on a result that is not saved; a site that is missing has those of its visit. A
 * saved plan holds its locks itself.
 */
export type LockChanges = ReadonlyMap<string, VisitLock>;

export const NO_LOCK_CHANGES: LockChanges = new Map();

/** Locks of a visit for the next run. */
export function lockOf(stop: StopView, changes: LockChanges): VisitLock {
  return changes.get(stop.siteId) ?? stop.lock;
}

export const isLocked = (lock: VisitLock) => LOCK_GRADES.some((grade) => lock[grade]);

/** Changes with some grades of some visits set or released; what is as the plan was made is no change. */
export function withLock(changes: LockChanges, stops: readonly StopView[], part: LockPart): LockChanges {
  const next = new Map(changes);
  for (const stop of stops) {
    const lock = lockAfter(lockOf(stop, changes), { lock: part });
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

const RELEASED: VisitLock = { caravan: false, day: false, order: false };

/**
 * What one key or button makes of visits: everything locked, or when it is already, everything released. The order of
 * a visit alone is left as it is: it has nothing to come before or after.
 */
export function wholeLock(stops: readonly StopView[], changes: LockChanges): LockPart {
  const grades = stops.length > 1 ? LOCK_GRADES : LOCK_GRADES.filter((grade) => grade !== 'order');
  const isWhole = stops.every((stop) => grades.every((grade) => lockOf(stop, changes)[grade]));
  return isWhole ? RELEASED : Object.fromEntries(grades.map((grade) => [grade, true]));
}

/** Locks changed on a result, as changes of the plan it is saved as: the visits of each lock together. */
export function lockEdits(plan: PlanView, changes: LockChanges): PlanLockEditInput[] {
  const edits = new Map<string, PlanLockEditInput>();
  for (const { id, siteId } of plan.tours.flatMap(({ stops }) => stops)) {
    const lock = changes.get(siteId);
    if (lock === undefined) continue;
    const key = LOCK_GRADES.map((grade) => lock[grade]).join();
    const edit = edits.get(key) ?? { kind: 'lock', stopIds: [], lock };
    edit.stopIds.push(id);
    edits.set(key, edit);
  }
  return [...edits.values()];
}

/** Whether only one visit of a day has its order locked: alone it has nothing to come before or after. */
export function hasLoneOrder(stops: readonly StopView[], changes: LockChanges): boolean {
  return stops.filter((stop) => lockOf(stop, changes).order).length === 1;
}

/** How many visits of a plan, or of a part of it, have a lock. */
export function lockedVisits(plan: Pick<PlanView, 'tours'>, changes: LockChanges): number {
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
