import { type CalendarPerson, isAvailable } from '../calendar/availability.ts';
import type { RequestWeight } from '../request/request.ts';
import type { IsoDate, Seconds } from '../units.ts';

/** An accepted request with a site, as planning needs it. */
export interface AcceptedRequest {
  readonly id: string;
  readonly number: string;
  readonly siteId: string;
  readonly receivedOn: IsoDate;
  /** Null = any day. */
  readonly wantedFrom: IsoDate | null;
  readonly wantedTo: IsoDate | null;
  readonly weight: RequestWeight;
  readonly serviceIds: readonly string[];
  readonly themes: readonly string[];
  /** Exhibits that were asked for by name. */
  readonly exhibits: readonly string[];
}

export interface DemandedService {
  readonly id: string;
  readonly name: string;
  readonly duration_s: Seconds;
  readonly personIds: readonly string[];
}

export interface DemandedPerson extends CalendarPerson {
  readonly id: string;
  readonly name: string;
  readonly caravanId: string | null;
}

/** What the requests for one site ask of one visit. */
export interface SiteDemand {
  /** Those that the visit fulfils: obligatory ones first, then by the day they were received. */
  readonly requests: readonly AcceptedRequest[];
  readonly isRequired: boolean;
  readonly valued: number;
  /** Wanted by all of them; null = no limit on that side. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly services: readonly DemandedService[];
  readonly service_s: Seconds;
  /** People whom the services bind. */
  readonly people: readonly DemandedPerson[];
  /** The only exhibit sets that hold what must be shown; null = any caravan, with a set or without. */
  readonly setIds: ReadonlySet<string> | null;
}

/** Reads services and people by id, undefined for what is gone, and the sets that a request binds (wanted-sets.ts). */
export interface DemandWorld {
  readonly service: (id: string) => DemandedService | undefined;
  readonly person: (id: string) => DemandedPerson | undefined;
  readonly setsFor: (request: AcceptedRequest) => ReadonlySet<string> | null;
}

const later = (a: IsoDate | null, b: IsoDate | null) => (a === null || (b !== null && b > a) ? b : a);
const earlier = (a: IsoDate | null, b: IsoDate | null) => (a === null || (b !== null && b < a) ? b : a);

const byUrgency = (a: AcceptedRequest, b: AcceptedRequest) =>
  Number(b.weight === 'must') - Number(a.weight === 'must') ||
  (a.receivedOn < b.receivedOn ? -1 : Number(a.receivedOn > b.receivedOn)) ||
  (a.id < b.id ? -1 : 1);

/**
 * Demand for one visit within `from` to `to`; null when no request wants a day of it. One visit fulfils as many requests
 * as share a day and a set of exhibits: beginning with the most urgent, each that wants none of the days or sets left waits
 * for another visit.
 */
export function demandOf(
  requests: readonly AcceptedRequest[],
  world: DemandWorld,
  from: IsoDate,
  to: IsoDate,
): SiteDemand | null {
  const served: AcceptedRequest[] = [];
  let [first, last]: [IsoDate | null, IsoDate | null] = [null, null];
  let setIds: ReadonlySet<string> | null = null;
  for (const request of requests.toSorted(byUrgency)) {
    const start: IsoDate | null = later(first, request.wantedFrom);
    const end: IsoDate | null = earlier(last, request.wantedTo);
    if (later(start, from)! > earlier(end, to)!) continue;
    const sets: ReadonlySet<string> | null = inBoth(setIds, world.setsFor(request));
    if (sets?.size === 0) continue;
    served.push(request);
    setIds = sets;
    [first, last] = [start, end];
  }
  if (served.length === 0) return null;
  const services = unique(served.flatMap(({ serviceIds }) => serviceIds)).flatMap(
    (id) => world.service(id) ?? [],
  );
  return {
    requests: served,
    isRequired: served.some(({ weight }) => weight === 'must'),
    valued: served.filter(({ weight }) => weight === 'valued').length,
    from: first,
    to: last,
    services,
    service_s: services.reduce((sum, { duration_s }) => sum + duration_s, 0),
    people: unique(services.flatMap(({ personIds }) => personIds)).flatMap((id) => world.person(id) ?? []),
    setIds,
  };
}

const inBoth = (a: ReadonlySet<string> | null, b: ReadonlySet<string> | null) =>
  a === null ? b : b === null ? a : new Set([...a].filter((id) => b.has(id)));

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** What a day says to a demand; null = it can be fulfilled. */
export function demandRefusal(
  { from, to, people }: SiteDemand,
  date: IsoDate,
): 'not-wanted' | 'person-away' | null {
  if ((from !== null && date < from) || (to !== null && date > to)) return 'not-wanted';
  return people.every((person) => isAvailable(person, date)) ? null : 'person-away';
}

/** The only caravans that bring the people who are bound; null = any, empty when two of them have different ones. */
export function demandedCaravans({ people }: SiteDemand): ReadonlySet<string> | null {
  const own = new Set(people.flatMap(({ caravanId }) => caravanId ?? []));
  if (own.size === 0) return null;
  return own.size === 1 ? own : new Set();
}
