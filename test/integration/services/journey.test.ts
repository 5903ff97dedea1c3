import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanningRequest } from '@contract/planning.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

/** The program on a fresh sample, with 60 sites to plan for the first two weeks of December. */
async function openSample() {
  const program = testContainer({ solverWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const sites = (await program.client.sites.list({})).slice(0, 60);
  const caravans = await program.client.fleet.caravans({});
  const request: PlanningRequest = {
    periodStart: '2026-12-01',
    periodEnd: '2026-12-11',
    caravanIds: caravans.map(({ id }) => id),
    siteIds: sites.map(({ id }) => id),
    iterationLimit: 2_000,
  };
  const run = async (changes: Partial<PlanningRequest> = {}) => {
    const finished = program.nextEvent('solve-finished');
    const { jobId } = await program.client.planning.start({ ...request, ...changes });
    return { jobId, finished: await finished };
  };
  return { ...program, request, run };
}

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('a planning run', () => {
  it('accounts for every site: it is visited once or left out with a reason', async () => {
    const { client, run, request } = await openSample();
    const { jobId, finished } = await run();
    expect(finished).toEqual({ jobId, state: 'done', error: null });
    const plan = await client.planning.result({ jobId });
    const visited = plan.tours.flatMap((tour) => tour.stops.map((stop) => stop.siteId));
    const omitted = plan.omissions.map((omission) => omission.siteId);
    expect(visited.length).toBeGreaterThan(0);
    expect([...visited, ...omitted].toSorted()).toEqual([...request.siteIds].toSorted());
  });

  it('sends no caravan out on a weekend or while it is at its inspection', async () => {
    const { client, run } = await openSample();
    const { jobId } = await run();
    const { tours } = await client.planning.result({ jobId });
    const days = await client.calendar.days({ from: '2026-12-01', to: '2026-12-11' });
    const workdays = new Set(days.filter((day) => day.isWorkday).map((day) => day.date));
    expect(tours.filter((tour) => !workdays.has(tour.date))).toEqual([]);
    // Caravan 3 of the sample is at its inspection on 9 and 10 December.
    const inspected = tours.filter((tour) => tour.caravanId === 'caravan-3').map((tour) => tour.date);
    expect(inspected).not.toContain('2026-12-09');
    expect(inspected).not.toContain('2026-12-10');
  });

  it('gives the same plan again for the same seed', async () => {
    const { client, run } = await openSample();
    const shape = async (seed: number) => {
      const { jobId } = await run({ seed });
      const { tours } = await client.planning.result({ jobId });
      return tours.map((tour) => [tour.date, tour.caravanId, ...tour.stops.map((stop) => stop.siteId)]);
    };
    expect(await shape(5)).toEqual(await shape(5));
  });

  it('names every fault of a request at once', async () => {
    const { client, request } = await openSample();
    const faulty = {
      ...request,
      siteIds: [],
      caravanIds: [],
      periodStart: '2026-12-31',
      periodEnd: '2026-12-01',
    };
    expect(await failureOf(client.planning.start(faulty))).toMatchObject({
      code: 'E2001',
      params: { codes: ['E2001', 'E2002', 'E2003'] },
    });
  });

  it('refuses a period without a working day', async () => {
    const { client, request } = await openSample();
    const nationalDay = { ...request, periodStart: '2026-10-01', periodEnd: '2026-10-07' };
    expect(await failureOf(client.planning.start(nationalDay))).toMatchObject({ code: 'E2004' });
  });

  it('leaves out, with the reason, a site whose opening no day of the period fits', async () => {
    const { client, run, request } = await openSample();
    const [siteId] = request.siteIds;
    const site = (await client.sites.list({})).find(({ id }) => id === siteId);
    if (!site) throw new Error('the sample has no sites');
    const openings = [{ weekday: 7, start_s: 32_400, end_s: 61_200 }];
    await client.registry.update({
      register: 'site',
      id: site.id,
      version: site.version,
      changes: { openings },
    });
    const { jobId } = await run({ siteIds: [site.id] });
    const plan = await client.planning.result({ jobId });
    expect(plan.tours).toEqual([]);
    expect(plan.omissions).toMatchObject([{ siteId: site.id, reason: { code: 'no-open-day' } }]);
  });

  it('allows one run at a time, keeps the best so far when cancelled, and says when the run is not known', async () => {
    const { client, request, nextEvent } = await openSample();
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({ ...request, iterationLimit: 100_000_000 });
    expect(await failureOf(client.planning.start(request))).toMatchObject({ code: 'E2008' });
    await client.planning.cancel({ jobId });
    expect(await finished).toMatchObject({ jobId, state: 'cancelled' });
    expect((await client.planning.result({ jobId })).provenance.stopReason).toBe('cancelled');
    await client.planning.discard({ jobId });
    expect(await failureOf(client.planning.result({ jobId }))).toMatchObject({ code: 'E2007' });
  });

  it('holds a run and lets it go on or ends it', async () => {
    const { client, request, nextEvent } = await openSample();
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({ ...request, iterationLimit: 100_000_000 });
    await client.planning.setPaused({ jobId, isPaused: true });
    expect(await client.planning.current({})).toEqual({ jobId, state: 'running', isPaused: true });
    await client.planning.setPaused({ jobId, isPaused: false });
    expect(await client.planning.current({})).toEqual({ jobId, state: 'running', isPaused: false });
    await client.planning.setPaused({ jobId, isPaused: true });
    await client.planning.cancel({ jobId });
    expect(await finished).toMatchObject({ jobId, state: 'cancelled' });
    // Too late: nothing happens.
    await client.planning.setPaused({ jobId, isPaused: true });
    expect(await client.planning.current({})).toEqual({ jobId, state: 'cancelled', isPaused: false });
    const unknown = { jobId: 'no-such-run', isPaused: true };
    expect(await failureOf(client.planning.setPaused(unknown))).toMatchObject({ code: 'E2007' });
  });

  it('reports a solver that cannot start under its code and lets the next run begin', async () => {
    const { container, client, nextEvent } = testContainer();
    container.opener.openStandardSample('500000');
    const finished = nextEvent('solve-finished');
    const [site] = await client.sites.list({});
    const [caravan] = await client.fleet.caravans({});
    const request = {
      periodStart: '2026-12-01',
      periodEnd: '2026-12-04',
      siteIds: [site?.id ?? ''],
      caravanIds: [caravan?.id ?? ''],
    };
    await client.planning.start(request);
    expect(await finished).toMatchObject({ state: 'failed', error: { code: 'E2009' } });
    const again = nextEvent('solve-finished');
    await client.planning.start(request);
    expect(await again).toMatchObject({ state: 'failed' });
  });
});

describe('a plan version', () => {
  it('is saved, renamed, published and removed, and every step can be undone and done again', async () => {
    const { client, run } = await openSample();
    const { jobId } = await run();
    const result = await client.planning.result({ jobId });
    const { id } = await client.plans.saveResult({ jobId, name: '十二月行程' });
    const saved = await client.plans.get({ id });
    expect(saved).toMatchObject({ number: 1, name: '十二月行程', state: 'draft', totals: result.totals });
    await client.plans.rename({ id, version: saved.version, name: '十二月行程（改）' });
    const renamed = await client.plans.get({ id });
    await client.plans.publish({ id, version: renamed.version });
    const published = await client.plans.get({ id });
    await client.plans.remove({ id, version: published.version });
    expect(await client.plans.list({})).toEqual([]);
    expect((await client.history.undo({})).redo).toEqual({
      name: 'plan.remove',
      params: { name: '十二月行程（改）' },
    });
    expect(await client.plans.get({ id })).toMatchObject({ state: 'published', tours: saved.tours });
    await client.history.undo({});
    await client.history.undo({});
    expect(await client.plans.get({ id })).toMatchObject({ name: '十二月行程', state: 'draft' });
    await client.history.undo({});
    expect(await client.plans.list({})).toEqual([]);
    expect((await client.history.redo({})).undo).toMatchObject({ name: 'plan.save' });
    expect((await client.plans.get({ id })).tours).toEqual(saved.tours);
  });

  it('is refused a change that was made on an older state', async () => {
    const { client, run } = await openSample();
    const { jobId } = await run();
    const { id } = await client.plans.saveResult({ jobId, name: 'A' });
    const { version } = await client.plans.get({ id });
    await client.plans.rename({ id, version, name: 'B' });
    expect(await failureOf(client.plans.rename({ id, version, name: 'C' }))).toMatchObject({ code: 'E1003' });
    expect((await client.plans.get({ id })).name).toBe('B');
  });

  it('keeps its sites: a site of a plan is not removed', async () => {
    const { client, run } = await openSample();
    const { jobId } = await run();
    const { id } = await client.plans.saveResult({ jobId, name: 'A' });
    const siteId = (await client.plans.get({ id })).tours[0]?.stops[0]?.siteId ?? '';
    const site = (await client.sites.list({})).find((candidate) => candidate.id === siteId);
    const removal = client.registry.remove({ register: 'site', id: siteId, version: site?.version ?? null });
    expect(await failureOf(removal)).toMatchObject({ code: 'E1105' });
  });
});

describe('exports', () => {
  it('write itinerary and coverage where the dialog says, and nothing when it is cancelled', async () => {
    const { client, run, folder, setSavePath } = await openSample();
    const { jobId } = await run();
    const { id } = await client.plans.saveResult({ jobId, name: 'A' });
    setSavePath(null);
    expect(await client.exports.itineraryXlsx({ planId: id, language: 'zh-CN' })).toBeNull();
    expect(readdirSync(folder)).toEqual(['workspaces']);
    const target = join(folder, '行程单.xlsx');
    setSavePath(target);
    expect(await client.exports.itineraryXlsx({ planId: id, language: 'zh-CN' })).toMatchObject({
      fileName: '行程单.xlsx',
    });
    expect(existsSync(target)).toBe(true);
  });

  it('leave no half file when the folder is gone, and reveal only what was exported', async () => {
    const { client, folder, setSavePath } = await openSample();
    setSavePath(join(folder, 'missing', 'coverage.xlsx'));
    const scope = { kind: 'history', from: '2026-01-01', to: '2026-11-23' } as const;
    expect(await failureOf(client.exports.coverageXlsx({ scope, language: 'en' }))).toMatchObject({
      code: 'E4001',
    });
    expect(readdirSync(folder)).toEqual(['workspaces']);
    expect(await failureOf(client.exports.reveal({ path: '/etc/passwd' }))).toMatchObject({ code: 'E1001' });
  });

  it('refuse a picture that is not a PNG before asking where to save it', async () => {
    const { client } = await openSample();
    const png = new TextEncoder().encode('<svg onload="alert(1)"/>');
    expect(await failureOf(client.exports.mapPng({ planId: null, png }))).toMatchObject({ code: 'E4003' });
  });
});
