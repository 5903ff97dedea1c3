import type { CalendarCaravan, CalendarPerson, ClosedSpan } from '@domain/calendar/availability.ts';
import type { AcceptedRequest, DemandedPerson, DemandedService } from '@domain/planning/demand.ts';
import type { NamedExhibit } from '@domain/planning/wanted-sets.ts';
import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import { requestFate } from '@domain/request/fate.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { stayWork } from '../stays/standing-stays.ts';
import type { ReservationsOfCaravan } from './reserved-caravans.ts';

/*
 * What the registry holds of caravans, people, lodgings, services and requests, as planning and the calendar ask it.
 */

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const numberOrNull = (value: FieldValue | undefined): number | null =>
  typeof value === 'number' ? value : null;
const texts = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];

/** Spans of a field of kind `periods`. */
function spansOf(value: FieldValue | undefined): readonly ClosedSpan[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: FieldValue) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
    const { start, end, reason } = entry as RecordValues;
    return [{ start: textOf(start), end: textOf(end), reason: textOf(reason) }];
  });
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));

export interface CaravanFacts {
  readonly id: string;
  readonly name: string;
  readonly isRetired: boolean;
  /** Set that it carries; null = none is entered. */
  readonly exhibitSetId: string | null;
  /** Null = not known. */
  readonly length_cm: number | null;
  readonly inspectionUntil: IsoDate | null;
  readonly insuranceUntil: IsoDate | null;
  readonly unavailabilities: readonly ClosedSpan[];
}

/** Caravans by id. */
export function caravanFacts(read: Readers): ReadonlyMap<string, CaravanFacts> {
  return byId(
    read.registers.all('caravan').map(({ id, isRetired, values }) => ({
      id,
      name: textOf(values['name']),
      isRetired,
      exhibitSetId: textOrNull(values['exhibitSetId']),
      length_cm: numberOrNull(values['length_cm']),
      inspectionUntil: textOrNull(values['inspectionUntil']),
      insuranceUntil: textOrNull(values['insuranceUntil']),
      unavailabilities: spansOf(values['unavailabilities']),
    })),
  );
}

/** Lodgings that a run must treat apart, by id. */
export function lodgingFacts(
  read: Readers,
): ReadonlyMap<string, { readonly isRetired: boolean; readonly closedPeriods: readonly ClosedSpan[] }> {
  return byId(
    read.registers.all('lodging').map(({ id, isRetired, values }) => ({
      id,
      isRetired,
      closedPeriods: spansOf(values['closedPeriods']),
    })),
  );
}

export interface CrewFacts extends DemandedPerson {
  readonly isDriver: boolean;
}

/** Crew in use, in the order of their ids. Who installs or strikes at a stay is with no caravan then. */
export function crewFacts(read: Readers): readonly CrewFacts[] {
  const atStays = stayWork(read);
  return read.registers
    .all('crew-member')
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, values }) => ({
      id,
      name: textOf(values['name']),
      caravanId: textOrNull(values['caravanId']),
      isDriver: texts(values['roles']).includes('driver'),
      licenceUntil: textOrNull(values['licenceUntil']),
      unavailabilities: [...spansOf(values['unavailabilities']), ...(atStays.get(id) ?? [])],
    }));
}

/** Drivers assigned to a caravan. */
export const driversOf = (crew: readonly CrewFacts[], caravanId: string): readonly CalendarPerson[] =>
  crew.filter((member) => member.isDriver && member.caravanId === caravanId);

/** A caravan as the calendar asks about it; `reservations` are those of `reservedCaravans`. */
export function calendarCaravan(
  facts: Pick<CaravanFacts, 'id' | 'exhibitSetId' | 'unavailabilities'>,
  baseCountyCode: string,
  crew: readonly CrewFacts[],
  reservationsOf: ReservationsOfCaravan,
): CalendarCaravan {
  const { id, unavailabilities } = facts;
  const reservations = reservationsOf(facts);
  return { id, baseCountyCode, unavailabilities, reservations, drivers: driversOf(crew, id) };
}

/** Services by id; retired ones are still part of requests that chose them. */
export function serviceFacts(read: Readers): ReadonlyMap<string, DemandedService> {
  return byId(
    read.registers.all('service').map(({ id, values }) => ({
      id,
      name: textOf(values['name']),
      duration_s: numberOrNull(values['duration_s']) ?? 0,
      personIds: texts(values['personIds']),
    })),
  );
}

/** Exhibits that are in use, by set, name and discipline, and whether they can be aboard on all days of a period; null = no matter. */
export function exhibitsInUse(
  read: Readers,
  period: { readonly from: IsoDate; readonly to: IsoDate } | null,
): readonly NamedExhibit[] {
  const lacking = period === null ? [] : read.conditions.lacking();
  const missed = new Set(
    lacking
      .filter(
        ({ since, until }) =>
          period !== null && since <= period.to && (until === null || until >= period.from),
      )
      .map(({ id }) => id),
  );
  return read.registers
    .all('exhibit')
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, values }) => ({
      setId: textOf(values['setId']),
      name: textOf(values['name']),
      discipline: textOf(values['discipline']),
      isFit: !missed.has(id),
    }));
}

/** Accepted requests with a site, by site. */
export function requestsBySite(read: Readers): ReadonlyMap<string, readonly AcceptedRequest[]> {
  return bySite(
    read.registers
      .all('request')
      .filter(({ values }) => values['decision'] === 'accepted' && textOrNull(values['siteId']) !== null)
      .map(acceptedRequest),
  );
}

/** As `requestsBySite`, without those that a record fulfils. */
export function acceptedRequests(read: Readers): ReadonlyMap<string, readonly AcceptedRequest[]> {
  const accepted = [...requestsBySite(read).values()].flat();
  return bySite(accepted.filter(isUnfulfilled(read, accepted)));
}

function bySite(requests: readonly AcceptedRequest[]): ReadonlyMap<string, readonly AcceptedRequest[]> {
  const found = new Map<string, AcceptedRequest[]>();
  for (const request of requests) found.set(request.siteId, [...(found.get(request.siteId) ?? []), request]);
  return found;
}

/** Only visits since the first day that any of them can want are read. */
function isUnfulfilled(read: Readers, requests: readonly AcceptedRequest[]) {
  const first = (request: AcceptedRequest) => request.wantedFrom ?? request.receivedOn;
  const from = requests.map(first).sort()[0];
  const visits = from === undefined ? [] : read.records.visits(from, '9999-12-31');
  const recorded = new Map<string, IsoDate[]>();
  for (const { siteId, date } of visits) recorded.set(siteId, [...(recorded.get(siteId) ?? []), date]);
  return (request: AcceptedRequest) => {
    const facts = { ...request, decision: 'accepted' as const, planned: [] };
    const ofSite = recorded.get(request.siteId) ?? [];
    // What counts as today only tells planned ones from others.
    return requestFate({ ...facts, recorded: ofSite }, request.receivedOn) !== 'fulfilled';
  };
}

function acceptedRequest({ id, values }: RegisterRecord): AcceptedRequest {
  return {
    id,
    number: textOf(values['number']),
    siteId: textOf(values['siteId']),
    receivedOn: textOf(values['receivedOn']),
    wantedFrom: textOrNull(values['wantedFrom']),
    wantedTo: textOrNull(values['wantedTo']),
    weight: values['weight'] === 'must' ? 'must' : 'valued',
    serviceIds: texts(values['serviceIds']),
    themes: texts(values['themes']),
    exhibits: texts(values['exhibits']),
  };
}

/**
 * Requests without those that a published plan fulfils on a day outside `from` to `to`: they are promised there, and need
 * no visit here.
 */
export function unplannedRequests(
  requests: readonly AcceptedRequest[],
  published: readonly IsoDate[],
  from: IsoDate,
  to: IsoDate,
): readonly AcceptedRequest[] {
  const elsewhere = published.filter((date) => date < from || date > to);
  return requests.filter(
    ({ receivedOn, wantedFrom, wantedTo }) =>
      !elsewhere.some(
        (date) => date >= (wantedFrom ?? receivedOn) && (wantedTo === null || date <= wantedTo),
      ),
  );
}
