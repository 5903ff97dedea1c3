import type { NightView, PlanView, TourView } from '@contract/plans.ts';
import { lodgingsInUse } from '../plan-nights.ts';

/**
 * Lodgings to choose from for the night after a day: those that the plan uses already. None after the last day of the
 * period, because no day follows on which the caravan could come home.
 */
export function nightChoices(plan: PlanView, { date, night }: TourView): readonly NightView[] {
  if (date === plan.periodEnd) return night === null ? [] : [night];
  return lodgingsInUse(plan).map(({ lodging }) => lodging);
}
