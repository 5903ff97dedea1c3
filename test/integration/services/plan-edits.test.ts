import type { PlanView } from '@contract/plans.ts';
import { describe, expect, it } from 'vitest';
import { anOmission, aStop, aTour } from '../../fixtures/builders.ts';
import { emptyDraft } from '../../helpers/draft-plan.ts';

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

/** Tours as `caravan date: sites`. */
const shapeOf = (plan: PlanView) =>
  plan.tours.map(
    ({ caravanId, date, stops }) => `${caravanId} ${date}: ${stops.map(({ siteId }) => siteId).join(' ')}`,
  );

/** Two schools of one district near the base of caravan 1, which receive visits on school days. */
async function twoSchools() {
  const program = await emptyDraft();
  const schools = program.sites.filter(
    ({ kind, countyName }) => kind === 'school' && countyName === '江北区',
  );
  const [first, second] = schools.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('the sample has no two schools there');
  const at = { caravanId: 'caravan-1', date: '2026-12-02', position: 9 };
  const plan = await program.edit(
    { kind: 'add', siteId: first, ...at },
    { kind: 'add', siteId: second, ...at },
  );
  return { ...program, plan, first, second };
}

describe('a plan changed by hand', () => {
  it('is timed anew: figures follow, and nothing is broken', async () => {
    const { plan, first, second, violations } = await twoSchools();
    expect(shapeOf(plan)).toEqual([`caravan-1 2026-12-02: ${first} ${second}`]);
    expect(plan.totals).toMatchObject({ visits: 2, days: 1 });
    const [tour] = plan.tours;
    expect(tour?.length_m).toBe(tour!.stops.reduce((sum, stop) => sum + stop.leg_m, 0) + tour!.returnLeg_m);
    expect(tour!.stops[1]!.arrival_s).toBeGreaterThanOrEqual(tour!.stops[0]!.end_s);
    expect(plan.provenance.edits).toBe(1);
    expect(await violations()).toEqual([]);
  });

  it('puts a visit whose place is left open where the day breaks the fewest rules, then drives the least', async () => {
    const program = await emptyDraft();
    const near = program.sites.filter(({ countyName }) => countyName === '渝北区');
    const far = program.sites.find(({ countyName }) => countyName === '城口县');
    const [added, ...others] = [near[0], far, near[1]].map((site) => site?.id ?? '');
    const at = { caravanId: 'caravan-1', date: '2026-12-02' };
    const before = await program.edit(
      ...others.map((siteId) => ({ kind: 'add' as const, siteId, ...at, position: 9 })),
    );
    // What each place comes to, tried by hand and taken back.
    const tried: string[] = [];
    for (const position of [0, 1, 2]) {
      const plan = await program.edit({ kind: 'add', siteId: added!, ...at, position });
      const { length: broken } = await program.violations();
      const length_m = plan.tours.reduce((sum, tour) => sum + tour.length_m, 0);
      tried.push([String(broken).padStart(3), String(length_m).padStart(9), position].join(' '));
      await program.client.history.undo({});
    }
    const best = Number(tried.toSorted()[0]!.split(' ').at(-1));
    const plan = await program.edit({ kind: 'add', siteId: added!, ...at, position: null });
    expect(before.tours[0]!.stops).toHaveLength(2);
    expect(plan.tours[0]!.stops[best]!.siteId).toBe(added);
    expect(new Set(tried.map((line) => line.slice(0, 13))).size).toBeGreaterThan(1);
  });

  it('takes the lock of a visit along, and does not call that a broken rule', async () => {
    const lock = { caravan: true, day: true, order: false };
    const stop = aStop({ id: 'locked', siteId: 'site-500105-01', lock });
    const { edit, violations } = await emptyDraft({
      tours: [aTour({ date: '2026-12-02', stops: [stop] })],
      conditions: {
        locks: [{ siteId: stop.siteId, caravanId: 'caravan-1', date: '2026-12-02' }],
        orders: [],
        reference: [],
        basePlanId: null,
        kept: null,
      },
    });
    const to = { caravanId: 'caravan-1', date: '2026-12-03', position: 0 };
    const moved = await edit({ kind: 'move', stopId: 'locked', ...to });
    expect(moved.tours[0]).toMatchObject({ date: '2026-12-03', stops: [{ id: 'locked', lock }] });
    expect((await violations()).map(({ code }) => code)).not.toContain('locked');
  });

  it('forgets a remedy that was found beside other visits', async () => {
    const place = { caravanId: 'caravan-1', date: '2026-12-02' };
    const remedy = { start_s: null, end_s: null, siteIds: [], extra_km: 1, extraPoints: 0 };
    const { edit, sites } = await emptyDraft({
      omissions: ['site-500105-01', 'site-500105-02', 'site-500105-03'].map((siteId, index) =>
        anOmission({
          siteId,
          remedy: { code: 'fits-now', ...place, date: index === 1 ? '2026-12-03' : place.date, ...remedy },
        }),
      ),
    });
    const [added, elsewhere, beside] = ['site-500105-01', 'site-500105-02', 'site-500105-03'];
    expect(sites.filter(({ id }) => [added, elsewhere, beside].includes(id))).toHaveLength(3);
    const plan = await edit({ kind: 'add', siteId: added, ...place, position: 0 });
    expect(plan.omissions.map(({ siteId, remedy: left }) => [siteId, left?.date ?? null])).toEqual([
      [elsewhere, '2026-12-03'],
      [beside, null],
    ]);
  });

  it('keeps ids of what is moved', async () => {
    const { plan, edit, first, second } = await twoSchools();
    const [stop] = plan.tours[0]!.stops;
    const moved = await edit({
      kind: 'move',
      stopId: stop!.id,
      caravanId: 'caravan-3',
      date: '2026-12-03',
      position: 0,
    });
    expect(shapeOf(moved)).toEqual([`caravan-1 2026-12-02: ${second}`, `caravan-3 2026-12-03: ${first}`]);
    expect(moved.tours[1]!.stops[0]).toMatchObject({ id: stop!.id });
    expect(moved.tours[0]!.id).toBe(plan.tours[0]!.id);
  });

  it('breaks rules where it is told to, and names each', async () => {
    const { edit, violations, plan, first } = await twoSchools();
    const stopId = plan.tours[0]!.stops[0]!.id;
    // 5 December 2026 is a Saturday: nobody works, schools are closed.
    const onSaturday = { caravanId: 'caravan-1', date: '2026-12-05' };
    await edit({ kind: 'move', stopId, ...onSaturday, position: 0 });
    expect(await violations()).toEqual([
      { code: 'caravan-not-out', siteIds: [], ...onSaturday },
      { code: 'site-closed', siteIds: [first], ...onSaturday },
    ]);
    // Caravan 3 of the sample is at its inspection on 9 December, and its base is a day's drive away.
    const inInspection = { caravanId: 'caravan-3', date: '2026-12-09' };
    await edit({ kind: 'move', stopId, ...inInspection, position: 0 });
    expect(await violations()).toEqual(
      ['caravan-not-out', 'after-dark', 'driving-too-long'].map((code) => ({
        code,
        siteIds: [],
        ...inInspection,
      })),
    );
  });

  it('sees what the workspace becomes afterwards', async () => {
    const { client, violations, first } = await twoSchools();
    const site = (await client.sites.list({})).find(({ id }) => id === first)!;
    const openings = [{ weekday: 7, start_s: 32_400, end_s: 61_200 }];
    await client.registry.update({
      register: 'site',
      id: first,
      version: site.version,
      changes: { openings },
    });
    expect(await violations()).toMatchObject([{ code: 'site-closed', siteIds: [first] }]);
  });

  it('lists what is taken out as left out, and no longer when it is back', async () => {
    const { edit, plan, first } = await twoSchools();
    const without = await edit({ kind: 'remove', stopId: plan.tours[0]!.stops[0]!.id });
    expect(without.omissions).toMatchObject([{ siteId: first, reason: { code: 'taken-out' }, remedy: null }]);
    const back = await edit({
      kind: 'add',
      siteId: first,
      caravanId: 'caravan-1',
      date: '2026-12-04',
      position: 0,
    });
    expect(back.omissions).toEqual([]);
    expect(back.totals).toMatchObject({ visits: 2, days: 2 });
  });

  it('spends a night where it is told to and comes home on the next day', async () => {
    const { edit, violations, container } = await twoSchools();
    const [lodging] = container.session.read().fleet.lodgings();
    const onDay = { caravanId: 'caravan-1', date: '2026-12-02' };
    const away = await edit({ kind: 'night', ...onDay, lodgingId: lodging!.id });
    expect(away.totals.nights).toBe(1);
    expect(away.tours.map(({ date, nightBefore }) => [date, nightBefore?.lodgingId ?? null])).toEqual([
      ['2026-12-02', null],
      ['2026-12-03', lodging!.id],
    ]);
    expect((await violations()).map(({ code }) => code)).not.toContain('nights');
    const home = await edit({ kind: 'night', ...onDay, lodgingId: null });
    expect(home.tours).toHaveLength(1);
  });
});

describe('a change that cannot be made', () => {
  it('on an older state is refused, and nothing is lost', async () => {
    const { client, plan, edit } = await twoSchools();
    const [stop, other] = plan.tours[0]!.stops;
    const after = await edit({ kind: 'remove', stopId: stop!.id });
    const late = client.plans.edit({
      id: 'plan-1',
      version: plan.version,
      edits: [{ kind: 'remove', stopId: other!.id }],
    });
    expect(await failureOf(late)).toMatchObject({ code: 'E1003' });
    expect(await client.plans.get({ id: 'plan-1' })).toEqual(after);
  });

  it('names a day, stop, caravan or lodging that is not there: nothing of the step is done', async () => {
    const { plan, edit, get } = await twoSchools();
    const stopId = plan.tours[0]!.stops[0]!.id;
    const to = { kind: 'move', stopId, caravanId: 'caravan-1', date: '2026-12-03', position: 0 } as const;
    const faulty = [
      { ...to, date: '2027-01-01' },
      { ...to, caravanId: 'caravan-9' },
      { ...to, stopId: 'nowhere' },
      { kind: 'night', caravanId: 'caravan-1', date: '2026-12-02', lodgingId: 'nowhere' } as const,
    ];
    for (const one of faulty) {
      expect(await failureOf(edit(to, one))).toMatchObject({ code: 'E2014' });
      expect(await get()).toEqual(plan);
    }
  });

  it('on a published plan is refused; a copy of it is a new draft', async () => {
    const { client, plan, edit } = await twoSchools();
    await client.plans.publish({ id: 'plan-1', version: plan.version });
    const stopId = plan.tours[0]!.stops[0]!.id;
    expect(await failureOf(edit({ kind: 'remove', stopId }))).toMatchObject({
      code: 'E2013',
      params: { name: plan.name },
    });
    const { id } = await client.plans.copy({ id: 'plan-1', name: '十二月（改）' });
    const copy = await client.plans.get({ id });
    expect(copy).toMatchObject({ number: 2, name: '十二月（改）', state: 'draft', totals: plan.totals });
    expect(shapeOf(copy)).toEqual(shapeOf(plan));
    await client.plans.edit({
      id,
      version: copy.version,
      edits: [{ kind: 'remove', stopId: copy.tours[0]!.stops[0]!.id }],
    });
    expect(shapeOf(await client.plans.get({ id: 'plan-1' }))).toEqual(shapeOf(plan));
  });
});
