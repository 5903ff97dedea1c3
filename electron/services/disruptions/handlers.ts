import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { DisruptionRow } from '@contract/disruptions.ts';
import { type Disruption, disruptionDayIssues } from '@domain/disruption/disruption.ts';
import { reachOf } from '@domain/disruption/reach.ts';
import { AppError } from '@domain/errors.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';
import { disruptionWorld } from './disruption-world.ts';
import { targetNaming } from './disruption-names.ts';

/** Contract methods about events that come up after planning. */
export function disruptionHandlers(
  session: WorkspaceSession,
  ids: IdGenerator,
): Handlers<AppContract>['disruptions'] {
  const find = (id: string) =>
    session
      .read()
      .disruptions.all()
      .find((disruption) => disruption.id === id) ?? null;
  const nameOf = ({ target }: Disruption) => targetNaming(session.read())(target)?.targetName ?? '';
  return {
    list: () => listDisruptions(session.read()),
    add: (input) => {
      const disruption: Disruption = { ...input, id: ids.next() };
      const params = { target: checkedName(session.read(), disruption) };
      session
        .store()
        .run({ name: 'disruption.add', params }, (write) => write.disruptions.insert(disruption));
      return { id: disruption.id };
    },
    change: ({ id, version, changes }) => {
      const { version: _version, ...current } = requireCurrent(find(id), 'disruption', id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const disruption: Disruption = { ...current, ...given };
      const params = { target: checkedName(session.read(), disruption) };
      session
        .store()
        .run({ name: 'disruption.change', params }, (write) => write.disruptions.update(disruption, version));
    },
    remove: ({ id, version }) => {
      const disruption = requireCurrent(find(id), 'disruption', id, version);
      const params = { target: nameOf(disruption) };
      session
        .store()
        .run({ name: 'disruption.remove', params }, (write) => write.disruptions.remove(id, version));
    },
  };
}

/** Name of its target, when nothing is wrong with an event. @throws AppError E1103 with every fault */
function checkedName(read: Readers, disruption: Disruption): string {
  const names = targetNaming(read)(disruption.target);
  const issues = [...disruptionDayIssues(disruption), ...(names ? [] : ['unknown-target' as const])];
  if (names && issues.length === 0) return names.targetName;
  throw new AppError('E1103', `event has faults: ${issues.join(', ')}`, { issues });
}

function listDisruptions(read: Readers): DisruptionRow[] {
  const world = disruptionWorld(read);
  const namesOf = targetNaming(read);
  return read.disruptions.all().map((disruption) => {
    const { caravanIds, siteIds, isBlocking } = reachOf(disruption.target, world);
    const names = namesOf(disruption.target) ?? { targetName: '', targetPlace: '', countyCode: null };
    return {
      ...disruption,
      ...names,
      reach: { caravanIds: [...caravanIds], siteIds: [...siteIds], isBlocking },
    };
  });
}
