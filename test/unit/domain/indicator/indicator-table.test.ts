import { computeIndicatorTable, NO_ROW } from '@domain/indicator/indicator-table.ts';
import { INDICATOR_IDS } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { RegionTree } from '@domain/indicator/region-tree.ts';
import { describe, expect, it } from 'vitest';
import { region } from '../../../fixtures/coverage.ts';
import {
  factsOf,
  KEY_COUNTIES,
  PEOPLE,
  REGIONS,
  stayOf,
  tableInput,
  tourOf,
  visitOf,
} from '../../../fixtures/outreach.ts';

/** Three visits on two days, one stay, one stay over the year's end. */
const FACTS = factsOf({
  visits: [
    visitOf({ id: 'v0', tourId: 't0', date: '2025-03-10', siteId: 's1', attendance: 80 }),
    visitOf(),
    visitOf({ id: 'v2', siteId: 's2', siteKind: 'village', townshipCode: '510101001', attendance: 50 }),
    visitOf({
      id: 'v3',
      tourId: 't2',
      caravanId: 'b',
      date: '2026-05-06',
      siteId: 's3',
      countyCode: '510190',
      townshipCode: null,
      attendance: null,
    }),
  ],
  tours: [
    tourOf({ id: 't0', date: '2025-03-10', length_m: 40_000 }),
    tourOf(),
    tourOf({ id: 't2', caravanId: 'b', date: '2026-05-06', length_m: 20_000, countyCode: '510190' }),
    tourOf({ id: 't3', caravanId: 'b', date: '2026-05-06', length_m: 1_000, countyCode: null }),
  ],
  stays: [
    stayOf(),
    stayOf({
      id: 'r2',
      set: 'set-2',
      countyCode: '510102',
      open: '2025-12-22',
      close: '2026-01-20',
      openDays: 20,
      attendance: null,
      schoolAttendance: null,
    }),
  ],
});

const table = (changes: Parameters<typeof tableInput>[1] = {}) =>
  computeIndicatorTable(tableInput(FACTS, changes));

describe('indicators', () => {
  it('are as many as there are ids, in their order', () => {
    expect(INDICATORS.map(({ id }) => id)).toEqual(INDICATOR_IDS);
  });
});

describe('computeIndicatorTable', () => {
  it('counts a year by hand', () => {
    const { figures } = table().total;
    const value = Object.fromEntries(INDICATOR_IDS.map((id) => [id, figures[id].value]));
    expect(value).toEqual({
      visits: 3,
      attendance: 150,
      // a on 10 March, b on 6 May (two tours of one day).
      daysOut: 2,
      length: 81.5,
      caravansUsed: 2,
      sitesVisited: 3,
      schoolsVisited: 2,
      townshipsVisited: 2,
      // s1 was visited in 2025 already.
      firstSites: 2,
      townshipShare: 100 / 3,
      attendancePerVisit: 75,
      lengthPerVisit: 81.5 / 3,
      // Two of 240 days, and nobody comes near to 10,000 km.
      normMet: 0,
      daysOfNorm: 200 / 240,
      // No form is due of these visits.
      feedbackShare: null,
      feedbackLag: null,
      // r2 opened in 2025; 20 days of 30 are left, 20 − 6 open days.
      stops: 1,
      openDays: 59,
      stayAttendance: 9_001,
      schoolAttendance: 4_000,
      setsUsed: 2,
      openDaysPerStop: 29.5,
      // Nobody counted the people of r2, so that its 14 days do not count here.
      attendancePerOpenDay: 9_001 / 45,
      stopsPerSetYear: 365.25 / 365 / 2,
      exhibitsWorking: null,
      // 510101 and 510102 of three; 510190 is no county of the standard.
      countiesCovered: 200 / 3,
      keyCountiesCovered: 50,
      townshipsCovered: 50,
      populationCovered: 100,
      // Two visits where people are known, 500,000 of them.
      visitsPer100k: 0.4,
    });
    expect(figures.openDays.isEstimate).toBe(true);
    expect(figures.stayAttendance).toMatchObject({ unknown: 1 });
    expect(figures.countiesCovered).toMatchObject({ part: 2, whole: 3 });
  });

  it('divides people by open days of the stays that have both figures', () => {
    const of = (...stays: readonly Parameters<typeof stayOf>[0][]) => {
      const facts = factsOf({ stays: stays.map((stay, index) => stayOf({ id: `r${index}`, ...stay })) });
      return computeIndicatorTable(tableInput(facts)).total.figures.attendancePerOpenDay;
    };
    // 100 people in 10 days; of the 10,000 nobody knows in how many, so that 10,100 ÷ 10 would be wrong.
    expect(of({ attendance: 100, openDays: 10 }, { attendance: 10_000, openDays: null })).toMatchObject({
      value: 10,
      part: 100,
      whole: 10,
      unknown: 1,
    });
    // Days alone, as of a plan, tell nothing of people: 0 ÷ 50 would be a lie.
    expect(of({ attendance: null, openDays: 50 })).toMatchObject({ value: null, unknown: 1 });
    // One lacks the days and one the people: both are missing here.
    expect(of({ attendance: 7, openDays: null }, { attendance: null, openDays: 5 }, {})).toMatchObject({
      value: 9_001 / 45,
      unknown: 2,
    });
    expect(of({ attendance: 0, openDays: 4 }).value).toBe(0);
  });

  it('gives each county a row, units outside the standard after them, and what belongs to none last', () => {
    const { rows } = table();
    expect(rows.map(({ key }) => key)).toEqual(['510101', '510102', '510201', '510190', NO_ROW]);
    const [first, , third, zone, none] = rows;
    expect(first!.figures.visits.value).toBe(2);
    expect(third!.figures).toMatchObject({ visits: { value: 0 }, attendance: { value: 0 } });
    expect(third!.figures.attendancePerVisit.value).toBeNull();
    expect(zone!.figures).toMatchObject({ visits: { value: 1 }, countiesCovered: { value: null } });
    // Nobody counted who came to the zone.
    expect(zone!.figures.attendance).toMatchObject({ value: null, unknown: 1 });
    expect(none!.figures.length.value).toBe(1);
  });

  it('counts a day of one caravan in two counties in both of their rows, and once in the total', () => {
    const facts = factsOf({
      tours: [
        tourOf({ length_m: 30_000 }),
        tourOf({ id: 't2', countyCode: '510102', length_m: 50_000 }),
        tourOf({ id: 't3', countyCode: '510102', length_m: 1_000 }),
      ],
    });
    const { rows, total } = computeIndicatorTable(tableInput(facts));
    const of = ({ figures }: Pick<(typeof rows)[number], 'figures'>) => [
      figures.daysOut.value,
      figures.length.value,
    ];
    expect(rows.map(of)).toEqual([
      [1, 30],
      [1, 51],
      [0, 0],
    ]);
    expect(of(total)).toEqual([1, 81]);
    expect(INDICATORS.find(({ id }) => id === 'daysOut')!.addsUp).toEqual({ regions: false, periods: true });
  });

  it('counts by prefecture, township, caravan and month', () => {
    const of = (rowsBy: 'prefecture' | 'township' | 'caravan' | 'month') =>
      table({ rowsBy }).rows.map(({ key, figures }) => [key, figures.visits.value]);
    expect(of('prefecture')).toEqual([
      ['510100', 3],
      ['510200', 0],
      [NO_ROW, 0],
    ]);
    expect(of('township')).toEqual([
      ['510101001', 1],
      ['510101100', 1],
      ['510102100', 0],
      ['510201100', 0],
      [NO_ROW, 1],
    ]);
    expect(of('caravan')).toEqual([
      ['a', 2],
      ['b', 1],
      [NO_ROW, 0],
    ]);
    expect(of('month').filter(([, visits]) => visits !== 0)).toEqual([
      ['2026-03-01', 2],
      ['2026-05-01', 1],
    ]);
  });

  it('counts the same period a year before', () => {
    const { total, rows } = table({ withPrevious: true });
    expect(total.previous!.visits.value).toBe(1);
    expect(total.previous!.length.value).toBe(40);
    expect(rows[1]!.previous!.stops.value).toBe(1);
  });

  it('counts counties under the province itself against themselves, not against all of the province', () => {
    const regions = [
      ...REGIONS,
      region({ code: '519001', name: '直管市', level: 'county', parentCode: '510000' }),
      region({ code: '519002', name: '直管县', level: 'county', parentCode: '510000' }),
      region({ code: '519001100', name: '南镇', level: 'township', parentCode: '519001' }),
    ];
    const people = new Map([...PEOPLE, ['519001', 50_000] as const]);
    const facts = factsOf({
      visits: [visitOf({ countyCode: '519001', townshipCode: '519001100' })],
      stays: [stayOf({ countyCode: '519002' })],
    });
    const tree = new RegionTree(regions, KEY_COUNTIES, people);
    const { rows, total } = computeIndicatorTable(tableInput(facts, { rowsBy: 'prefecture', tree }));
    expect(rows.map(({ key }) => key)).toEqual(['510100', '510200', '510000']);
    const [first, second, ofProvince] = rows;
    expect(ofProvince!.figures).toMatchObject({
      countiesCovered: { part: 2, whole: 2 },
      keyCountiesCovered: { whole: 0 },
      townshipsCovered: { part: 1, whole: 1 },
      populationCovered: { part: 50_000, whole: 50_000 },
      // One visit to 50,000 people.
      visitsPer100k: { value: 2 },
    });
    expect([first, second].map((row) => row!.figures.countiesCovered.whole)).toEqual([2, 1]);
    expect(total.figures.countiesCovered).toMatchObject({ part: 2, whole: 5 });
  });

  it('has no denominator for townships of a unit outside the standard, in rows, lists and the total', () => {
    const zone = region({ code: '510190100', name: '新区镇', level: 'township', parentCode: '510190' });
    const tree = new RegionTree([...REGIONS, zone], KEY_COUNTIES, PEOPLE);
    const facts = factsOf({ visits: [visitOf({ countyCode: '510190', townshipCode: zone.code })] });
    const { rows, total } = computeIndicatorTable(tableInput(facts, { rowsBy: 'township', tree }));
    const row = rows.find(({ key }) => key === zone.code)!;
    expect(row.figures).toMatchObject({
      visits: { value: 1 },
      townshipsVisited: { value: 1 },
      townshipsCovered: { value: null, part: 0, whole: 0 },
    });
    expect(total.figures.townshipsCovered).toMatchObject({ part: 0, whole: 4 });
    const only = new Set([zone.code, '510101100']);
    const listed = computeIndicatorTable(tableInput(facts, { tree, only })).total.figures;
    expect(listed).toMatchObject({ visits: { value: 1 }, townshipsCovered: { part: 0, whole: 1 } });
  });

  it('counts a region or list only', () => {
    expect(table({ only: new Set(['510102']) }).total.figures).toMatchObject({
      visits: { value: 0 },
      stops: { value: 0 },
      openDays: { value: 14 },
      countiesCovered: { part: 1, whole: 1 },
    });
    const members = [
      { categoryId: 'key', regionCode: '510101', verified: 'yes' as const },
      { categoryId: 'towns', regionCode: '510101100', verified: 'yes' as const },
    ];
    const byList = table({ rowsBy: 'category', members });
    expect(byList.rows.map(({ key, figures }) => [key, figures.visits.value])).toEqual([
      ['key', 2],
      ['towns', 1],
    ]);
  });
});
