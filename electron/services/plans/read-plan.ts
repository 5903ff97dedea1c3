import type { PlanView } from '@contract/plans.ts';
import { AppError } from '@domain/errors.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { isOfPlans } from './plan-problems.ts';
import { type PlanNames, readNames, viewPlan } from './plan-view.ts';

/** A saved plan as the screens and exports show it. @throws AppError E1001 */
export function readPlan(session: WorkspaceSession, id: string): PlanView {
  const read = session.read();
  return viewPlan(read, found(read.plans.find(id), id), readNames(read, session.businessDate()));
}

function found(plan: Versioned<Plan> | null, id: string): Versioned<Plan> {
  if (!plan) throw new AppError('E1001', `plan ${id} not found`, { kind: 'plan', id });
  return plan;
}

/** Saved plans for the screens, which ask about the same one again after every change by hand. */
export interface PlanReader {
  /** @throws AppError E1001 */
  find(id: string): Versioned<Plan>;
  /** As `readPlan`. @throws AppError E1001 */
  view(id: string): PlanView;
  names(): PlanNames;
  /** What has just been written: the next `find` of this version gives it without reading. */
  keep(plan: Plan): Versioned<Plan>;
  /** Tables of the workspace have changed; null = another workspace. */
  forget(tables: readonly string[] | null): void;
}

/**
 * Keeps the last plan as long as the workspace has it in that version, and the names while nothing but plans changes.
 * Every change of the content of a plan writes its row, and a version is never given twice.
 */
export function createPlanReader(session: WorkspaceSession): PlanReader {
  let last: Versioned<Plan> | null = null;
  let named: { readonly date: string; readonly names: PlanNames } | null = null;
  const find = (id: string): Versioned<Plan> => {
    const { plans } = session.read();
    if (last?.id === id && plans.versionOf(id) === last.version) return last;
    last = found(plans.find(id), id);
    return last;
  };
  const names = (): PlanNames => {
    const date = session.businessDate();
    if (named?.date !== date) named = { date, names: readNames(session.read(), date) };
    return named.names;
  };
  return {
    find,
    names,
    view: (id) => viewPlan(session.read(), find(id), names()),
    keep: (plan) => {
      last = { ...plan, version: session.read().plans.versionOf(plan.id) ?? null };
      return last;
    },
    forget: (tables) => {
      if (tables === null) last = null;
      if (tables === null || !tables.every(isOfPlans)) named = null;
    },
  };
}
