import type { PlanViolationView } from '@contract/plan-edits.ts';
import type { TourView } from '@contract/plans.ts';
import type { BrokenRule } from '@renderer/timeline/board-model.ts';
import { violationsOfStop, violationsOnDay } from './violation-places.ts';

/** Rules that a caravan's day breaks, each with the visits of that day that it is about. */
export function brokenRules(
  tour: TourView,
  violations: readonly PlanViolationView[],
  wordsOf: (code: PlanViolationView['code']) => string,
): readonly BrokenRule[] {
  return violationsOnDay(violations, tour).map((violation) => ({
    words: wordsOf(violation.code),
    stopIds: tour.stops
      .filter((stop) => violationsOfStop([violation], tour, stop).length > 0)
      .map(({ id }) => id),
  }));
}
