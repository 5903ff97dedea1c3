import type { StayPlanView } from '@contract/stay-plans.ts';
import { stayTotals } from '@domain/stay/stay-totals.ts';
import type { StayViolation } from '@domain/stay/stay-violation.ts';
import { type StayCheck, stayChecker } from '@domain/stay-planning/check-stays.ts';
import { exchangeChecker } from '@domain/stay-planning/exchange-check.ts';
import type { FoundStayViolation } from '@domain/stay-planning/found-violation.ts';
import type { StayPlanningInput } from '@domain/stay-planning/stay-model.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { collectStayInput } from './stay-input.ts';
import { refuseUnknown, scopeOfPlan } from './stay-scope.ts';
import { isLateAt } from './set-facts.ts';
import { type ShownStayPlan, type StayFindings, type UnsavedStayPlan, viewStayPlan } from './stay-view.ts';

/** What a plan is checked with. */
interface Checking {
  readonly input: StayPlanningInput;
  readonly checkOf: StayCheck;
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
  findingsOf(plan: UnsavedStayPlan): StayFindings;
  /** The workspace has changed: what was worked out from it no longer holds. */
  forget(): void;
}

/** Keeps what was read for the last plan until the workspace changes: checks of a drag come several times a second. */
export function createStayPlanReader(session: WorkspaceSession): StayPlanReader {
  let last: (Checking & { readonly key: string }) | null = null;
  /** Venues of a plan that is published, or of the plan that it goes on from, are fixed: no lead is asked for them. */
  const promisedStays = ({ state, stays, conditions }: UnsavedStayPlan) =>
    state === 'published' ? stays : (session.read().stays.find(conditions.basePlanId ?? '')?.stays ?? []);
  const checkingOf = (plan: UnsavedStayPlan): Checking => {
    const today = session.businessDate();
    const { stays, omissions: _, provenance: __, ...about } = plan;
    // Its own stays do not matter to the problem, they are what is checked; but for those whose sets come back late.
    const late = session
      .read()
      .stays.events()
      .flatMap((event) =>
        event.kind === 'late-handover' ? stays.filter((stay) => isLateAt(event, stay)) : [],
      );
    const usedVenueIds = [...new Set(stays.map(({ venueId }) => venueId))].sort();
    const lateDays = late.map(({ setId, countyCode, open, strikeEnd }) => [
      setId,
      countyCode,
      open,
      strikeEnd,
    ]);
    const key = JSON.stringify([about, today, usedVenueIds, lateDays]);
    if (last?.key !== key) {
      const read = collectStayInput(
        session.read(),
        { ...scopeOfPlan(plan), earlier: late, usedVenueIds },
        today,
      );
      const input = { ...read, earlier: [] };
      const checked = { ...input, earlier: promisedStays(plan) };
      const checkOf = plan.kind === 'exchange' ? exchangeChecker(checked) : stayChecker(checked);
      last = { key, input, checkOf };
    }
    return last;
  };
  const findingsOf = (plan: UnsavedStayPlan): StayFindings => {
    const { input, checkOf } = checkingOf(plan);
    return {
      input,
      violations: checkOf(plan.stays).map((violation) => withIds(plan, violation)),
      totals: stayTotals({ ...input, stays: plan.stays }),
    };
  };
  const viewOf = (plan: ShownStayPlan) => viewStayPlan(session.read(), plan, findingsOf(plan));
  const find = (id: string) => session.read().stays.find(id) ?? refuseUnknown('stay-plan', id);
  return {
    find,
    findingsOf,
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
