import { describe, expect, it } from 'vitest';
import { aPlan, aTour } from '../../fixtures/builders.ts';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { A_STEP } from '../../helpers/workspace.ts';

function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const change = async (
    register: 'caravan' | 'exhibit',
    id: string,
    changes: Parameters<typeof client.registry.update>[0]['changes'],
  ) => {
    const { version } = await client.registry.get({ register, id });
    await client.registry.update({ register, id, version, changes });
  };
  const promise = async (kind: 'set' | 'exhibit', id: string, start: string, end: string) =>
    client.reservations.create({
      thing: { kind, id },
      start,
      end,
      purpose: 'other',
      title: '县科技周',
      note: '',
      state: 'confirmed',
    });
  return { client, container, change, promise };
}

describe('publishing a plan', () => {
  it('in which two caravans carry one set on one day is refused with the days of both', async () => {
    const { client, container, change } = sample();
    await change('caravan', 'caravan-2', { exhibitSetId: 'set-1' });
    const tour = (id: string, caravanId: string, date: string) => aTour({ id, caravanId, date, stops: [] });
    container.session.store().run(A_STEP, (write) =>
      write.plans.insert(
        aPlan({
          id: '春季',
          number: 50,
          name: '春季',
          state: 'draft',
          periodStart: '2027-03-01',
          periodEnd: '2027-03-31',
          caravanIds: ['caravan-1', 'caravan-2'],
          tours: [
            tour('a', 'caravan-1', '2027-03-02'),
            tour('b', 'caravan-2', '2027-03-02'),
            tour('c', 'caravan-2', '2027-03-03'),
          ],
          omissions: [],
        }),
      ),
    );
    const { conflicts } = await client.reservations.ofPlan({ planId: '春季' });
    expect(conflicts.map(({ thing, start, holder }) => [thing.id, start, holder.title])).toEqual([
      ['set-1', '2027-03-02', '春季'],
    ]);
    const version = container.session.read().plans.find('春季')?.version ?? null;
    const error = await refusalOf(client.plans.publish({ id: '春季', version }));
    expect(error.code).toBe('E1301');
    expect(container.session.read().plans.find('春季')?.state).toBe('draft');
  });
});

describe('an exhibit that is promised itself', () => {
  it('does not join a set that is promised on the same days, and it is said to whom', async () => {
    const { change, promise } = sample();
    await promise('set', 'set-2', '2027-05-01', '2027-05-03');
    await promise('exhibit', 'set-1-exhibit-04', '2027-05-03', '2027-05-05');
    const error = await refusalOf(change('exhibit', 'set-1-exhibit-04', { setId: 'set-2', crateId: null }));
    expect(error.code).toBe('E1301');
    expect(error.params['things']).toEqual([expect.stringContaining('2027-05-01–2027-05-03 县科技周')]);
  });

  it('joins one that is promised on other days', async () => {
    const { client, change, promise } = sample();
    await promise('set', 'set-2', '2027-05-01', '2027-05-02');
    await promise('exhibit', 'set-1-exhibit-04', '2027-05-03', '2027-05-05');
    await change('exhibit', 'set-1-exhibit-04', { setId: 'set-2', crateId: null });
    const { values } = await client.registry.get({ register: 'exhibit', id: 'set-1-exhibit-04' });
    expect(values['setId']).toBe('set-2');
  });
});

describe('an exhibit', () => {
  it('lies in no crate of another set', async () => {
    const { change } = sample();
    const error = await refusalOf(change('exhibit', 'set-1-exhibit-05', { setId: 'set-2' }));
    expect(error.code).toBe('E1104');
    expect(error.params['issues']).toEqual(['crateId|of-another-set|']);
  });
});

describe('a loan that names an exhibit twice', () => {
  it('is of that exhibit once', async () => {
    const { client } = sample();
    const { id } = await client.custody.create({
      kind: 'loan-out',
      setId: null,
      exhibitIds: ['set-1-exhibit-03', 'set-1-exhibit-03'],
      counterpartId: 'depository-partner-1',
      countyCode: null,
      start: '2027-04-01',
      end: '2027-04-02',
      paperNumber: '',
      paperDate: null,
      note: '',
    });
    const find = async () => (await client.custody.list({})).find((one) => one.id === id);
    expect((await find())?.exhibitIds).toEqual(['set-1-exhibit-03']);
    const version = (await find())?.version ?? null;
    const signed = { on: '2026-11-23', handedOverBy: '甲', receivedBy: '乙' };
    await client.custody.setState({ id, version, state: 'agreed', ...signed });
    expect((await find())?.state).toBe('agreed');
  });
});
