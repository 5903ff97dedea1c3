import type { PlanningRequest } from '@contract/planning.ts';
import type { PlanView } from '@contract/plans.ts';
import { isRepairable } from '@domain/plan/violation.ts';
import { CARAVANS, roughDraft } from '../../helpers/rough-draft.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

const savedDraft = (...counties: readonly string[]) =>
  roughDraft(worker.url, counties.length > 0 ? counties : undefined);

/** Caravan's days with visits, as `caravan date: sites in order`. */
const daysOf = (plan: PlanView, isWanted: (tour: PlanView['tours'][number]) => boolean = () => true) =>
  plan.tours
    .filter((tour) => tour.stops.length > 0 && isWanted(tour))
    .map(
      ({ caravanId, date, stops }) => `${caravanId} ${date}: ${stops.map(({ siteId }) => siteId).join(' ')}`,
    );

/** Visits as `caravan date site`. */
const visitsOf = (plan: Pick<PlanView, 'tours'>) =>
  plan.tours.flatMap(({ caravanId, date, stops }) =>
    stops.map(({ siteId }) => `${caravanId} ${date} ${siteId}`),
  );

const sitesOf = (plan: PlanView) => plan.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));

/** The date with the most visits. */
function fullestDate({ tours }: PlanView): string {
  const visits = new Map<string, number>();
  for (const { date, stops } of tours) visits.set(date, (visits.get(date) ?? 0) + stops.length);
  return [...visits].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

describe('all of it', () => {
  it('changes when nothing is kept: what follows is not kept by chance', async () => {
    const { base, again } = await savedDraft();
    const { plan } = await again(undefined);
    expect(visitsOf(plan).filter((visit) => visitsOf(base).includes(visit)).length).toBeLessThan(
      base.totals.visits / 2,
    );
  });
});

/** Takes a visit of a day that has more out of a plan of each caravan. */
const gaps = ({ tours }: PlanView) =>
  CARAVANS.map((caravanId) => {
    const tour = tours.find((each) => each.caravanId === caravanId && each.stops.length > 1);
    return { kind: 'remove' as const, stopId: tour?.stops[0]?.id ?? '' };
  });

describe('only some days', () => {
  it('change; on all others every visit keeps caravan, day and order, and none is added', async () => {
    const { base, again } = await savedDraft();
    const date = fullestDate(base);
    const { plan } = await again({ kind: 'days', dates: [date] });
    expect(daysOf(plan, (tour) => tour.date !== date)).toEqual(daysOf(base, (tour) => tour.date !== date));
    expect(daysOf(plan, (tour) => tour.date === date).length).toBeGreaterThan(0);
    // What is kept does not look locked.
    expect(plan.tours.flatMap(({ stops }) => stops).some(({ lock }) => lock.caravan || lock.order)).toBe(
      false,
    );
  });

  it('get what was taken out back, and no other day does', async () => {
    const { base, again, edit } = await savedDraft();
    const date = fullestDate(base);
    const elsewhere = base.tours.find((tour) => tour.date !== date && tour.stops.length > 1)!;
    const stops = base.tours.filter((tour) => tour.date === date).flatMap((tour) => tour.stops);
    const taken = [...stops, ...elsewhere.stops.slice(1)];
    const emptied = await edit(...taken.map(({ id }) => ({ kind: 'remove', stopId: id }) as const));
    const { plan } = await again({ kind: 'days', dates: [date] }, emptied);
    expect(daysOf(plan, (tour) => tour.date !== date)).toEqual(daysOf(emptied, (tour) => tour.date !== date));
    expect(plan.totals.visits).toBeGreaterThan(emptied.totals.visits);
  });
});

describe('only some caravans', () => {
  it('change; the visits of the others keep caravan, day and order, and get no company', async () => {
    const { base, again, edit } = await savedDraft();
    const before = await edit(...gaps(base));
    const { plan } = await again({ kind: 'caravans', caravanIds: ['caravan-1'] }, before);
    const others = (tour: PlanView['tours'][number]) => tour.caravanId !== 'caravan-1';
    expect(daysOf(plan, others)).toEqual(daysOf(before, others));
    expect(plan.totals.visits).toBeGreaterThan(before.totals.visits);
  });
});

describe('only the gaps', () => {
  it('are filled: sites left out come in, nothing moves', async () => {
    const { base, again, edit } = await savedDraft('江北区', '渝北区');
    const stops = base.tours.flatMap((tour) => tour.stops).filter((_, index) => index % 3 === 0);
    const before = await edit(...stops.map(({ id }) => ({ kind: 'remove', stopId: id }) as const));
    const { plan } = await again({ kind: 'gaps' }, before);
    expect(plan.totals.visits).toBeGreaterThan(before.totals.visits);
    const old = new Set(sitesOf(before));
    const standing = plan.tours.map((tour) => ({
      ...tour,
      stops: tour.stops.filter(({ siteId }) => old.has(siteId)),
    }));
    expect(daysOf({ ...plan, tours: standing })).toEqual(daysOf(before));
  });
});

describe('only what breaks a rule', () => {
  it('is repaired: the saved result breaks nothing, the other days stay, nothing is added', async () => {
    const { client, base, again, edit, save } = await roughDraft(worker.url, undefined, {});
    const [from, to] = base.tours.filter(
      ({ stops, caravanId }) => stops.length === 2 && caravanId === 'caravan-1',
    );
    expect(to).toBeDefined();
    const { caravanId, date } = to!;
    const broken = await edit({ kind: 'move', stopId: from!.stops[0]!.id, caravanId, date, position: 0 });
    const violations = await client.plans.violations({ id: base.id! });
    expect(violations.map(({ code }) => code)).toContain('too-many-visits');
    const { plan, jobId } = await again({ kind: 'repair' }, broken);
    const untouched = (tour: PlanView['tours'][number]) =>
      !violations.some((violation) => violation.caravanId === tour.caravanId && violation.date === tour.date);
    const freed = new Set(
      broken.tours
        .filter((tour) => !untouched(tour))
        .flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
    );
    const without = {
      ...plan,
      tours: plan.tours.map((tour) => ({
        ...tour,
        stops: tour.stops.filter(({ siteId }) => !freed.has(siteId)),
      })),
    };
    expect(daysOf(without)).toEqual(daysOf(broken, untouched));
    // Most of the broken day stays too: one of its three visits has to go elsewhere.
    const there = plan.tours.find((tour) => tour.caravanId === caravanId && tour.date === date);
    expect(there?.stops.filter(({ siteId }) => freed.has(siteId))).toHaveLength(2);
    expect(sitesOf(plan).filter((siteId) => !sitesOf(broken).includes(siteId))).toEqual([]);
    const saved = await save(jobId);
    expect((await client.plans.violations({ id: saved.id! })).filter(isRepairable)).toEqual([]);
  });

  it('is nothing in a sound plan, which stays as it is', async () => {
    const { base, again } = await savedDraft();
    const { plan } = await again({ kind: 'repair' });
    expect(daysOf(plan)).toEqual(daysOf(base));
  });
});

describe('a plan that breaks rules', () => {
  it('can be started from whatever may change: its broken days give way, the run does not fail', async () => {
    const { client, base, again, edit, save } = await savedDraft();
    const [stop] = base.tours.flatMap((tour) => tour.stops);
    // 5 December 2026 is a Saturday: nobody works, schools are closed.
    const onSaturday = { caravanId: 'caravan-1', date: '2026-12-05', position: 0 };
    const broken = await edit({ kind: 'move', stopId: stop!.id, ...onSaturday });
    expect(await client.plans.violations({ id: base.id! })).not.toEqual([]);
    const kinds = [
      { kind: 'gaps' },
      { kind: 'days', dates: ['2026-12-17'] },
      { kind: 'caravans', caravanIds: ['caravan-3'] },
      { kind: 'repair' },
    ] satisfies PlanningRequest['only'][];
    for (const only of kinds) {
      const { plan, jobId } = await again(only, broken);
      expect(plan.tours.filter(({ date }) => date === '2026-12-05')).toEqual([]);
      const stays = broken.tours.filter(
        (tour) =>
          tour.date !== '2026-12-05' &&
          !(only.kind === 'days' && only.dates.includes(tour.date)) &&
          !(only.kind === 'caravans' && only.caravanIds.includes(tour.caravanId)),
      );
      expect(visitsOf(plan)).toEqual(expect.arrayContaining(visitsOf({ tours: stays })));
      const saved = await save(jobId);
      expect((await client.plans.violations({ id: saved.id! })).filter(isRepairable)).toEqual([]);
    }
  });
});

describe('what was kept', () => {
  it('binds neither changes by hand nor questions afterwards, and the plan is still known as it was made', async () => {
    const { client, base, again, save } = await savedDraft();
    const date = fullestDate(base);
    const { jobId, plan } = await again({ kind: 'days', dates: [date] });
    const [omission] = plan.omissions;
    const [stop] = plan.tours.flatMap(({ stops }) => stops);
    expect(omission).toBeDefined();
    const asked = await client.planning.explainOmission({ jobId, planId: null, siteId: omission!.siteId });
    expect(asked.isCurrent).toBe(true);
    expect(asked.counts.map(({ code }) => code)).not.toContain('locked');
    const saved = await save(jobId);
    const ofPlan = { jobId: null, planId: saved.id };
    expect(await client.planning.explainOmission({ ...ofPlan, siteId: omission!.siteId })).toEqual(asked);
    expect(await client.planning.explainVisit({ ...ofPlan, stopId: stop!.id })).toMatchObject({
      isCurrent: true,
    });
    const kept = saved.tours.find((tour) => tour.date !== date && tour.stops.length > 0)!;
    await client.plans.edit({
      id: saved.id!,
      version: saved.version,
      edits: [{ kind: 'move', stopId: kept.stops[0]!.id, caravanId: kept.caravanId, date, position: 0 }],
    });
    expect((await client.plans.violations({ id: saved.id! })).map(({ code }) => code)).not.toContain(
      'locked',
    );
  });

  it('is also found in a result that is not saved', async () => {
    const { base, run } = await savedDraft();
    const first = await run({ basePlanId: base.id! });
    const { plan } = await run({ baseJobId: first.jobId, only: { kind: 'gaps' } });
    expect(daysOf(plan)).toEqual(daysOf(first.plan));
  });

  it('needs a plan to start from', async () => {
    const { client, request } = await savedDraft('江北区');
    const failure = client.planning.start({ ...request, only: { kind: 'gaps' } });
    await expect(failure).rejects.toMatchObject({ code: 'E0002' });
    const twice = { ...request, basePlanId: 'x', only: { kind: 'days' as const, dates: [] } };
    await expect(client.planning.start(twice)).rejects.toMatchObject({ code: 'E0002' });
  });

  it('gives way to locks of the user, which are refused as before when they cannot be meant', async () => {
    const { client, base, run, request } = await savedDraft();
    const tour = base.tours.find(({ stops, caravanId }) => stops.length > 0 && caravanId === 'caravan-1');
    const siteId = tour!.stops[0]!.siteId;
    const days = await client.calendar.days({ from: '2026-12-01', to: '2026-12-18' });
    const site = (await client.sites.list({})).find(({ id }) => id === siteId)!;
    const other = days.find(
      (day) =>
        day.isSchoolDay &&
        day.date !== tour!.date &&
        site.openings.some(({ weekday }) => weekday === day.weekday),
    )!;
    const locks = [{ siteId, date: other.date, keepsOrder: false }];
    const { plan } = await run({ basePlanId: base.id!, only: { kind: 'gaps' }, locks });
    const moved = plan.tours.find(({ stops }) => stops.some((stop) => stop.siteId === siteId));
    expect(moved?.date).toBe(other.date);
    const senseless = [{ siteId: 'nowhere', date: other.date, keepsOrder: false }];
    const only = { kind: 'gaps' as const };
    await expect(
      client.planning.start({ ...request, basePlanId: base.id!, only, locks: senseless }),
    ).rejects.toMatchObject({ code: 'E2010', params: { siteIds: ['nowhere'] } });
  });
});
