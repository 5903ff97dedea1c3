import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { textOf } from '@domain/registry/field.ts';
import { recordIssues } from '@domain/registry/record-issues.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { registryWorld } from '@services/registry/registry-world.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';

it('holds at least 300 sites in all 38 counties of Chongqing, at township centres or county seats and named as sample', async () => {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const sites = await client.sites.list({});
  expect(sites.length).toBeGreaterThanOrEqual(300);
  expect(new Set(sites.map((site) => site.countyCode)).size).toBe(38);
  expect(sites.filter((site) => !site.isSample || !site.name.endsWith('（样例）'))).toEqual([]);
  // 渝中区 is all inner-city subdistricts without a published point: one site at its seat. Venues stand at the seat too.
  const elsewhere = sites.filter((site) => site.positionSource !== 'township-centre');
  expect(elsewhere.filter(({ kind }) => kind !== 'hall').map((site) => site.countyName)).toEqual(['渝中区']);
  const townships = await client.regions.townships({ countyCode: '500229' });
  const inChengkou = sites.filter((site) => site.countyCode === '500229');
  for (const site of inChengkou.filter(({ positionSource }) => positionSource === 'township-centre')) {
    expect(townships.find(({ code }) => code === site.townshipCode)?.position).toEqual(site.position);
  }
});

it('has two bases, four caravans with the yearly norm and three exhibit sets with published exhibit names among seven', async () => {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const caravans = await client.fleet.caravans({});
  const sets = await client.fleet.exhibitSets({});
  expect(await client.fleet.bases({})).toHaveLength(2);
  expect(caravans.map(({ targetDays, target_km }) => [targetDays, target_km])).toEqual(
    Array.from({ length: 4 }, () => [120, 10_000]),
  );
  expect(sets.map((set) => set.exhibits.length)).toEqual([15, 14, 14, 0, 0, 0, 0]);
  expect(sets[0]?.exhibits.map(({ name }) => name)).toContain('无形的力');
});

it('has a lodging at every county seat, named as sample', async () => {
  const { container } = testContainer();
  container.opener.openStandardSample('500000');
  const read = container.session.read();
  const lodgings = read.fleet.lodgings();
  const seats = new Map(read.regions.all().map(({ code, position }) => [code, position]));
  expect(lodgings).toHaveLength(38);
  for (const lodging of lodgings) {
    expect(lodging.position).toEqual(seats.get(lodging.countyCode));
    expect([lodging.isSample, lodging.name.endsWith('（样例）')]).toEqual([true, true]);
    // Prices are not invented.
    expect(lodging.costPerNight_yuan).toBeNull();
  }
});

it('has two years of visits on days when schools were open, none after the sample day', async () => {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const read = container.session.read();
  const visits = read.records.visits('2000-01-01', '2999-12-31');
  const dates = visits.map((visit) => visit.date).toSorted();
  expect(dates[0]?.slice(0, 7)).toBe('2024-11');
  expect(dates.at(-1)?.slice(0, 7)).toBe('2026-11');
  const days = await client.calendar.days({ from: '2026-01-01', to: '2026-11-23' });
  const schoolDays = new Set(days.filter((day) => day.isSchoolDay).map((day) => day.date));
  expect(dates.filter((date) => date >= '2026-01-01' && !schoolDays.has(date))).toEqual([]);
  expect(dates.filter((date) => /^\d{4}-10-0[1-7]$/.test(date))).toEqual([]);
  expect((await client.workspace.status({})).businessDate).toBe('2026-11-23');
});

it('carries the published lists: 4 national key counties and a census figure for each of the 38 counties', async () => {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const report = await client.coverage.report({ kind: 'history', from: '2026-01-01', to: '2026-11-23' });
  expect(report.rows.filter((row) => row.isKeyCounty).map((row) => row.countyName)).toEqual([
    '城口县',
    '巫溪县',
    '酉阳土家族苗族自治县',
    '彭水苗族土家族自治县',
  ]);
  // tjj.cq.gov.cn, census 2020: the 38 counties sum to 32,054,159.
  expect(report.rows.reduce((sum, row) => sum + (row.population ?? 0), 0)).toBe(32_054_159);
  expect(report.totals.keyCounties.whole).toBe(4);
});

it('is also there for Guangdong, with 124 counties', async () => {
  const { client, container } = testContainer();
  container.opener.openStandardSample('440000');
  const sites = await client.sites.list({});
  expect(new Set(sites.map((site) => site.countyCode)).size).toBe(124);
  expect(
    (await client.regions.counties({})).find(({ code }) => code === '441900')?.prefectureName,
  ).toBeNull();
});

it.each(['500000', '440000'])(
  'has only records in %s that the rules of their registers allow',
  (province) => {
    const { container } = testContainer();
    container.opener.openStandardSample(province);
    const read = container.session.read();
    const world = registryWorld(read);
    const counts = new Map<string, number>();
    for (const register of REGISTER_IDS) {
      const records = read.registers.all(register);
      counts.set(register, records.length);
      const faulty = records.flatMap((record) =>
        recordIssues(REGISTERS[register], record.values, world).map((issue) => ({ id: record.id, ...issue })),
      );
      // A stay that was published is none of the sample's own.
      const unmarked = records.filter(
        ({ isSample, values }) =>
          isSample !== REGISTERS[register].marksSample &&
          !(register === 'stay-record' && textOf(values['source']).startsWith('http')),
      );
      expect([register, faulty, unmarked]).toEqual([register, [], []]);
    }
    // Guangdong has none of the key counties, and no stationed exhibitions in its sample.
    expect([...counts].filter(([, count]) => count === 0).map(([register]) => register)).toEqual(
      province === '440000'
        ? ['category-member', 'stay-crew', 'stay-carrier', 'venue-terms', 'stay-record']
        : [],
    );
    expect(counts.get('request')).toBe(60);
  },
);

it('has requests in every state without a plan; what is promised wants no day of a first plan', async () => {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const lists = await client.requests.lists({});
  expect(lists.planned).toEqual([]);
  const filled = [
    'todo',
    'waiting',
    'promised',
    'due',
    'overdue',
    'fulfilled',
    'refused',
    'withdrawn',
  ] as const;
  expect(filled.filter((list) => lists[list].length === 0)).toEqual([]);
  const promised = new Set(lists.promised);
  const wanted = container.session
    .read()
    .registers.all('request')
    .filter(({ id }) => promised.has(id))
    .map(({ values }) => [values['wantedFrom'] ?? '', values['wantedTo'] ?? ''] as const);
  // The standard period is the rest of the term, from tomorrow on.
  expect(wanted.filter(([from, to]) => from <= '2027-01-22' && to >= '2026-11-24')).toEqual([]);
});

it('is built with the same bytes from the same seed, and with others from another seed', () => {
  const build = (seed: number) => {
    const { container } = testContainer({ seed });
    container.opener.openStandardSample('500000');
    const path = container.session.store().path;
    container.session.close();
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  };
  expect(build(7)).toBe(build(7));
  expect(build(8)).not.toBe(build(7));
});

describe('the stay plan of the sample', () => {
  it('hosts all but two counties in two years, and breaks no rule', async () => {
    const { client, container } = testContainer();
    container.opener.openStandardSample('500000');
    const [row] = await client.stayPlans.list({});
    expect(row).toMatchObject({
      isSample: true,
      state: 'draft',
      periodStart: '2027-01-01',
      periodEnd: '2028-12-31',
    });
    const { stays, omissions, violations, totals } = await client.stayPlans.get({ id: row!.id });
    // Exhibits of one set are broken or lent in the sample on purpose: no other plan would mend that.
    expect(violations.filter(({ code }) => code !== 'set-incomplete')).toEqual([]);
    expect(totals.counties).toEqual({ part: 34, whole: 36 });
    expect(new Set(stays.map(({ countyCode }) => countyCode)).size + omissions.length).toBe(36);
    expect(
      stays.every(({ haulStart, strikeEnd }) => haulStart >= '2027-01-01' && strikeEnd <= '2028-12-31'),
    ).toBe(true);
  });
});
