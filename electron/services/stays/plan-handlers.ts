import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import type { StayPlanRow } from '@contract/stay-plans.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import type { IdGenerator } from '../ports/system.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import type { StayPlanEditor } from './edit-stay-plan.ts';
import type { StayPlanReader } from './read-stay-plan.ts';
import type { StayJobs } from './stay-jobs.ts';
import { confirmStayPromises } from './stay-promises.ts';

/** Contract methods about saved stay plans. */
export function stayPlanHandlers(
  session: WorkspaceSession,
  jobs: StayJobs,
  ids: IdGenerator,
  reader: StayPlanReader,
  editor: StayPlanEditor,
): Handlers<AppContract>['stayPlans'] {
  const step = (name: string, plan: Pick<StayPlan, 'name'>) => ({ name, params: { name: plan.name } });
  return {
    list: () =>
      session
        .read()
        .stays.headers()
        .map(({ id }) => rowOf(reader, id)),
    get: ({ id }) => reader.view(id),
    saveResult: ({ jobId, name }) => {
      const plan: StayPlan = {
        ...jobs.result(jobId),
        name,
        id: ids.next(),
        number: session.read().stays.nextNumber(),
      };
      session.store().run(step('stayPlan.save', plan), (write) => write.stays.insert(plan));
      jobs.discard(jobId);
      return { id: plan.id };
    },
    rename: ({ id, version, name }) => {
      requireCurrent(reader.find(id), 'stay-plan', id, version);
      session
        .store()
        .run(step('stayPlan.rename', { name }), (write) => write.stays.updateHeader(id, { name }, version));
    },
    publish: ({ id, version }) => {
      const plan = requireCurrent(reader.find(id), 'stay-plan', id, version);
      const confirm = confirmStayPromises(session.read(), ids, plan, session.businessDate());
      session.store().run(step('stayPlan.publish', plan), (write) => {
        write.stays.updateHeader(id, { state: 'published' }, version);
        confirm(write);
      });
    },
    remove: ({ id, version }) => {
      const plan = requireCurrent(reader.find(id), 'stay-plan', id, version);
      const promised = session.read().reservations.ofStayPlan(id);
      // What says that a set is away now does not go with a plan.
      if (promised.some(({ state }) => state === 'out'))
        throw new AppError('E1303', `a set of stay plan ${id} is out`, { from: 'out', to: 'removed' });
      session.store().run(step('stayPlan.remove', plan), (write) => {
        for (const reservation of promised) write.reservations.remove(reservation.id, reservation.version);
        write.stays.remove(id, version);
      });
    },
    copy: ({ id, name }) => ({ id: editor.copy(id, name) }),
    edit: ({ id, version, edits }) => {
      editor.edit(id, version, edits);
      return reader.view(id);
    },
    preview: ({ id, edits }) => {
      const { violations, totals } = reader.findingsOf(editor.edited(id, edits));
      return {
        violations: violations.map((violation) => ({ ...violation, stayIds: [...violation.stayIds] })),
        totals,
      };
    },
  };
}

function rowOf(reader: StayPlanReader, id: string): StayPlanRow {
  const plan = reader.find(id);
  const { totals } = reader.findingsOf(plan);
  const { number, name, kind, state, periodStart, periodEnd, createdAt, isSample, version } = plan;
  return {
    id,
    number,
    name,
    kind,
    state,
    periodStart,
    periodEnd,
    createdAt,
    isSample,
    totals,
    omissionCount: plan.omissions.length,
    version,
  };
}
