import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { enterDone, enterPart, planUpkeep } from './edit-upkeep.ts';
import { sparePartList, upkeepList } from './upkeep-list.ts';

/** Contract methods about upkeep and spare parts. */
export function upkeepHandlers(session: WorkspaceSession, ids: IdGenerator): Handlers<AppContract>['upkeep'] {
  return {
    list: () => upkeepList(session.read(), session.businessDate()),
    doneOf: ({ ruleId }) =>
      session
        .read()
        .upkeep.done()
        .filter((done) => done.ruleId === ruleId)
        .map((done) => ({ ...done })),
    parts: () => sparePartList(session.read()),
    entriesOf: ({ sparePartId }) =>
      session
        .read()
        .upkeep.entriesOf(sparePartId)
        .map(({ id, date, quantity, repairId, maintenanceDoneId, note }) => ({
          id,
          date,
          quantity,
          purpose: repairId !== null ? 'repair' : maintenanceDoneId !== null ? 'upkeep' : 'other',
          note,
        })),
    enterDone: (input) => ({ id: enterDone(session, ids, input) }),
    plan: (input) => planUpkeep(session, ids, input),
    enterPart: (input) => enterPart(session, ids, input),
  };
}
