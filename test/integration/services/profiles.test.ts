import type { PlanTotals } from '@contract/plans.ts';
import { PROFILE_IDS, PROFILES, type ProfileId } from '@domain/planning/profiles.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

/** The same sites, caravans and days of the sample by the rules of each profile; far more sites than there is room for. */
async function plannedBy(provinceCode: string): Promise<Readonly<Record<ProfileId, PlanTotals>>> {
  const program = testContainer({ solverWorker: worker.url });
  program.container.opener.openStandardSample(provinceCode);
  const { client } = program;
  const sites = (await client.sites.list({})).filter((_, index) => index % 2 === 0);
  const caravans = await client.fleet.caravans({});
  const totals: Partial<Record<ProfileId, PlanTotals>> = {};
  for (const id of PROFILE_IDS) {
    const finished = program.nextEvent('solve-finished');
    const { jobId } = await client.planning.start({
      periodStart: '2026-12-07',
      periodEnd: '2026-12-18',
      caravanIds: caravans.slice(0, 2).map((caravan) => caravan.id),
      siteIds: sites.map((site) => site.id),
      // Market days would leave too little choice for weights to show.
      rules: { ...PROFILES[id], marketDays: 'ignore' },
      iterationLimit: 3_000,
      searches: 1,
    });
    await finished;
    totals[id] = (await client.planning.result({ jobId })).totals;
  }
  return totals as Record<ProfileId, PlanTotals>;
}

describe('profiles on the sample', () => {
  it.each(['500000', '440000'])('do what they are named for (%s)', async (provinceCode) => {
    const { balanced, coverage, road } = await plannedBy(provinceCode);
    expect(coverage.counties).toBeGreaterThanOrEqual(balanced.counties);
    expect(coverage.visits).toBeGreaterThanOrEqual(balanced.visits);
    expect(road.length_m).toBeLessThan(balanced.length_m);
    // Fewer kilometres, not just fewer visits.
    expect(road.length_m / road.visits).toBeLessThan(balanced.length_m / balanced.visits);
  });
});
