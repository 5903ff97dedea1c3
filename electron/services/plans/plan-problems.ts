import type { Plan } from '@domain/plan/plan.ts';
import { type CompiledPlanning, compilePlanning } from '@domain/planning/compile.ts';
import type { PlanningRules } from '@domain/planning/rules.ts';
import { withoutKept } from '@domain/planning/planning-model.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { collectPlanningInput } from '../planning/planning-input.ts';

/** Tables of plans; what else changes may change the problem. */
const PLAN_TABLES: ReadonlySet<string> = new Set(['plan', 'plan_tour', 'plan_stop', 'plan_omission']);

/** Whether a table holds plans and nothing that plans are made of. */
export const isOfPlans = (table: string) => PLAN_TABLES.has(table);

/** Whoever changes a plan by hand may leave a preference aside; a rule stays one. */
export const ofHand = (rules: PlanningRules): PlanningRules =>
  rules.marketDays === 'prefer' ? { ...rules, marketDays: 'ignore' } : rules;

/** The problem that today's workspace makes of a plan. */
export interface PlanProblems {
  /** Sites are those it visits or leaves out, and `moreSiteIds`. @throws AppError E1001, E2011 */
  of(plan: Plan, moreSiteIds?: readonly string[]): CompiledPlanning;
  /** Tables of the workspace have changed; null = another workspace. */
  forget(tables: readonly string[] | null): void;
}

/**
 * Keeps the problem of the last question, because changes by hand follow each other.
 * PERF: making it takes 0.2 s for 1,000 visits, timing a plan with it a few milliseconds.
 */
export function createPlanProblems(session: WorkspaceSession): PlanProblems {
  let last: { readonly key: string; readonly compiled: CompiledPlanning } | null = null;
  return {
    of: (plan, moreSiteIds = []) => {
      const siteIds = [
        ...plan.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
        ...plan.omissions.map(({ siteId }) => siteId),
        ...moreSiteIds,
      ].sort();
      const { id, periodStart, periodEnd, caravanIds, rules } = plan;
      // Whoever moves a locked visit by hand takes its lock along: locks hold for the optimiser alone.
      const conditions = { ...withoutKept(plan.conditions), locks: [], orders: [] };
      const key = JSON.stringify([id, periodStart, periodEnd, caravanIds, siteIds, rules, conditions]);
      if (last?.key === key) return last.compiled;
      const scope = { ...plan, siteIds, rules: ofHand(rules), keptLodgings: 'all' as const };
      const input = collectPlanningInput(session.read(), scope, { conditions, start: [] });
      const compiled = compilePlanning(input);
      last = { key, compiled };
      return compiled;
    },
    forget: (tables) => {
      if (tables === null || !tables.every(isOfPlans)) last = null;
    },
  };
}
