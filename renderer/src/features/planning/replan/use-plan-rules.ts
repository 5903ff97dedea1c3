import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import { type PlanSource, planKeyOf } from '../plan-source.ts';
import { useReplanStore } from './replan-store.ts';

/** Rules a plan was made with; null when it was made before this session. */
export function usePlanRules(source: PlanSource): PlanningRules | null {
  const origin = useReplanStore((state) => state.origins.get(planKeyOf(source)));
  return origin ? { ...DEFAULT_PLANNING_RULES, ...origin.rules } : null;
}
