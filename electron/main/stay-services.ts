import { outreachHandlers } from '@services/stays/county-outreach.ts';
import { createStayPlanEditor } from '@services/stays/edit-stay-plan.ts';
import { stayEventHandlers } from '@services/stays/event-handlers.ts';
import { stayPlanHandlers } from '@services/stays/plan-handlers.ts';
import { stayPlanningHandlers } from '@services/stays/planning-handlers.ts';
import { createStayPlanReader } from '@services/stays/read-stay-plan.ts';
import { createStayJobs, type StayJobDeps } from '@services/stays/stay-jobs.ts';

/** Stationed exhibitions: plans of stays, the runs that make them, events, and all that comes to a county. */
export function createStayServices(deps: StayJobDeps) {
  const { session, ids } = deps;
  const jobs = createStayJobs(deps);
  const reader = createStayPlanReader(session);
  const editor = createStayPlanEditor(session, reader, ids);
  return {
    handlers: {
      stayPlanning: stayPlanningHandlers(session, jobs, reader),
      stayPlans: stayPlanHandlers(session, jobs, ids, reader, editor),
      stayEvents: stayEventHandlers(session, ids),
      outreach: outreachHandlers(session),
    },
    /** A saved plan as papers are made of it. */
    view: (planId: string) => reader.view(planId),
    /** Another workspace is open. */
    forget: () => {
      jobs.stop();
      reader.forget();
    },
    recordsChanged: () => reader.forget(),
    stop: () => jobs.stop(),
  };
}
