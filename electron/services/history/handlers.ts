import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { PlanHistory } from './plan-history.ts';
import type { WorkspaceSession } from '../workspace/session.ts';

const MAX_EVENTS = 200;
const MAX_STEPS = 200;

/** Contract methods of undo, redo and the history of a record. */
export function historyHandlers(session: WorkspaceSession): Handlers<AppContract>['history'] {
  return {
    state: () => session.store().historyState(),
    undo: () => {
      session.store().undo();
      return session.store().historyState();
    },
    redo: () => {
      session.store().redo();
      return session.store().historyState();
    },
    steps: () => session.store().historySteps(MAX_STEPS),
    goTo: ({ position, last }) => {
      session.store().goTo(position, last);
      return session.store().historyState();
    },
    ofVisit: ({ stopId }) => new PlanHistory(session.store()).ofVisit(stopId),
    ofTour: ({ planId, caravanId, date }) => new PlanHistory(session.store()).ofTour(planId, caravanId, date),
    ofRecord: ({ table, id }) => [...session.store().recordEvents(table, id, MAX_EVENTS)],
  };
}
