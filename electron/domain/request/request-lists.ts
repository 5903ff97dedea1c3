import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';
import type { RequestFate } from './request.ts';

/** Lists that an office works from, in the order in which they are shown. */
export const REQUEST_LISTS = [
  'todo', // received, not decided
  'waiting', // open and not planned for at least `WAITS_LONG_DAYS`, the longest first
  'promised', // accepted, no published plan visits it
  'due', // open and not planned, its last wanted day is at most `DUE_DAYS` away
  'overdue', // open and not planned, its last wanted day has passed
  'planned',
  'fulfilled',
  'refused',
  'withdrawn',
] as const;
export type RequestListId = (typeof REQUEST_LISTS)[number];

/** From this many days on a request waits long. */
export const WAITS_LONG_DAYS = 30;
/** A wanted day that is at most this far away is due. */
export const DUE_DAYS = 30;

export interface ListedRequest {
  readonly id: string;
  readonly fate: RequestFate;
  readonly receivedOn: IsoDate;
  readonly wantedFrom: IsoDate | null;
  readonly wantedTo: IsoDate | null;
}

/** Which requests stand on which list today, by id; one may stand on several. */
export function requestLists(
  requests: readonly ListedRequest[],
  today: IsoDate,
): Readonly<Record<RequestListId, readonly string[]>> {
  const isOpen = ({ fate }: ListedRequest) => fate === 'received' || fate === 'accepted';
  const longAgo = addDays(today, -WAITS_LONG_DAYS);
  const soon = addDays(today, DUE_DAYS);
  const lastWanted = ({ wantedFrom, wantedTo }: ListedRequest) => wantedTo ?? wantedFrom;
  const ids = (fits: (request: ListedRequest) => boolean, key: (request: ListedRequest) => string | null) =>
    requests
      .filter(fits)
      .toSorted((a, b) => compare(key(a) ?? '9999', key(b) ?? '9999') || compare(a.id, b.id))
      .map(({ id }) => id);
  const received = ({ receivedOn }: ListedRequest) => receivedOn;
  const ofFate = (fate: RequestFate) => ids((request) => request.fate === fate, received);
  return {
    todo: ofFate('received'),
    waiting: ids((request) => isOpen(request) && request.receivedOn <= longAgo, received),
    promised: ofFate('accepted'),
    due: ids((request) => {
      const last = lastWanted(request);
      return isOpen(request) && last !== null && last >= today && last <= soon;
    }, lastWanted),
    overdue: ids((request) => {
      const last = lastWanted(request);
      return isOpen(request) && last !== null && last < today;
    }, lastWanted),
    planned: ids((request) => request.fate === 'planned', lastWanted),
    fulfilled: ofFate('fulfilled'),
    refused: ofFate('refused'),
    withdrawn: ofFate('withdrawn'),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
