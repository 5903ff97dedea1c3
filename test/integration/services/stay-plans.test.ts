import type { PushedEvent } from '../../helpers/container.ts';
import { testContainer } from '../../helpers/container.ts';
import { refusalOf } from '../../helpers/errors.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

const COUNTIES = ['500101', '500102', '500110', '500111', '500114', '500116'] as const;

/** The sample with two sets of its own and a hall in six counties. */
async function world() {
  const program = testContainer({ solverWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client, events } = program;
  const create = async (
    register: 'exhibit-set' | 'site',
    values: Record<string, string | number | boolean | null | number[]>,
  ) => (await client.registry.create({ register, values })).id;
  const [base] = await client.fleet.bases({});
  const setIds = [
    await create('exhibit-set', { name: '声光', kind: 'stationed', edition: '甲', baseId: base!.id }),
    await create('exhibit-set', { name: '数学', kind: 'stationed', edition: '乙', baseId: base!.id }),
  ];
  const venueIds: string[] = [];
  for (const [index, countyCode] of COUNTIES.entries()) {
    const position = [106.5 + index * 0.3, 29.5 + index * 0.1];
    venueIds.push(
      await create('site', { name: `馆 ${index + 1}`, kind: 'hall', countyCode, isVenue: true, position }),
    );
  }
  const request = {
    kind: 'relay' as const,
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    setIds,
    countyCodes: [...COUNTIES] as string[],
    iterationLimit: 400,
  };
  const planned = async (wish: Parameters<typeof client.stayPlanning.start>[0]) => {
    const { jobId } = await client.stayPlanning.start(wish);
    await finished(events, jobId);
    return jobId;
  };
  const saved = async (name: string) => {
    const jobId = await planned(request);
    const { id } = await client.stayPlans.saveResult({ jobId, name });
    return client.stayPlans.get({ id });
  };
  return { ...program, setIds, venueIds, request, planned, saved };
}

async function finished(events: readonly PushedEvent[], jobId: string): Promise<void> {
  const isEnd = ({ name, payload }: PushedEvent) =>
    name === 'stay-finished' && (payload as { jobId: string }).jobId === jobId;
  await expect.poll(() => events.some(isEnd), { timeout: 20_000 }).toBe(true);
}

describe('a stay plan', () => {
  it('is made, saved, changed by hand, and undone', async () => {
    const { client, setIds, saved } = await world();
    const plan = await saved('2027 年巡展计划');
    expect(plan.violations).toEqual([]);
    expect(plan.totals.counties).toEqual({ part: 6, whole: 6 });
    expect(plan.omissions).toEqual([]);
    const [first] = plan.stays;
    const edited = await client.stayPlans.edit({
      id: plan.id!,
      version: plan.version,
      edits: [{ kind: 'move', stayId: first!.id, setId: first!.setId, open: '2027-12-20' }],
    });
    const moved = edited.stays.find(({ id }) => id === first!.id);
    expect(moved?.open).toBe('2027-12-20');
    expect(edited.violations.map(({ code }) => code)).toContain('outside-period');
    await client.history.undo({});
    expect((await client.stayPlans.get({ id: plan.id! })).stays).toEqual(plan.stays);
    expect(new Set(plan.stays.map(({ setId }) => setId))).toEqual(new Set(setIds));
  });

  it('promises its sets when it is published, and a version after it takes the promises over', async () => {
    const { client, saved, setIds } = await world();
    const plan = await saved('第一版');
    await client.stayPlans.publish({ id: plan.id!, version: plan.version });
    const year = { from: '2027-01-01', to: '2027-12-31' };
    const held = async () =>
      (await client.reservations.between(year)).filter(
        ({ state, purpose, thing }) =>
          state === 'confirmed' && purpose === 'stay' && setIds.includes(thing.id),
      );
    expect((await held()).map(({ start }) => start).sort()).toEqual(
      plan.stays.map(({ haulStart }) => haulStart).sort(),
    );
    const published = await client.stayPlans.get({ id: plan.id! });
    const edit = client.stayPlans.edit({
      id: plan.id!,
      version: published.version,
      edits: [{ kind: 'remove', stayId: plan.stays[0]!.id }],
    });
    expect(await refusalOf(edit)).toMatchObject({ code: 'E2103' });
    const preview = client.stayPlans.preview({
      id: plan.id!,
      edits: [{ kind: 'remove', stayId: plan.stays[0]!.id }],
    });
    expect(await refusalOf(preview)).toMatchObject({ code: 'E2103', params: { name: '第一版' } });
    const { id } = await client.stayPlans.copy({ id: plan.id!, name: '第二版' });
    const copy = await client.stayPlans.get({ id });
    const fewer = await client.stayPlans.edit({
      id,
      version: copy.version,
      edits: [{ kind: 'remove', stayId: copy.stays[0]!.id }],
    });
    expect(fewer.omissions.map(({ code }) => code)).toEqual(['taken-out']);
    await client.stayPlans.publish({ id, version: fewer.version });
    expect((await held()).map(({ title }) => title)).toEqual(fewer.stays.map(() => '第二版'));
  });

  it('leaves the promises of a plan of other sets, and of stays that run on from the year before', async () => {
    const { client, setIds, request, planned } = await world();
    const [one, other] = setIds;
    const publish = async (wish: typeof request, name: string) => {
      const { id } = await client.stayPlans.saveResult({ jobId: await planned(wish), name });
      const plan = await client.stayPlans.get({ id });
      await client.stayPlans.publish({ id, version: plan.version });
      return plan;
    };
    const held = async (name: string) =>
      (await client.reservations.between({ from: '2026-11-01', to: '2028-12-31' })).filter(
        ({ state, title }) => state === 'confirmed' && title === name,
      ).length;
    const halves: string[][] = [COUNTIES.slice(0, 3), COUNTIES.slice(3)];
    const first = await publish({ ...request, setIds: [one!], countyCodes: halves[0]! }, '甲套');
    await publish({ ...request, setIds: [other!], countyCodes: halves[1]! }, '乙套');
    expect(await held('甲套')).toBe(first.stays.length);
    // A plan that begins while a stay of the one before goes on takes nothing of that stay.
    const middle = first.stays[1]!;
    const later = { ...request, setIds: [one!], periodStart: middle.open, periodEnd: '2028-06-30' };
    const next = await publish({ ...later, countyCodes: halves[1]! }, '下一年');
    expect(await held('甲套')).toBe(2);
    const begins = next.stays.find(({ setId }) => setId === one);
    expect(begins!.haulStart > middle.strikeEnd).toBe(true);
    expect(begins!.fromName).toBe(middle.venueName);
  });

  it('takes over what is out already, so that a repair can be published', async () => {
    const { client, saved, setIds } = await world();
    const plan = await saved('在途');
    await client.stayPlans.publish({ id: plan.id!, version: plan.version });
    const first = plan.stays.find(({ setId }) => setId === setIds[0])!;
    const year = { from: '2027-01-01', to: '2027-12-31' };
    const ofFirst = async () =>
      (await client.reservations.between(year)).filter(
        ({ thing, start, state }) => thing.id === setIds[0] && start === first.haulStart && state !== 'draft',
      );
    const [reserved] = await ofFirst();
    await client.reservations.setState({ id: reserved!.id!, version: reserved!.version, state: 'out' });
    const { id } = await client.stayPlans.copy({ id: plan.id!, name: '修复' });
    const { version } = await client.stayPlans.get({ id });
    await client.stayPlans.publish({ id, version });
    expect(await ofFirst()).toMatchObject([{ id: reserved!.id, state: 'out', title: '修复' }]);
    const current = await client.stayPlans.get({ id });
    const removal = client.stayPlans.remove({ id, version: current.version });
    expect(await refusalOf(removal)).toMatchObject({ code: 'E1303' });
  });

  it('is not published over another promise of a set', async () => {
    const { client, saved, setIds } = await world();
    const plan = await saved('撞期');
    const first = plan.stays.find(({ setId }) => setId === setIds[0])!;
    await client.reservations.create({
      thing: { kind: 'set', id: setIds[0]! },
      start: first.open,
      end: first.open,
      state: 'confirmed',
      purpose: 'loan',
      title: '省馆借展',
      note: '',
    });
    expect(await refusalOf(client.stayPlans.publish({ id: plan.id!, version: plan.version }))).toMatchObject({
      code: 'E1301',
    });
    const { violations } = await client.stayPlans.get({ id: plan.id! });
    expect(violations).toMatchObject([{ code: 'set-blocked', stayIds: [first.id], setId: setIds[0] }]);
  });

  it('is coloured at once when a venue is lost, and repaired with the least change', async () => {
    const { client, saved, planned, request } = await world();
    const plan = await saved('全年');
    const last = plan.stays.toSorted((a, b) => (a.open < b.open ? 1 : -1))[0]!;
    await client.stayEvents.add({
      kind: 'venue-lost',
      setId: null,
      countyCode: null,
      venueId: last.venueId,
      start: last.installStart,
      end: last.strikeEnd,
      reason: '场馆改作他用',
    });
    const broken = await client.stayPlans.get({ id: plan.id! });
    expect(broken.violations).toMatchObject([{ code: 'venue-closed', stayIds: [last.id] }]);
    const jobId = await planned({ ...request, basePlanId: plan.id!, only: { kind: 'repair' } });
    const repaired = await client.stayPlanning.result({ jobId });
    expect(repaired.violations).toEqual([]);
    const daysOf = (stays: typeof plan.stays) =>
      new Map(
        stays.map((stay) => [stay.countyCode, `${stay.setId} ${stay.venueId} ${stay.open} ${stay.close}`]),
      );
    const [before, after] = [daysOf(plan.stays), daysOf(repaired.stays)];
    const changed = COUNTIES.filter((code) => before.get(code) !== after.get(code));
    expect(changed).toEqual([last.countyCode]);
  });

  it('keeps its stay in a hall that was retired, and puts no other there', async () => {
    const { client, saved, planned, request } = await world();
    const plan = await saved('全年');
    const kept = plan.stays[0]!;
    await client.registry.setRetired({ register: 'site', ids: [kept.venueId], isRetired: true });
    expect((await client.stayPlans.get({ id: plan.id! })).violations).toEqual([]);
    // Two stays of each county are wanted now, but not there.
    const rules = { maxStays: 2, gapMonths: 0 };
    const inHall = async (rest: Partial<Parameters<typeof planned>[0]>) => {
      const jobId = await planned({ ...request, rules, basePlanId: plan.id!, ...rest });
      const { stays } = await client.stayPlanning.result({ jobId });
      expect(stays.length).toBeGreaterThan(plan.stays.length);
      return stays
        .filter((stay) => stay.venueId === kept.venueId)
        .map(({ setId, open, close }) => [setId, open, close]);
    };
    const asItWas = [[kept.setId, kept.open, kept.close]];
    expect(await inHall({ only: { kind: 'gaps' } })).toEqual(asItWas);
    expect([[], asItWas]).toContainEqual(await inHall({}));
    const other = plan.stays.find(({ countyCode }) => countyCode !== kept.countyCode)!;
    const { countyCode, venueId } = kept;
    const byHand = (edit: Parameters<typeof client.stayPlans.preview>[0]['edits'][number]) =>
      client.stayPlans.preview({ id: plan.id!, edits: [edit] });
    const add = {
      kind: 'add',
      countyCode,
      venueId,
      setId: other.setId,
      open: '2027-11-01',
      close: null,
    } as const;
    expect(await refusalOf(byHand(add))).toMatchObject({ code: 'E2104' });
    // What is there may still be moved by whoever knows that the hall has it.
    const move = { kind: 'move', stayId: kept.id, setId: kept.setId, open: kept.open } as const;
    expect((await byHand(move)).violations).toEqual([]);
  });

  it('is compared with one set more and shorter stays, and nothing of that is saved', async () => {
    const { client, request, events } = await world();
    const { jobId } = await client.stayPlanning.compareScenarios({
      request: { ...request, periodEnd: '2027-04-30' },
      scenarios: [
        { kind: 'as-is' },
        { kind: 'more-sets', count: 1 },
        { kind: 'open-days', min_d: 15, max_d: 15 },
      ],
    });
    await finished(events, jobId);
    const results = await client.stayPlanning.scenarioResults({ jobId });
    const hosted = results.map(({ totals }) => totals.counties.part);
    expect(hosted[1]).toBeGreaterThan(hosted[0]!);
    expect(hosted[2]).toBeGreaterThan(hosted[0]!);
    expect((await client.stayPlans.list({})).map(({ isSample }) => isSample)).toEqual([true]);
  });

  it('stands with caravan days in the view of a county', async () => {
    const { client, saved } = await world();
    const plan = await saved('全年');
    const { entries, venues } = await client.outreach.county({ countyCode: COUNTIES[0] });
    const stay = plan.stays.find(({ countyCode }) => countyCode === COUNTIES[0])!;
    const coming = entries.find((entry) => entry.kind === 'planned-stay' && entry.id === stay.id);
    expect(coming).toMatchObject({ start: stay.open, end: stay.close, planName: '全年', isPublished: false });
    expect(entries.some(({ kind }) => kind === 'past-visits')).toBe(true);
    expect(venues.map(({ name }) => name)).toContain('馆 1');
  });
});

describe('an exchange of a region', () => {
  it('gives every county every set, on common days', async () => {
    const { client, request, setIds, planned } = await world();
    const [one, other] = COUNTIES;
    const jobId = await planned({
      ...request,
      kind: 'exchange',
      countyCodes: [one, other],
      exchange: {
        firstChangeover: '2027-03-01',
        round_d: 60,
        changeover_d: 12,
        rounds: null,
        holdings: [],
        attendance: [],
      },
    });
    const { stays, violations, totals } = await client.stayPlanning.result({ jobId });
    expect(violations).toEqual([]);
    expect(stays.map(({ countyCode, setId }) => `${countyCode} ${setId}`).sort()).toEqual(
      [one, other].flatMap((code) => setIds.map((id) => `${code} ${id}`)).sort(),
    );
    // Two rounds: after a changeover of 12 days each, the second one 60 days after the first.
    expect([...new Set(stays.map(({ open }) => open))].sort()).toEqual(['2027-03-13', '2027-05-12']);
    expect(totals.counties).toEqual({ part: 2, whole: 2 });
  });
});

describe('a request that cannot be planned', () => {
  it('is refused with every fault at once', async () => {
    const { client, request, setIds } = await world();
    const start = client.stayPlanning.start({
      ...request,
      periodEnd: '2026-12-31',
      countyCodes: ['500101', '500103'],
      rules: { minOpen_d: 80, maxOpen_d: 60 },
      pins: [{ countyCode: '500112', setId: setIds[0]!, venueId: null, open: '2027-05-01', close: null }],
    });
    const refusal = await refusalOf(start);
    expect(refusal).toMatchObject({ code: 'E2105' });
    expect(refusal.params['codes']).toEqual(expect.arrayContaining(['E2105', 'E2107', 'E2112']));
  });
});
