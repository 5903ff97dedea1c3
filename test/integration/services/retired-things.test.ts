import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

const THING = { exhibit: 'set-1-exhibit-04', set: 'set-2', caravan: 'caravan-4' } as const;
const REGISTER = { exhibit: 'exhibit', set: 'exhibit-set', caravan: 'caravan' } as const;
const KINDS = ['exhibit', 'set', 'caravan'] as const;
const DAYS = { start: '2027-07-01', end: '2027-07-02' } as const;
const ENTRY = { ...DAYS, purpose: 'other', title: '县科技周', note: '' } as const;

async function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const today = (await client.workspace.status({})).businessDate;
  const nameOf = async (register: 'exhibit' | 'exhibit-set' | 'caravan', id: string) =>
    (await client.registry.get({ register, id })).values['name'];
  const retire = (register: 'exhibit' | 'exhibit-set' | 'caravan', id: string, isRetired = true) =>
    client.registry.setRetired({ register, ids: [id], isRetired });
  const find = async (id: string) =>
    (await client.reservations.between({ from: DAYS.start, to: DAYS.end })).find((one) => one.id === id);
  const handOver = (to: string) =>
    client.ledger.handOver({
      exhibitIds: [THING.exhibit, 'set-1-exhibit-05'],
      from: null,
      to,
      movedOn: today,
      reason: 'other',
      occasion: '',
      handedOverBy: '甲',
      receivedBy: '乙',
      note: '',
    });
  return { client, nameOf, retire, find, handOver };
}

describe('what is retired', () => {
  it.each(KINDS)('is not reserved: %s', async (kind) => {
    const { client, nameOf, retire, find } = await sample();
    const thing = { kind, id: THING[kind] };
    const { id } = await client.reservations.create({ ...ENTRY, thing, state: 'draft' });
    await retire(REGISTER[kind], thing.id);
    for (const state of ['draft', 'confirmed'] as const) {
      const error = await refusalOf(client.reservations.create({ ...ENTRY, thing, state }));
      expect(error).toMatchObject({
        code: 'E1304',
        params: { count: 1, things: [await nameOf(REGISTER[kind], thing.id)] },
      });
    }
    // Nor by way of a reservation that is there already, which can still be given up.
    const version = (await find(id))?.version ?? null;
    const changed = client.reservations.update({ ...ENTRY, id, version, thing, title: '馆内活动' });
    expect((await refusalOf(changed)).code).toBe('E1304');
    const confirmed = client.reservations.setState({ id, version, state: 'confirmed' });
    expect((await refusalOf(confirmed)).code).toBe('E1304');
    await client.reservations.setState({ id, version, state: 'cancelled' });
    expect(await find(id)).toBeUndefined();
    await retire(REGISTER[kind], thing.id, false);
    await client.reservations.create({ ...ENTRY, thing, state: 'confirmed' });
  });

  it('is not handed over, and nothing is that goes with it', async () => {
    const { client, nameOf, retire, handOver } = await sample();
    await retire('exhibit', THING.exhibit);
    const before = await client.ledger.places({});
    expect(await refusalOf(handOver('caravan:caravan-4'))).toMatchObject({
      code: 'E1304',
      params: { count: 1, things: [await nameOf('exhibit', THING.exhibit)] },
    });
    expect(await client.ledger.places({})).toEqual(before);
    await retire('exhibit', THING.exhibit, false);
    await handOver('caravan:caravan-4');
  });

  it('takes nothing over: a caravan', async () => {
    const { nameOf, retire, handOver } = await sample();
    await retire('caravan', 'caravan-4');
    expect(await refusalOf(handOver('caravan:caravan-4'))).toMatchObject({
      code: 'E1304',
      params: { count: 1, things: [await nameOf('caravan', 'caravan-4')] },
    });
  });
});
