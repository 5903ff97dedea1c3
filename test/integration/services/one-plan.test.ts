import { addDays, daysBetween, eachDay } from '@domain/calendar/dates.ts';
import type { PlanView } from '@contract/plans.ts';
import { stayDays } from '@domain/stay/phases.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlan, aStop, aTour } from '../../fixtures/builders.ts';
import { aStay, aStayPlan } from '../../fixtures/stay-builders.ts';
import { type PushedEvent, testContainer } from '../../helpers/container.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';
import { roughDraft } from '../../helpers/rough-draft.ts';
import { A_STEP } from '../../helpers/workspace.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

const COUNTIES = ['500101', '500102', '500110', '500111'] as const;
const CARAVAN = 'caravan-1';

type Worked = Readonly<Record<'installStart' | 'open' | 'close' | 'strikeEnd', string>>;

/** Days on which a crew installs, trains or strikes at a stay. */
const workDates = ({ installStart, open, close, strikeEnd }: Worked) => [
  ...eachDay(installStart, addDays(open, -1)),
  ...eachDay(addDays(close, 1), strikeEnd),
];

/** The sample with one set that drivers of a caravan install and that the caravan carries. */
async function world() {
  const program = testContainer({ solverWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client, container, events } = program;
  const read = () => container.session.read();
  const drivers = read()
    .registers.all('crew-member')
    .filter(
      ({ values }) => values['caravanId'] === CARAVAN && JSON.stringify(values['roles']).includes('driver'),
    )
    .map(({ id }) => id);
  const create = async (
    register: 'exhibit-set' | 'site' | 'stay-crew' | 'stay-carrier',
    values: Parameters<typeof client.registry.create>[0]['values'],
  ) => (await client.registry.create({ register, values })).id;
  const crewId = await create('stay-crew', { name: '布展一组', memberIds: drivers, perDay: 1 });
  const carrierId = await create('stay-carrier', { name: '大篷车承运', caravanId: CARAVAN, perDay: 1 });
  const [base] = await client.fleet.bases({});
  const set = { name: '声光', kind: 'stationed', edition: '甲', baseId: base!.id, crewId, carrierId };
  const setId = await create('exhibit-set', set);
  /** Another set that the same people install, carried by the same carrier or by none. */
  const anotherSet = (rest: Readonly<Record<string, string | null>>) =>
    create('exhibit-set', { ...set, name: '数学', edition: '乙', ...rest });
  for (const [index, countyCode] of COUNTIES.entries()) {
    const position = [106.5 + index * 0.3, 29.5 + index * 0.1];
    await create('site', { name: `馆 ${index}`, kind: 'hall', countyCode, isVenue: true, position });
  }
  const request = {
    kind: 'relay' as const,
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    setIds: [setId],
    countyCodes: [...COUNTIES],
    iterationLimit: 200,
  };
  const planned = async (wish: Parameters<typeof client.stayPlanning.start>[0]) => {
    const { jobId } = await client.stayPlanning.start(wish);
    const isEnd = ({ name, payload }: PushedEvent) =>
      name === 'stay-finished' && (payload as { jobId: string }).jobId === jobId;
    await expect.poll(() => events.some(isEnd), { timeout: 20_000 }).toBe(true);
    return jobId;
  };
  const saved = async (wish: Parameters<typeof planned>[0]) => {
    const { id } = await client.stayPlans.saveResult({ jobId: await planned(wish), name: '巡展' });
    return client.stayPlans.get({ id });
  };
  /** A published tour of the caravan on these days, away overnight. */
  const publishTour = async (dates: readonly string[]) => {
    const siteIds = read()
      .sites.all()
      .map(({ id }) => id);
    const [lodging] = read().fleet.lodgings();
    container.session.store().run(A_STEP, (write) =>
      write.plans.insert(
        aPlan({
          id: 'tours',
          number: 90,
          name: '春季行程',
          state: 'draft',
          periodStart: '2027-01-01',
          periodEnd: '2027-12-31',
          caravanIds: [CARAVAN],
          tours: dates.map((date, index) =>
            aTour({
              id: `tour-${index}`,
              caravanId: CARAVAN,
              date,
              nightBeforeLodgingId: index === 0 ? null : lodging!.id,
              nightLodgingId: index === dates.length - 1 ? null : lodging!.id,
              stops: [aStop({ id: `stop-${index}`, siteId: siteIds[index]! })],
            }),
          ),
          omissions: [],
        }),
      ),
    );
    await client.plans.publish({ id: 'tours', version: read().plans.find('tours')!.version });
  };
  return { ...program, setId, anotherSet, create, request, planned, saved, publishTour };
}

describe('caravans and sets in one plan', () => {
  it('name the crew and the caravan that a published tour needs on the same days, and make room by a repair', async () => {
    const { client, request, saved, planned, publishTour } = await world();
    const plan = await saved(request);
    expect(plan.violations).toEqual([]);
    const second = plan.stays[1]!;
    await publishTour([second.installStart, addDays(second.installStart, 1)]);
    const broken = await client.stayPlans.get({ id: plan.id! });
    expect(broken.violations).toMatchObject([
      { code: 'crew-on-tour', stayIds: [second.id], detail: '春季行程' },
    ]);
    const jobId = await planned({ ...request, basePlanId: plan.id!, only: { kind: 'repair' } });
    const repaired = await client.stayPlanning.result({ jobId });
    expect(repaired.violations).toEqual([]);
    expect(repaired.totals.counties.part).toBe(plan.totals.counties.part);
  });

  it('do not work at stays of two plans on one day, and the later plan says so where it was moved by hand', async () => {
    const { client, request, saved, anotherSet } = await world();
    const first = await saved(request);
    await client.stayPlans.publish({ id: first.id!, version: first.version });
    const setId = await anotherSet({ carrierId: null });
    const second = await saved({ ...request, setIds: [setId] });
    expect(second.violations).toEqual([]);
    expect(second.totals.counties.part).toBe(COUNTIES.length);
    const taken = new Set(first.stays.flatMap(workDates));
    expect(second.stays.flatMap(workDates).filter((date) => taken.has(date))).toEqual([]);
    // Its seven days of work begin on the last one of the stay that stands.
    const [standing] = first.stays;
    const moved = await client.stayPlans.edit({
      id: second.id!,
      version: second.version,
      edits: [{ kind: 'move', stayId: second.stays[0]!.id, setId, open: addDays(standing!.open, 6) }],
    });
    const found = moved.violations.filter(({ code }) => code === 'crew-at-other-stay');
    const stay = moved.stays.find(({ id }) => id === second.stays[0]!.id)!;
    const worked = new Set(workDates(stay));
    // When it is struck it may meet another one: where the first plan has its stays is up to the search.
    const met = first.stays.flatMap((other) =>
      workDates(other)
        .filter((date) => worked.has(date))
        .slice(0, 1)
        .map((date) => ({ stayIds: [stay.id], date, detail: `巡展 · ${other.countyName}` })),
    );
    expect(met[0]?.date).toBe(addDays(standing!.open, -1));
    expect(found).toMatchObject(met);
    // The plan that stands is not in its own way.
    expect((await client.stayPlans.get({ id: first.id! })).violations).toEqual([]);
  });

  it('are not in two crews at once, nor is a lorry on two roads', async () => {
    const { client, request, saved, anotherSet, create, container } = await world();
    const lorry = await create('stay-carrier', { name: '货车', perDay: 1 });
    const hauled = await anotherSet({ name: '航天', edition: '丙', crewId: null, carrierId: lorry });
    const first = await saved({ ...request, setIds: [hauled, request.setIds[0]!] });
    await client.stayPlans.publish({ id: first.id!, version: first.version });
    const [driver] = container.session.read().stays.crews()[0]!.memberIds;
    const otherCrew = await create('stay-crew', { name: '布展二组', memberIds: [driver!], perDay: 1 });
    const setId = await anotherSet({ carrierId: lorry, crewId: otherCrew });
    const second = await saved({ ...request, setIds: [setId] });
    expect(second.violations).toEqual([]);
    const worked = new Set(first.stays.filter((stay) => stay.setId !== hauled).flatMap(workDates));
    expect(second.stays.flatMap(workDates).filter((date) => worked.has(date))).toEqual([]);
    const onRoad = first.stays.find((stay) => stay.setId === hauled)!;
    const stay = second.stays[0]!;
    const edits = [
      {
        kind: 'move' as const,
        stayId: stay.id,
        setId,
        open: addDays(stay.open, daysBetween(stay.haulStart, onRoad.haulStart)),
      },
    ];
    const { violations } = await client.stayPlans.preview({ id: second.id!, edits });
    expect(violations.filter(({ code }) => code === 'carrier-at-other-stay')).toMatchObject([
      { stayIds: [stay.id], date: onRoad.haulStart, detail: `巡展 · ${onRoad.countyName}` },
    ]);
  });

  it('still strike the stay that runs on from the plan before', async () => {
    const { client, request, saved } = await world();
    const first = await saved(request);
    await client.stayPlans.publish({ id: first.id!, version: first.version });
    const middle = first.stays[1]!;
    const later = { ...request, periodStart: middle.open, periodEnd: '2028-06-30' };
    const next = await saved(later);
    const [stay] = next.stays;
    const { violations } = await client.stayPlans.preview({
      id: next.id!,
      edits: [{ kind: 'move', stayId: stay!.id, setId: stay!.setId, open: addDays(middle.strikeEnd, 1) }],
    });
    expect(violations.filter(({ code }) => code === 'crew-at-other-stay')).toMatchObject([
      { stayIds: [stay!.id], detail: `巡展 · ${middle.countyName}` },
    ]);
  });

  it('keep a caravan at home while it carries a set, and its drivers while they install', async () => {
    const { client, request, saved } = await world();
    const plan = await saved(request);
    await client.stayPlans.publish({ id: plan.id!, version: plan.version });
    const [first] = plan.stays;
    const { notices } = await client.planning.outlook({ from: first!.haulStart, to: first!.haulStart });
    expect(notices).toContainEqual({ caravanId: CARAVAN, kind: 'reserved', date: first!.haulStart });
    const installing = { from: first!.installStart, to: first!.installStart };
    expect((await client.planning.outlook(installing)).notices).toContainEqual({
      caravanId: CARAVAN,
      kind: 'drivers-away',
      date: first!.installStart,
    });
    const open = { from: first!.open, to: first!.open };
    const ofOpen = (await client.planning.outlook(open)).notices.map(
      ({ caravanId, kind }) => `${caravanId} ${kind}`,
    );
    expect(ofOpen).not.toContain(`${CARAVAN} drivers-away`);
  });
});

describe('tours on days on which their people and caravan serve published stays', () => {
  it('break a rule as a draft, and a repair moves them and leaves the stays', async () => {
    const { client, container, base, again } = await roughDraft(worker.url, undefined, {});
    const read = () => container.session.read();
    const isOut = (plan: PlanView, dates: readonly string[]) =>
      plan.tours.filter(
        ({ caravanId, date, stops }) => caravanId === CARAVAN && dates.includes(date) && stops.length > 0,
      );
    const drivers = read()
      .registers.all('crew-member')
      .filter(({ values }) => values['caravanId'] === CARAVAN)
      .map(({ id }) => id);
    const create = async (
      register: 'exhibit-set' | 'site' | 'stay-crew' | 'stay-carrier',
      values: Parameters<typeof client.registry.create>[0]['values'],
    ) => (await client.registry.create({ register, values })).id;
    const crewId = await create('stay-crew', { name: '布展一组', memberIds: drivers, perDay: 1 });
    const carrierId = await create('stay-carrier', { name: '大篷车承运', caravanId: CARAVAN, perDay: 1 });
    const [home] = await client.fleet.bases({});
    const set = { name: '声光', kind: 'stationed', edition: '甲', baseId: home!.id, crewId, carrierId };
    const setId = await create('exhibit-set', set);
    const hall = { name: '馆', kind: 'hall', countyCode: '500101', isVenue: true, position: [108.4, 30.8] };
    const venueId = await create('site', hall);
    // A transport and three days of installation on the first days of tours of the caravan.
    const first = base.tours.find(({ caravanId, stops }) => caravanId === CARAVAN && stops.length > 0)!.date;
    const days = stayDays(addDays(first, 4), addDays(first, 60), {
      haul_d: 1,
      install_d: 3,
      train_d: 0,
      strike_d: 2,
    });
    const stay = aStay({ ...days, setId, venueId, countyCode: '500101' });
    const about = {
      setIds: [setId],
      countyCodes: ['500101'],
      periodStart: first,
      stays: [stay],
      omissions: [],
    };
    container.session
      .store()
      .run(A_STEP, (write) => write.stays.insert(aStayPlan({ ...about, id: 'stays', number: 90 })));
    await client.stayPlans.publish({ id: 'stays', version: read().stays.find('stays')!.version });
    const notOut = async () =>
      (await client.plans.violations({ id: base.id! })).flatMap(({ code, caravanId, date }) =>
        code === 'caravan-not-out' && caravanId === CARAVAN ? [date] : [],
      );
    const taken = eachDay(stay.haulStart, addDays(stay.open, -1));
    expect(isOut(base, taken).length).toBeGreaterThan(0);
    const out = isOut(base, taken).map(({ date }) => date);
    expect(await notOut()).toEqual(out);
    const before = read().stays.find('stays')!.stays;
    const { plan } = await again({ kind: 'repair' });
    expect(isOut(plan, taken)).toEqual([]);
    expect(plan.totals.visits).toBeGreaterThan(0);
    expect(read().stays.find('stays')!.stays).toEqual(before);
  });
});
