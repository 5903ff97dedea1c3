import { CallError } from '@contract/define.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPlan } from '../../fixtures/builders.ts';
import { testContainer } from '../../helpers/container.ts';

type Program = ReturnType<typeof testContainer>;
let program: Program;

beforeEach(() => {
  program = testContainer();
  program.container.opener.openStandardSample('500000');
});

const SITE = 'site-500229-01';

const ask = async (values: RecordValues = {}): Promise<string> => {
  const { client } = program;
  const { number } = await client.requests.nextNumber({ receivedOn: '2026-11-20' });
  const { id } = await client.registry.create({
    register: 'request',
    values: { number, receivedOn: '2026-11-20', requester: '城口县科协', countyCode: '500229', ...values },
  });
  return id;
};

const stored = async (id: string) => (await program.client.registry.get({ register: 'request', id })).values;
const refusal = async (call: Promise<unknown>): Promise<CallError> => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CallError) return error;
  throw new Error('the call was not refused');
};

/** Publishes a plan with one visit. */
function publish(siteId: string, date: string, caravanId = 'caravan-1'): void {
  const plan = aPlan({ state: 'published', periodStart: date, periodEnd: date });
  const [tour] = plan.tours;
  const [stop] = tour?.stops ?? [];
  if (!tour || !stop) throw new Error('the plan of the fixture has a visit');
  program.container.session.store().run({ name: 'plan.save', params: {} }, (write) =>
    write.plans.insert({
      ...plan,
      number: 1,
      caravanIds: [caravanId],
      tours: [{ ...tour, caravanId, date, stops: [{ ...stop, siteId }] }],
      omissions: [],
    }),
  );
}

describe('deciding requests', () => {
  it('accepts several in one step, which one undo takes back', async () => {
    const { client, container } = program;
    const ids = [await ask(), await ask()];
    await client.requests.decide({ ids, decision: 'accepted', weight: 'must' });
    for (const id of ids) {
      expect(await stored(id)).toMatchObject({
        decision: 'accepted',
        decidedOn: '2026-11-23',
        weight: 'must',
        fate: 'accepted',
      });
    }
    const { done } = await client.history.steps({});
    expect(done[0]?.step).toMatchObject({ name: 'request.accepted' });
    container.session.store().undo();
    for (const id of ids) {
      expect(await stored(id)).toMatchObject({ decision: 'received', decidedOn: null, weight: 'valued' });
    }
  });

  it('keeps the reason of a refusal and forgets it when the request is taken up again', async () => {
    const { client } = program;
    const id = await ask();
    expect((await refusal(client.requests.decide({ ids: [id], decision: 'refused' }))).params).toMatchObject({
      issues: ['refusalReason|reason-missing|'],
    });
    await client.requests.decide({ ids: [id], decision: 'refused', reason: ' 道路限高 ' });
    expect(await stored(id)).toMatchObject({ fate: 'refused', refusalReason: '道路限高', waitedDays: null });
    await client.requests.decide({ ids: [id], decision: 'received' });
    expect(await stored(id)).toMatchObject({
      fate: 'received',
      refusalReason: '',
      decidedOn: null,
      waitedDays: 3,
    });
  });

  it('decides none when one of them does not allow it, and names that one', async () => {
    const { client } = program;
    const [open, closed] = [await ask(), await ask()];
    await client.requests.decide({ ids: [closed], decision: 'withdrawn' });
    const error = await refusal(client.requests.decide({ ids: [open, closed], decision: 'accepted' }));
    expect(error.code).toBe('E1106');
    expect(error.params).toMatchObject({ count: 1, numbers: [(await stored(closed))['number']] });
    expect(await stored(open)).toMatchObject({ decision: 'received' });
    expect((await refusal(client.requests.decide({ ids: ['none'], decision: 'accepted' }))).code).toBe(
      'E1001',
    );
  });
});

describe('the fate of a request', () => {
  it('follows published plans, not drafts, and visits that were run', async () => {
    const { client, container } = program;
    const id = await ask({ siteId: SITE, wantedFrom: '2026-12-01', wantedTo: '2026-12-31' });
    await client.requests.decide({ ids: [id], decision: 'accepted' });
    publish(SITE, '2026-11-30');
    expect(await stored(id)).toMatchObject({ fate: 'accepted' });
    container.session.store().undo();
    publish(SITE, '2026-12-02');
    expect(await stored(id)).toMatchObject({ fate: 'planned' });
    expect((await client.requests.lists({})).planned).toEqual([id]);
    container.session.store().undo();
    expect((await client.requests.lists({})).promised).toContain(id);

    const [visit] = container.session.read().records.visits('2026-11-01', '2026-11-20');
    if (!visit) throw new Error('the sample has visits in November');
    const run = await ask({ siteId: visit.siteId, receivedOn: '2026-10-01', wantedFrom: '2026-11-01' });
    await client.requests.decide({ ids: [run], decision: 'accepted' });
    expect(await stored(run)).toMatchObject({ fate: 'fulfilled' });
  });
});

describe('numbers', () => {
  it('go on after the last one of the year', async () => {
    const { client } = program;
    const next = async (receivedOn: string) => (await client.requests.nextNumber({ receivedOn })).number;
    const before = Number((await next('2026-11-20')).slice(-3));
    await ask();
    expect(await next('2026-11-20')).toBe(`需2026-${String(before + 1).padStart(3, '0')}`);
    expect(await next('2027-01-05')).toBe('需2027-001');
  });
});

describe('supply for a request', () => {
  it('is the places of the county, the longest unvisited first, when it names none', async () => {
    const { client } = program;
    const { sites } = await client.requests.matches({ id: await ask() });
    const all = (await client.sites.list({})).filter(({ countyCode }) => countyCode === '500229');
    expect(sites.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    const visits = sites.map(({ lastVisit }) => lastVisit ?? '');
    expect(visits).toEqual(visits.toSorted());

    const [one] = sites;
    if (!one) throw new Error('the county has places');
    await client.registry.setRetired({ register: 'site', ids: [one.id], isRetired: true });
    const rest = await client.requests.matches({ id: await ask() });
    expect(rest.sites.map(({ id }) => id)).not.toContain(one.id);
    expect((await client.requests.matches({ id: await ask({ siteId: SITE }) })).sites).toEqual([]);
  });

  it('names services and exhibits with the words that they answer', async () => {
    const { client } = program;
    const { services, sets } = await client.requests.matches({
      id: await ask({ themes: ['科学实验', '光学'] }),
    });
    expect(services.map(({ name, reasons }) => [name, reasons[0]])).toContainEqual([
      '力学与电磁实验表演（样例）',
      { kind: 'theme', word: '科学实验' },
    ]);
    expect(sets[0]?.words).toEqual(['光学']);
    expect(sets[0]?.exhibits.length).toBeGreaterThan(0);
  });

  it('has the days on which a caravan is free, and says what is in the way on the others', async () => {
    const { client } = program;
    const caravans = await client.fleet.caravans({});
    publish(SITE, '2026-12-08');
    const site = (await client.sites.list({})).find(
      ({ kind, openings }) => kind === 'school' && new Set(openings.map(({ weekday }) => weekday)).size === 5,
    );
    if (!site) throw new Error('the sample has schools that are open all week');
    const wanted = {
      wantedFrom: '2026-12-05',
      wantedTo: '2026-12-09',
      siteId: site.id,
      countyCode: site.countyCode,
    };
    const { days } = await client.requests.matches({ id: await ask(wanted) });
    expect(days.map(({ date, obstacle }) => [date, obstacle])).toEqual([
      ['2026-12-05', 'weekend'],
      ['2026-12-06', 'weekend'],
      ['2026-12-07', null],
      ['2026-12-08', null],
      ['2026-12-09', null],
    ]);
    expect(days.slice(2).map(({ caravanIds }) => caravanIds.length)).toEqual([
      caravans.length,
      caravans.length - 1, // one is out in the published plan
      caravans.length - 1, // one is at its inspection
    ]);
    await client.registry.create({
      register: 'calendar-period',
      values: {
        kind: 'exam-week',
        name: '月考',
        startDate: '2026-12-07',
        endDate: '2026-12-07',
        countyCode: site.countyCode,
      },
    });
    const after = await client.requests.matches({ id: await ask(wanted) });
    expect(after.days[2]).toMatchObject({ caravanIds: [], obstacle: 'exam-week' });
  });

  it('says for which years the holidays are not published', async () => {
    const { client } = program;
    const { unpublishedYears } = await client.requests.matches({
      id: await ask({ wantedFrom: '2026-12-20', wantedTo: '2027-01-10' }),
    });
    expect(unpublishedYears).toEqual([2027]);
  });
});
