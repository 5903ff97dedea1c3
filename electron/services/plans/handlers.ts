import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { PlanRow } from '@contract/plans.ts';
import { AppError } from '@domain/errors.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { PlanViolation } from '@domain/plan/violation.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { PlanningJobs } from '../planning/planning-jobs.ts';
import { indexRegions } from '../regions/region-index.ts';
import { confirmPromises } from '../reservations/plan-promises.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { type PlanEditor, withLocks } from './edit-plan.ts';
import { asRunOfView, totalsOf, viewPlanChange } from './plan-view.ts';
import type { PlanReader } from './read-plan.ts';

/** Contract methods about saved plan versions. */
export function planHandlers(
  session: WorkspaceSession,
  jobs: PlanningJobs,
  ids: IdGenerator,
  reader: PlanReader,
  editor: PlanEditor,
): Handlers<AppContract>['plans'] {
  const findPlan = (id: string) => session.read().plans.find(id);
  return {
    list: () => listPlans(session),
    get: ({ id }) => reader.view(id),
    saveResult: ({ jobId, name, locks = [] }) => {
      const result = jobs.result(jobId);
      const number = session.read().plans.nextNumber();
      const plan: Plan = withLocks({ ...result, name, id: ids.next(), number }, locks);
      session
        .store()
        .run({ name: 'plan.save', params: { name, number: plan.number } }, (write) =>
          write.plans.insert(plan),
        );
      jobs.discard(jobId);
      return { id: plan.id };
    },
    rename: ({ id, version, name }) => {
      requireCurrent(findPlan(id), 'plan', id, version);
      session
        .store()
        .run({ name: 'plan.rename', params: { name } }, (write) =>
          write.plans.updateHeader(id, { name }, version),
        );
    },
    publish: ({ id, version }) => {
      const plan = requireCurrent(findPlan(id), 'plan', id, version);
      const { name, state } = plan;
      if (state === 'as-run') throw new AppError('E2022', `plan ${id} records a run`, { name });
      const confirm = confirmPromises(session.read(), ids, plan);
      session.store().run({ name: 'plan.publish', params: { name } }, (write) => {
        write.plans.updateHeader(id, { state: 'published' }, version);
        confirm(write);
      });
    },
    remove: ({ id, version }) => {
      const { name } = requireCurrent(findPlan(id), 'plan', id, version);
      if (editor.asRunOf(id) !== null) throw new AppError('E2023', `the run of ${id} is recorded`, { name });
      const promised = session.read().reservations.ofPlan(id);
      session.store().run({ name: 'plan.remove', params: { name } }, (write) => {
        for (const reservation of promised) write.reservations.remove(reservation.id, reservation.version);
        write.plans.remove(id, version);
      });
    },
    edit: ({ id, version, edits }) => {
      const { before, after, violations } = editor.edit(id, version, edits);
      return {
        ...viewPlanChange(before, after, reader.names()),
        violations: violations?.map(viewViolation) ?? null,
      };
    },
    violations: ({ id }) => editor.violations(id).map(viewViolation),
    want: ({ id, version, siteIds }) => ({ added: editor.want(id, version, siteIds) }),
    recordRun: ({ id, name }) => ({ id: editor.recordRun(id, name) }),
    copy: ({ id, name }) => ({ id: editor.copy(id, name) }),
  };
}

const viewViolation = ({ exhibits, ...violation }: PlanViolation) => ({
  ...violation,
  siteIds: [...violation.siteIds],
  ...(exhibits === undefined ? {} : { exhibits: [...exhibits] }),
});

/** Only sums are read: a list does not need the tours of every version. */
function listPlans(session: WorkspaceSession): PlanRow[] {
  const read = session.read();
  const regions = indexRegions(read);
  return read.plans.headers().map((plan) => {
    const sums = read.plans.sums(plan.id);
    return {
      id: plan.id,
      number: plan.number,
      name: plan.name,
      state: plan.state,
      asRunOf: asRunOfView(read, plan.asRunOf),
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      createdAt: plan.createdAt,
      caravanIds: [...plan.caravanIds],
      totals: totalsOf(sums, regions),
      lost: plan.lost,
      omissionCount: sums.omissions,
      version: plan.version,
    };
  });
}
