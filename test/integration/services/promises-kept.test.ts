import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';

const TODAY = '2026-11-23';
const THING = 'set-1-exhibit-03';

function sample() {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const find = async (id: string) => (await client.custody.list({})).find((one) => one.id === id);
  const go = async (id: string, state: 'agreed' | 'under-way' | 'ended', on = TODAY) =>
    client.custody.setState({
      id,
      version: (await find(id))?.version ?? null,
      state,
      on,
      handedOverBy: '甲',
      receivedBy: '乙',
    });
  const open = async (kind: 'loan-out' | 'settled', end: string | null, start = TODAY) => {
    const { id } = await client.custody.create({
      kind,
      setId: null,
      exhibitIds: [THING],
      counterpartId: 'depository-partner-1',
      countyCode: null,
      start,
      end,
      paperNumber: '',
      paperDate: null,
      note: '',
    });
    return id;
  };
  const promisesOf = async (id: string) =>
    (await client.reservations.between({ from: '2026-11-01', to: '2026-12-31' })).filter(
      ({ custodyCaseId }) => custodyCaseId === id,
    );
  const giveUpPromise = async (id: string) => {
    const [promise] = await promisesOf(id);
    await client.reservations.setState({
      id: promise?.id ?? '',
      version: promise?.version ?? null,
      state: 'cancelled',
    });
  };
  return { client, find, go, open, promisesOf, giveUpPromise };
}

describe('a loan whose reservation was cancelled by hand', () => {
  it('does not leave when somebody else was promised its exhibit since', async () => {
    const { client, find, go, open, giveUpPromise } = sample();
    const id = await open('loan-out', '2026-11-25');
    await go(id, 'agreed');
    await giveUpPromise(id);
    await client.reservations.create({
      thing: { kind: 'exhibit', id: THING },
      start: '2026-11-25',
      end: '2026-11-26',
      purpose: 'other',
      title: '县科技周',
      note: '',
      state: 'confirmed',
    });
    expect((await refusalOf(go(id, 'under-way'))).code).toBe('E1301');
    expect((await find(id))?.state).toBe('agreed');
  });

  it('is promised its exhibit anew when it leaves', async () => {
    const { go, open, promisesOf, giveUpPromise } = sample();
    const id = await open('loan-out', '2026-11-25');
    await go(id, 'agreed');
    await giveUpPromise(id);
    await go(id, 'under-way');
    expect((await promisesOf(id)).map(({ state, start, end }) => [state, start, end])).toEqual([
      ['out', TODAY, '2026-11-25'],
    ]);
  });
});

describe('what is at another organisation', () => {
  const isOffered = async ({ client }: ReturnType<typeof sample>, from: string) =>
    (await client.custody.free({ from, to: '2027-12-31' })).some(({ id }) => id === THING);

  it('is offered for days after it comes back, and not when it should be back and is not', async () => {
    const program = sample();
    const id = await program.open('loan-out', '2026-11-25');
    await program.go(id, 'agreed');
    await program.go(id, 'under-way');
    expect(await isOffered(program, '2026-11-26')).toBe(true);
    expect(await isOffered(program, '2026-11-25')).toBe(false);

    const late = sample();
    const overdue = await late.open('loan-out', '2026-11-21', '2026-11-20');
    await late.go(overdue, 'agreed');
    await late.go(overdue, 'under-way');
    expect(await isOffered(late, '2026-11-24')).toBe(false);
  });

  it('is not offered once it settled there', async () => {
    const program = sample();
    expect(await isOffered(program, '2027-10-01')).toBe(true);
    const id = await program.open('settled', null);
    for (const state of ['agreed', 'under-way', 'ended'] as const) await program.go(id, state);
    expect(await isOffered(program, '2027-10-01')).toBe(false);
  });
});
