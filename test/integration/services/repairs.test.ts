import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

const ENTRY = { fault: '手轮松动', dueOn: null, workshopId: null, cost_yuan: null, note: '' } as const;

async function sample() {
  const { container, client } = testContainer();
  container.opener.openStandardSample('500000');
  const today = (await client.workspace.status({})).businessDate;
  // What no sample breaks: an exhibit of the third set that has no repair.
  const known = new Set((await client.repairs.list({})).map(({ exhibitId }) => exhibitId));
  const [first, second] = (await client.ledger.places({})).filter(
    ({ id, setId }) => setId === 'set-3' && !known.has(id),
  );
  if (!first || !second) throw new Error('the sample has no two exhibits without repair');
  const repairOf = async (exhibitId: string) =>
    (await client.repairs.list({})).find((repair) => repair.exhibitId === exhibitId);
  const conditionOf = async (exhibitId: string) =>
    (await client.conditions.states({})).find((state) => state.exhibitId === exhibitId);
  return { client, today, first, second, repairOf, conditionOf };
}

describe('a repair', () => {
  it('keeps an exhibit from going out until it is closed, and undo opens it again', async () => {
    const { client, today, first, repairOf, conditionOf } = await sample();
    const workshopId = (
      await client.registry.create({
        register: 'depository',
        values: { name: '市馆维修间', kind: 'workshop' },
      })
    ).id;
    const { id } = await client.repairs.open({ ...ENTRY, exhibitId: first.id, openedOn: today, workshopId });
    expect(await conditionOf(first.id)).toMatchObject({
      unavailable: 'in-repair',
      repair: { id, state: 'at-workshop', workshopName: '市馆维修间', exhibitName: first.name },
    });
    const sets = await client.conditions.sets({});
    expect(sets.find(({ setId }) => setId === 'set-3')?.lacks).toContainEqual(
      expect.objectContaining({ exhibitId: first.id, why: 'in-repair', place: first.place }),
    );
    const version = (await repairOf(first.id))?.version ?? null;
    await client.repairs.close({ id, version, closedOn: today, result: '换了轴承', cost_yuan: 120 });
    expect(await conditionOf(first.id)).toMatchObject({ unavailable: null, repair: null });
    expect(await repairOf(first.id)).toMatchObject({ state: 'closed', result: '换了轴承', cost_yuan: 120 });
    await client.history.undo({});
    expect((await conditionOf(first.id))?.unavailable).toBe('in-repair');
  });

  it('is refused with everything that is wrong with it', async () => {
    const { client, today, first, second } = await sample();
    await client.repairs.open({ ...ENTRY, exhibitId: first.id, openedOn: today });
    const twice = await refusalOf(
      client.repairs.open({ ...ENTRY, exhibitId: first.id, openedOn: '2999-01-01', dueOn: '2998-01-01' }),
    );
    expect(twice.code).toBe('E1211');
    expect(twice.params).toMatchObject({
      name: first.name,
      issues: ['in-future', 'open-already', 'due-before-opened'],
    });
    await client.registry.setRetired({ register: 'exhibit', ids: [second.id], isRetired: true });
    const retired = await refusalOf(client.repairs.open({ ...ENTRY, exhibitId: second.id, openedOn: today }));
    expect(retired.params['issues']).toEqual(['retired']);
    const nobody = client.repairs.open({ ...ENTRY, exhibitId: 'nothing', openedOn: today });
    expect((await refusalOf(nobody)).code).toBe('E1001');
    const nowhere = { ...ENTRY, exhibitId: second.id, openedOn: today, workshopId: 'nowhere' };
    expect((await refusalOf(client.repairs.open(nowhere))).code).toBe('E1001');
  });

  it('is closed once, not before it was opened, and never over an unseen change', async () => {
    const { client, today, first, repairOf } = await sample();
    const { id } = await client.repairs.open({ ...ENTRY, exhibitId: first.id, openedOn: today });
    const before = (await repairOf(first.id))?.version ?? null;
    const close = (version: string | null, closedOn: string) =>
      client.repairs.close({ id, version, closedOn, result: '修好', cost_yuan: null });
    expect((await refusalOf(close(before, '2020-01-01'))).params['issues']).toEqual(['closed-before-opened']);
    expect((await refusalOf(close(before, '2999-01-01'))).params['issues']).toEqual(['in-future']);
    await client.repairs.change({ ...ENTRY, id, version: before, dueOn: today, note: '等配件' });
    expect((await refusalOf(close(before, today))).code).toBe('E1003');
    const early = client.repairs.change({
      ...ENTRY,
      id,
      version: (await repairOf(first.id))?.version ?? null,
      dueOn: '2020-01-01',
    });
    expect((await refusalOf(early)).params['issues']).toEqual(['due-before-opened']);
    await close((await repairOf(first.id))?.version ?? null, today);
    const again = await refusalOf(close((await repairOf(first.id))?.version ?? null, today));
    expect(again.params['issues']).toEqual(['closed-already']);
  });
});
