import { describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { A_STEP } from '../../helpers/workspace.ts';

const paper = {
  from: null,
  to: 'caravan:caravan-1',
  reason: 'tour',
  occasion: '春季巡展',
  handedOverBy: '甲',
  receivedBy: '乙',
  note: '',
} as const;
const well = (exhibitId: string) => ({ exhibitId, severity: 'well', note: '', asksRepair: false }) as const;
const broken = (exhibitId: string) =>
  ({ exhibitId, severity: 'unusable', note: '不转', asksRepair: true }) as const;

/** The sample with three exhibits of the set that the first caravan carries, none of them broken or away. */
async function sample() {
  const { container, client } = testContainer();
  container.opener.openStandardSample('500000');
  const store = () => container.session.store();
  const today = (await client.workspace.status({})).businessDate;
  const unavailable = new Set(
    (await client.conditions.states({})).filter((state) => state.unavailable).map((state) => state.exhibitId),
  );
  const all = (await client.ledger.places({})).filter(({ id }) => !unavailable.has(id));
  const [first, second, third] = all.filter(({ setId }) => setId === 'set-1');
  if (!first || !second || !third) throw new Error('the sample has no three exhibits of the set');
  const conditionOf = async (id: string) =>
    (await client.conditions.states({})).find(({ exhibitId }) => exhibitId === id);
  const placeOf = async (id: string) =>
    (await client.ledger.places({})).find((exhibit) => exhibit.id === id)?.place.key;
  const lacks = async () =>
    (await client.conditions.sets({}))
      .find(({ setId }) => setId === 'set-1')
      ?.lacks.filter(({ why }) => why !== 'elsewhere')
      .map(({ exhibitId, why }) => `${exhibitId} ${why}`) ?? [];
  /** A plan for the first caravan with one stop a day. */
  const savePlan = (id: string, number: number, days: readonly (readonly [string, string])[]) =>
    store().run(A_STEP, (write) =>
      write.plans.insert(
        aPlan({
          id,
          number,
          name: id,
          state: 'published',
          periodStart: '2027-03-01',
          periodEnd: '2027-03-31',
          omissions: [],
          tours: days.map(([date, siteId]) =>
            aTour({
              id: `${id}-${date}`,
              date,
              stops: [aStop({ id: `${id}-${date}-stop`, siteId })],
            }),
          ),
        }),
      ),
    );
  return { client, store, today, first, second, third, conditionOf, placeOf, lacks, savePlan };
}

describe('a hand-over with findings', () => {
  it('moves, reports and opens repairs in one step; undo takes all of it back', async () => {
    const { client, today, first, second, third, conditionOf, placeOf, lacks } = await sample();
    const before = { lacks: await lacks(), repairs: await client.repairs.list({}) };
    const { handOverId, reportIds } = await client.conditions.handOver({
      ...paper,
      movedOn: today,
      pieces: [
        well(first.id),
        broken(second.id),
        { ...well(third.id), severity: 'missing', note: '箱里没有' },
      ],
    });
    expect(reportIds).toHaveLength(3);
    expect(await placeOf(first.id)).toBe('caravan:caravan-1');
    expect(await placeOf(second.id)).toBe('caravan:caravan-1');
    // What is not there is not entered as aboard.
    expect(await placeOf(third.id)).toBe('out:missing');
    expect(await conditionOf(first.id)).toMatchObject({
      last: { severity: 'well', handOverId },
      repair: null,
    });
    expect(await conditionOf(second.id)).toMatchObject({
      last: { severity: 'unusable', reporter: '乙' },
      repair: { fault: '不转', state: 'waiting', openedOn: today },
      unavailable: 'in-repair',
    });
    expect((await conditionOf(third.id))?.unavailable).toBe('missing');
    expect(await lacks()).toEqual([...before.lacks, `${second.id} in-repair`, `${third.id} missing`].sort());

    await client.history.undo({});
    expect([await placeOf(first.id), await placeOf(third.id)]).toEqual([first.place.key, third.place.key]);
    expect(await lacks()).toEqual(before.lacks);
    expect(await client.repairs.list({})).toEqual(before.repairs);
    await client.history.redo({});
    expect((await conditionOf(second.id))?.repair?.fault).toBe('不转');
  });

  it('is refused as a whole, naming everything that is wrong with any exhibit', async () => {
    const { client, today, first, second } = await sample();
    await client.conditions.report({ ...broken(first.id), reportedOn: today, reporter: '丙' });
    const before = await client.conditions.ofExhibit({ exhibitId: second.id });
    const error = await refusalOf(
      client.conditions.handOver({
        ...paper,
        from: 'caravan:caravan-4',
        movedOn: '2999-01-01',
        pieces: [broken(first.id), { ...well(second.id), asksRepair: true }],
      }),
    );
    expect(error.code).toBe('E1201');
    const issues = (error.params['issues'] as readonly string[]).map((line) => line.split('|'));
    expect(issues.map(([id, , issue]) => `${id} ${issue}`)).toEqual([
      `${first.id} elsewhere`,
      `${first.id} in-future`,
      `${first.id} open-already`,
      `${second.id} elsewhere`,
      `${second.id} in-future`,
      `${second.id} not-repairable`,
      `${second.id} fault-missing`,
    ]);
    expect(await client.conditions.ofExhibit({ exhibitId: second.id })).toEqual(before);
  });
});

describe('a report without a movement', () => {
  it('stands as the last one; of two of one day the later one does', async () => {
    const { client, today, first, conditionOf, placeOf } = await sample();
    const report = { reportedOn: today, reporter: '丙' };
    await client.conditions.report({ ...well(first.id), ...report });
    await client.conditions.report({ ...well(first.id), ...report, severity: 'minor', note: '划痕' });
    expect((await conditionOf(first.id))?.last).toMatchObject({
      severity: 'minor',
      note: '划痕',
      handOverId: '',
    });
    // The sample has reports of earlier days.
    const reports = (await client.conditions.ofExhibit({ exhibitId: first.id })).filter(
      ({ reportedOn }) => reportedOn === today,
    );
    expect(reports.map(({ severity }) => severity)).toEqual(['minor', 'well']);
    expect(await placeOf(first.id)).toBe(first.place.key);
  });

  it('is refused when its day has not come or the exhibit is struck off', async () => {
    const { client, first } = await sample();
    await client.registry.setRetired({ register: 'exhibit', ids: [first.id], isRetired: true });
    const error = await refusalOf(
      client.conditions.report({ ...well(first.id), reportedOn: '2999-01-01', reporter: '丙' }),
    );
    expect(error.code).toBe('E1210');
    expect(error.params).toMatchObject({ name: first.name, issues: ['in-future', 'retired'] });
  });
});

describe('a broken exhibit', () => {
  it('marks the stops of plans that carry its set until its repair is closed', async () => {
    const { client, store, today, first, savePlan } = await sample();
    const [here, there] = (await client.sites.list({})).map(({ id }) => id);
    if (!here || !there) throw new Error('the sample has no two sites');
    savePlan('春季', 90, [
      ['2027-03-02', here],
      ['2027-03-04', there],
    ]);
    const own = async () =>
      (await client.plans.violations({ id: '春季' })).filter(({ exhibits }) =>
        exhibits?.includes(first.name),
      );
    const tours = async () =>
      (await client.conditions.affectedTours({})).filter(({ planId }) => planId === '春季');
    expect(await own()).toEqual([]);
    const request = await client.registry.create({
      register: 'request',
      values: {
        number: '2026-900',
        requester: '科协',
        countyCode: (await client.sites.list({})).find(({ id }) => id === there)?.countyCode ?? '',
        siteId: there,
        receivedOn: today,
        decision: 'accepted',
        weight: 'valued',
        exhibits: [first.name],
      },
    });
    await client.conditions.report({ ...broken(first.id), reportedOn: today, reporter: '丙' });
    expect((await own()).map(({ code, siteIds, date }) => [code, siteIds, date])).toEqual([
      ['exhibit-missing', [here], '2027-03-02'],
      ['wanted-exhibit-missing', [there], '2027-03-04'],
    ]);
    expect((await tours()).map(({ start, stops, wantedStops }) => [start, stops, wantedStops])).toEqual([
      ['2027-03-02', 1, 0],
      ['2027-03-04', 1, 1],
    ]);
    expect((await tours())[0]?.exhibits).toContain(first.name);
    expect(request.id).not.toBe('');

    const repair = store()
      .read.repairs.open()
      .find(({ exhibitId }) => exhibitId === first.id);
    await client.repairs.close({
      id: repair?.id ?? '',
      version: repair?.version ?? null,
      closedOn: today,
      result: '修好',
      cost_yuan: null,
    });
    expect(await own()).toEqual([]);
    expect((await tours()).flatMap(({ exhibits }) => exhibits)).not.toContain(first.name);
  });

  it('tells of a day that a later version plans again only once', async () => {
    const { client, today, first, savePlan } = await sample();
    const [site] = (await client.sites.list({})).map(({ id }) => id);
    savePlan('第一稿', 90, [
      ['2027-03-02', site ?? ''],
      ['2027-03-09', site ?? ''],
    ]);
    savePlan('第二稿', 91, [['2027-03-02', site ?? '']]);
    await client.conditions.report({ ...broken(first.id), reportedOn: today, reporter: '丙' });
    const tours = (await client.conditions.affectedTours({})).filter(({ start }) => start >= '2027-03-01');
    expect(tours.map(({ planId, start }) => [planId, start])).toEqual([
      ['第二稿', '2027-03-02'],
      ['第一稿', '2027-03-09'],
    ]);
  });

  it('that was lost and found again is missed no more, whatever was before', async () => {
    const { client, store, today, first } = await sample();
    const lacking = () =>
      store()
        .read.conditions.lacking()
        .filter(({ id }) => id === first.id);
    const move = (severity: 'missing' | 'well') =>
      client.conditions.handOver({ ...paper, movedOn: today, pieces: [{ ...well(first.id), severity }] });
    await move('missing');
    expect(lacking()).toMatchObject([{ since: today, name: first.name }]);
    await move('well');
    expect(lacking()).toEqual([]);
    await client.history.undo({});
    expect(lacking()).toHaveLength(1);
  });
});

describe('occasions of a hand-over', () => {
  it('are tours of published plans and reservations of the set around the day', async () => {
    const { client, savePlan } = await sample();
    savePlan('春季', 90, [
      ['2027-03-02', 'site-500229-01'],
      ['2027-03-03', 'site-500229-01'],
    ]);
    await client.reservations.create({
      thing: { kind: 'set', id: 'set-1' },
      start: '2027-03-10',
      end: '2027-03-12',
      purpose: 'stay',
      title: '县科技周',
      note: '',
      state: 'draft',
    });
    expect(await client.conditions.occasions({ setIds: ['set-1'], day: '2027-03-01' })).toEqual([
      { title: '春季', purpose: 'tour', start: '2027-03-02', end: '2027-03-02', to: 'caravan:caravan-1' },
      { title: '春季', purpose: 'tour', start: '2027-03-03', end: '2027-03-03', to: 'caravan:caravan-1' },
      { title: '县科技周', purpose: 'stay', start: '2027-03-10', end: '2027-03-12', to: null },
    ]);
    expect(await client.conditions.occasions({ setIds: ['set-1'], day: '2028-03-01' })).toEqual([]);
    // Of sets that travel together each occasion is named once.
    await client.reservations.create({
      thing: { kind: 'set', id: 'set-2' },
      start: '2027-03-10',
      end: '2027-03-12',
      purpose: 'stay',
      title: '县科技周',
      note: '',
      state: 'draft',
    });
    const both = await client.conditions.occasions({ setIds: ['set-1', 'set-2'], day: '2027-03-01' });
    expect(both.map(({ title }) => title)).toEqual(['春季', '春季', '县科技周']);
  });
});
