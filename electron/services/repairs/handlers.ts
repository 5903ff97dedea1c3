import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { changeRepair, closeRepair, openRepair } from './edit-repair.ts';
import { repairViews } from './repair-views.ts';

/** Contract methods about repairs. */
export function repairHandlers(
  session: WorkspaceSession,
  ids: IdGenerator,
): Handlers<AppContract>['repairs'] {
  return {
    list: () => session.read().repairs.all().map(repairViews(session.read(), session.businessDate())),
    open: (entry) => ({ id: openRepair(session, ids, entry) }),
    change: (changes) => changeRepair(session, changes),
    close: (closing) => closeRepair(session, closing),
  };
}
