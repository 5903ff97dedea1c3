import type { PlanView } from '@contract/plans.ts';
import type { FieldValue, RecordValues } from '@domain/registry/field.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { NO_CONDITIONS } from '@domain/planning/planning-model.ts';
import { DEFAULT_PLANNING_RULES, type PlanningRules } from '@domain/planning/rules.ts';
import { windowsOn } from '@domain/planning/visits.ts';
import { collectPlanningInput } from '@services/planning/planning-input.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { buildSolverWorker, type SolverWorkerBundle } from '../../helpers/solver-worker-bundle.ts';

let worker: SolverWorkerBundle;
beforeAll(async () => {
  worker = await buildSolverWorker();
});
afterAll(() => worker.remove());

/** Two weeks of the sample's autumn term, Tuesday to Monday. */
const [FROM, TO] = ['2026-12-01', '2026-12-14'];
const CARAVANS = ['caravan-1', 'caravan-2'];

/** The sample with its demand and calendar taken out, so that a test names all there is. */
async function office() {
  const program = testContainer({ solverWorker: worker.url });
  program.container.opener.openStandardSample('500000');
  const { client } = program;
  const create = async (register: RegisterId, values: RecordValues) =>
    (await client.registry.create({ register, values })).id;
  const change = async (register: RegisterId, id: string, changes: RecordValues) => {
    const { version } = await client.registry.get({ register, id });
    await client.registry.update({ register, id, version, changes });
  };
  const sites = await client.sites.list({});
  const input = (siteIds: readonly string[], rules: Partial<PlanningRules> = {}, caravanIds = CARAVANS) =>
    collectPlanningInput(
      program.container.session.read(),
      {
        periodStart: FROM,
        periodEnd: TO,
        caravanIds,
        siteIds,
        rules: { ...DEFAULT_PLANNING_RULES, ...rules },
      },
      { conditions: NO_CONDITIONS, start: [] },
    );
  /** Days on which a site can be visited. */
  const visitDays = (siteId: string, rules: Partial<PlanningRules> = {}) => {
    const { days, sites: planned } = input([siteId], rules);
    return days.filter((day) => windowsOn(planned[0]!, day).length > 0).map(({ date }) => date.slice(8));
  };
  const daysOut = (caravanId: string) => {
    const { days, caravans } = input([sites[0]!.id], {}, [caravanId]);
    return days
      .filter(({ date, isWorkday }) => isWorkday && !caravans[0]!.unavailableDates.has(date))
      .map(({ date }) => date.slice(8));
  };
  const plan = async (siteIds: readonly string[], rules: Partial<PlanningRules> = {}): Promise<PlanView> => {
    const finished = program.nextEvent('solve-finished');
    const { jobId } = await client.planning.start({
      periodStart: FROM,
      periodEnd: TO,
      caravanIds: CARAVANS,
      siteIds: [...siteIds],
      rules,
      iterationLimit: 400,
      searches: 1,
    });
    await finished;
    const { id } = await client.plans.saveResult({ jobId, name: 'A' });
    return client.plans.get({ id });
  };
  const ask = (siteId: string, values: RecordValues = {}) =>
    create('request', {
      number: `X-${siteId}`,
      receivedOn: '2026-11-02',
      requester: '县科协',
      countyCode: sites.find(({ id }) => id === siteId)!.countyCode,
      siteId,
      decision: 'accepted',
      ...values,
    });
  const ofKind = (kind: 'school' | 'village' | 'square') => sites.filter((site) => site.kind === kind);
  /** Schools that both caravans reach in a day: they lie in the county of the base of each. */
  const bases = await client.fleet.bases({});
  const near = ofKind('school').filter(({ countyCode }) =>
    bases.some((base) => base.countyCode === countyCode && base.id === 'base-1'),
  );
  return { ...program, client, near, create, change, input, visitDays, daysOut, plan, ask, sites, ofKind };
}

const SCHOOL_DAYS = ['01', '02', '03', '04', '07', '08', '09', '10', '11', '14'];
const span = (from: string, to: string, reason = '原因'): FieldValue => [
  { start: `2026-12-${from}`, end: `2026-12-${to}`, reason },
];
const stopOf = ({ tours }: PlanView, siteId: string) =>
  tours
    .flatMap((tour) => tour.stops.map((stop) => ({ ...stop, date: tour.date, caravanId: tour.caravanId })))
    .find((stop) => stop.siteId === siteId);

describe('the calendar in a plan', () => {
  it('keeps visits to the days of the term of the county', async () => {
    const { create, ofKind, visitDays } = await office();
    const school = ofKind('school')[0]!;
    const other = ofKind('school').find(({ countyCode }) => countyCode !== school.countyCode)!;
    expect(visitDays(school.id)).toEqual(SCHOOL_DAYS);
    await create('school-term', {
      name: '本县秋季学期',
      startDate: '2026-09-01',
      endDate: '2026-12-04',
      countyCode: school.countyCode,
    });
    expect(visitDays(school.id)).toEqual(['01', '02', '03', '04']);
    expect(visitDays(other.id)).toEqual(SCHOOL_DAYS);
  });

  it('closes schools in exam weeks, everything in a blackout, and a site in its closed period', async () => {
    const { create, change, ofKind, visitDays } = await office();
    const [school, village] = [ofKind('school')[0]!, ofKind('village')[0]!];
    const days = { startDate: '2026-12-07', endDate: '2026-12-08' };
    await create('calendar-period', { kind: 'exam-week', name: '期末考试', ...days });
    expect(visitDays(school.id)).toEqual(SCHOOL_DAYS.filter((day) => day !== '07' && day !== '08'));
    expect(visitDays(village.id)).toContain('07');
    await create('calendar-period', {
      kind: 'blackout',
      name: '封山',
      startDate: '2026-12-09',
      endDate: '2026-12-11',
      countyCode: village.countyCode,
    });
    expect(visitDays(village.id)).not.toContain('10');
    await change('site', school.id, { closedPeriods: span('01', '03', '装修') });
    expect(visitDays(school.id)).not.toContain('02');
    expect(visitDays(school.id)).toContain('04');
  });

  it('a seal keeps caravans at home, of everyone or of one', async () => {
    const { create, daysOut } = await office();
    expect(daysOut('caravan-1')).toEqual(SCHOOL_DAYS);
    await create('calendar-period', {
      kind: 'seal',
      name: '封车',
      startDate: '2026-12-01',
      endDate: '2026-12-02',
    });
    await create('calendar-period', {
      kind: 'seal',
      name: '封车',
      startDate: '2026-12-03',
      endDate: '2026-12-03',
      caravanId: 'caravan-2',
    });
    expect(daysOut('caravan-1')).toEqual(SCHOOL_DAYS.slice(2));
    expect(daysOut('caravan-2')).toEqual(SCHOOL_DAYS.slice(3));
  });

  it('a caravan whose drivers are all away stays at home; one without drivers does not', async () => {
    const { create, change, daysOut } = await office();
    await change('crew-member', 'crew-1-1', { caravanId: null });
    await change('crew-member', 'crew-2-1', { caravanId: null });
    const driver = { roles: ['driver'], caravanId: 'caravan-1' };
    await create('crew-member', { name: '司机甲', ...driver, unavailabilities: span('01', '04') });
    expect(daysOut('caravan-1')).toEqual(SCHOOL_DAYS.slice(4));
    await create('crew-member', { name: '司机乙', ...driver, unavailabilities: span('04', '07') });
    expect(daysOut('caravan-1')).toEqual(SCHOOL_DAYS.filter((day) => day !== '04'));
    expect(daysOut('caravan-2')).toEqual(SCHOOL_DAYS);
  });
});

describe('places in a plan', () => {
  it('leaves out lodgings that are closed in the period or out of use', async () => {
    const { client, change, input, sites } = await office();
    const lodgingIds = () => input([sites[0]!.id]).lodgings.map(({ id }) => id);
    const [closed, retired, ...others] = lodgingIds();
    await change('lodging', closed!, { closedPeriods: span('10', '20') });
    await client.registry.setRetired({ register: 'lodging', ids: [retired!], isRetired: true });
    expect(lodgingIds()).toEqual(others);
  });

  it('plans neither sites nor caravans that are out of use, and keeps them in saved plans', async () => {
    const { client, plan, sites } = await office();
    const [first, second] = sites.map(({ id }) => id);
    const before = await plan([first!, second!]);
    expect(stopOf(before, first!)).toBeDefined();
    await client.registry.setRetired({ register: 'site', ids: [first!], isRetired: true });
    const after = await plan([first!, second!]);
    expect(stopOf(after, first!)).toBeUndefined();
    expect(after.omissions.map(({ siteId }) => siteId)).not.toContain(first);
    expect(stopOf(await client.plans.get({ id: before.id! }), first!)).toBeDefined();
    expect(await client.plans.violations({ id: before.id! })).toEqual([]);
  });

  it('sends a caravan that gets in', async () => {
    const { change, plan, sites } = await office();
    const siteId = sites[0]!.id;
    await change('caravan', 'caravan-1', { length_cm: 900 });
    await change('caravan', 'caravan-2', { length_cm: 600 });
    await change('site', siteId, { vehicleLength_cm: 700 });
    expect(stopOf(await plan([siteId]), siteId)?.caravanId).toBe('caravan-2');
    await change('site', siteId, { vehicleLength_cm: 500 });
    const { omissions } = await plan([siteId]);
    expect(omissions.map(({ reason }) => reason.code)).toEqual(['no-fitting-caravan']);
  });

  it('visits a village on its market days where it can', async () => {
    const { change, plan, ofKind, visitDays } = await office();
    const village = ofKind('village')[0]!;
    await change('site', village.id, { market: null });
    const everyDay = visitDays(village.id);
    await change('site', village.id, { market: { kind: 'solar-tail', digits: [3, 8] } });
    expect(visitDays(village.id)).toEqual(['03', '08']);
    expect(visitDays(village.id, { marketDays: 'ignore' })).toEqual(everyDay);
    expect(['03', '08']).toContain(stopOf(await plan([village.id]), village.id)?.date.slice(8));
    // Sundays are off: there is no market day on which anybody could come.
    await change('site', village.id, { market: { kind: 'weekday', weekdays: [7] } });
    expect(visitDays(village.id)).toEqual(everyDay);
    expect(visitDays(village.id, { marketDays: 'only' })).toEqual([]);
    const { omissions } = await plan([village.id], { marketDays: 'only' });
    expect(omissions.map(({ reason }) => reason.code)).toEqual(['no-market-day']);
  });
});

describe('requests in a plan', () => {
  it('an obligatory one is served where more valued sites would push it out, on a wanted day', async () => {
    const { ask, change, create, plan, near } = await office();
    const schools = near.map(({ id }) => id);
    const asked = schools[0]!;
    await change('site', asked, { priority: 1 });
    for (const school of schools.slice(1)) await change('site', school, { priority: 5 });
    // One caravan goes out, on one day, to one school.
    const seal = { kind: 'seal', name: '封车' };
    await create('calendar-period', { ...seal, startDate: '2026-12-01', endDate: '2026-12-08' });
    await create('calendar-period', { ...seal, startDate: '2026-12-10', endDate: '2026-12-14' });
    const other = { startDate: '2026-12-09', endDate: '2026-12-09', caravanId: 'caravan-2' };
    await create('calendar-period', { ...seal, ...other });
    const rules = { maxVisitsPerDay: 1, maxNights: 0 };
    await ask(asked, { weight: 'must', wantedFrom: '2026-12-09', wantedTo: '2026-12-09' });
    const served = await plan(schools, rules);
    expect(served.omissions.length).toBeGreaterThan(0);
    expect(stopOf(served, asked)).toMatchObject({
      date: '2026-12-09',
      demand: { requests: [{ number: `X-${asked}`, weight: 'must' }] },
    });
    const free = await plan(schools, { ...rules, requestsFirst: false });
    expect(stopOf(free, asked)).toBeUndefined();
  });

  it('a valued one adds to the value of its site', async () => {
    const { ask, input, sites } = await office();
    const siteId = sites[0]!.id;
    await ask(siteId);
    await ask(siteId, { number: 'X-2', wantedFrom: '2026-12-01', wantedTo: '2026-12-05' });
    expect(input([siteId]).sites[0]?.demand).toMatchObject({ isRequired: false, valued: 2 });
    expect(input([siteId], { requestsFirst: false }).sites[0]?.demand).toBeUndefined();
  });

  it('is no matter of a plan when it is not accepted, wants other weeks, or is promised elsewhere', async () => {
    const { ask, change, input, sites } = await office();
    const siteId = sites[0]!.id;
    const demand = () => input([siteId]).sites[0]?.demand;
    const id = await ask(siteId, { weight: 'must' });
    expect(demand()).toMatchObject({ isRequired: true });
    await change('request', id, { decision: 'withdrawn' });
    expect(demand()).toBeUndefined();
    await change('request', id, { decision: 'accepted', wantedFrom: '2027-01-04', wantedTo: '2027-01-08' });
    expect(demand()).toBeUndefined();
  });

  it('stays as long as its services take, on days and with the caravan of the people they bind', async () => {
    const { ask, change, create, plan, visitDays, near } = await office();
    const siteId = near[0]!.id;
    await change('site', siteId, { service_s: 3_600 });
    const person = await create('crew-member', {
      name: '讲解员丙',
      roles: ['lecturer'],
      caravanId: 'caravan-1',
      unavailabilities: span('01', '08', '休假'),
    });
    const serviceIds = await Promise.all([
      create('service', {
        name: '液氮表演',
        kind: 'experiment-show',
        duration_s: 3_000,
        personIds: [person],
      }),
      create('service', { name: '天象厅', kind: 'film', duration_s: 4_200 }),
    ]);
    await ask(siteId, { weight: 'must', serviceIds });
    expect(visitDays(siteId)[0]).toBe('09');
    const saved = await plan([siteId]);
    const stop = stopOf(saved, siteId);
    expect(stop).toMatchObject({
      caravanId: 'caravan-1',
      demand: { services: ['液氮表演', '天象厅'], people: ['讲解员丙'] },
    });
    expect((stop?.end_s ?? 0) - (stop?.start_s ?? 0)).toBe(7_200);
  });

  it('names what a change by hand breaks', async () => {
    const { ask, client, create, plan, near } = await office();
    const siteId = near[0]!.id;
    const person = await create('crew-member', {
      name: '讲解员丁',
      roles: ['lecturer'],
      caravanId: 'caravan-1',
      unavailabilities: span('11', '11'),
    });
    const service = await create('service', {
      name: '实验',
      kind: 'experiment-show',
      duration_s: 3_600,
      personIds: [person],
    });
    await ask(siteId, { wantedFrom: '2026-12-08', wantedTo: '2026-12-11', serviceIds: [service] });
    const { id, ...saved } = await plan([siteId]);
    const stop = stopOf({ id, ...saved }, siteId)!;
    const moved = async (date: string, caravanId: string) => {
      const { version } = await client.plans.get({ id: id! });
      const edit = { kind: 'move' as const, stopId: stop.id, date, caravanId, position: 0 };
      const { violations } = await client.plans.edit({ id: id!, version, edits: [edit] });
      return violations?.map(({ code }) => code);
    };
    expect(await moved('2026-12-09', 'caravan-1')).toEqual([]);
    expect(await moved('2026-12-02', 'caravan-1')).toEqual(['not-wanted']);
    expect(await moved('2026-12-11', 'caravan-1')).toEqual(['person-away']);
    expect(await moved('2026-12-10', 'caravan-2')).toEqual(['no-fitting-caravan']);
  });

  it('warns of papers of a caravan that run out on the way, and keeps the plan as it is', async () => {
    const { change, client, plan, near } = await office();
    const papers = (inspectionUntil: string, insuranceUntil: string) =>
      Promise.all(CARAVANS.map((id) => change('caravan', id, { inspectionUntil, insuranceUntil })));
    await papers('2026-12-14', '2027-12-31');
    const saved = await plan([near[0]!.id]);
    const id = saved.id!;
    const [tour] = saved.tours;
    expect(await client.plans.violations({ id })).toEqual([]);
    await papers('2026-11-30', '2026-11-30');
    const place = { siteIds: [], caravanId: tour!.caravanId, date: tour!.date };
    const warnings = [
      { code: 'inspection-over', ...place },
      { code: 'insurance-over', ...place },
    ];
    expect(await client.plans.violations({ id })).toEqual(warnings);
    // A change by hand tells of them again, and publishing does not mind.
    const stopId = tour!.stops[0]!.id;
    const edit = { kind: 'move' as const, stopId, caravanId: place.caravanId, date: place.date, position: 0 };
    const { version } = await client.plans.get({ id });
    const { violations } = await client.plans.edit({ id, version, edits: [edit] });
    expect(violations).toEqual(warnings);
    const edited = await client.plans.get({ id });
    expect(edited.tours[0]?.date).toBe(place.date);
    await client.plans.publish({ id, version: edited.version });
    expect((await client.plans.get({ id })).state).toBe('published');
  });

  it('two that bind one person are on different days', async () => {
    const { ask, client, create, plan, near } = await office();
    const [a, b] = near.map(({ id }) => id);
    const person = await create('crew-member', { name: '馆长', roles: ['leader'] });
    const service = await create('service', {
      name: '馆长讲座',
      kind: 'lecture',
      duration_s: 3_600,
      personIds: [person],
    });
    await ask(a!, { weight: 'must', serviceIds: [service] });
    await ask(b!, { weight: 'must', serviceIds: [service] });
    const saved = await plan([a!, b!]);
    expect(saved.omissions).toEqual([]);
    expect(stopOf(saved, b!)?.date).not.toBe(stopOf(saved, a!)?.date);
    // By hand: with another caravan on the same day nobody can be in both places, with the same one the person comes along.
    const [{ date, caravanId }, { id: stopId }] = [stopOf(saved, a!)!, stopOf(saved, b!)!];
    const moved = async (to: string) => {
      const { version } = await client.plans.get({ id: saved.id! });
      const edit = { kind: 'move' as const, stopId, date, caravanId: to, position: 0 };
      const { violations } = await client.plans.edit({ id: saved.id!, version, edits: [edit] });
      return violations?.map(({ code }) => code);
    };
    expect(await moved(CARAVANS.find((each) => each !== caravanId)!)).toContain('person-elsewhere');
    expect(await moved(caravanId)).not.toContain('person-elsewhere');
  });
});
