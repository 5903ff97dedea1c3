import type { StayPlanView } from '@contract/stay-plans.ts';
import { stayTotals } from '@domain/stay/stay-totals.ts';
import type { StayViolation } from '@domain/stay/stay-violation.ts';
import { type CompiledStays, compileStays } from '@domain/stay-planning/compile-stays.ts';
import { type FoundStayViolation } from '@domain/stay-planning/found-violation.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { collectStayInput, refuseUnknown, scopeOfPlan } from './stay-input.ts';
import { isLateAt } from './set-facts.ts';
import { type ShownStayPlan, type StayFindings, type UnsavedStayPlan, viewStayPlan } from './stay-view.ts';

/** A plan with the problem that today's workspace makes of it. */
export interface StayPlanProblem extends StayFindings {
  readonly compiled: CompiledStays;
}

/** Saved stay plans for the screens, which ask about the same one again after every change by hand. */
export interface StayPlanReader {
  /** @throws AppError E1001 */
  find(id: string): Versioned<StayPlan>;
  /** @throws AppError E1001 */
  view(id: string): StayPlanView;
  /** A plan that may not be saved. */
  viewOf(plan: ShownStayPlan): StayPlanView;
  /** What today's workspace says of a plan. */
  problemOf(plan: UnsavedStayPlan): StayPlanProblem;
  /** The workspace has changed: what was worked out from it no longer holds. */
  forget(): void;
}

/** Keeps what was read for the last plan until the workspace changes: checks of a drag come several times a second. */
export function createStayPlanReader(session: WorkspaceSession): StayPlanReader {
  let last: { readonly key: string; readonly compiled: CompiledStays } | null = null;
  const compiledOf = (plan: UnsavedStayPlan): CompiledStays => {
    const today = session.businessDate();
    const { stays, omissions: _, provenance: __, ...about } = plan;
    // Its own stays do not matter to the problem, they are what is checked; but for those whose sets come back late.
    const late = session
      .read()
      .stays.events()
      .flatMap((event) =>
        event.kind === 'late-handover' ? stays.filter((stay) => isLateAt(event, stay)) : [],
      );
    const key = JSON.stringify([about, today, late.map(({ strikeEnd }) => strikeEnd)]);
    if (last?.key !== key) {
      const input = collectStayInput(session.read(), { ...scopeOfPlan(plan), earlier: late }, today);
      last = { key, compiled: compileStays({ ...input, earlier: [] }) };
    }
    return last.compiled;
  };
  const problemOf = (plan: UnsavedStayPlan): StayPlanProblem => {
    const compiled = compiledOf(plan);
    const { input } = compiled.frame;
    return {
      compiled,
      input,
      violations: compiled.checkOf(plan.stays).map((violation) => withIds(plan, violation)),
      totals: stayTotals({ ...input, stays: plan.stays }),
    };
  };
  const viewOf = (plan: ShownStayPlan) => viewStayPlan(session.read(), plan, problemOf(plan));
  const find = (id: string) => session.read().stays.find(id) ?? refuseUnknown('stay-plan', id);
  return {
    find,
    problemOf,
    viewOf,
    view: (id) => viewOf(find(id)),
    forget: () => {
      last = null;
    },
  };
}

/** The stays that a violation is about by their ids. */
function withIds(
  { stays: all }: Pick<StayPlan, 'stays'>,
  { stays, ...violation }: FoundStayViolation,
): StayViolation {
  return { ...violation, stayIds: stays.flatMap((index) => all[index]?.id ?? []) };
}
