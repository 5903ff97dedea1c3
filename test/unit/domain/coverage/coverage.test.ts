import { coverageReport } from '@contract/coverage.ts';
import { computeCoverage } from '@domain/coverage/coverage.ts';
import { describe, expect, it } from 'vitest';
import { aCoverage, REGIONS, region, VISITS, visit } from '../../../fixtures/coverage.ts';

const rowOf = (code: string, input = aCoverage()) => {
  const row = computeCoverage(input).rows.find((each) => each.countyCode === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
};

describe('coverage of a period', () => {
  it('counts the visits, townships, sites and people of a county', () => {
    // 3 visits: 小周镇 is rural, 高笋塘街道 is not, the third has no known township.
    // Townships visited: 小周镇 and 高笋塘街道 of 3. Sites: w1 and w2 of 3. 3 × 100,000 / 1,500,000 = 0.2.
    expect(rowOf('500101')).toEqual({
      countyCode: '500101',
      countyName: '万州区',
      prefectureName: '重庆市区',
      categories: [],
      isKeyCounty: false,
      visits: 3,
      townshipVisits: 1,
      townshipsVisited: 2,
      townships: 3,
      sitesVisited: 2,
      sites: 3,
      attendance: 350,
      population: 1_500_000,
      visitsPer100k: 0.2,
      lastVisit: '2026-04-01',
      // April 29 days + May 31 + June 30
      daysSinceLastVisit: 90,
    });
  });

  it('gives a county without a visit zeros, and its wait until the end of the period', () => {
    // 2024-05-01 to 2026-05-01 is 730 days (365 + 365: 29 February 2024 lies before), + 30 + 30 = 790.
    expect(rowOf('500229')).toMatchObject({
      visits: 0,
      attendance: 0,
      townshipsVisited: 0,
      townships: 2,
      categories: ['国家重点帮扶县'],
      isKeyCounty: true,
      population: null,
      visitsPer100k: null,
      lastVisit: '2024-05-01',
      daysSinceLastVisit: 790,
    });
  });

  it('counts the wait to the business date when the period ends later', () => {
    // 2026-04-01 to 2026-04-11
    expect(rowOf('500101', aCoverage({ businessDate: '2026-04-11' })).daysSinceLastVisit).toBe(10);
  });

  it('adds everything up and keeps units outside GB/T 2260 out of every denominator', () => {
    expect(computeCoverage(aCoverage()).totals).toEqual({
      visits: 5,
      attendance: 450,
      // a: 2 March (two tours, one day), 1 April, 6 May; b: 7 May
      daysOut: 4,
      length_m: 500_500,
      counties: { part: 2, whole: 3 },
      keyCounties: { part: 1, whole: 2 },
      townships: { part: 3, whole: 6 },
      // 小周镇 and 龙潭镇 of all five visits, the one in 两江新区 included
      townshipVisits: { part: 2, whole: 5 },
      population: { part: 2_100_000, whole: 2_100_000 },
    });
  });

  it('gives a unit outside GB/T 2260 a row of its own', () => {
    expect(rowOf('500190')).toMatchObject({ visits: 1, attendance: 30, townshipVisits: 0, townships: 0 });
  });

  it('names the lists behind the denominators with their versions and sizes', () => {
    const whole = { isComplete: true, note: '' };
    expect(computeCoverage(aCoverage()).lists).toEqual([
      { name: 'GB/T 2260 区县', version: '2023-06-30', size: 3, source: 'bureau', ...whole },
      { name: '乡镇街道', version: '2023-06-30', size: 6, source: 'bureau', ...whole },
      { name: '国家重点帮扶县', version: '2021', size: 2, source: 'notice', ...whole },
      { name: '常住人口', version: '2020 census', size: 2, source: 'bulletin', ...whole },
    ]);
  });

  it('says of a list with missing members that it is not complete, and why', () => {
    const [key, ...others] = aCoverage().categories;
    if (!key) throw new Error('the fixture has a key list');
    const categories = [{ ...key, isComplete: false, note: '只核到两个' }, ...others];
    expect(computeCoverage(aCoverage({ categories })).lists.find(({ name }) => name === key.name)).toEqual(
      expect.objectContaining({ isComplete: false, note: '只核到两个' }),
    );
  });

  it('has no list of population when there is no figure', () => {
    const coverage = computeCoverage(aCoverage({ populations: [] }));
    expect(coverage.lists.map((list) => list.name)).not.toContain('常住人口');
    expect(coverage.totals.population).toEqual({ part: 0, whole: 0 });
  });

  it('counts the people of visited counties among the people of all counties', () => {
    const base = aCoverage();
    const chengkou = {
      regionCode: '500229',
      listVersion: '2020 census',
      people: 200_000,
      source: 'bulletin',
    };
    // 万州区 and 酉阳县 have visits, 城口县 has none.
    expect(
      computeCoverage({ ...base, populations: [...base.populations, chengkou] }).totals.population,
    ).toEqual({
      part: 2_100_000,
      whole: 2_300_000,
    });
  });

  it('shows no negative wait when "today" is fixed before the last visit', () => {
    expect(rowOf('500101', aCoverage({ businessDate: '2026-01-31' })).daysSinceLastVisit).toBe(0);
  });

  it('divides by no population of zero', () => {
    const populations = [{ regionCode: '500101', listVersion: '2020 census', people: 0, source: '' }];
    expect(rowOf('500101', aCoverage({ populations })).visitsPer100k).toBeNull();
  });

  it('keeps a visit whose county is not on file, under its code', () => {
    const coverage = computeCoverage(
      aCoverage({ visits: [...VISITS, visit({ countyCode: '510100', siteId: 'x', townshipCode: null })] }),
    );
    expect(coverage.rows.at(-1)).toMatchObject({ countyCode: '510100', countyName: '510100', visits: 1 });
    expect(coverage.totals).toMatchObject({ visits: 6, counties: { part: 2, whole: 3 } });
  });

  it('does not take a township of another county for one of the county', () => {
    const visits = [visit({ townshipCode: '500242100' })];
    expect(rowOf('500101', aCoverage({ visits }))).toMatchObject({ townshipsVisited: 0, townships: 3 });
  });

  it('leaves the prefecture empty when the county hangs under the province', () => {
    expect(rowOf('500242').prefectureName).toBeNull();
  });

  it('gives the shape of the contract', () => {
    expect(() => coverageReport.parse(computeCoverage(aCoverage()))).not.toThrow();
  });

  it('gives an empty workspace zeros instead of failing', () => {
    const coverage = computeCoverage(
      aCoverage({ regions: [], sites: [], visits: [], tours: [], populations: [], lastVisits: new Map() }),
    );
    expect(coverage.rows).toEqual([]);
    expect(coverage.totals.counties).toEqual({ part: 0, whole: 0 });
  });
});

describe('coverage of a plan', () => {
  const plan = aCoverage({ kind: 'plan', planName: '3月行程' });

  it('has no attendance, because nobody has come yet', () => {
    const coverage = computeCoverage(plan);
    expect(coverage.totals.attendance).toBeNull();
    expect(coverage.rows.map((row) => row.attendance)).toEqual([null, null, null, null]);
  });

  it('does not take a planned visit for the last visit', () => {
    expect(rowOf('500242', plan)).toMatchObject({ visits: 1, lastVisit: null, daysSinceLastVisit: null });
    expect(rowOf('500242')).toMatchObject({ lastVisit: '2026-05-06' });
  });
});

describe('key counties', () => {
  it('do not count a unit outside GB/T 2260, even when it is on the list', () => {
    const regions = [
      ...REGIONS,
      region({ code: '500191', name: '高新区', level: 'county', parentCode: null, isGb2260: false }),
    ];
    const base = aCoverage();
    const categoryMembers = [
      ...base.categoryMembers,
      { categoryId: 'key', regionCode: '500191', verified: 'no' as const },
    ];
    const coverage = computeCoverage({ ...base, regions, categoryMembers });
    expect(coverage.totals.keyCounties.whole).toBe(2);
    expect(coverage.lists[2]?.size).toBe(2);
  });
});
