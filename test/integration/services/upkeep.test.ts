import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

async function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const today = (await client.workspace.status({})).businessDate;
  const ruleOf = async (id: string) => {
    const rule = (await client.upkeep.list({})).find(({ ruleId }) => ruleId === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule;
  };
  const stockOf = async (id: string) => (await client.upkeep.parts({})).find((part) => part.id === id)?.stock;
  return { client, container, today, ruleOf, stockOf };
}

describe('upkeep', () => {
  it('counts days on show and km of recorded tours on which the ledger has the set aboard', async () => {
    const { container, today, ruleOf } = await sample();
    const rule = await ruleOf('maintenance-rule-1');
    expect(rule.since).toBe('2026-07-06');
    const tours = container.session
      .read()
      .records.tours('2026-07-07', today)
      .filter(({ caravanId }) => caravanId === 'caravan-1');
    expect(tours.length).toBeGreaterThan(10);
    expect(rule.showDays).toBe(new Set(tours.map(({ date }) => date)).size);
    expect(rule.km).toBe(Math.round(tours.reduce((sum, { length_m }) => sum + length_m, 0) / 1_000));
  });

  it('that was done begins to count anew, takes its parts from stock, and is undone with them', async () => {
    const { client, today, ruleOf, stockOf } = await sample();
    expect((await ruleOf('maintenance-rule-2')).state).toBe('due');
    const before = await stockOf('spare-part-1');
    const part = { sparePartId: 'spare-part-1', quantity: 2 };
    await client.upkeep.enterDone({
      ruleId: 'maintenance-rule-2',
      doneOn: today,
      doneBy: '维修员',
      cost_yuan: 300,
      note: '',
      // Named twice: both are taken.
      parts: [part, { ...part, quantity: 1 }],
    });
    expect(await ruleOf('maintenance-rule-2')).toMatchObject({
      state: 'fine',
      since: today,
      lastDone: today,
      showDays: 0,
      km: 0,
    });
    expect(await stockOf('spare-part-1')).toBe((before ?? 0) - 3);
    const [entry] = await client.upkeep.entriesOf({ sparePartId: 'spare-part-1' });
    expect(entry).toMatchObject({ date: today, quantity: -3, purpose: 'upkeep' });
    await client.history.undo({});
    expect((await ruleOf('maintenance-rule-2')).state).toBe('due');
    expect(await stockOf('spare-part-1')).toBe(before);
  });

  it('is refused as a whole when a part is short or the day is to come', async () => {
    const { client, today, stockOf } = await sample();
    const done = { ruleId: 'maintenance-rule-1', doneOn: today, doneBy: '甲', cost_yuan: null, note: '' };
    const stock = (await stockOf('spare-part-6')) ?? 0;
    const error = await refusalOf(
      client.upkeep.enterDone({ ...done, parts: [{ sparePartId: 'spare-part-6', quantity: stock + 1 }] }),
    );
    expect(error.code).toBe('E1601');
    expect(error.params).toMatchObject({ stock, quantity: stock + 1 });
    const late = client.upkeep.enterDone({ ...done, doneOn: '2999-01-01', parts: [] });
    expect((await refusalOf(late)).code).toBe('E1602');
    expect(await client.upkeep.doneOf({ ruleId: 'maintenance-rule-1' })).not.toContainEqual(
      expect.objectContaining({ doneOn: today }),
    );
  });

  it('is planned on the first days on which nothing of the set is promised', async () => {
    const { client, ruleOf } = await sample();
    const busy = { purpose: 'other', title: '县科技周', note: '', state: 'confirmed' } as const;
    await client.reservations.create({
      ...busy,
      thing: { kind: 'exhibit', id: 'set-1-exhibit-03' },
      start: '2027-06-02',
      end: '2027-06-09',
    });
    await client.reservations.create({
      ...busy,
      thing: { kind: 'set', id: 'set-1' },
      start: '2027-06-11',
      end: '2027-06-12',
    });
    // 10 June alone is free: two days are needed.
    const span = await client.upkeep.plan({ ruleId: 'maintenance-rule-1', from: '2027-06-02' });
    expect(span).toEqual({ start: '2027-06-13', end: '2027-06-14' });
    expect((await ruleOf('maintenance-rule-1')).planned).toEqual(span);
  });

  it('that is asked for twice from one day is reserved once; from a later day once more', async () => {
    const { client } = await sample();
    const plan = (from: string) => client.upkeep.plan({ ruleId: 'maintenance-rule-1', from });
    const reserved = async () =>
      (await client.reservations.between({ from: '2027-06-01', to: '2027-12-31' })).filter(
        ({ maintenanceRuleId }) => maintenanceRuleId === 'maintenance-rule-1',
      );
    const span = await plan('2027-06-02');
    const steps = await client.history.steps({});
    const [first] = await reserved();
    expect(await plan('2027-06-02')).toEqual(span);
    // A day of the span itself, too: the upkeep of then is that which is reserved.
    expect(await plan(span.end)).toEqual(span);
    expect(await reserved()).toEqual([first]);
    expect(await client.history.steps({})).toEqual(steps);
    expect((await plan('2027-12-01')).start).toBe('2027-12-01');
    expect(await reserved()).toHaveLength(2);
    if (!first?.id) throw new Error('nothing is reserved');
    await client.reservations.setState({ id: first.id, version: first.version, state: 'cancelled' });
    expect(await plan('2027-06-02')).toEqual(span);
    expect(await reserved()).toHaveLength(2);
  });
});

describe('spare parts', () => {
  it('are short below their least stock, come in and go out', async () => {
    const { client, today } = await sample();
    const [first] = await client.upkeep.parts({});
    expect(first).toMatchObject({ id: 'spare-part-6', isShort: true, stock: 2, leastStock: 3 });
    await client.upkeep.enterPart({ sparePartId: 'spare-part-6', date: today, quantity: 5, note: '' });
    const after = (await client.upkeep.parts({})).find(({ id }) => id === 'spare-part-6');
    expect(after).toMatchObject({ isShort: false, stock: 7 });
    const out = client.upkeep.enterPart({
      sparePartId: 'spare-part-6',
      date: today,
      quantity: -8,
      note: '',
    });
    expect((await refusalOf(out)).code).toBe('E1601');
  });
});
