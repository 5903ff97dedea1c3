import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dumpAll, dumpBusinessTables, withDatabase } from '../../helpers/database.ts';
import { type FullDisk, pageLimit, smallDisk } from '../../helpers/full-disk.ts';
import { failureOf } from '../../helpers/errors.ts';
import { openNearRun } from '../../helpers/near-run.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

describe('a thread that ends in mid-run', () => {
  /** The real thread; while the file `broken` is there, new ones and rested ones end after the first message about their search. */
  function breakableThread() {
    const folder = mkdtempSync(join(tmpdir(), 'kexun-thread-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [file, broken] = [join(folder, 'thread.mjs'), join(folder, 'broken')];
    writeFileSync(
      file,
      `import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
const post = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (...message) => {
  post(...message);
  if (existsSync(${JSON.stringify(broken)})) process.exit(7);
};
await import(${JSON.stringify(worker.url.href)});`,
    );
    return {
      url: pathToFileURL(file),
      breakDown: () => writeFileSync(broken, ''),
      repair: () => rmSync(broken),
    };
  }

  it('is told with E2009, leaves the plan as it was, and the run can be repeated at once', async () => {
    const thread = breakableThread();
    const { client, run, path } = await openNearRun({ solverWorker: thread.url });
    const first = await run();
    const { id } = await client.plans.saveResult({ jobId: first.jobId, name: '已有方案' });
    const [plan, before] = [await client.plans.get({ id }), dumpAll(path())];

    thread.breakDown();
    const failed = await run({ iterationLimit: 1_000_000 });
    expect(failed.event).toMatchObject({ state: 'failed', error: { code: 'E2009' } });
    expect(await client.planning.current({})).toEqual({
      jobId: failed.jobId,
      state: 'failed',
      isPaused: false,
    });
    expect(await failureOf(client.planning.result({ jobId: failed.jobId }))).toMatchObject({ code: 'E2007' });
    expect(dumpAll(path())).toBe(before);

    thread.repair();
    const again = await run();
    expect(again.event).toMatchObject({ state: 'done' });
    // The same seed: what broke down before has left nothing behind that the next run could feel.
    const tours = (view: typeof plan) =>
      view.tours.map(({ caravanId, date, stops }) => [caravanId, date, stops.map(({ siteId }) => siteId)]);
    expect(tours(await client.planning.result({ jobId: again.jobId }))).toEqual(tours(plan));
  });
});

describe('a site that is removed meanwhile', () => {
  async function withNewSite() {
    const sample = await openNearRun({ solverWorker: worker.url });
    const [like] = sample.near;
    if (!like) throw new Error('the sample has no site there');
    const {
      kind,
      countyCode,
      townshipCode,
      position,
      positionSource,
      pupils,
      service_s,
      priority,
      openings,
    } = like;
    const { id } = await sample.client.registry.create({
      register: 'site',
      values: {
        kind,
        countyCode,
        townshipCode,
        position,
        positionSource,
        pupils,
        service_s,
        priority,
        openings,
        name: '新站点',
        note: '',
      },
    });
    return { ...sample, siteId: id, siteIds: [...sample.request.siteIds, id] };
  }
  const versionOf = async ({ client }: Awaited<ReturnType<typeof withNewSite>>, siteId: string) =>
    (await client.sites.list({})).find(({ id }) => id === siteId)?.version ?? null;

  it('while a run goes on voids its result, which comes back when the removal is taken back', async () => {
    const sample = await withNewSite();
    const { client, request, siteId, siteIds, nextEvent } = sample;
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({ ...request, siteIds });
    await client.registry.remove({ register: 'site', id: siteId, version: await versionOf(sample, siteId) });
    await finished;
    expect(await failureOf(client.planning.result({ jobId }))).toMatchObject({ code: 'E2007' });
    expect(await client.planning.current({})).toEqual({ jobId, state: 'done', isPaused: false });
    await client.history.undo({});
    const result = await client.planning.result({ jobId });
    const named = [...result.tours.flatMap(({ stops }) => stops), ...result.omissions];
    expect(named.some((each) => each.siteId === siteId)).toBe(true);
    await client.plans.saveResult({ jobId, name: '找回的方案' });
    expect(await client.plans.list({})).toHaveLength(1);
  });

  it('is refused with E1105 once a saved plan names it', async () => {
    const sample = await withNewSite();
    const { jobId } = await sample.run({ siteIds: sample.siteIds });
    await sample.client.plans.saveResult({ jobId, name: '方案' });
    const before = dumpAll(sample.path());
    const removal = sample.client.registry.remove({
      register: 'site',
      id: sample.siteId,
      version: await versionOf(sample, sample.siteId),
    });
    expect(await failureOf(removal)).toMatchObject({ code: 'E1105' });
    expect(dumpAll(sample.path())).toBe(before);
  });

  it('is named by a run that still asks for it, and nothing is started', async () => {
    const sample = await withNewSite();
    const { client, siteId, siteIds, request } = sample;
    await client.registry.remove({ register: 'site', id: siteId, version: await versionOf(sample, siteId) });
    expect(await failureOf(client.planning.start({ ...request, siteIds }))).toMatchObject({
      code: 'E1001',
      params: { id: siteId },
    });
    expect(await client.planning.current({})).toBeNull();
  });
});

/** A disk in memory where one may be mounted, and everywhere the limit that SQLite keeps. */
const DISKS: readonly (readonly [string, () => FullDisk | null])[] = [
  ['no further page', pageLimit],
  ['no further byte', smallDisk],
];

describe.each(DISKS)('a disk with room for %s', (_, makeDisk) => {
  it('refuses to save with E3008, loses nothing, and saves once there is room', async ({ annotate }) => {
    const disk = makeDisk();
    if (disk === null) {
      await annotate('this system mounts no disk for tests; the limit of SQLite stands in for it');
      return;
    }
    onTestFinished(() => disk.remove());
    const { client, run, path, container } = await openNearRun({
      solverWorker: worker.url,
      workspaceFolder: disk.folder,
    });
    const first = await run();
    const { id } = await client.plans.saveResult({ jobId: first.jobId, name: '草稿' });
    // Opened anew, so that the log beside the file has no room left from what was written before.
    container.opener.open(path());
    const { jobId } = await run();
    const draft = await client.plans.get({ id });
    const [before, history] = [dumpAll(path()), await client.history.state({})];

    disk.fill();
    expect(await failureOf(client.plans.saveResult({ jobId, name: '第二版' }))).toMatchObject({
      code: 'E3008',
    });
    expect(await failureOf(client.plans.copy({ id, name: '副本' }))).toMatchObject({ code: 'E3008' });
    expect(await client.plans.get({ id })).toEqual(draft);
    expect(await client.history.state({})).toEqual(history);
    expect(await client.planning.current({})).toEqual({ jobId, state: 'done', isPaused: false });
    expect((await client.planning.result({ jobId })).tours.length).toBeGreaterThan(0);

    disk.free();
    expect(dumpAll(path())).toBe(before);
    const saved = await client.plans.saveResult({ jobId, name: '第二版' });
    expect((await client.plans.list({})).map((plan) => plan.id)).toContain(saved.id);
    await client.history.undo({});
    expect(dumpBusinessTables(path())).not.toContain('第二版');
    expect(withDatabase(path(), (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok');
  });
});
