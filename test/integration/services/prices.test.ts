import type { PlanningRequest } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import type { PlanPriceView } from '@contract/prices.ts';
import { PRICE_KINDS } from '@domain/planning/price.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

/** Too many sites for two caravans and a week, saved. */
async function savedPlan(changes: Partial<PlanningRequest> = {}) {
  const program = testContainer({ solverWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const sites = (await client.sites.list({})).filter((_, index) => index % 8 === 0);
  const finished = program.nextEvent('solve-finished');
  const { jobId } = await client.planning.start({
    periodStart: '2026-12-01',
    periodEnd: '2026-12-08',
    caravanIds: ['caravan-1', 'caravan-2'],
    siteIds: sites.map(({ id }) => id),
    iterationLimit: 400,
    // Villages of the sample have market days, which would leave too little choice.
    rules: { marketDays: 'ignore' },
    ...changes,
  });
  await finished;
  const result = await client.planning.result({ jobId });
  const { id } = await client.plans.saveResult({ jobId, name: 'A' });
  const plan = await client.plans.get({ id });
  return { ...program, jobId, result, plan, id, ofPlan: { jobId: null, planId: id } };
}

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

const sitesOf = (plan: PlanView) => plan.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));
const countiesOf = ({ tours }: PlanView) =>
  new Set(tours.flatMap(({ stops }) => stops.map(({ countyCode }) => countyCode)));
const lostOf = ({ lost }: PlanView) => Object.values(lost ?? {}).reduce((sum, points) => sum + points, 0);

function changeOf(prices: readonly PlanPriceView[], kind: PlanPriceView['kind']) {
  const price = prices.find((each) => each.kind === kind);
  if (!price?.change) throw new Error(`no price of ${kind}: ${price?.none}`);
  return price.change;
}

describe('prices of a plan', () => {
  it('are plans: taken over by hand, each gives exactly the figures that were told and breaks no rule', async () => {
    const { client, plan, id, ofPlan, events } = await savedPlan();
    const { prices, isCurrent, isBroken } = await client.planning.prices(ofPlan);
    expect({ isCurrent, isBroken }).toEqual({ isCurrent: true, isBroken: false });
    expect(prices.map(({ kind }) => kind)).toEqual(PRICE_KINDS);
    const told = events.filter(({ name }) => name === 'prices-progress').map(({ payload }) => payload);
    expect(told).toEqual(PRICE_KINDS.map((kind) => ({ planKey: id, kind })));
    for (const kind of PRICE_KINDS) {
      const change = changeOf(prices, kind);
      const { version } = await client.plans.get({ id });
      await client.plans.edit({ id, version, edits: change.edits });
      const after = await client.plans.get({ id });
      expect({
        visits: after.totals.visits - plan.totals.visits,
        counties: after.totals.counties - plan.totals.counties,
        days: after.totals.days - plan.totals.days,
        nights: after.totals.nights - plan.totals.nights,
        length_m: after.totals.length_m - plan.totals.length_m,
        drive_s: after.totals.drive_s - plan.totals.drive_s,
        points: lostOf(after) - lostOf(plan),
      }).toEqual({
        visits: change.visits,
        counties: change.counties,
        days: change.days,
        nights: change.nights,
        length_m: change.length_m,
        drive_s: change.drive_s,
        points: change.points,
      });
      expect(await client.plans.violations({ id })).toEqual([]);
      const [before, now] = [new Set(sitesOf(plan)), new Set(sitesOf(after))];
      expect(change.lostSiteIds.toSorted()).toEqual([...before].filter((site) => !now.has(site)).sort());
      expect(change.newSiteIds.toSorted()).toEqual([...now].filter((site) => !before.has(site)).sort());
      expect(change.newCountyCodes.length - change.lostCountyCodes.length).toBe(change.counties);
      await client.history.undo({});
    }
    expect(changeOf(prices, 'one-more-county').counties).toBeGreaterThanOrEqual(1);
    expect(changeOf(prices, 'one-day-less').days).toBeLessThanOrEqual(-1);
    expect(changeOf(prices, 'less-road').length_m).toBeLessThanOrEqual(-0.05 * plan.totals.length_m);
  });

  it('are the same for the result of the run, without edits, and are kept until the workspace changes', async () => {
    const program = testContainer({ solverWorker: worker.url });
    program.container.opener.openStandardSample('500000');
    const { client, events } = program;
    const sites = (await client.sites.list({})).slice(0, 30);
    const finished = program.nextEvent('solve-finished');
    const { jobId } = await client.planning.start({
      periodStart: '2026-12-01',
      periodEnd: '2026-12-04',
      caravanIds: ['caravan-1'],
      siteIds: sites.map(({ id }) => id),
      iterationLimit: 400,
    });
    await finished;
    const ofJob = { jobId, planId: null };
    const first = await client.planning.prices(ofJob);
    const figures = (prices: readonly PlanPriceView[]) =>
      prices.map(({ change, ...price }) => ({ ...price, change: change && { ...change, edits: [] } }));
    expect(first.prices).toEqual(figures(first.prices));
    const told = events.length;
    expect(await client.planning.prices(ofJob)).toEqual(first);
    expect(events.length).toBe(told);

    const { id } = await client.plans.saveResult({ jobId, name: 'A' });
    const saved = await client.planning.prices({ jobId: null, planId: id });
    expect(figures(saved.prices)).toEqual(first.prices);
    expect(saved.prices.some(({ change }) => (change?.edits.length ?? 0) > 0)).toBe(true);
    const asked = events.length;
    await client.plans.rename({ id, version: (await client.plans.get({ id })).version, name: 'B' });
    await client.planning.prices({ jobId: null, planId: id });
    expect(events.slice(asked).filter(({ name }) => name === 'prices-progress').length).toBeGreaterThan(0);
  });

  it('come at once when they are cancelled, with what was found so far, and can be asked for again', async () => {
    const { client, ofPlan, nextEvent } = await savedPlan();
    const begun = nextEvent('prices-progress');
    const asked = client.planning.prices(ofPlan);
    await begun;
    await client.planning.cancelPrices(ofPlan);
    const { prices } = await asked;
    expect(prices.map(({ isComplete }) => isComplete)).toEqual([false, false, false]);
    expect(prices.at(-1)).toMatchObject({ change: null, none: 'stopped' });
    const again = await client.planning.prices(ofPlan);
    expect(again.prices.map(({ isComplete }) => isComplete)).toEqual([true, true, true]);
  });

  it('are answered while other questions are, and not given for a plan that breaks a rule', async () => {
    const { client, plan, id, ofPlan } = await savedPlan();
    // Whatever is asked meanwhile is answered before the prices are.
    const order: string[] = [];
    const note = async (name: string, asked: Promise<unknown>) => {
      await asked;
      order.push(name);
    };
    const others = Array.from({ length: 20 }, async (_, turn) => {
      for (let wait = 0; wait <= turn; wait += 1) await new Promise((resolve) => setImmediate(resolve));
      await note('other', client.app.preferences({}));
    });
    await Promise.all([note('prices', client.planning.prices(ofPlan)), ...others]);
    expect(order.at(-1)).toBe('prices');
    // A visit on a Saturday.
    const tour = plan.tours.find(({ stops }) => stops.length > 0);
    const stop = tour?.stops[0];
    if (!tour || !stop) throw new Error('the plan is empty');
    const edits = [
      { kind: 'move' as const, stopId: stop.id, caravanId: tour.caravanId, date: '2026-12-05', position: 0 },
    ];
    await client.plans.edit({ id, version: plan.version, edits });
    expect(await client.planning.prices(ofPlan)).toMatchObject({ isBroken: true, prices: [] });
  });

  it('have none where nothing more can be had', async () => {
    const { client, ofPlan, plan } = await savedPlan({
      siteIds: (await sampleSites()).slice(0, 3),
      periodEnd: '2026-12-31',
    });
    expect(plan.omissions.filter(({ countyCode }) => !countiesOf(plan).has(countyCode))).toEqual([]);
    const { prices } = await client.planning.prices(ofPlan);
    expect(prices[0]).toEqual({ kind: 'one-more-county', change: null, none: 'reached', isComplete: true });
  });

  it('are refused for plans that are not there', async () => {
    const { client, jobId } = await savedPlan();
    const ask = client.planning.prices;
    expect(await failureOf(ask({ jobId: null, planId: 'x' }))).toMatchObject({ code: 'E1001' });
    expect(await failureOf(ask({ jobId, planId: null }))).toMatchObject({ code: 'E2007' });
    expect(await failureOf(ask({ jobId: null, planId: null }))).toMatchObject({ code: 'E0002' });
  });
});

async function sampleSites(): Promise<string[]> {
  const { container, client } = testContainer({ solverWorker: worker.url });
  container.opener.openStandardSample('500000');
  return (await client.sites.list({})).map(({ id }) => id);
}
