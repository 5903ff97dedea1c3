import type { CustodyView } from '@contract/custody.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

const THINGS = ['set-1-exhibit-01', 'set-1-exhibit-02'];

async function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const today = (await client.workspace.status({})).businessDate;
  const find = async (id: string): Promise<CustodyView> => {
    const found = (await client.custody.list({})).find((one) => one.id === id);
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };
  const entry = {
    kind: 'loan-out',
    setId: null,
    exhibitIds: THINGS,
    counterpartId: 'depository-partner-1',
    countyCode: '500101',
    start: today,
    end: '2026-11-25',
    paperNumber: '渝科借 1 号',
    paperDate: today,
    note: '',
  } as const;
  const go = async (id: string, state: CustodyView['state'], on = today, to: string | null = null) =>
    client.custody.setState({
      to,
      id,
      version: (await find(id)).version,
      state,
      on,
      handedOverBy: '甲',
      receivedBy: '乙',
    });
  const placesOf = async (ids: readonly string[]) =>
    (await client.ledger.places({})).filter(({ id }) => ids.includes(id)).map(({ place }) => place.key);
  const reservationsOf = async (id: string) =>
    (await client.reservations.between({ from: today, to: '2027-12-31' }))
      .filter(({ custodyCaseId }) => custodyCaseId === id)
      .map(({ thing, state, start, end }) => `${thing.id} ${state} ${start} ${end}`)
      // Reservations of one day have no order among each other.
      .toSorted();
  const firstToWorkshop = () =>
    client.ledger.handOver({
      exhibitIds: THINGS.slice(0, 1),
      from: null,
      to: 'depository:depository-workshop',
      movedOn: today,
      reason: 'repair',
      occasion: '',
      handedOverBy: '甲',
      receivedBy: '乙',
      note: '',
    });
  return { client, today, find, entry, go, placesOf, reservationsOf, firstToWorkshop };
}

describe('a loan', () => {
  it('is reserved when agreed, leaves with a hand-over, and comes back at its end', async () => {
    const { client, today, find, entry, go, placesOf, reservationsOf } = await sample();
    const before = await placesOf(THINGS);
    const { id } = await client.custody.create(entry);
    expect(await find(id)).toMatchObject({
      number: 'JD2026-004',
      state: 'asked',
      counterpartName: '样例县科技馆甲',
      countyName: '万州区',
    });
    expect(await reservationsOf(id)).toEqual([]);
    await go(id, 'agreed');
    expect(await reservationsOf(id)).toEqual(THINGS.map((thing) => `${thing} confirmed ${today} 2026-11-25`));
    await go(id, 'under-way');
    expect(await placesOf(THINGS)).toEqual(
      Array.from({ length: 2 }, () => 'depository:depository-partner-1'),
    );
    expect(await reservationsOf(id)).toEqual(THINGS.map((thing) => `${thing} out ${today} 2026-11-25`));
    await go(id, 'ended');
    expect(await placesOf(THINGS)).toEqual(before);
    const entries = await client.ledger.ofExhibit({ exhibitId: THINGS[0] ?? '' });
    expect(entries.slice(-2).map(({ reason, occasion }) => [reason, occasion])).toEqual([
      ['loan', 'JD2026-004'],
      ['return', 'JD2026-004'],
    ]);
    // One step took all of it: undo brings the loan back under way, its exhibits to the borrower.
    await client.history.undo({});
    expect((await find(id)).state).toBe('under-way');
    expect((await placesOf(THINGS))[0]).toBe('depository:depository-partner-1');
  });

  it('goes back where each exhibit left from, or to any place that is said', async () => {
    const { client, today, find, entry, go, placesOf, firstToWorkshop } = await sample();
    await firstToWorkshop();
    const { id } = await client.custody.create(entry);
    expect((await find(id)).returnPlaces).toEqual([]);
    await go(id, 'agreed');
    await go(id, 'under-way');
    expect((await find(id)).returnPlaces.map(({ key }) => key)).toEqual([
      'depository:depository-workshop',
      'base:base-1',
    ]);
    await go(id, 'ended');
    expect(await placesOf(THINGS)).toEqual(['depository:depository-workshop', 'base:base-1']);
    await client.history.undo({});
    const error = await refusalOf(go(id, 'ended', today, 'site:nowhere'));
    expect(error.code).toBe('E1001');
    expect((await find(id)).state).toBe('under-way');
    await go(id, 'ended', today, 'caravan:caravan-2');
    expect(await placesOf(THINGS)).toEqual(['caravan:caravan-2', 'caravan:caravan-2']);
    expect((await find(id)).returnPlaces).toEqual([]);
  });

  it('from another museum is put where it is said, and goes back to the lender', async () => {
    const { client, today, find, entry, go, placesOf } = await sample();
    const lent = {
      from: null,
      reason: 'other',
      occasion: '',
      handedOverBy: '甲',
      receivedBy: '乙',
      note: '',
    } as const;
    const lender = 'depository:depository-partner-1';
    await client.ledger.handOver({ ...lent, exhibitIds: [...THINGS], to: lender, movedOn: today });
    const { id } = await client.custody.create({ ...entry, kind: 'loan-in' });
    await go(id, 'agreed');
    expect((await find(id)).returnPlaces.map(({ key }) => key)).toEqual(['base:base-1']);
    await go(id, 'under-way', today, 'caravan:caravan-2');
    expect(await placesOf(THINGS)).toEqual(['caravan:caravan-2', 'caravan:caravan-2']);
    expect((await find(id)).returnPlaces).toEqual([]);
    await go(id, 'ended');
    expect(await placesOf(THINGS)).toEqual([lender, lender]);
  });

  it('of what is promised is refused as a whole', async () => {
    const { client, find, entry, go, reservationsOf } = await sample();
    await client.reservations.create({
      thing: { kind: 'set', id: 'set-1' },
      start: '2026-11-25',
      end: '2026-11-26',
      purpose: 'tour',
      title: '巡展',
      note: '',
      state: 'confirmed',
    });
    const { id } = await client.custody.create(entry);
    const error = await refusalOf(go(id, 'agreed'));
    expect(error.code).toBe('E1301');
    expect(error.params['count']).toBe(2);
    expect((await find(id)).state).toBe('asked');
    expect(await reservationsOf(id)).toEqual([]);
  });

  it('that is cancelled gives its days free, and what is called off cannot begin', async () => {
    const { client, entry, go, reservationsOf } = await sample();
    const { id } = await client.custody.create(entry);
    await go(id, 'agreed');
    await go(id, 'cancelled');
    expect(await reservationsOf(id)).toEqual([]);
    const error = await refusalOf(go(id, 'under-way'));
    expect(error.code).toBe('E1604');
    expect(error.params).toMatchObject({ from: 'cancelled', to: 'under-way', number: 'JD2026-004' });
  });

  it('cannot end when an exhibit is not with the borrower: nothing of it is written', async () => {
    const { client, find, entry, go, placesOf, firstToWorkshop } = await sample();
    const { id } = await client.custody.create(entry);
    await go(id, 'agreed');
    await go(id, 'under-way');
    await firstToWorkshop();
    const error = await refusalOf(go(id, 'ended'));
    expect(error.code).toBe('E1201');
    expect(error.params['issues']).toEqual([
      `${THINGS[0]}|无形的力|elsewhere|depository:depository-workshop`,
    ]);
    expect((await find(id)).state).toBe('under-way');
    expect((await placesOf(THINGS))[1]).toBe('depository:depository-partner-1');
  });

  it('is refused when things, end or counterpart are missing, all named at once', async () => {
    const { client, entry } = await sample();
    const error = await refusalOf(
      client.custody.create({ ...entry, exhibitIds: [], counterpartId: null, end: null }),
    );
    expect(error.code).toBe('E1603');
    expect(error.params['issues']).toEqual(['no-things', 'no-end', 'no-counterpart']);
    const unknown = await refusalOf(client.custody.create({ ...entry, exhibitIds: ['nobody'] }));
    expect(unknown.code).toBe('E1001');
  });
});

describe('what goes for good', () => {
  it('leaves the books and the register when it is retired', async () => {
    const { client, entry, go, placesOf } = await sample();
    const retired = { ...entry, kind: 'retired', counterpartId: null, end: null } as const;
    const { id } = await client.custody.create({ ...retired, exhibitIds: THINGS.slice(0, 1) });
    await go(id, 'agreed');
    await go(id, 'under-way');
    await go(id, 'ended');
    expect(await placesOf(THINGS)).toEqual(['out:retired', 'base:base-1']);
    const exhibits = await client.ledger.places({});
    expect(exhibits.filter(({ isRetired }) => isRetired).map((one) => one.id)).toEqual(THINGS.slice(0, 1));
  });

  it('stays where it settled', async () => {
    const { client, entry, go, placesOf } = await sample();
    const { id } = await client.custody.create({ ...entry, kind: 'settled', end: null });
    await go(id, 'agreed');
    await go(id, 'under-way');
    await go(id, 'ended');
    expect((await placesOf(THINGS))[0]).toBe('depository:depository-partner-1');
  });
});

describe('what is free in these weeks', () => {
  it('leaves out what is promised, a set with one promised exhibit, and what is in the workshop', async () => {
    const { client } = await sample();
    const weeks = { from: '2026-12-01', to: '2026-12-20' };
    const before = await client.custody.free(weeks);
    expect(
      before.filter(({ kind }) => kind === 'set').map(({ id, present, all }) => [id, present, all]),
    ).toEqual([
      ['set-1', 15, 15],
      ['set-2', 14, 14],
    ]);
    await client.reservations.create({
      thing: { kind: 'exhibit', id: 'set-1-exhibit-01' },
      start: '2026-12-20',
      end: '2026-12-21',
      purpose: 'other',
      title: '检修',
      note: '',
      state: 'confirmed',
    });
    const after = (await client.custody.free(weeks)).map(({ id }) => id);
    expect(after).not.toContain('set-1');
    expect(after).not.toContain('set-1-exhibit-01');
    expect(after).toContain('set-1-exhibit-02');
    expect(after).toContain('set-2');
  });

  it('is not told of days the wrong way round', async () => {
    const { client } = await sample();
    const span = { from: '2026-12-20', to: '2026-12-01' };
    expect(await refusalOf(client.custody.free(span))).toMatchObject({
      code: 'E1302',
      params: { start: span.from, end: span.to },
    });
    expect(await client.custody.free({ from: span.to, to: span.to })).not.toEqual([]);
  });
});
