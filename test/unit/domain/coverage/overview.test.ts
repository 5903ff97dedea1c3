import { overview } from '@contract/coverage.ts';
import { computeOverview, type OverviewInput } from '@domain/coverage/overview.ts';
import { isRuralTownship } from '@domain/region/township.ts';
import { describe, expect, it } from 'vitest';
import { aCoverage, REGIONS, VISITS, visit } from '../../../fixtures/coverage.ts';

const { sites, tours } = aCoverage();

/** The year 2026 so far, with four visits in 2025: two before 23 November, one on it, one after it. */
function anOverview(changes: Partial<OverviewInput> = {}): OverviewInput {
  return {
    businessDate: '2026-11-23',
    regions: REGIONS,
    sites,
    caravans: [
      { id: 'a', name: '1号', colourIndex: 0, targetDays: 120, target_km: 470 },
      { id: 'b', name: '2号', colourIndex: 1, targetDays: 1, target_km: 10_000 },
      { id: 'c', name: '3号', colourIndex: 2, targetDays: 120, target_km: 10_000 },
    ],
    keyCountyCodes: new Set(['500229']),
    visits: [
      ...VISITS,
      visit({ date: '2025-02-01', countyCode: '500229', siteId: 'c1', attendance: 10 }),
      visit({ date: '2025-03-01', attendance: 20 }),
      visit({ date: '2025-11-23', attendance: 30 }),
      visit({ date: '2025-11-24', attendance: 40 }),
      visit({ date: '2024-12-31', attendance: 1_000 }),
      visit({ date: '2026-11-24', attendance: 1_000 }),
    ],
    tours: [
      ...tours,
      { caravanId: 'a', date: '2025-02-01', length_m: 7_000 },
      { caravanId: 'c', date: '2025-12-24', length_m: 9_000 },
      { caravanId: 'a', date: '2026-12-01', length_m: 1_000_000 },
    ],
    lastVisits: new Map([['c1', { date: '2025-02-01' }]]),
    ...changes,
  };
}

describe('the year so far', () => {
  it('counts this year up to the business date', () => {
    expect(computeOverview(anOverview()).totals).toEqual({
      visits: 5,
      attendance: 450,
      daysOut: 4,
      length_m: 500_500,
      counties: { part: 2, whole: 3 },
      townshipVisits: { part: 2, whole: 5 },
    });
  });

  it('compares with the same part of the year before, its last day included', () => {
    expect(computeOverview(anOverview()).previous).toEqual({
      visits: 3,
      attendance: 60,
      daysOut: 1,
      length_m: 7_000,
      counties: { part: 2, whole: 3 },
    });
  });

  it('compares 29 February with 28 February of the year before', () => {
    const visits = [visit({ date: '2027-02-28' }), visit({ date: '2027-03-01' })];
    expect(computeOverview(anOverview({ businessDate: '2028-02-29', visits })).previous.visits).toBe(1);
  });

  it('lists twelve months, with whole months of the year before', () => {
    const { months } = computeOverview(anOverview());
    expect(months).toHaveLength(12);
    expect(months.filter((month) => month.visits + month.previousVisits > 0)).toEqual([
      { month: 2, visits: 0, previousVisits: 1 },
      { month: 3, visits: 2, previousVisits: 1 },
      { month: 4, visits: 1, previousVisits: 0 },
      { month: 5, visits: 2, previousVisits: 0 },
      { month: 11, visits: 0, previousVisits: 2 },
    ]);
  });
});

describe('caravans against their norm', () => {
  it('meets the norm by km alone, by days alone, or not at all', () => {
    // a: 3 days of 120, but 100 + 20 + 50 + 300 = 470 km of 470. b: 1 day of 1. c: nothing this year.
    const { caravans } = computeOverview(anOverview());
    expect(caravans).toEqual([
      {
        caravanId: 'a',
        name: '1号',
        colourIndex: 0,
        daysOut: 3,
        targetDays: 120,
        length_m: 470_000,
        target_km: 470,
        visits: 4,
        attendance: 420,
        isNormMet: true,
        lastTour: '2026-05-06',
      },
      expect.objectContaining({ caravanId: 'b', daysOut: 1, isNormMet: true, lastTour: '2026-05-07' }),
      expect.objectContaining({ caravanId: 'c', daysOut: 0, isNormMet: false, lastTour: '2025-12-24' }),
    ]);
  });

  it('misses the norm by one metre', () => {
    const [first] = computeOverview(
      anOverview({ tours: [{ caravanId: 'a', date: '2026-01-02', length_m: 469_999 }] }),
    ).caravans;
    expect(first?.isNormMet).toBe(false);
  });
});

describe('counties without a visit this year', () => {
  it('shows how long they wait and how many sites they have', () => {
    // 2025-02-01 to 2026-02-01 is 365 days, to 1 November 273 more, to 23 November 22 more: 660.
    expect(computeOverview(anOverview()).unvisitedCounties).toEqual([
      {
        countyCode: '500229',
        countyName: '城口县',
        isKeyCounty: true,
        lastVisit: '2025-02-01',
        daysSinceLastVisit: 660,
        siteCount: 1,
      },
    ]);
  });

  it('puts those never visited first, then the longest wait, and leaves out units outside GB/T 2260', () => {
    const lastVisits = new Map([
      ['w1', { date: '2025-06-01' }],
      ['c1', { date: '2024-06-01' }],
    ]);
    const { unvisitedCounties } = computeOverview(anOverview({ visits: [], lastVisits }));
    expect(unvisitedCounties.map((county) => county.countyCode)).toEqual(['500242', '500229', '500101']);
  });
});

it('gives the overview the shape of the contract', () => {
  expect(() => overview.parse(computeOverview(anOverview()))).not.toThrow();
});

it('takes 镇, 乡 and 民族乡 for rural and 街道 not', () => {
  expect(
    ['龙潭镇', '北屏乡', '恒合土家族乡', '高笋塘街道', '某街道办事处', ' 街道口镇 '].map(isRuralTownship),
  ).toEqual([true, true, true, false, false, true]);
});
