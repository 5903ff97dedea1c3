import type { PlanView } from '@contract/plans.ts';
import { useState } from 'react';
import { firstDay } from '../selection.ts';

/**
 * Day of the board's day zoom: the selected one, else the one it showed before, so that it stays when the selected
 * visit was taken out or the selected day got another id; else the first day out of the plan.
 */
export function useBoardDay(plan: PlanView, selected: string | null): string {
  const [before, remember] = useState<string | null>(null);
  const isInPlan = before !== null && before >= plan.periodStart && before <= plan.periodEnd;
  const shown = selected ?? (isInPlan ? before : firstDay(plan));
  if (shown !== before) remember(shown);
  return shown;
}
