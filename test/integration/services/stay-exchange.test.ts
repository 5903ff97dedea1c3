import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

const COUNTIES = ['500101', '500102', '500110'] as const;

/** The sample with three sets of its own and a hall in three counties. */
async function world() {
  const { container, client, events } = testContainer({ solverWorker: worker.url });
  container.opener.openStandardSample('500000');
  const [base] = await client.fleet.bases({});
  const setIds: string[] = [];
  for (const edition of ['甲', '乙', '丙']) {
    const values = { name: `展品套${edition}`, kind: 'stationed', edition, baseId: base!.id };
    setIds.push((await client.registry.create({ register: 'exhibit-set', values })).id);
  }
  for (const [index, countyCode] of COUNTIES.entries()) {
    const position = [106.5 + index * 0.3, 29.5 + index * 0.1];
    const values = { name: `馆 ${index + 1}`, kind: 'hall', countyCode, isVenue: true, position };
    await client.registry.create({ register: 'site', values });
  }
  const request = {
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    setIds,
    countyCodes: [...COUNTIES],
  };
  const planned = async (wish: Parameters<typeof client.stayPlanning.start>[0]) => {
    const { jobId } = await client.stayPlanning.start(wish);
    const isEnd = (event: (typeof events)[number]) =>
      event.name === 'stay-finished' && (event.payload as { jobId: string }).jobId === jobId;
    await expect.poll(() => events.some(isEnd), { timeout: 30_000 }).toBe(true);
    return jobId;
  };
  return { client, request, planned };
}

const exchange = {
  firstChangeover: '2027-03-01',
  round_d: 60,
  changeover_d: 12,
  rounds: null,
  holdings: [],
  attendance: [],
};

describe('an exchange', () => {
  it('lets every county see every set in three rounds, and is saved as it was checked', async () => {
    const { client, request, planned } = await world();
    const jobId = await planned({ ...request, kind: 'exchange', exchange, iterationLimit: 5_000 });
    const result = await client.stayPlanning.result({ jobId });
    expect(result).toMatchObject({ kind: 'exchange', violations: [], omissions: [] });
    const seen = result.stays.map(({ countyCode, setId }) => `${countyCode} ${setId}`);
    expect(new Set(seen).size).toBe(9);
    const days = [...new Set(result.stays.map(({ open, close }) => `${open} … ${close}`))].toSorted();
    expect(days).toEqual(['2027-03-13 … 2027-04-29', '2027-05-12 … 2027-06-28', '2027-07-11 … 2027-08-27']);
    const { id } = await client.stayPlans.saveResult({ jobId, name: '换展' });
    expect((await client.stayPlans.get({ id })).violations).toEqual([]);
  });

  it('begins in the halls that hold the sets, also after a change by hand, and at the base after maintenance', async () => {
    const { client, request, planned } = await world();
    const holdings = [{ countyCode: COUNTIES[1], setId: request.setIds[0]! }];
    const jobId = await planned({
      ...request,
      kind: 'exchange',
      exchange: { ...exchange, holdings },
      iterationLimit: 5_000,
    });
    const { id } = await client.stayPlans.saveResult({ jobId, name: '换展' });
    const [base] = await client.fleet.bases({});
    const firstOf = async (setId: string) => {
      const { stays } = await client.stayPlans.get({ id });
      return stays.filter((stay) => stay.setId === setId).toSorted((a, b) => (a.open < b.open ? -1 : 1))[0]!;
    };
    const held = await firstOf(request.setIds[0]!);
    const { stays } = await client.stayPlans.get({ id });
    const hall = stays.find(({ countyCode }) => countyCode === COUNTIES[1])!;
    expect([held.fromName, held.fromPosition]).toEqual([hall.venueName, hall.position]);
    expect((await firstOf(request.setIds[1]!)).fromName).toBe(base!.name);
    const { version } = await client.stayPlans.get({ id });
    await client.stayPlans.edit({
      id,
      version,
      edits: [{ kind: 'move', stayId: held.id, setId: held.setId, open: '2027-03-12' }],
    });
    const moved = await firstOf(held.setId);
    expect([moved.open, moved.haul_m]).toEqual(['2027-03-12', held.haul_m]);
    await client.reservations.create({
      thing: { kind: 'set', id: held.setId },
      start: '2027-01-20',
      end: '2027-01-30',
      state: 'confirmed',
      purpose: 'maintenance',
      title: '年度检修',
      note: '',
    });
    expect((await firstOf(held.setId)).fromName).toBe(base!.name);
  });

  it('keeps what is locked when it is planned again, and what is fixed from the start', async () => {
    const { client, request, planned } = await world();
    const wish = { ...request, kind: 'exchange' as const, exchange, iterationLimit: 5_000 };
    const jobId = await planned(wish);
    const { id } = await client.stayPlans.saveResult({ jobId, name: '换展' });
    const plan = await client.stayPlans.get({ id });
    const cellOf = ({ countyCode, setId, open }: (typeof plan.stays)[number]) =>
      `${countyCode} ${setId} ${open}`;
    // Three stays of one set: a run that begins from nothing with another seed lays them elsewhere.
    const held = plan.stays.filter(({ setId }) => setId === request.setIds[0]);
    const lock = {
      kind: 'lock' as const,
      stayIds: held.map((stay) => stay.id),
      lock: { set: true, dates: true },
    };
    await client.stayPlans.edit({ id, version: plan.version, edits: [lock] });
    for (const seed of [2, 3, 4]) {
      const again = await client.stayPlanning.result({
        jobId: await planned({ ...wish, basePlanId: id, seed }),
      });
      expect(again.violations).toEqual([]);
      expect(again.stays).toHaveLength(9);
      const locked = again.stays.filter((stay) => stay.lock.set && stay.lock.dates);
      expect(locked.map(cellOf).sort()).toEqual(held.map(cellOf).sort());
    }
    const pin = {
      countyCode: COUNTIES[2],
      setId: request.setIds[1]!,
      venueId: null,
      open: '2027-07-11',
      close: null,
    };
    const fixed = await client.stayPlanning.result({ jobId: await planned({ ...wish, pins: [pin] }) });
    expect(fixed.violations).toEqual([]);
    expect(fixed.stays.map(cellOf)).toContain(`${pin.countyCode} ${pin.setId} ${pin.open}`);
  });

  it('refuses a fixed stay that is in no round, and names its county', async () => {
    const { client, request } = await world();
    const pin = { countyCode: COUNTIES[0], setId: null, venueId: null, open: '2027-03-20', close: null };
    const start = client.stayPlanning.start({ ...request, kind: 'exchange', exchange, pins: [pin] });
    const { code, params } = await refusalOf(start);
    expect([code, params['loosePins']]).toEqual(['E2116', ['万州区']]);
  });

  it('names the days on which a crew has too much to do, for its dates are agreed', async () => {
    const { client, request, planned } = await world();
    const crew = { name: '布展组', memberIds: [], perDay: 1 };
    const { id: crewId } = await client.registry.create({ register: 'stay-crew', values: crew });
    for (const id of request.setIds) {
      const { version } = await client.registry.get({ register: 'exhibit-set', id });
      await client.registry.update({ register: 'exhibit-set', id, version, changes: { crewId } });
    }
    const jobId = await planned({ ...request, kind: 'exchange', exchange, iterationLimit: 2_000 });
    const { stays, violations } = await client.stayPlanning.result({ jobId });
    expect(stays).toHaveLength(9);
    expect(new Set(violations.map(({ code }) => code))).toEqual(new Set(['crew-overbooked']));
  });

  it('takes a round more where somebody is missing in one', async () => {
    const { client, request, planned } = await world();
    const attendance = [{ countyCode: COUNTIES[0], from: '2027-05-01', to: null }];
    const jobId = await planned({
      ...request,
      kind: 'exchange',
      exchange: { ...exchange, attendance },
      iterationLimit: 5_000,
    });
    const { stays } = await client.stayPlanning.result({ jobId });
    expect(stays).toHaveLength(9);
    expect(stays.some(({ open }) => open === '2027-09-09')).toBe(true);
    expect(stays.filter(({ countyCode }) => countyCode === COUNTIES[0])).toHaveLength(3);
  });
});

describe('a county without a stay', () => {
  it('is told what would let it in', async () => {
    const { client, request, planned } = await world();
    // Room for one stay: 10 days of work and 60 days open of 90.
    const jobId = await planned({
      ...request,
      kind: 'relay',
      setIds: request.setIds.slice(0, 1),
      periodStart: '2027-03-01',
      periodEnd: '2027-05-29',
      rules: { minOpen_d: 60 },
      iterationLimit: 200,
    });
    const { omissions, stays } = await client.stayPlanning.result({ jobId });
    expect([stays.length, omissions.length]).toEqual([1, 2]);
    const [first] = omissions;
    expect(first).toMatchObject({ code: 'outranked' });
    expect(first!.remedy).not.toBeNull();
    const explained = await client.stayPlanning.explain({
      jobId,
      planId: null,
      countyCode: first!.countyCode,
    });
    expect(explained).toMatchObject({ code: 'outranked' });
    expect(explained.refusals).toMatchObject([{ setId: request.setIds[0], code: 'outranked' }]);
    expect(explained.remedies.map(({ code }) => code)).toContain('one-more-set');
    expect(explained.remedies).toContainEqual(first!.remedy);
  });
});
