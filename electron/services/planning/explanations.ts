import type { OmissionExplanationView, VisitExplanationView } from '@contract/planning.ts';
import { AppError } from '@domain/errors.ts';
import type { Plan } from '@domain/plan/plan.ts';
import { type CompiledPlanning, compilePlanning } from '@domain/planning/compile.ts';
import { outlineOf } from '@domain/planning/decode.ts';
import type { PlanConditions } from '@domain/planning/planning-model.ts';
import { standingConditions } from '@domain/planning/standing-locks.ts';
import type { Solution } from '@engine';
import { ofHand } from '../plans/plan-problems.ts';
import type { UnsavedPlan } from '../plans/plan-view.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { collectPlanningInput } from './planning-input.ts';
import type { PlanningJobs } from './planning-jobs.ts';

/** Where the plan of a question is: exactly one is not null. */
export interface PlanSource {
  readonly jobId: string | null;
  readonly planId: string | null;
}

/** Answers why a site has no visit, and why a visit is where it is. */
export interface Explanations {
  /** @throws AppError E1001, E2007; E1001 also for a site that is not left out */
  omission(source: PlanSource, siteId: string): OmissionExplanationView;
  /** @throws AppError E1001, E2007, E2012 */
  visit(source: PlanSource, stopId: string): VisitExplanationView;
  /** The plan with its problem. @throws AppError E1001, E2007, E2011 */
  about(source: PlanSource): Explained;
  /** The workspace has changed: what was compiled from it no longer holds. */
  forget(): void;
}

/** A plan with the problem that today's workspace makes of it. */
export interface Explained {
  readonly key: string;
  readonly plan: UnsavedPlan;
  readonly compiled: CompiledPlanning;
  readonly solution: Solution;
  /** Is all of the plan in the solution? Of a plan that breaks rules only what keeps them is. */
  readonly isWhole: boolean;
  readonly isCurrent: boolean;
}

/** Everything a plan was made of, read again from the workspace; the sites are those it visits or leaves out. */
function compileAgain(
  session: WorkspaceSession,
  plan: UnsavedPlan,
  conditions: PlanConditions,
): CompiledPlanning {
  const visited = plan.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));
  const siteIds = [...visited, ...plan.omissions.map(({ siteId }) => siteId)];
  const keptLodgings = new Set(plan.tours.flatMap(({ nightLodgingId }) => nightLodgingId ?? []));
  return compilePlanning(
    collectPlanningInput(session.read(), { ...plan, siteIds, keptLodgings }, { conditions, start: [] }),
  );
}

/** Whether the same run would get the same problem today. */
function isSameProblem(session: WorkspaceSession, plan: UnsavedPlan, compiled?: CompiledPlanning): boolean {
  const solved = compiled ?? compileAgain(session, plan, plan.conditions);
  return solved.problem.hash === plan.provenance.problemHash;
}

/** Keeps the problem of the last question, because several questions about one plan follow each other. */
export function createExplanations(session: WorkspaceSession, jobs: PlanningJobs): Explanations {
  let last: Explained | null = null;

  const ofJob = (jobId: string): Explained => {
    const { plan, compiled, solution } = jobs.finished(jobId);
    return { key: jobId, plan, compiled, solution, isWhole: true, isCurrent: isSameProblem(session, plan) };
  };
  const ofPlan = (planId: string): Explained => {
    const plan: Plan | null = session.read().plans.find(planId);
    if (!plan) throw new AppError('E1001', `plan ${planId} not found`, { kind: 'plan', id: planId });
    const conditions = standingConditions(plan.tours, plan.conditions);
    const isEdited = plan.provenance.edits > 0;
    const compiled = compileAgain(
      session,
      isEdited ? { ...plan, rules: ofHand(plan.rules) } : plan,
      conditions,
    );
    const solution = compiled.solutionOf(plan.tours.map(outlineOf));
    // Of a plan that breaks rules only what keeps them can be reasoned about.
    const isWhole =
      solution.routes.reduce((sum, { stops }) => sum + stops.length, 0) ===
      plan.tours.reduce((sum, { stops }) => sum + stops.length, 0);
    // What was kept, and locks of before, belong to the problem of the run, but not to the one that answers.
    const isOfRun = !isEdited && JSON.stringify(conditions) === JSON.stringify(plan.conditions);
    const isCurrent = isWhole && isSameProblem(session, plan, isOfRun ? compiled : undefined);
    return { key: planId, plan, compiled, solution, isWhole, isCurrent };
  };
  const find = ({ jobId, planId }: PlanSource): Explained => {
    // A run may have been discarded since the last question.
    if (jobId !== null) jobs.finished(jobId);
    if (last?.key !== (jobId ?? planId)) last = jobId === null ? ofPlan(planId ?? '') : ofJob(jobId);
    return last;
  };
  return {
    omission: (source, siteId) => {
      const { plan, compiled, solution, isCurrent } = find(source);
      if (!plan.omissions.some((omission) => omission.siteId === siteId)) {
        throw new AppError('E1001', `site ${siteId} is not left out`, { kind: 'site', id: siteId });
      }
      const { reason, refusals, counts, remedies } = compiled.explainOmission(solution, siteId);
      return {
        siteId,
        isCurrent,
        reason,
        refusals: refusals.map((refusal) => ({ ...refusal })),
        counts: counts.map((count) => ({ ...count })),
        remedies: remedies.map((remedy) => ({ ...remedy, siteIds: [...remedy.siteIds] })),
      };
    },
    visit: (source, stopId) => {
      const { plan, compiled, solution, isCurrent } = find(source);
      const tour = plan.tours.find(({ stops }) => stops.some(({ id }) => id === stopId));
      const siteId = tour?.stops.find(({ id }) => id === stopId)?.siteId;
      if (!tour || siteId === undefined) {
        throw new AppError('E1001', `visit ${stopId} not found`, { kind: 'visit', id: stopId });
      }
      const explanation = compiled.explainVisit(solution, siteId, tour.date);
      if (!explanation) {
        throw new AppError('E2012', `visit ${stopId} is no longer possible`, { siteId, date: tour.date });
      }
      return { stopId, isCurrent, ...explanation };
    },
    about: find,
    forget: () => {
      last = null;
    },
  };
}
