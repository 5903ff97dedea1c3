import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { StayEventInput, StayEventRow } from '@contract/stay-events.ts';
import { disruptionDayIssues } from '@domain/disruption/disruption.ts';
import { AppError } from '@domain/errors.ts';
import type { StayEvent } from '@domain/stay/stay-event.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { requireCurrent, type WorkspaceSession } from '../workspace/session.ts';

/** Contract methods about what comes up after stays are planned. */
export function stayEventHandlers(
  session: WorkspaceSession,
  ids: IdGenerator,
): Handlers<AppContract>['stayEvents'] {
  const find = (id: string) =>
    session
      .read()
      .stays.events()
      .find((event) => event.id === id) ?? null;
  return {
    list: () => {
      const nameOf = targetNames(session.read());
      return session
        .read()
        .stays.events()
        .map((event) => ({
          ...inputOf(event),
          id: event.id,
          targetName: nameOf(event) ?? '',
          version: event.version,
        }));
    },
    add: (input) => {
      const { event, target } = checked(session.read(), ids.next(), input);
      session
        .store()
        .run({ name: 'stayEvent.add', params: { target } }, (write) => write.stays.insertEvent(event));
      return { id: event.id };
    },
    change: ({ id, version, changes }) => {
      const { version: _version, ...current } = requireCurrent(find(id), 'stay-event', id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const { event, target } = checked(session.read(), id, { ...inputOf(current), ...given });
      session
        .store()
        .run({ name: 'stayEvent.change', params: { target } }, (write) =>
          write.stays.updateEvent(event, version),
        );
    },
    remove: ({ id, version }) => {
      const event = requireCurrent(find(id), 'stay-event', id, version);
      const target = targetNames(session.read())(event) ?? '';
      session
        .store()
        .run({ name: 'stayEvent.remove', params: { target } }, (write) =>
          write.stays.removeEvent(id, version),
        );
    },
  };
}

function inputOf(event: StayEvent): Omit<StayEventRow, 'id' | 'targetName' | 'version'> {
  const { kind, start, end, reason } = event;
  return {
    kind,
    start,
    end,
    reason,
    setId: event.kind === 'venue-lost' ? null : event.setId,
    countyCode: event.kind === 'late-handover' ? event.countyCode : null,
    venueId: event.kind === 'venue-lost' ? event.venueId : null,
  };
}

/** The event with the name of what it is about, when nothing is wrong with it. @throws AppError E1103 with every fault */
function checked(
  read: Readers,
  id: string,
  input: StayEventInput,
): { readonly event: StayEvent; readonly target: string } {
  const event = eventOf(id, input);
  const target = event === null ? null : targetNames(read)(event);
  const issues = [...disruptionDayIssues(input), ...(target === null ? ['unknown-target' as const] : [])];
  if (event !== null && target !== null && issues.length === 0) return { event, target };
  throw new AppError('E1103', `event has faults: ${issues.join(', ')}`, { issues });
}

function eventOf(
  id: string,
  { kind, setId, countyCode, venueId, ...rest }: StayEventInput,
): StayEvent | null {
  switch (kind) {
    case 'late-handover':
      return setId === null || countyCode === null ? null : { ...rest, id, kind, setId, countyCode };
    case 'venue-lost':
      return venueId === null ? null : { ...rest, id, kind, venueId };
    case 'set-damaged':
      return setId === null ? null : { ...rest, id, kind, setId };
  }
}

/** Name of what an event is about; null when it is not in the workspace. */
function targetNames(read: Readers): (event: StayEvent) => string | null {
  const sets = new Map(read.stays.sets().map(({ id, name }) => [id, name]));
  const venues = new Map(read.stays.venues().map(({ id, name }) => [id, name]));
  const counties = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  return (event) => {
    if (event.kind === 'venue-lost') return venues.get(event.venueId) ?? null;
    const set = sets.get(event.setId) ?? null;
    if (event.kind === 'set-damaged' || set === null) return set;
    const county = counties.get(event.countyCode);
    return county === undefined ? null : `${set} · ${county}`;
  };
}
