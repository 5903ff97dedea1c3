import type { PlanningRequest } from '@contract/planning.ts';
import { headlineRemedy } from '@domain/planning/omission.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

/** Too many sites for one caravan and three days: a saved plan with visits and with sites left out. */
async function savedPlan() {
  const program = testContainer({ solverWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const sites = (await client.sites.list({})).slice(0, 40);
  const request: PlanningRequest = {
    periodStart: '2026-12-01',
    periodEnd: '2026-12-03',
    caravanIds: ['caravan-1'],
    siteIds: sites.map(({ id }) => id),
    iterationLimit: 1_000,
  };
  const finished = program.nextEvent('solve-finished');
  const { jobId } = await client.planning.start(request);
  await finished;
  const plan = await client.planning.result({ jobId });
  const ofJob = { jobId, planId: null };
  const siteId = plan.omissions[0]?.siteId ?? '';
  const stopId = plan.tours.flatMap(({ stops }) => stops)[0]?.id ?? '';
  const before = {
    omission: await client.planning.explainOmission({ ...ofJob, siteId }),
    visit: await client.planning.explainVisit({ ...ofJob, stopId }),
  };
  const { id } = await client.plans.saveResult({ jobId, name: 'A' });
  return { ...program, plan, siteId, stopId, before, ofPlan: { jobId: null, planId: id }, jobId };
}

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('why a site is not in the plan', () => {
  it('is said per caravan and day, with what would let it in', async () => {
    const { before, plan, siteId } = await savedPlan();
    const { omission } = before;
    const listed = plan.omissions.find((each) => each.siteId === siteId);
    expect(omission).toMatchObject({ siteId, isCurrent: true, reason: listed?.reason });
    // One caravan, three days: at most one refusal each.
    expect(omission.refusals.length).toBeLessThanOrEqual(3);
    expect(omission.counts.reduce((sum, { count }) => sum + count, 0)).toBe(omission.refusals.length);
    expect(headlineRemedy(omission.remedies)).toEqual(listed?.remedy ?? null);
  });

  it('is the same for the saved plan, from the workspace alone', async () => {
    const { client, before, ofPlan, siteId, stopId } = await savedPlan();
    expect(await client.planning.explainOmission({ ...ofPlan, siteId })).toEqual(before.omission);
    const visit = await client.planning.explainVisit({ ...ofPlan, stopId });
    expect(visit).toEqual(before.visit);
    expect(visit.value).toBeGreaterThan(0);
  });

  it('says when the workspace has changed since', async () => {
    const { client, ofPlan, siteId } = await savedPlan();
    expect((await client.planning.explainOmission({ ...ofPlan, siteId })).isCurrent).toBe(true);
    const site = (await client.sites.list({})).find((candidate) => candidate.id === siteId);
    await client.registry.update({
      register: 'site',
      id: siteId,
      version: site?.version ?? null,
      changes: { closedPeriods: [{ start: '2026-01-01', end: '2027-12-31', reason: '停课' }] },
    });
    const after = await client.planning.explainOmission({ ...ofPlan, siteId });
    expect(after).toMatchObject({ isCurrent: false, reason: { code: 'no-open-day' } });
    await client.history.undo({});
    expect((await client.planning.explainOmission({ ...ofPlan, siteId })).isCurrent).toBe(true);
  });

  it('is answered for a saved plan whose tours are no longer possible', async () => {
    const { client, ofPlan, siteId, plan } = await savedPlan();
    const visited = plan.tours.flatMap(({ stops }) => stops)[0]?.siteId ?? '';
    const site = (await client.sites.list({})).find((candidate) => candidate.id === visited);
    await client.registry.update({
      register: 'site',
      id: visited,
      version: site?.version ?? null,
      changes: { closedPeriods: [{ start: '2026-01-01', end: '2027-12-31', reason: '停课' }] },
    });
    const after = await client.planning.explainOmission({ ...ofPlan, siteId });
    expect(after.isCurrent).toBe(false);
    // The visit that is no longer possible is not part of what is explained.
    const stopId = plan.tours.flatMap(({ stops }) => stops)[0]?.id ?? '';
    expect(await failureOf(client.planning.explainVisit({ ...ofPlan, stopId }))).toMatchObject({
      code: 'E2012',
      params: { siteId: visited },
    });
  });

  it('is refused for sites and stops that are not there, and for no or two plans', async () => {
    const { client, ofPlan, jobId, plan } = await savedPlan();
    const visited = plan.tours.flatMap(({ stops }) => stops)[0]?.siteId ?? '';
    const explain = client.planning.explainOmission;
    expect(await failureOf(explain({ ...ofPlan, siteId: visited }))).toMatchObject({ code: 'E1001' });
    expect(await failureOf(explain({ ...ofPlan, jobId: 'x', siteId: visited }))).toMatchObject({
      code: 'E0002',
    });
    expect(await failureOf(explain({ jobId: null, planId: null, siteId: visited }))).toMatchObject({
      code: 'E0002',
    });
    // The run was saved and is gone.
    expect(await failureOf(explain({ jobId, planId: null, siteId: visited }))).toMatchObject({
      code: 'E2007',
    });
    const stop = client.planning.explainVisit({ ...ofPlan, stopId: 'x' });
    expect(await failureOf(stop)).toMatchObject({ code: 'E1001', params: { kind: 'visit' } });
  });
});
