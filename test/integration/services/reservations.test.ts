import { describe, expect, it } from 'vitest';
import { takeOverEdits } from '@renderer/features/planning/edit/take-over-edits.ts';
import { aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { A_STEP } from '../../helpers/workspace.ts';

/** The sample without the plan that comes with it, so that only the tests promise anything. */
function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client, container } = program;
  const store = () => container.session.store();
  const siteIds = container.session
    .read()
    .sites.all()
    .map(({ id }) => id);
  const savePlan = (
    id: string,
    number: number,
    days: readonly (readonly [string, string])[],
    caravanIds: readonly string[] = ['caravan-1', 'caravan-2'],
  ) =>
    store().run(A_STEP, (write) =>
      write.plans.insert(
        aPlan({
          id,
          number,
          name: id,
          state: 'draft',
          periodStart: '2027-03-01',
          periodEnd: '2027-03-31',
          caravanIds,
          tours: days.map(([caravanId, date], index) =>
            aTour({
              id: `${id}-${index}`,
              caravanId,
              date,
              stops: [aStop({ id: `${id}-stop-${index}`, siteId: siteIds[index] ?? '' })],
            }),
          ),
          omissions: [],
        }),
      ),
    );
  const publish = async (id: string) => {
    const version = container.session.read().plans.find(id)?.version ?? null;
    await client.plans.publish({ id, version });
  };
  const held = async () =>
    (await client.reservations.between({ from: '2027-03-01', to: '2027-03-31' }))
      .filter(({ state }) => state === 'confirmed')
      .map(({ thing, start, end, title }) => `${thing.id} ${start} ${end} ${title}`)
      .sort();
  return { client, container, store, savePlan, publish, held };
}

const EXHIBITION = { purpose: 'other', title: '县科技周', note: '' } as const;

describe('a reservation', () => {
  it('that was cancelled is listed when asked for, with who, when and why', async () => {
    const { client } = sample();
    const span = { from: '2027-03-01', to: '2027-03-31' };
    const days = { start: '2027-03-01', end: '2027-03-10' };
    const thing = { kind: 'caravan', id: 'caravan-1' } as const;
    const { id } = await client.reservations.create({ ...EXHIBITION, ...days, thing, state: 'confirmed' });
    const find = async (withCancelled: boolean) =>
      (await client.reservations.between({ ...span, withCancelled })).find((each) => each.id === id);
    const version = (await find(false))?.version ?? null;
    await client.reservations.setState({ id, version, state: 'cancelled', reason: ' 暴雨停办 ' });
    expect(await find(false)).toBeUndefined();
    expect(await find(true)).toMatchObject({ state: 'cancelled', ...days });
    const [last, first] = await client.history.ofRecord({ table: 'reservation', id });
    expect(first?.step.name).toBe('reservation.create');
    expect(last).toMatchObject({
      step: { name: 'reservation.cancelledFor', params: { reason: '暴雨停办' } },
      mode: 'do',
    });
    expect(last?.at).toMatch(/^\d{4}-/);
    // On other days it is not in the list.
    const others = await client.reservations.between({
      from: '2027-04-01',
      to: '2027-04-30',
      withCancelled: true,
    });
    expect(others.some((each) => each.id === id)).toBe(false);
  });

  it('of what is promised is refused with what is free instead, which is accepted', async () => {
    const { client, held } = sample();
    const days = { start: '2027-03-01', end: '2027-03-10' };
    const thing = { kind: 'caravan', id: 'caravan-1' } as const;
    await client.reservations.create({ ...EXHIBITION, ...days, thing, state: 'confirmed' });
    const second = {
      ...EXHIBITION,
      start: '2027-03-10',
      end: '2027-03-12',
      thing,
      state: 'confirmed',
    } as const;
    const error = await refusalOf(client.reservations.create(second));
    expect(error.code).toBe('E1301');
    const [conflict] = await client.reservations.conflicts({
      thing,
      start: second.start,
      end: second.end,
      exceptId: null,
    });
    expect(conflict?.holder).toMatchObject({ title: '县科技周', ...days });
    // Of the four caravans of the sample only the third is of type II too.
    expect(conflict?.alternatives.map(({ id }) => id)).toEqual(['caravan-3']);
    await client.reservations.create({ ...second, thing: { kind: 'caravan', id: 'caravan-3' } });
    expect(await held()).toHaveLength(2);
  });

  it('as a draft stands in nobody’s way until it is confirmed', async () => {
    const { client, held } = sample();
    const draft = {
      ...EXHIBITION,
      start: '2027-03-01',
      end: '2027-03-02',
      thing: { kind: 'set', id: 'set-1' },
    } as const;
    const { id } = await client.reservations.create({ ...draft, state: 'draft' });
    await client.reservations.create({ ...draft, state: 'confirmed' });
    const error = await refusalOf(
      client.reservations.setState({ id, version: await versionOf(client, id), state: 'confirmed' }),
    );
    expect(error.code).toBe('E1301');
    expect(
      (
        await refusalOf(
          client.reservations.setState({ id, version: await versionOf(client, id), state: 'back' }),
        )
      ).code,
    ).toBe('E1303');
    expect(await held()).toHaveLength(1);
    expect(
      (await refusalOf(client.reservations.create({ ...draft, end: '2027-02-01', state: 'draft' }))).code,
    ).toBe('E1302');
  });
});

const versionOf = async (client: ReturnType<typeof sample>['client'], id: string) =>
  (await client.reservations.between({ from: '2027-03-01', to: '2027-03-31' })).find((one) => one.id === id)
    ?.version ?? null;

describe('publishing a plan', () => {
  it('promises caravans and their sets for each tour, all in one step', async () => {
    const { client, savePlan, publish, held } = sample();
    savePlan('春季', 50, [
      ['caravan-1', '2027-03-02'],
      ['caravan-2', '2027-03-02'],
    ]);
    const rows = await client.reservations.between({ from: '2027-03-01', to: '2027-03-31' });
    const drafts = rows.filter(({ planId }) => planId === '春季');
    expect(drafts.map(({ id, state, thing }) => [id, state, thing.id])).toEqual([
      [null, 'draft', 'caravan-1'],
      [null, 'draft', 'set-1'],
      [null, 'draft', 'caravan-2'],
    ]);
    await publish('春季');
    expect(await held()).toEqual([
      'caravan-1 2027-03-02 2027-03-02 春季',
      'caravan-2 2027-03-02 2027-03-02 春季',
      'set-1 2027-03-02 2027-03-02 春季',
    ]);
    await client.history.undo({});
    expect(await held()).toEqual([]);
  });

  it('promises nothing when one thing is promised to somebody else, and says what is free', async () => {
    const { client, store, savePlan, publish, held } = sample();
    savePlan('春季', 50, [
      ['caravan-1', '2027-03-02'],
      ['caravan-2', '2027-03-02'],
    ]);
    const thing = { kind: 'set', id: 'set-1' } as const;
    await client.reservations.create({
      ...EXHIBITION,
      start: '2027-03-02',
      end: '2027-03-02',
      thing,
      state: 'confirmed',
    });
    const { promises, conflicts } = await client.reservations.ofPlan({ planId: '春季' });
    expect(promises).toBe(3);
    const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
    // The third caravan is of the same type and carries a set that is free, but is not in the plan.
    expect(
      conflicts.map((each) => [
        each.thing.id,
        each.caravanId,
        idsOf(each.alternatives),
        idsOf(each.elsewhere),
      ]),
    ).toEqual([['set-1', 'caravan-1', [], ['caravan-3']]]);
    expect((await refusalOf(publish('春季'))).code).toBe('E1301');
    expect(await held()).toEqual(['set-1 2027-03-02 2027-03-02 县科技周']);
    expect(store().read.plans.find('春季')?.state).toBe('draft');
  });

  it('of a new version takes over what the version before promised on days of its period', async () => {
    const { savePlan, publish, held } = sample();
    savePlan('第一稿', 50, [['caravan-2', '2027-03-02']]);
    await publish('第一稿');
    savePlan('第二稿', 51, [
      ['caravan-2', '2027-03-02'],
      ['caravan-2', '2027-03-09'],
    ]);
    await publish('第二稿');
    expect(await held()).toEqual([
      'caravan-2 2027-03-02 2027-03-02 第二稿',
      'caravan-2 2027-03-09 2027-03-09 第二稿',
    ]);
  });

  it('offers caravans of the plan that are free, whose taking over clears the way and can be undone', async () => {
    const { client, container, savePlan, publish, held } = sample();
    const period = ['caravan-1', 'caravan-2', 'caravan-3'];
    savePlan(
      '春季',
      50,
      [
        ['caravan-1', '2027-03-02'],
        ['caravan-1', '2027-03-04'],
        ['caravan-3', '2027-03-04'],
      ],
      period,
    );
    const thing = { kind: 'caravan', id: 'caravan-1' } as const;
    for (const day of ['2027-03-02', '2027-03-04'])
      await client.reservations.create({ ...EXHIBITION, start: day, end: day, thing, state: 'confirmed' });
    const conflicts = async () =>
      (await client.reservations.ofPlan({ planId: '春季' })).conflicts.map(
        ({ start, alternatives }) => `${start} ${alternatives.map(({ id }) => id).join()}`,
      );
    // On the second day the third caravan has a tour of its own.
    expect(await conflicts()).toEqual(['2027-03-02 caravan-3', '2027-03-04 ']);
    // In the workshop it is no help.
    const caravan = { register: 'caravan', id: 'caravan-3' } as const;
    const { version: before } = await client.registry.get(caravan);
    const unavailabilities = [{ start: '2027-03-01', end: '2027-03-02', reason: '年检' }];
    await client.registry.update({
      ...caravan,
      version: before,
      changes: { unavailabilities },
    });
    expect(await conflicts()).toEqual(['2027-03-02 ', '2027-03-04 ']);
    await client.history.undo({});

    const edit = async (...edits: Parameters<typeof client.plans.edit>[0]['edits']) => {
      const version = container.session.read().plans.find('春季')?.version ?? null;
      await client.plans.edit({ id: '春季', version, edits });
    };
    const { tours, version } = await client.plans.get({ id: '春季' });
    const [first] = (await client.reservations.ofPlan({ planId: '春季' })).conflicts;
    expect(version).not.toBeNull();
    await edit(...takeOverEdits(tours, first ? [first] : [], 'caravan-3'));
    expect(await conflicts()).toEqual(['2027-03-04 ']);
    await edit({
      kind: 'move-day',
      caravanId: 'caravan-1',
      date: '2027-03-04',
      toCaravanId: 'caravan-2',
      toDate: '2027-03-04',
    });
    await publish('春季');
    expect((await held()).filter((line) => line.endsWith('春季'))).toContain(
      'caravan-3 2027-03-02 2027-03-02 春季',
    );
    await client.history.undo({});
    await client.history.undo({});
    await client.history.undo({});
    expect(await conflicts()).toEqual(['2027-03-02 caravan-3', '2027-03-04 ']);
  });
});
