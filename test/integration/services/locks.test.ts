import type { PlanView } from '@contract/plans.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStop, aTour } from '../../fixtures/builders.ts';
import { emptyDraft } from '../../helpers/draft-plan.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

/** Four schools near the base of caravan 1 on two days. */
async function fourVisits() {
  const program = await emptyDraft({}, { solverWorker: worker.url });
  const sites = program.sites
    .filter(({ kind, countyName }) => kind === 'school' && ['江北区', '渝中区'].includes(countyName))
    .slice(0, 4)
    .map(({ id }) => id);
  const plan = await program.edit(
    ...sites.map((siteId, index) => ({
      kind: 'add' as const,
      siteId,
      caravanId: 'caravan-1',
      date: index < 2 ? '2026-12-02' : '2026-12-04',
      position: 9,
    })),
  );
  const stops = plan.tours.flatMap((tour) => tour.stops.map(({ id }) => id));
  return { ...program, plan, sites, stops };
}

const locksOf = (plan: PlanView) =>
  Object.fromEntries(plan.tours.flatMap(({ stops }) => stops.map(({ id, lock }) => [id, lock])));
const NONE = { caravan: false, day: false, order: false };

describe('locks of a saved draft', () => {
  it('are a step of their own, named by what is locked, and undone by the log', async () => {
    const { client, edit, get, stops, plan } = await fourVisits();
    const [a, b, c, d] = stops as [string, string, string, string];
    const step = async () => (await client.history.state({})).undo;
    await edit({ kind: 'lock', stopIds: [a], lock: { day: true } });
    expect(await step()).toMatchObject({ name: 'plan.lockVisit' });
    await edit({ kind: 'lock', stopIds: [a, b], lock: { day: true } });
    expect(await step()).toMatchObject({ name: 'plan.lockTour', params: { date: '2026-12-02' } });
    const other = { caravanId: 'caravan-3', date: '2026-12-04', position: 0 };
    await edit({ kind: 'move', stopId: d, ...other });
    await edit({ kind: 'lock', stopIds: [c, d], lock: { caravan: true, day: true, order: true } });
    expect(await step()).toMatchObject({ name: 'plan.lockDay', params: { date: '2026-12-04', count: 2 } });
    const locked = await edit({ kind: 'lock', stopIds: [a, b, c], lock: { day: false } });
    expect(await step()).toMatchObject({ name: 'plan.releaseVisits', params: { count: 3 } });
    expect(locksOf(locked)).toEqual({
      [a]: NONE,
      [b]: NONE,
      [c]: { caravan: true, day: false, order: true },
      [d]: { caravan: true, day: true, order: true },
    });
    for (let back = 0; back < 5; back += 1) await client.history.undo({});
    expect((await get()).tours).toEqual(plan.tours);
  });

  it('leave times as they are, although the workspace has changed', async () => {
    const { client, edit, sites, stops, plan } = await fourVisits();
    const site = (await client.sites.list({})).find(({ id }) => id === sites[0])!;
    const changes = { service_s: site.service_s + 1_800 };
    await client.registry.update({ register: 'site', id: site.id, version: site.version, changes });
    const locked = await edit({ kind: 'lock', stopIds: stops, lock: { day: true } });
    const times = ({ tours }: PlanView) => tours.flatMap(({ stops: all }) => all.map(({ end_s }) => end_s));
    expect(times(locked)).toEqual(times(plan));
    expect(locked.lost).toEqual(plan.lost);
  });

  it('are there after the file is opened again, and in a copy', async () => {
    const { client, edit, get, stops, setOpenPath, folder } = await fourVisits();
    const locked = locksOf(await edit({ kind: 'lock', stopIds: stops.slice(0, 2), lock: { order: true } }));
    const workspaces = join(folder, 'workspaces');
    const file = readdirSync(workspaces).find((name) => name.endsWith('.kexun'));
    setOpenPath(join(workspaces, file ?? ''));
    await client.workspace.openSample({ provinceCode: '440000' });
    await client.workspace.openFile({});
    expect(locksOf(await get())).toEqual(locked);
    const { id } = await client.plans.copy({ id: 'plan-1', name: 'Copy' });
    const copy = await client.plans.get({ id });
    expect(copy.tours.flatMap((tour) => tour.stops.map(({ lock }) => lock.order))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('are refused for a visit of another plan, for no grade, and when the plan is published', async () => {
    const { client, edit, get, stops } = await fourVisits();
    expect(await failureOf(edit({ kind: 'lock', stopIds: ['nobody'], lock: { day: true } }))).toMatchObject({
      code: 'E2014',
      params: { detail: 'stop' },
    });
    expect(await failureOf(edit({ kind: 'lock', stopIds: stops, lock: {} }))).toMatchObject({
      code: 'E0002',
    });
    await client.plans.publish({ id: 'plan-1', version: (await get()).version });
    expect(await failureOf(edit({ kind: 'lock', stopIds: stops, lock: { day: true } }))).toMatchObject({
      code: 'E2013',
    });
  });
});

describe('a re-plan from a saved plan', () => {
  it('keeps what is locked in it without being told, and gives the locks to the result', async () => {
    const { client, edit, plan, sites, stops, nextEvent } = await fourVisits();
    const [first, second] = sites as [string, string];
    const to = { caravanId: 'caravan-1', date: '2026-12-18' };
    await edit(
      { kind: 'move', stopId: stops[0]!, ...to, position: 0 },
      { kind: 'move', stopId: stops[1]!, ...to, position: 0 },
      {
        kind: 'lock',
        stopIds: [stops[0]!, stops[1]!],
        lock: { caravan: true, day: true, order: true },
      },
    );
    const start = async (locks?: []) => {
      const done = nextEvent('solve-finished');
      const { jobId } = await client.planning.start({
        periodStart: plan.periodStart,
        periodEnd: plan.periodEnd,
        caravanIds: plan.caravanIds,
        siteIds: sites,
        basePlanId: 'plan-1',
        rules: { changeDayWeight: 0, changeCaravanWeight: 0, normWeight: 0 },
        iterationLimit: 1_000,
        searches: 1,
        ...(locks ? { locks } : {}),
      });
      expect(await done).toMatchObject({ state: 'done' });
      return client.planning.result({ jobId });
    };
    const kept = await start();
    const day = kept.tours.find(({ date }) => date === to.date);
    expect(day).toMatchObject({ caravanId: to.caravanId });
    expect(day?.stops.map(({ siteId }) => siteId).filter((id) => [first, second].includes(id))).toEqual([
      second,
      first,
    ]);
    expect(day?.stops[0]?.lock).toEqual({ caravan: true, day: true, order: true });
    // Whoever says that there are no locks gets a plan without them.
    const free = await start([]);
    expect(free.tours.flatMap(({ stops: all }) => all.map(({ lock }) => lock.day))).not.toContain(true);
  }, 60_000);

  it('saves locks that were set on its result', async () => {
    const { client, plan, sites, nextEvent } = await fourVisits();
    const done = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      caravanIds: plan.caravanIds,
      siteIds: sites,
      iterationLimit: 200,
      searches: 1,
    });
    await done;
    const result = await client.planning.result({ jobId });
    const stopIds = result.tours.flatMap((tour) => tour.stops.map(({ id }) => id)).slice(0, 2);
    const lock = { caravan: true, day: true, order: false };
    const foreign = [{ kind: 'lock' as const, stopIds: ['nobody'], lock }];
    expect(await failureOf(client.plans.saveResult({ jobId, name: 'Saved', locks: foreign }))).toMatchObject({
      code: 'E2014',
    });
    const locks = [{ kind: 'lock' as const, stopIds, lock }];
    const { id } = await client.plans.saveResult({ jobId, name: 'Saved', locks });
    const saved = locksOf(await client.plans.get({ id }));
    expect(stopIds.map((stopId) => saved[stopId])).toEqual([lock, lock]);
    expect(Object.values(saved).filter(({ day }) => day)).toHaveLength(2);
  });
});

describe('why a visit is where it is', () => {
  it('goes by the locks that stand in the plan now', async () => {
    const lock = { caravan: true, day: true, order: false };
    const stop = aStop({ id: 'locked', siteId: 'site-500105-01', lock });
    const { client, edit } = await emptyDraft({
      tours: [aTour({ date: '2026-12-02', stops: [stop] })],
    });
    const before = await client.planning.explainVisit({ jobId: null, planId: 'plan-1', stopId: 'locked' });
    expect(before.nextBest).toBeNull();
    await edit({ kind: 'lock', stopIds: ['locked'], lock: { caravan: false, day: false } });
    const after = await client.planning.explainVisit({ jobId: null, planId: 'plan-1', stopId: 'locked' });
    expect(after.nextBest).not.toBeNull();
  });
});
