import type { AppContract } from '@contract';
import type { ExhibitCondition } from '@contract/conditions.ts';
import type { Handlers } from '@contract/define.ts';
import { unavailability } from '@domain/exhibit/set-state.ts';
import { repairViews } from '../repairs/repair-views.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { affectedTours } from './affected-tours.ts';
import { type FindingDeps, handOverWithFindings, reportCondition } from './enter-findings.ts';
import { exhibitStates, openRepairs } from './exhibit-states.ts';
import { occasions } from './occasions.ts';
import { setCompleteness } from './set-completeness.ts';

/** Contract methods about the state of exhibits. */
export function conditionHandlers(deps: FindingDeps): Handlers<AppContract>['conditions'] {
  const { session } = deps;
  return {
    states: () => states(session),
    ofExhibit: ({ exhibitId }) =>
      session
        .read()
        .conditions.ofExhibit(exhibitId)
        .map((report) => ({ ...report })),
    sets: () => setCompleteness(session.read()),
    affectedTours: () => affectedTours(session.read(), session.businessDate()),
    occasions: ({ setIds, day }) => occasions(session.read(), new Set(setIds), day),
    handOver: (input) => handOverWithFindings(deps, input),
    report: (input) => ({ reportId: reportCondition(deps, input) }),
  };
}

function states(session: WorkspaceSession): ExhibitCondition[] {
  const read = session.read();
  const latest = read.conditions.latest();
  const open = openRepairs(read);
  const view = repairViews(read, session.businessDate());
  return exhibitStates(read).map((exhibit) => {
    const [last, repair] = [latest.get(exhibit.id), open.get(exhibit.id)];
    return {
      exhibitId: exhibit.id,
      last: last === undefined ? null : { ...last },
      repair: repair === undefined ? null : view(repair),
      unavailable: unavailability(exhibit),
    };
  });
}
