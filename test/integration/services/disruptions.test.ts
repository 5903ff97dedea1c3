import type { DisruptionTargetInput } from '@contract/disruptions.ts';
import type { PlanView, TourView } from '@contract/plans.ts';
import { hitsOf } from '@domain/disruption/hits.ts';
import { roughDraft } from '../../helpers/rough-draft.ts';
import { emptyDraft } from '../../helpers/draft-plan.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

const visitsOf = (plan: Pick<PlanView, 'tours'>) =>
  plan.tours.flatMap(({ caravanId, date, stops }) =>
    stops.map(({ siteId }) => `${caravanId} ${date} ${siteId}`),
  );
const sitesOf = (plan: PlanView) => plan.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));
const fullTour = ({ tours }: PlanView) =>
  tours.find(({ stops, caravanId }) => caravanId === 'caravan-1' && stops.length > 1)!;

/** What happens on the day of a tour of the first caravan, and the rule that the plan then breaks. */
const EVENTS = [
  ['a caravan is off', () => ({ kind: 'caravan-off', caravanId: 'caravan-1' }), 'caravan-not-out'],
  ['a site cancels', ({ stops }) => ({ kind: 'site-closed', siteId: stops[0]!.siteId }), 'site-closed'],
  [
    'the road to a county is closed',
    ({ stops }) => ({ kind: 'road-closed', regionCode: stops[0]!.countyCode }),
    'site-closed',
  ],
  [
    'an exhibit breaks that a caravan cannot go without',
    () => ({ kind: 'exhibit-broken', exhibitId: 'set-1-exhibit-01', stopsCaravan: true }),
    'caravan-not-out',
  ],
] satisfies readonly (readonly [string, (tour: TourView) => DisruptionTargetInput, string])[];

describe('an event', () => {
  it.each(EVENTS)(
    '%s: the plan says what is hit, a repair mends it and changes nothing else, undo brings it back',
    async (_, targetOf, code) => {
      const { client, base, again, save } = await roughDraft(worker.url, undefined, {});
      const tour = fullTour(base);
      expect(await client.plans.violations({ id: base.id! })).toEqual([]);
      const day = { start: tour.date, end: tour.date };
      const { id } = await client.disruptions.add({ target: targetOf(tour), ...day, reason: '年检' });

      const rows = await client.disruptions.list({});
      const hits = hitsOf(rows, base.tours);
      const hitStops = new Set(hits.flatMap(({ stopIds }) => stopIds));
      const hitSites = new Set(
        base.tours.flatMap(({ stops }) =>
          stops.filter((stop) => hitStops.has(stop.id)).map((stop) => stop.siteId),
        ),
      );
      expect(rows.map((row) => row.id)).toEqual([id]);
      expect(hitSites.size).toBeGreaterThan(0);
      const violations = await client.plans.violations({ id: base.id! });
      expect(new Set(violations.map((violation) => violation.code))).toEqual(new Set([code]));
      const named = violations.flatMap(({ siteIds, caravanId, date }) =>
        siteIds.length > 0
          ? siteIds
          : base.tours
              .filter((each) => each.caravanId === caravanId && each.date === date)
              .flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
      );
      expect(new Set(named)).toEqual(hitSites);

      const { plan, jobId } = await again({ kind: 'repair' });
      const saved = await save(jobId);
      expect(await client.plans.violations({ id: saved.id! })).toEqual([]);
      expect(hitsOf(rows, saved.tours)).toEqual([]);
      // Visits of other days keep their place; nothing new comes in.
      const elsewhere = visitsOf(base).filter((visit) => !visit.includes(tour.date));
      expect(visitsOf(plan)).toEqual(expect.arrayContaining(elsewhere));
      expect(sitesOf(plan).filter((siteId) => !sitesOf(base).includes(siteId))).toEqual([]);

      await client.history.undo({}); // the saved result
      await client.history.undo({}); // the event
      expect(await client.disruptions.list({})).toEqual([]);
      expect(await client.plans.violations({ id: base.id! })).toEqual([]);
    },
  );

  it('is mended in a short run: its length goes by the visits that may move, not by all of the plan', async () => {
    const { client, base, request, nextEvent } = await roughDraft(worker.url, [
      '江北区',
      '渝北区',
      '城口县',
      '北碚区',
      '巴南区',
    ]);
    const tour = fullTour(base);
    const target = { kind: 'site-closed', siteId: tour.stops[0]!.siteId } as const;
    await client.disruptions.add({ target, start: tour.date, end: tour.date, reason: '' });
    const { iterationLimit: _limit, ...byDefault } = request;
    const finished = nextEvent('solve-finished');
    const { jobId } = await client.planning.start({
      ...byDefault,
      basePlanId: base.id!,
      only: { kind: 'repair' },
    });
    await finished;
    const { provenance } = await client.planning.result({ jobId });
    expect(request.siteIds.length * 60).toBeGreaterThan(2_000);
    expect(provenance.iterationLimit).toBe(2_000);
  });

  it('in mid-period is mended on the days to come: nothing is put on one that has passed', async () => {
    const { client, run, save } = await roughDraft(worker.url, ['江北区', '渝北区'], {});
    const { businessDate } = await client.workspace.status({});
    const period = { periodStart: '2026-11-16', periodEnd: '2026-11-27' };
    const { jobId } = await run({ ...period, iterationLimit: 1, searches: 1 });
    const before = await save(jobId);
    const past = ({ tours }: PlanView) =>
      visitsOf({ tours: tours.filter(({ date }) => date < businessDate) });
    expect(past(before)).not.toEqual([]);
    // Only the days that have passed would have room for what is hit.
    for (const caravanId of before.caravanIds) {
      const target = { kind: 'caravan-off', caravanId } as const;
      await client.disruptions.add({ target, start: businessDate, end: period.periodEnd, reason: '' });
    }
    const { plan } = await run({ ...period, basePlanId: before.id!, only: { kind: 'repair' } });
    expect(plan.totals.visits).toBeLessThan(before.totals.visits);
    expect(past(plan)).toEqual(past(before));
  });

  it('that a caravan can live with only marks its days', async () => {
    const { client, base } = await roughDraft(worker.url);
    const target = {
      kind: 'exhibit-broken',
      exhibitId: 'set-1-exhibit-01',
      stopsCaravan: false,
    } as const;
    await client.disruptions.add({ target, start: base.periodStart, end: base.periodEnd, reason: '' });
    expect(await client.plans.violations({ id: base.id! })).toEqual([]);
    const hits = hitsOf(await client.disruptions.list({}), base.tours);
    expect(hits.map(({ tourId }) => tourId)).toEqual(
      base.tours.filter(({ caravanId }) => caravanId === 'caravan-1').map(({ id }) => id),
    );
    expect(hits.every(({ isBlocking }) => !isBlocking)).toBe(true);
  });

  it('is kept to by new runs, and told of a site that it leaves no day', async () => {
    const { client, run, base } = await roughDraft(worker.url, ['江北区']);
    const [stop] = base.tours.flatMap(({ stops }) => stops);
    const { siteId } = stop!;
    const target = { kind: 'site-closed', siteId } as const;
    await client.disruptions.add({ target, start: base.periodStart, end: base.periodEnd, reason: '' });
    const { plan } = await run({});
    expect(sitesOf(plan)).not.toContain(siteId);
    expect(plan.omissions.find((omission) => omission.siteId === siteId)?.reason).toEqual({
      code: 'no-open-day',
    });
  });
});

describe('the list of events', () => {
  const reason = '塌方';

  it('names what they are about and whom they concern', async () => {
    const { client, sites } = await emptyDraft();
    const site = sites.find(({ townshipCode }) => townshipCode !== null)!;
    const day = (date: string) => ({ start: date, end: date, reason });
    const add = (target: DisruptionTargetInput, date: string) =>
      client.disruptions.add({ target, ...day(date) });
    await add({ kind: 'caravan-off', caravanId: 'caravan-2' }, '2026-12-04');
    await add({ kind: 'road-closed', regionCode: site.countyCode }, '2026-12-03');
    await add({ kind: 'road-closed', regionCode: site.townshipCode! }, '2026-12-02');
    await add({ kind: 'site-closed', siteId: site.id }, '2026-12-01');
    await add({ kind: 'exhibit-broken', exhibitId: 'set-2-exhibit-01', stopsCaravan: false }, '2026-12-05');
    const inside = (isIn: (each: (typeof sites)[number]) => boolean) => ({
      caravanIds: [],
      siteIds: sites
        .filter(isIn)
        .map(({ id }) => id)
        .toSorted(),
      isBlocking: true,
    });
    const ofCaravan = (caravanId: string, isBlocking: boolean) => ({
      caravanIds: [caravanId],
      siteIds: [],
      isBlocking,
    });
    const place = { targetPlace: site.countyName, countyCode: site.countyCode };
    expect(await client.disruptions.list({})).toMatchObject([
      { ...place, targetName: site.name, reach: { siteIds: [site.id] } },
      {
        ...place,
        targetName: site.townshipName,
        reach: inside(({ townshipCode }) => townshipCode === site.townshipCode),
      },
      {
        targetName: site.countyName,
        targetPlace: '',
        reach: inside(({ countyCode }) => countyCode === site.countyCode),
      },
      { targetName: '大篷车 2 号', targetPlace: '', reach: ofCaravan('caravan-2', true) },
      { targetPlace: '大篷车展品二组（样例）', reach: ofCaravan('caravan-3', false) },
    ]);
  });

  it('can be ended earlier and emptied, each step with its way back', async () => {
    const { client } = await emptyDraft();
    const target = { kind: 'caravan-off', caravanId: 'caravan-1' } as const;
    const { id } = await client.disruptions.add({ target, start: '2026-12-01', end: '2026-12-09', reason });
    const current = async () => (await client.disruptions.list({}))[0];
    const before = await current();
    await client.disruptions.change({ id, version: before!.version, changes: { end: '2026-12-03' } });
    expect(await current()).toMatchObject({ start: '2026-12-01', end: '2026-12-03', reason, target });
    const late = client.disruptions.change({ id, version: before!.version, changes: { reason: '' } });
    await expect(late).rejects.toMatchObject({ code: 'E1003' });
    await client.disruptions.remove({ id, version: (await current())!.version });
    expect(await current()).toBeUndefined();
    const gone = client.disruptions.remove({ id, version: null });
    await expect(gone).rejects.toMatchObject({ code: 'E1001' });
    await client.history.undo({});
    await client.history.undo({});
    expect(await current()).toMatchObject({ end: '2026-12-09' });
  });

  it('refuses impossible events with every fault at once', async () => {
    const { client } = await emptyDraft();
    const add = (target: DisruptionTargetInput, start: string, end: string) =>
      client.disruptions.add({ target, start, end, reason });
    const gone = [
      { kind: 'caravan-off', caravanId: 'x' },
      { kind: 'site-closed', siteId: 'x' },
      { kind: 'exhibit-broken', exhibitId: 'x', stopsCaravan: true },
      // The province itself: only counties and townships can be cut off.
      { kind: 'road-closed', regionCode: '500000' },
    ] satisfies DisruptionTargetInput[];
    for (const target of gone) {
      await expect(add(target, '2026-12-02', '2026-12-01')).rejects.toMatchObject({
        code: 'E1103',
        params: { issues: ['end-before-start', 'unknown-target'] },
      });
    }
    const known = { kind: 'caravan-off', caravanId: 'caravan-1' } as const;
    await expect(add(known, '2026-12-02', '2028-12-01')).rejects.toMatchObject({
      code: 'E1103',
      params: { issues: ['too-long'] },
    });
    expect(await client.disruptions.list({})).toEqual([]);
  });

  it('keeps a site that an event names from being removed', async () => {
    const { client } = await emptyDraft();
    const visited = (await client.sites.list({})).find(({ visitCount }) => visitCount === 0)!;
    const target = { kind: 'site-closed', siteId: visited.id } as const;
    await client.disruptions.add({ target, start: '2026-12-01', end: '2026-12-01', reason });
    const removal = client.registry.remove({ register: 'site', id: visited.id, version: visited.version });
    await expect(removal).rejects.toMatchObject({ code: 'E1105' });
  });
});
