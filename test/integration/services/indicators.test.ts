import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import type { IndicatorScope } from '@contract/indicators.ts';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../helpers/errors.ts';
import { testContainer } from '../../helpers/container.ts';
import { A_STEP } from '../../helpers/workspace.ts';

const SCOPE: IndicatorScope = {
  basis: 'recorded',
  from: '2025-01-01',
  to: '2025-12-31',
  rowsBy: 'county',
  regionCode: null,
  categoryId: null,
  withPrevious: false,
};

function sample() {
  const program = testContainer();
  program.container.opener.openStandardSample('500000');
  const { client, container } = program;
  return { client, container, path: container.session.store().path };
}

/** One number of the file by plain SQL, without any of the program's readers. */
function sql(path: string, query: string): number {
  const db = new Database(path, { readonly: true });
  try {
    return Number(db.prepare(query).pluck().get());
  } finally {
    db.close();
  }
}

describe('tables of indicators', () => {
  it('say of a year of the sample what plain SQL says of the file', async () => {
    const { client, path } = sample();
    const { total } = await client.coverage.indicators(SCOPE);
    const visits = `FROM visit_record v JOIN tour_record t ON t.id = v.tour_id JOIN site s ON s.id = v.site_id
      WHERE t.date LIKE '2025-%'`;
    const expected = {
      visits: sql(path, `SELECT count(*) ${visits}`),
      attendance: sql(path, `SELECT sum(attendance) ${visits}`),
      sitesVisited: sql(path, `SELECT count(DISTINCT v.site_id) ${visits}`),
      schoolsVisited: sql(path, `SELECT count(DISTINCT v.site_id) ${visits} AND s.kind = 'school'`),
      townshipsVisited: sql(path, `SELECT count(DISTINCT s.township_code) ${visits}`),
      daysOut: sql(
        path,
        `SELECT count(DISTINCT caravan_id || date) FROM tour_record WHERE date LIKE '2025-%'`,
      ),
      length: sql(path, `SELECT sum(length_m) / 1000.0 FROM tour_record WHERE date LIKE '2025-%'`),
      stops: sql(path, `SELECT count(*) FROM stay_record WHERE open LIKE '2025-%'`),
    };
    expect(expected.visits).toBeGreaterThan(0);
    expect(expected.stops).toBeGreaterThan(0);
    for (const [id, value] of Object.entries(expected))
      expect([id, total.figures[id as keyof typeof expected].value]).toEqual([id, value]);
  });

  it('open the records behind every figure, as many as were counted', async () => {
    const { client } = sample();
    const { rows, total } = await client.coverage.indicators({ ...SCOPE, rowsBy: 'month' });
    const records = await client.coverage.records({ scope: SCOPE, indicator: 'visits', key: null });
    expect(records).toHaveLength(total.figures.visits.value!);
    expect(
      records.every(({ placeName, countyName, carrierName }) => placeName && countyName && carrierName),
    ).toBe(true);
    const march = rows.find(({ key }) => key === '2025-03-01')!;
    const ofMarch = await client.coverage.records({
      scope: { ...SCOPE, rowsBy: 'month' },
      indicator: 'attendance',
      key: march.key,
    });
    expect(ofMarch.length).toBeGreaterThan(0);
    expect(ofMarch.reduce((sum, { attendance }) => sum + attendance!, 0)).toBe(
      march.figures.attendance.value,
    );
    expect(records.every(({ siteId, caravanId, planId }) => siteId && caravanId && planId === null)).toBe(
      true,
    );
    const tours = await client.coverage.records({ scope: SCOPE, indicator: 'length', key: null });
    expect(tours.every(({ siteId, caravanId }) => siteId === null && caravanId)).toBe(true);
    const stays = await client.coverage.records({ scope: SCOPE, indicator: 'openDays', key: null });
    expect(stays.reduce((sum, { schoolAttendance }) => sum + (schoolAttendance ?? 0), 0)).toBe(
      total.figures.schoolAttendance.value,
    );
    expect(stays.reduce((sum, { openDays }) => sum + (openDays ?? 0), 0)).toBe(total.figures.openDays.value);
  });

  it('open no record that a figure does not count: what they name is as many as the figure', async () => {
    const { client } = sample();
    const distinct = <T>(values: readonly T[]) => new Set(values).size;
    for (const rowsBy of ['county', 'month', 'category'] as const) {
      const scope = { ...SCOPE, rowsBy };
      const { rows, total } = await client.coverage.indicators(scope);
      const some = rows.filter(({ figures }) => figures.stops.value! + figures.schoolsVisited.value! > 0);
      expect(some.length).toBeGreaterThan(0);
      for (const { key, figures } of [{ key: null, figures: total.figures }, ...some.slice(0, 6)]) {
        const ask = (indicator: IndicatorId) => client.coverage.records({ scope, indicator, key });
        const sites = async (indicator: IndicatorId) =>
          distinct((await ask(indicator)).map(({ siteId }) => siteId));
        const counties = async (indicator: IndicatorId) =>
          distinct((await ask(indicator)).map(({ countyName }) => countyName));
        expect(await sites('schoolsVisited')).toBe(figures.schoolsVisited.value);
        expect(await sites('firstSites')).toBe(figures.firstSites.value);
        expect((await ask('stops')).length).toBe(figures.stops.value);
        expect(await counties('countiesCovered')).toBe(figures.countiesCovered.part);
        expect(await counties('keyCountiesCovered')).toBe(figures.keyCountiesCovered.part);
      }
    }
  });

  it('say of each list of key counties how many counties of the area are on it', async () => {
    const { client, container } = sample();
    container.session.store().run(A_STEP, ({ regions }) => {
      const list = { listVersion: '2026', source: '', paper: '', isComplete: true, note: '' };
      regions.insertCategory({ id: 'second', name: '第二批', isKeyList: true, ...list });
      // One of the four of the first list, and one of none.
      for (const regionCode of ['500229', '500101'])
        regions.insertCategoryMember({ categoryId: 'second', regionCode, verified: 'yes' });
    });
    const sizesOf = async (changes: Partial<IndicatorScope> = {}) => {
      const { lists, total } = await client.coverage.indicators({ ...SCOPE, ...changes });
      const sizes = lists.flatMap(({ list, size }) => (list === 'keyCounties' ? [size] : []));
      return { sizes, whole: total.figures.keyCountiesCovered.whole };
    };
    expect(await sizesOf()).toEqual({ sizes: [4, 2], whole: 5 });
    expect(await sizesOf({ regionCode: '500101' })).toEqual({ sizes: [0, 1], whole: 1 });
  });

  it('add up over counties and months in the sample', async () => {
    const { client } = sample();
    for (const rowsBy of ['county', 'prefecture', 'month'] as const) {
      const { rows, total } = await client.coverage.indicators({ ...SCOPE, rowsBy });
      for (const { id, addsUp } of INDICATORS) {
        if (!(rowsBy === 'month' ? addsUp.periods : addsUp.regions)) continue;
        const sum = rows.reduce((all, { figures }) => all + (figures[id].value ?? 0), 0);
        expect(sum, `${id} by ${rowsBy}`).toBeCloseTo(total.figures[id].value!, 6);
      }
    }
  });

  it('count again after a change and after its undo', async () => {
    const { client } = sample();
    const before = await client.coverage.indicators(SCOPE);
    const { id } = await client.registry.create({
      register: 'stay-record',
      values: {
        setName: '外省展品',
        edition: '声光',
        countyCode: '500101',
        venueName: '某馆',
        open: '2025-06-01',
        close: '2025-06-30',
        openDays: 22,
        attendance: 5_000,
      },
    });
    expect(id).not.toBe('');
    const after = await client.coverage.indicators(SCOPE);
    expect(after.total.figures.stops.value).toBe(before.total.figures.stops.value! + 1);
    expect(after.total.figures.openDays.value).toBe(before.total.figures.openDays.value! + 22);
    await client.history.undo({});
    expect(await client.coverage.indicators(SCOPE)).toEqual(before);
  });

  it('count published plans, and both without counting a day twice', async () => {
    const { client, container } = sample();
    const today = container.session.businessDate();
    const [plan] = await client.stayPlans.list({});
    container.session
      .store()
      .run(A_STEP, (write) => write.stays.updateHeader(plan!.id, { state: 'published' }, plan!.version));
    const scope = { ...SCOPE, from: '2026-01-01', to: '2029-12-31' };
    const recorded = await client.coverage.indicators(scope);
    const both = await client.coverage.indicators({ ...scope, basis: 'both' });
    const planned = await client.coverage.records({
      scope: { ...scope, basis: 'planned' },
      indicator: 'stops',
      key: null,
    });
    const coming = planned.filter(({ date }) => date > today);
    expect(coming.length).toBeGreaterThan(0);
    expect(both.total.figures.stops.value).toBe(recorded.total.figures.stops.value! + coming.length);
    expect(planned.every(({ isPlanned, planId }) => isPlanned && planId === plan!.id)).toBe(true);
  });

  it('refuse a period that is upside down, and a region or list that is not there', async () => {
    const { client } = sample();
    const ask = (changes: Partial<IndicatorScope>) =>
      refusalOf(client.coverage.indicators({ ...SCOPE, ...changes }));
    expect((await ask({ from: '2026-01-01' })).code).toBe('E6001');
    expect((await ask({ from: '1900-01-01' })).code).toBe('E6001');
    expect((await ask({ regionCode: '999999' })).code).toBe('E1001');
    expect((await ask({ categoryId: 'none' })).code).toBe('E1001');
  });

  it('measure how evenly the counties of the sample are served', async () => {
    const { client } = sample();
    const { rowsBy: _, withPrevious: __, ...area } = SCOPE;
    const { perPerson, waits, keyAreas } = await client.coverage.equity({ ...area, quantity: 'visits' });
    expect(perPerson.units).toBe(38);
    expect(perPerson.gini.value!).toBeGreaterThan(0);
    expect(perPerson.gini.value!).toBeLessThan(1);
    expect(waits.visited.whole).toBe(38);
    expect(keyAreas.keyUnits).toEqual({ part: 4, whole: 4 });
  });

  it('say what share of the people they stand for by the figure of the province, where it has one', async () => {
    const { client } = sample();
    const { rowsBy: _, withPrevious: __, ...area } = SCOPE;
    const scope = { ...area, quantity: 'visits' } as const;
    const { rows } = await client.registry.list({ register: 'population' });
    const row = rows.find(({ values: [code, list] }) => code === '500101' && list === '2020 年人口普查');
    const ofPopulation = { register: 'population', id: row!.id } as const;
    const { values, version } = await client.registry.get(ofPopulation);
    const weightsNow = async () => (await client.coverage.equity(scope)).waits.weights;
    expect((await weightsNow()).shareOfPeople).toEqual({ value: 1, reason: null });
    await client.registry.remove({ ...ofPopulation, version });
    const without = await weightsNow();
    expect(without.shareOfPeople).toEqual({ value: null, reason: 'no-area-population' });
    const people = without.people + Number(values['people']);
    await client.registry.create({
      register: 'population',
      values: { regionCode: '500000', listVersion: values['listVersion']!, people },
    });
    const { shareOfPeople, leftOut } = await weightsNow();
    expect(shareOfPeople.value).toBeCloseTo(without.people / people, 12);
    expect(leftOut).toEqual([{ code: '500101', name: '万州区', reason: 'no-population' }]);
    // The figure of the province says nothing of a part of it.
    const alone = await client.coverage.equity({ ...scope, regionCode: '500101' });
    expect(alone.waits.weights.shareOfPeople.value).toBeNull();
  });

  it('propose places that nobody came to, each of another township, until their counties are covered', async () => {
    const { client } = sample();
    const { rowsBy: _, withPrevious: __, ...area } = SCOPE;
    // Of a week hardly anything is covered, so that there is always something to propose.
    const week = { ...area, from: '2025-03-03', to: '2025-03-09' };
    const places = await client.coverage.nextPlaces(week);
    const { rows } = await client.coverage.indicators({ ...SCOPE, ...week });
    const covered = new Set(rows.flatMap(({ key, figures }) => (figures.visits.value! > 0 ? [key] : [])));
    expect(places).toHaveLength(10);
    const [first] = places;
    expect(first!.isNewCounty).toBe(true);
    expect(places.filter(({ isNewCounty, countyCode }) => isNewCounty && covered.has(countyCode))).toEqual(
      [],
    );
    const perDay = places.map(({ gainedPeople, days }) => gainedPeople / days);
    expect(perDay).toEqual(perDay.toSorted((a, b) => b - a));
  });
});
