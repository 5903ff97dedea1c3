import type { AppContract } from '@contract';
import type { CustodyView } from '@contract/custody.ts';
import type { Handlers } from '@contract/define.ts';
import { comesBack, comesHome, type CustodyCase, NEXT_CUSTODY_STATES } from '@domain/exhibit/custody.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { Readers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { placeNames } from '../ledger/place-names.ts';
import { exhibitsOf, returnPlaces } from './custody-movement.ts';
import { createCustody, setCustodyState, updateCustody } from './edit-custody.ts';
import { freeThings } from './free-things.ts';

/** Contract methods about loans, exchanges and transfers. */
export function custodyHandlers(
  session: WorkspaceSession,
  ids: IdGenerator,
): Handlers<AppContract>['custody'] {
  return {
    list: () => session.read().custody.all().map(viewer(session.read())),
    free: ({ from, to }) => freeThings(session.read(), from, to, session.businessDate()),
    create: (entry) => ({ id: createCustody(session, ids, entry) }),
    update: (changes) => updateCustody(session, changes),
    setState: (change) => setCustodyState(session, ids, change),
  };
}

function viewer(read: Readers): (custody: Versioned<CustodyCase>) => CustodyView {
  const sets = read.registers.names('exhibit-set');
  const exhibits = read.registers.names('exhibit');
  const depositories = read.registers.names('depository');
  const regions = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  const place = placeNames(read);
  return (custody) => ({
    ...custody,
    exhibitIds: [...custody.exhibitIds],
    exhibitNames: custody.exhibitIds.map((id) => exhibits.get(id) ?? id),
    setName: custody.setId === null ? '' : (sets.get(custody.setId) ?? custody.setId),
    counterpartName:
      custody.counterpartId === null
        ? ''
        : (depositories.get(custody.counterpartId) ?? custody.counterpartId),
    countyName: custody.countyCode === null ? '' : (regions.get(custody.countyCode) ?? custody.countyCode),
    next: [...NEXT_CUSTODY_STATES[custody.state]],
    returnPlaces: comesHereNext(custody)
      ? [...new Set(exhibitsOf(read, custody).map(returnPlaces(read, custody)))].map((key) => ({
          ...place(key),
        }))
      : [],
  });
}

/** Whether the next hand-over of a case brings its exhibits here. */
const comesHereNext = ({ kind, state }: CustodyCase): boolean =>
  state === 'agreed'
    ? comesHome(kind, 'begins')
    : state === 'under-way' && comesBack(kind) && comesHome(kind, 'ends');
