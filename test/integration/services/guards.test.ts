import { CallError } from '@contract/define.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPlanningJobs } from '@services/planning/planning-jobs.ts';
import type { SolverPool } from '@services/ports/solver-pool.ts';
import { solve } from '@engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { failureOf } from '../../helpers/errors.ts';
import { openNearRun } from '../../helpers/near-run.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';
import { countingIds, fixedClock, recordingLogger } from '../../helpers/workspace.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

describe('the checker', () => {
  it('keeps a result that breaks a rule from being shown or saved', async () => {
    const { container, request } = await openNearRun({ solverWorker: worker.url });
    /** Solves as the thread does, then lets every first visit begin an hour early. */
    const lying: SolverPool = {
      cores: 2,
      solve: async (problem, options) => {
        const honest = solve(problem, options, { onProgress: () => undefined, shouldStop: () => false });
        const routes = honest.solution.routes.map((route) => ({
          ...route,
          stops: route.stops.map((stop, index) =>
            index === 0 ? { ...stop, start_s: stop.start_s - 3_600 } : stop,
          ),
        }));
        return { ...honest, solution: { ...honest.solution, routes } };
      },
      solveStays: () => Promise.reject(new Error('not asked for')),
      planExchange: () => Promise.reject(new Error('not asked for')),
      close: async () => undefined,
    };
    const failures: unknown[] = [];
    const finished = new Promise((resolve) => {
      const jobs = createPlanningJobs({
        session: container.session,
        pool: lying,
        clock: fixedClock(),
        ids: countingIds(),
        logger: recordingLogger(),
        events: { emit: (name, payload) => name === 'solve-finished' && resolve({ payload, jobs }) },
        failed: (_, error) => String(failures.push(error)),
        answerWaiting: async () => undefined,
      });
      jobs.start(request);
    });
    expect(await finished).toMatchObject({ payload: { state: 'failed', error: { code: 'E2006' } } });
    expect(failures).toHaveLength(1);
  });
});

describe('a run', () => {
  it('is dropped when another workspace is opened, so that its result cannot be saved there', async () => {
    const { client, request, events } = await openNearRun({ solverWorker: worker.url });
    const { jobId } = await client.planning.start({ ...request, iterationLimit: 100_000_000 });
    await client.workspace.openSample({ provinceCode: '440000' });
    expect(await client.planning.current({})).toBeNull();
    expect(await failureOf(client.plans.saveResult({ jobId, name: 'A' }))).toMatchObject({ code: 'E2007' });
    expect(events.filter(({ name }) => name === 'solve-finished')).toEqual([]);
  });

  it('is forgotten once its result is saved', async () => {
    const { client, request, nextEvent } = await openNearRun({ solverWorker: worker.url });
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start(request);
    await finished;
    await client.plans.saveResult({ jobId, name: 'A' });
    expect(await client.planning.current({})).toBeNull();
  });

  it('is void when one of its sites was removed meanwhile', async () => {
    const { client, near, request, nextEvent } = await openNearRun({ solverWorker: worker.url });
    const [like] = near;
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
    const fields = {
      kind,
      countyCode,
      townshipCode,
      position,
      positionSource,
      pupils,
      service_s,
      priority,
      openings,
    };
    const { id } = await client.registry.create({
      register: 'site',
      values: { ...fields, name: '新站点' },
    });
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({ ...request, siteIds: [...request.siteIds, id] });
    await finished;
    await client.history.undo({});
    expect(await failureOf(client.planning.result({ jobId }))).toMatchObject({ code: 'E2007' });
    expect(await failureOf(client.plans.saveResult({ jobId, name: 'A' }))).toMatchObject({ code: 'E2007' });
  });

  it('visits on a Sunday that is worked in exchange, in the hours of a Friday', async () => {
    const { client, near, request, nextEvent } = await openNearRun({ solverWorker: worker.url });
    const site = near.find(({ openings }) => openings.some(({ weekday }) => weekday === 5));
    if (!site) throw new Error('the sample has no site that is open on Fridays');
    const finished = nextEvent('solve-finished');
    // 2026-09-20 is a Sunday, worked for the National Day holiday (resources/data/holidays-2026.csv).
    const day = { periodStart: '2026-09-20', periodEnd: '2026-09-20' };
    const { jobId } = await client.planning.start({ ...request, ...day, siteIds: [site.id] });
    await finished;
    expect((await client.planning.result({ jobId })).tours).toMatchObject([
      { date: '2026-09-20', stops: [{ siteId: site.id }] },
    ]);
  });

  it('refuses rules whose day ends before it begins', async () => {
    const { client, request } = await openNearRun({ solverWorker: worker.url });
    const rules = { earliestDeparture_s: 70_000, latestReturn_s: 30_000 };
    expect(await failureOf(client.planning.start({ ...request, rules }))).toMatchObject({ code: 'E2005' });
  });
});

describe('a site', () => {
  it.each([
    [
      'openings that end before they begin',
      'openings|ends-before-start|',
      { openings: [{ weekday: 1, start_s: 40_000, end_s: 30_000 }] },
    ],
    ['a position in another part of the country', 'position|outside-province|', { position: [116.4, 39.9] }],
    [
      'a county of another province',
      'countyCode|unknown-record|110101',
      { countyCode: '110101', townshipCode: null },
    ],
    [
      'the province as its county',
      'countyCode|unknown-record|500000',
      { countyCode: '500000', townshipCode: null },
    ],
    ['a township of another county', 'townshipCode|not-in-county|', { townshipCode: '500229001' }],
  ])('is not saved with %s', async (_, issue, changes) => {
    const { client, near } = await openNearRun({ solverWorker: worker.url });
    const [site] = near;
    if (!site) throw new Error('the sample has no site there');
    const update = client.registry.update({ register: 'site', id: site.id, version: site.version, changes });
    expect(await failureOf(update)).toMatchObject({ code: 'E1104', params: { issues: [issue] } });
    expect((await client.sites.list({})).find(({ id }) => id === site.id)).toEqual(site);
  });
});

describe('a caravan', () => {
  it('is not saved with an unknown base or exhibit set, or an absence that ends before it starts', async () => {
    const { client } = await openNearRun({ solverWorker: worker.url });
    const [caravan] = await client.fleet.caravans({});
    if (!caravan) throw new Error('the sample has no caravan');
    const update = (changes: RecordValues) =>
      client.registry.update({ register: 'caravan', id: caravan.id, version: caravan.version, changes });
    const absence = { start: '2026-12-10', end: '2026-12-09', reason: '年检' };
    const issuesOf = async (changes: RecordValues) => {
      const failure = await failureOf(update(changes));
      if (!(failure instanceof CallError)) throw new Error('the change was not refused');
      const { code, params } = failure;
      return [code, params['issues']];
    };
    expect(await issuesOf({ baseId: 'nowhere' })).toEqual(['E1104', ['baseId|unknown-record|nowhere']]);
    expect(await issuesOf({ exhibitSetId: 'nothing' })).toEqual([
      'E1104',
      ['exhibitSetId|unknown-record|nothing'],
    ]);
    expect(await issuesOf({ unavailabilities: [absence] })).toEqual([
      'E1104',
      ['unavailabilities|ends-before-start|'],
    ]);
    expect((await client.fleet.caravans({}))[0]).toEqual(caravan);
  });
});

describe('a sample', () => {
  it('of a province that has none leaves no file behind', async () => {
    const { container, folder } = testContainer();
    expect(() => container.opener.openFreshSample('999999')).toThrow('E5001');
    expect(readdirSync(join(folder, 'workspaces'))).toEqual([]);
  });
});

describe('an export', () => {
  it('may be shown in the file manager once it was written', async () => {
    const { client, folder, setSavePath } = await openNearRun({ solverWorker: worker.url });
    const path = join(folder, 'coverage.xlsx');
    setSavePath(path);
    const scope = { kind: 'history', from: '2026-01-01', to: '2026-11-23' } as const;
    expect(await failureOf(client.exports.reveal({ path }))).toMatchObject({ code: 'E1001' });
    await client.exports.coverageXlsx({ scope, language: 'zh-CN' });
    expect(await failureOf(client.exports.reveal({ path }))).toBe('no failure');
  });

  it('that goes on when the program ends is finished first', async () => {
    const { client, container, folder, setSavePath } = await openNearRun({ solverWorker: worker.url });
    const path = join(folder, 'coverage.xlsx');
    setSavePath(path);
    const scope = { kind: 'history', from: '2026-01-01', to: '2026-11-23' } as const;
    const running = client.exports.coverageXlsx({ scope, language: 'zh-CN' });
    await container.close();
    expect(await running).toMatchObject({ path });
    expect(readdirSync(folder).toSorted()).toEqual(['coverage.xlsx', 'workspaces']);
  });
});
