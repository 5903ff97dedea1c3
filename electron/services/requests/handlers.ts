import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import { yearOf } from '@domain/calendar/dates.ts';
import { nextRequestNumbers } from '@domain/request/numbering.ts';
import { requestLists } from '@domain/request/request-lists.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { decideRequests } from './decide-requests.ts';
import { requestFates } from './request-fates.ts';
import { readMatches } from './request-matches.ts';
import { dayOf, textOf } from './request-values.ts';

/** Contract methods about requests. */
export function requestHandlers(session: WorkspaceSession): Handlers<AppContract>['requests'] {
  return {
    lists: () => {
      const today = session.businessDate();
      const fates = requestFates(session.read(), today);
      const listed = session
        .read()
        .registers.all('request')
        .map((record) => ({
          id: record.id,
          fate: fates(record),
          receivedOn: dayOf(record.values['receivedOn']) ?? today,
          wantedFrom: dayOf(record.values['wantedFrom']),
          wantedTo: dayOf(record.values['wantedTo']),
        }));
      const lists = requestLists(listed, today);
      return Object.fromEntries(Object.entries(lists).map(([list, ids]) => [list, [...ids]])) as Record<
        keyof typeof lists,
        string[]
      >;
    },
    matches: ({ id }) => readMatches(session, id),
    nextNumber: ({ receivedOn }) => {
      const known = session
        .read()
        .registers.all('request')
        .map(({ values }) => textOf(values['number']));
      const [number = ''] = nextRequestNumbers(known, yearOf(receivedOn), 1);
      return { number };
    },
    decide: (input) => decideRequests(session, input),
  };
}
