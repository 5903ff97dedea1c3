import type { ReplanOnlyInput } from '@contract/planning.ts';
import { isRepairable } from '@domain/plan/violation.ts';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { selectedDay, selectedTour } from '../selection.ts';

/** A way to plan again; `only` is undefined when there is nothing for it to change, or, of 'all', when all may. */
export interface ReplanChoice {
  readonly kind: 'all' | ReplanOnlyInput['kind'];
  readonly only: ReplanOnlyInput | undefined;
  readonly isPossible: boolean;
}

/** Ways to plan a plan again: from the most to the least that may change. Days and caravans are those selected. */
export function replanChoices({
  plan,
  selection,
  violations,
}: Pick<PlanScene, 'plan' | 'selection' | 'violations'>): readonly ReplanChoice[] {
  const date = selectedDay(selection);
  const caravanId = selectedTour(selection)?.caravanId;
  const choice = (kind: ReplanOnlyInput['kind'], only: ReplanOnlyInput | undefined): ReplanChoice => ({
    kind,
    only,
    isPossible: only !== undefined,
  });
  return [
    { kind: 'all', only: undefined, isPossible: true },
    choice('days', date === null ? undefined : { kind: 'days', dates: [date] }),
    choice('caravans', caravanId === undefined ? undefined : { kind: 'caravans', caravanIds: [caravanId] }),
    choice('gaps', plan.omissions.length === 0 ? undefined : { kind: 'gaps' }),
    choice('repair', violations.some(isRepairable) ? { kind: 'repair' } : undefined),
  ];
}
