import { CallError } from '@contract/define.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import { describe, expect, it } from 'vitest';
import { aPlan, aTour } from '../../fixtures/builders.ts';
import { aStayOmission, aStayPlan } from '../../fixtures/stay-builders.ts';
import { dumpBusinessTables } from '../../helpers/database.ts';
import { emptyDraft } from '../../helpers/draft-plan.ts';
import { testContainer } from '../../helpers/container.ts';
import { A_STEP } from '../../helpers/workspace.ts';

/** A sample with three records of one place: the kept one was never visited, another one was. */
async function threeOfOne() {
  const program = await emptyDraft();
  const { client, sites, container } = program;
  const kept = sites.find(({ visitCount }) => visitCount === 0)!;
  const visited = sites.find(
    ({ visitCount, countyCode }) => visitCount > 1 && countyCode !== kept.countyCode,
  )!;
  const change = async (id: string, changes: RecordValues) => {
    const { version } = await client.registry.get({ register: 'site', id });
    await client.registry.update({ register: 'site', id, version, changes });
  };
  await change(kept.id, { tags: ['寄宿制'], contactName: '' });
  await change(visited.id, {
    tags: ['山区', '寄宿制'],
    contactName: '张丽',
    formerNames: ['老校'],
    pupils: 77,
  });
  const { values } = await client.registry.get({ register: 'site', id: kept.id });
  const { id: third } = await client.registry.create({
    register: 'site',
    values: { ...values, name: '第三个名字', contactName: '李四', power_kw: 3.5 },
  });
  const store = container.session.store();
  return {
    ...program,
    kept: kept.id,
    keptName: kept.name,
    visited: visited.id,
    visitedName: visited.name,
    visits: visited.visitCount,
    third,
    path: store.path,
    change,
    uses: async (id: string) => (await client.registry.get({ register: 'site', id })).uses,
  };
}

const refusal = (call: Promise<unknown>): Promise<CallError> =>
  call.then(
    () => Promise.reject(new Error('the call was not refused')),
    (reason: unknown) => (reason instanceof CallError ? reason : Promise.reject(reason as Error)),
  );

describe('merging sites', () => {
  it('moves all that names them, fills what is empty, keeps their names, and is one step that undo takes back', async () => {
    const sample = await threeOfOne();
    const { client, kept, visited, third, path } = sample;
    await client.registry.create({
      register: 'request',
      values: {
        number: 'X-1',
        receivedOn: '2026-11-01',
        requester: '县科协',
        countyCode: '500101',
        siteId: third,
      },
    });
    await client.registry.create({
      register: 'calendar-period',
      values: {
        kind: 'blackout',
        name: '修操场',
        startDate: '2026-12-01',
        endDate: '2026-12-05',
        siteId: third,
      },
    });
    await client.disruptions.add({
      target: { kind: 'site-closed', siteId: third },
      start: '2026-12-01',
      end: '2026-12-02',
      reason: '',
    });
    const { id: volunteerId } = await client.registry.create({
      register: 'volunteer',
      values: { name: '王五' },
    });
    await client.registry.create({
      register: 'volunteer-hours',
      values: { volunteerId, date: '2026-11-02', activity: '讲解', hours: 2, siteId: third },
    });
    const { rows: allHours } = await client.registry.list({ register: 'volunteer-hours' });
    const hours = allHours.filter(({ values }) =>
      [kept, visited, third].some((id) => values.includes(id)),
    ).length;
    const before = dumpBusinessTables(path);
    const { undoDepth } = await client.history.state({});

    await client.registry.mergeSites({ keepId: kept, mergeIds: [visited, third] });

    const merged = await client.registry.get({ register: 'site', id: kept });
    expect(merged.values).toMatchObject({
      name: sample.keptName,
      visitCount: sample.visits,
      tags: ['寄宿制', '山区'],
      contactName: '张丽',
      power_kw: 3.5,
      formerNames: [sample.visitedName, '老校', '第三个名字'],
    });
    expect(Object.fromEntries(merged.uses.map(({ table, count }) => [table, count]))).toEqual({
      visit_record: sample.visits,
      request: 1,
      calendar_period: 1,
      disruption: 1,
      volunteer_hours: hours,
    });
    for (const id of [visited, third]) {
      expect(await refusal(client.registry.get({ register: 'site', id }))).toMatchObject({ code: 'E1001' });
    }
    const state = await client.history.state({});
    expect(state).toMatchObject({ undo: { name: 'registry.merge', params: { count: 2 } } });
    expect(state.undoDepth).toBe(undoDepth + 1);
    const after = dumpBusinessTables(path);

    await client.history.undo({});
    expect(dumpBusinessTables(path)).toBe(before);
    await client.history.redo({});
    expect(dumpBusinessTables(path)).toBe(after);
  });

  it('moves what is promised there and what was counted there, and undo takes it back', async () => {
    const { client, container, kept, visited, path } = await threeOfOne();
    const blank = {
      planId: null,
      stayPlanId: null,
      custodyCaseId: null,
      repairId: null,
      maintenanceRuleId: null,
      note: '',
    };
    const stay = { start: '2027-07-05', end: '2027-07-09' };
    container.session.store().run(A_STEP, (write) => {
      write.reservations.insert({
        ...blank,
        ...stay,
        id: 'stay',
        thing: { kind: 'exhibit', id: 'set-1-exhibit-04' },
        state: 'confirmed',
        purpose: 'stay',
        title: '驻校',
        place: `site:${visited}`,
        isSample: false,
      });
      write.stockTakes.insert({
        id: 'count',
        number: 'PD2026-900',
        scope: { kind: 'place', place: `site:${visited}` },
        startedOn: '2026-11-20',
        closedOn: '2026-11-20',
        countedBy: '甲',
        note: '',
      });
    });
    const places = () => {
      const read = container.session.read();
      const scope = read.stockTakes.find('count')?.scope;
      return [read.reservations.find('stay')?.place, scope?.kind === 'place' ? scope.place : null];
    };
    const before = dumpBusinessTables(path);
    await client.registry.mergeSites({ keepId: kept, mergeIds: [visited] });
    expect(places()).toEqual([`site:${kept}`, `site:${kept}`]);
    await client.history.undo({});
    expect(dumpBusinessTables(path)).toBe(before);
  });

  it('moves stops and conditions of plans; a plan leaves a site out once, and not when it goes there', async () => {
    const { client, container, kept, visited, third, path } = await threeOfOne();
    const store = container.session.store();
    const plan = store.read.plans.find('plan-1')!;
    const omission = (siteId: string) => ({ siteId, reason: { code: 'locked' as const }, remedy: null });
    const { version, ...content } = plan;
    const stop = { ...aTour().stops[0]!, siteId: visited };
    store.run({ name: 'plan.edits', params: { name: plan.name, count: 1 } }, (write) =>
      write.plans.updateContent(
        content,
        {
          ...content,
          tours: [{ ...aTour(), caravanId: 'caravan-1', date: '2026-12-02', stops: [stop] }],
          omissions: [omission(kept), omission(third)],
        },
        version,
      ),
    );
    const orders = [[visited, 'site-500229-01']];
    const locked = aPlan({ id: 'plan-2', number: 2, tours: [], omissions: [] });
    store.run({ name: 'plan.save', params: { name: locked.name, number: 2 } }, (write) =>
      write.plans.insert({ ...locked, conditions: { ...locked.conditions, orders } }),
    );
    const before = dumpBusinessTables(path);
    await client.registry.mergeSites({ keepId: kept, mergeIds: [visited, third] });
    const moved = store.read.plans.find('plan-1')!;
    expect(moved.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId))).toEqual([kept]);
    expect(moved.omissions).toEqual([]);
    expect(store.read.plans.find('plan-2')!.conditions.orders).toEqual([[kept, 'site-500229-01']]);
    expect(await client.registry.visitsOf({ siteId: kept })).toMatchObject({
      plans: [{ planId: 'plan-1', date: '2026-12-02', caravanName: '大篷车 1 号' }],
    });
    await client.history.undo({});
    expect(dumpBusinessTables(path)).toBe(before);

    // Of two omissions one stays.
    store.run({ name: 'plan.edits', params: { name: plan.name, count: 1 } }, (write) => {
      const now = store.read.plans.find('plan-1')!;
      write.plans.updateContent(now, { ...now, tours: [] }, now.version);
    });
    await client.registry.mergeSites({ keepId: kept, mergeIds: [visited, third] });
    expect(store.read.plans.find('plan-1')!.omissions.map(({ siteId }) => siteId)).toEqual([kept]);
  });

  it('moves halls that stay plans fix or propose, and undo takes it back', async () => {
    const { client, container, kept, visited, third, path } = await threeOfOne();
    const [county, other, last] = ['500101', '500102', '500110'] as const;
    const { remedy } = aStayOmission();
    const omissions = [
      aStayOmission({ countyCode: county, remedy: { ...remedy!, setId: null, venueId: visited } }),
      aStayOmission({ countyCode: other, remedy: { ...remedy!, setId: null, venueId: 'another hall' } }),
      aStayOmission({ countyCode: last, remedy: null }),
    ];
    const pin = { countyCode: county, setId: null, venueId: third, open: null, close: null };
    const plan = aStayPlan({ id: 'stays', number: 90, setIds: [], countyCodes: [county, other, last] });
    const conditions = { ...plan.conditions, pins: [pin] };
    container.session
      .store()
      .run(A_STEP, (write) => write.stays.insert({ ...plan, stays: [], omissions, conditions }));
    const before = dumpBusinessTables(path);
    await client.registry.mergeSites({ keepId: kept, mergeIds: [visited, third] });
    const shown = await client.stayPlans.get({ id: 'stays' });
    expect(shown.omissions.map((omission) => omission.remedy?.venueId)).toEqual([
      kept,
      'another hall',
      undefined,
    ]);
    expect(shown.omissions[0]!.remedy).toEqual({ ...omissions[0]!.remedy, venueId: kept });
    expect(shown.pins).toEqual([{ ...pin, venueId: kept }]);
    await client.history.undo({});
    expect(dumpBusinessTables(path)).toBe(before);
  });

  it('takes over which sites are known to be other places', async () => {
    const { client, kept, visited, third, sites, path } = await threeOfOne();
    const other = sites.find(({ id }) => ![kept, visited].includes(id))!.id;
    const apart = (...siteIds: readonly string[]) =>
      client.registry.tellApart({ siteIds: [...siteIds], areApart: true });
    await apart(visited, other);
    await apart(kept, visited);
    await apart(third, other);
    const before = dumpBusinessTables(path);
    await client.registry.mergeSites({ keepId: kept, mergeIds: [visited, third] });
    expect(await client.registry.pairsApart({})).toEqual([[kept, other].toSorted()]);
    await client.history.undo({});
    expect(dumpBusinessTables(path)).toBe(before);
  });

  it('is refused for a site with itself and for one that is gone, and changes nothing', async () => {
    const { client, kept, visited, path } = await threeOfOne();
    const before = dumpBusinessTables(path);
    expect(await refusal(client.registry.mergeSites({ keepId: kept, mergeIds: [kept] }))).toMatchObject({
      code: 'E0002',
    });
    expect(
      await refusal(client.registry.mergeSites({ keepId: kept, mergeIds: [visited, 'gone'] })),
    ).toMatchObject({ code: 'E1001' });
    expect(dumpBusinessTables(path)).toBe(before);
  });
});

describe('the registry', () => {
  const opened = () => {
    const program = testContainer();
    program.container.opener.openStandardSample('500000');
    return program.client;
  };

  it('finds sites that may be one place among those in use', async () => {
    const client = opened();
    expect(await client.registry.duplicates({})).toEqual([]);
    const [site] = await client.sites.list({});
    const { values } = await client.registry.get({ register: 'site', id: site!.id });
    const { id } = await client.registry.create({
      register: 'site',
      values: { ...values, name: `${site!.name}（校区）`, code: '' },
    });
    const [group, ...others] = await client.registry.duplicates({});
    expect([others, group?.ids.toSorted()]).toEqual([[], [site!.id, id].toSorted()]);
    await client.registry.setRetired({ register: 'site', ids: [id], isRetired: true });
    expect(await client.registry.duplicates({})).toEqual([]);
  });

  it('remembers sites that were told apart, until it is told otherwise, and undo takes either back', async () => {
    const client = opened();
    const [site] = await client.sites.list({});
    const { values } = await client.registry.get({ register: 'site', id: site!.id });
    const copies = await Promise.all(
      ['', '（校区）'].map((addition) =>
        client.registry.create({
          register: 'site',
          values: { ...values, name: `${site!.name}${addition}`, code: '' },
        }),
      ),
    );
    const siteIds = [site!.id, ...copies.map(({ id }) => id)];
    const found = async () => (await client.registry.duplicates({})).map(({ ids }) => ids.length);
    await client.registry.tellApart({ siteIds, areApart: true });
    expect([await found(), (await client.registry.pairsApart({})).length]).toEqual([[], 3]);
    expect(await client.history.state({})).toMatchObject({ undo: { name: 'registry.tellApart' } });

    // Again changes nothing and is no step.
    const { undoDepth } = await client.history.state({});
    await client.registry.tellApart({ siteIds: siteIds.toReversed(), areApart: true });
    expect((await client.history.state({})).undoDepth).toBe(undoDepth);

    await client.registry.tellApart({ siteIds: siteIds.slice(1), areApart: false });
    expect([await found(), (await client.registry.pairsApart({})).length]).toEqual([[2], 2]);
    await client.history.undo({});
    await client.history.undo({});
    expect([await found(), await client.registry.pairsApart({})]).toEqual([[3], []]);
    expect(
      await refusal(client.registry.tellApart({ siteIds: [site!.id, 'gone'], areApart: true })),
    ).toMatchObject({ code: 'E1001' });
  });

  it('outlives the removal of one of them, so that undo brings back what was known', async () => {
    const client = opened();
    const [site] = await client.sites.list({});
    const { values } = await client.registry.get({ register: 'site', id: site!.id });
    const { id } = await client.registry.create({ register: 'site', values: { ...values, code: '' } });
    expect(await client.registry.duplicates({})).toHaveLength(1);
    await client.registry.tellApart({ siteIds: [id, site!.id], areApart: true });
    const { version } = await client.registry.get({ register: 'site', id });
    await client.registry.remove({ register: 'site', id, version });
    await client.history.undo({});
    expect(await client.registry.duplicates({})).toEqual([]);
  });

  it('lists the visits of a site, newest first, as they were recorded', async () => {
    const client = opened();
    const site = (await client.sites.list({})).find(({ visitCount }) => visitCount > 2)!;
    const { visits, plans } = await client.registry.visitsOf({ siteId: site.id });
    expect(visits).toHaveLength(site.visitCount);
    expect(visits[0]?.date).toBe(site.lastVisit);
    expect(visits.map(({ date }) => date)).toEqual(
      visits
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
    expect(visits.every(({ caravanName }) => caravanName.startsWith('大篷车'))).toBe(true);
    expect(plans).toEqual([]);
  });

  it('counts records, and papers that ran out or soon will of those in use', async () => {
    const client = opened();
    const summaryOf = async (register: string) =>
      (await client.registry.summary({})).find((each) => each.register === register);
    expect(await summaryOf('caravan')).toEqual({
      register: 'caravan',
      count: 4,
      retired: 0,
      overdue: 0,
      // The inspection of one ends within sixty days of the sample's today.
      due: 1,
    });
    const change = async (id: string, changes: RecordValues) => {
      const { version } = await client.registry.get({ register: 'caravan', id });
      await client.registry.update({ register: 'caravan', id, version, changes });
    };
    await change('caravan-1', { inspectionUntil: '2026-10-31', insuranceUntil: '2026-12-20' });
    await change('caravan-2', { insuranceUntil: '2026-12-20' });
    await change('caravan-3', { insuranceUntil: '2026-10-31' });
    await client.registry.setRetired({ register: 'caravan', ids: ['caravan-3'], isRetired: true });
    expect(await summaryOf('caravan')).toMatchObject({ count: 4, retired: 1, overdue: 1, due: 1 });
    expect(await summaryOf('site')).toMatchObject({ count: 379, retired: 0, overdue: 0 });
  });

  it('converts a position to WGS-84 and notes what it was given in', async () => {
    const client = opened();
    const [lng, lat] = [106.55, 29.56];
    const create = async (positionDatum: 'gcj02' | 'bd09' | 'wgs84' | undefined) => {
      const { id } = await client.registry.create({
        register: 'site',
        values: { name: `站点 ${positionDatum}`, countyCode: '500103', position: [lng, lat] },
        positionDatum,
      });
      const { values } = await client.registry.get({ register: 'site', id });
      const [x, y] = values['position'] as readonly [number, number];
      return { datum: values['sourceDatum'], east_m: (lng - x) * 96_800, north_m: (lat - y) * 111_000 };
    };
    expect(await create(undefined)).toEqual({ datum: 'wgs84', east_m: 0, north_m: 0 });
    expect(await create('wgs84')).toEqual({ datum: 'wgs84', east_m: 0, north_m: 0 });
    // In Chongqing GCJ-02 lies some 400 m to the east and 300 m to the south of WGS-84, BD-09 a further 700 m off.
    const gcj = await create('gcj02');
    expect(gcj.datum).toBe('gcj02');
    expect(gcj.east_m).toBeGreaterThan(200);
    expect(gcj.east_m).toBeLessThan(600);
    expect(Math.abs(gcj.north_m)).toBeGreaterThan(150);
    const bd = await create('bd09');
    expect(bd.east_m).toBeGreaterThan(gcj.east_m + 400);
  });
});
