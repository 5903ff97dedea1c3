import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

const THING = 'set-1-exhibit-04';
const SET = 'set-1';

async function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const today = (await client.workspace.status({})).businessDate;
  const signed = { on: today, handedOverBy: '甲', receivedBy: '乙', to: null };
  const give = async (kind: 'settled' | 'transfer' | 'loan-out') => {
    const { id } = await client.custody.create({
      kind,
      setId: null,
      exhibitIds: [THING],
      counterpartId: 'depository-partner-1',
      countyCode: '500101',
      start: today,
      end: kind === 'loan-out' ? '2026-11-25' : null,
      paperNumber: '',
      paperDate: null,
      note: '',
    });
    for (const state of ['agreed', 'under-way'] as const) {
      const { version } = (await client.custody.list({})).find((one) => one.id === id) ?? { version: null };
      await client.custody.setState({ ...signed, id, version, state });
    }
  };
  const handOver = (to: string, reason: 'return' | 'transfer' | 'settled') =>
    client.ledger.handOver({
      exhibitIds: [THING],
      from: null,
      to,
      movedOn: today,
      reason,
      occasion: '',
      handedOverBy: '甲',
      receivedBy: '乙',
      note: '',
    });
  const state = async () => {
    const set = (await client.conditions.sets({})).find(({ setId }) => setId === SET);
    return { count: set?.count, settled: set?.settled, lacks: set?.lacks.map(({ why }) => why) };
  };
  const itself = async () => {
    const condition = (await client.conditions.states({})).find(({ exhibitId }) => exhibitId === THING);
    const at = (await client.ledger.places({})).find(({ id }) => id === THING);
    return { unavailable: condition?.unavailable, isSettled: at?.isSettled };
  };
  const free = async () => {
    const set = (await client.custody.free({ from: '2027-09-01', to: '2027-09-02' })).find(
      ({ kind, id }) => kind === 'set' && id === SET,
    );
    return [set?.present, set?.all];
  };
  return { client, give, handOver, state, itself, free };
}

const WHOLE = { count: 15, settled: 0, lacks: [] };

describe('an exhibit that was given away for good', () => {
  it.each(['settled', 'transfer'] as const)('is not missed in its set, which says so: %s', async (kind) => {
    const { client, give, handOver, state, itself, free } = await sample();
    expect([await state(), await itself(), await free()]).toEqual([
      WHOLE,
      { unavailable: null, isSettled: false },
      [15, 15],
    ]);
    await give(kind);
    expect([await state(), await itself(), await free()]).toEqual([
      { count: 14, settled: 1, lacks: [] },
      { unavailable: 'settled', isSettled: true },
      [14, 14],
    ]);
    await client.history.undo({});
    expect(await state()).toEqual(WHOLE);
    await client.history.redo({});
    // Whoever brings it back has it in the set again.
    await handOver('base:base-1', 'return');
    expect([await state(), await free()]).toEqual([WHOLE, [15, 15]]);
  });

  it('is one that settled at a site, too', async () => {
    const { client, handOver, state } = await sample();
    const [site] = await client.sites.list({});
    await handOver(`site:${site?.id}`, 'settled');
    expect(await state()).toEqual({ count: 14, settled: 1, lacks: [] });
  });

  it('is none that is lent, or that was moved within the house', async () => {
    const { client, give, handOver, state } = await sample();
    await give('loan-out');
    expect(await state()).toEqual({ count: 15, settled: 0, lacks: ['elsewhere'] });
    for (let step = 0; step < 3; step += 1) await client.history.undo({});
    await handOver('caravan:caravan-4', 'transfer');
    expect(await state()).toEqual({ count: 15, settled: 0, lacks: ['elsewhere'] });
    await client.history.undo({});
    const { id: store } = await client.registry.create({
      register: 'depository',
      values: { name: '二号库房', kind: 'store' },
    });
    await handOver(`depository:${store}`, 'transfer');
    expect(await state()).toEqual({ count: 15, settled: 0, lacks: ['elsewhere'] });
  });
});
