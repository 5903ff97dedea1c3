import {
  type AcceptedRequest,
  type DemandedPerson,
  type DemandedService,
  demandedCaravans,
  demandOf,
  demandRefusal,
} from '@domain/planning/demand.ts';
import { describe, expect, it } from 'vitest';

const [FROM, TO] = ['2026-12-01', '2026-12-31'];
const request = (id: string, rest: Partial<AcceptedRequest> = {}): AcceptedRequest => ({
  id,
  number: id.toUpperCase(),
  siteId: 'site',
  receivedOn: '2026-11-01',
  wantedFrom: null,
  wantedTo: null,
  weight: 'valued',
  serviceIds: [],
  themes: [],
  exhibits: [],
  ...rest,
});
const person = (id: string, rest: Partial<DemandedPerson> = {}): DemandedPerson => ({
  id,
  name: id,
  caravanId: null,
  unavailabilities: [],
  licenceUntil: null,
  ...rest,
});
const services: readonly DemandedService[] = [
  { id: 'show', name: 'Show', duration_s: 3_600, personIds: ['ann'] },
  { id: 'talk', name: 'Talk', duration_s: 1_800, personIds: ['ann', 'bob'] },
];
const demand = (
  requests: readonly AcceptedRequest[],
  people: readonly DemandedPerson[] = [],
  setsFor: (request: AcceptedRequest) => ReadonlySet<string> | null = () => null,
) =>
  demandOf(
    requests,
    {
      service: (id) => services.find((each) => each.id === id),
      person: (id) => people.find((each) => each.id === id),
      setsFor,
    },
    FROM,
    TO,
  );
const numbers = (requests: readonly AcceptedRequest[]) => demand(requests)?.requests.map(({ id }) => id);

describe('demandOf', () => {
  it('is nothing without a request that wants one of the days', () => {
    expect(demand([])).toBeNull();
    expect(demand([request('a', { wantedFrom: '2027-01-01' })])).toBeNull();
    expect(demand([request('a', { wantedTo: '2026-11-30' })])).toBeNull();
    expect(numbers([request('a', { wantedTo: '2026-12-01' })])).toEqual(['a']);
  });

  it('leaves a request whose sets are others than those before it to another visit', () => {
    const sets: Readonly<Record<string, readonly string[]>> = { a: ['1', '2'], b: ['2', '3'], c: ['3'] };
    const setsFor = ({ id }: AcceptedRequest) => (sets[id] ? new Set(sets[id]) : null);
    const all = ['a', 'b', 'c', 'free'].map((id) => request(id, { weight: 'must' }));
    const found = demand(all, [], setsFor);
    expect(found?.requests.map(({ id }) => id)).toEqual(['a', 'b', 'free']);
    expect([...(found?.setIds ?? [])]).toEqual(['2']);
    expect(demand([request('free')], [], setsFor)?.setIds).toBeNull();
  });

  it('fulfils as many as share a day, obligatory ones first, then those that wait longest', () => {
    const early = request('early', { receivedOn: '2026-10-01', wantedTo: '2026-12-10' });
    const late = request('late', { wantedFrom: '2026-12-08', wantedTo: '2026-12-20' });
    const must = request('must', { weight: 'must', receivedOn: '2026-11-20', wantedFrom: '2026-12-11' });
    expect(demand([early, late])).toMatchObject({ from: '2026-12-08', to: '2026-12-10', valued: 2 });
    expect(demand([early, late, must])).toMatchObject({
      requests: [{ id: 'must' }, { id: 'late' }],
      isRequired: true,
      valued: 1,
      from: '2026-12-11',
      to: '2026-12-20',
    });
  });

  it('lasts as long as all its services, each once, and binds their people, each once', () => {
    const both = [
      request('a', { serviceIds: ['show'] }),
      request('b', { serviceIds: ['show', 'talk', 'gone'] }),
    ];
    expect(demand(both, [person('ann'), person('bob')])).toMatchObject({
      service_s: 5_400,
      people: [{ id: 'ann' }, { id: 'bob' }],
    });
  });
});

describe('what a day says', () => {
  const away = [{ start: '2026-12-09', end: '2026-12-09', reason: '' }];
  const found = demand(
    [request('a', { wantedFrom: '2026-12-08', wantedTo: '2026-12-10', serviceIds: ['show'] })],
    [person('ann', { unavailabilities: away })],
  );
  it.each([
    ['2026-12-07', 'not-wanted'],
    ['2026-12-08', null],
    ['2026-12-09', 'person-away'],
    ['2026-12-10', null],
    ['2026-12-11', 'not-wanted'],
  ])('%s: %s', (date, refusal) => {
    expect(found && demandRefusal(found, date)).toBe(refusal);
  });
});

describe('demandedCaravans', () => {
  const of = (...people: DemandedPerson[]) => {
    const found = demand([request('a', { serviceIds: ['talk'] })], people);
    return found && demandedCaravans(found);
  };
  it('is any for people without a caravan, their own for others, none for people of two', () => {
    expect(of(person('ann'), person('bob'))).toBeNull();
    expect(of(person('ann', { caravanId: 'one' }), person('bob'))).toEqual(new Set(['one']));
    expect(of(person('ann', { caravanId: 'one' }), person('bob', { caravanId: 'two' }))).toEqual(new Set());
  });
});
