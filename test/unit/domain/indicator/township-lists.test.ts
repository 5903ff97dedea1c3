import { computeIndicatorTable, type RowsBy } from '@domain/indicator/indicator-table.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { recordsBehind } from '@domain/indicator/records-behind.ts';
import { RegionTree } from '@domain/indicator/region-tree.ts';
import { describe, expect, it } from 'vitest';
import {
  factsOf,
  KEY_COUNTIES,
  PEOPLE,
  REGIONS,
  tableInput,
  tourOf,
  visitOf,
} from '../../../fixtures/outreach.ts';

/** 东镇 of 510101, whose other township is not on the list, and the only townships of 510102 and 510201. */
const TOWNS = new Set(['510101100', '510102100', '510201100']);

/** One visit on the list, in 510101; one beside it in the same county, and one in the county of a town that was not visited. */
const FACTS = factsOf({
  visits: [
    visitOf({ id: 'listed' }),
    visitOf({ id: 'beside', siteId: 's2', townshipCode: '510101001' }),
    visitOf({ id: 'unknown', siteId: 's3', countyCode: '510102', townshipCode: null }),
  ],
  tours: [tourOf()],
});
const TREE = new RegionTree(REGIONS, KEY_COUNTIES, PEOPLE);

const table = (rowsBy: RowsBy, changes: Parameters<typeof tableInput>[1] = {}) =>
  computeIndicatorTable(tableInput(FACTS, { rowsBy, only: TOWNS, ...changes }));
const byRow = (rowsBy: RowsBy, id: IndicatorId, changes: Parameters<typeof tableInput>[1] = {}) =>
  table(rowsBy, changes).rows.map(({ key, figures }) => [key, figures[id].part, figures[id].whole]);

describe('a list of townships', () => {
  it('counts what was in its townships, and does not know of days out, which belong to none', () => {
    const { figures } = table('county').total;
    expect(figures).toMatchObject({
      visits: { value: 1 },
      caravansUsed: { value: 1 },
      townshipsCovered: { part: 1, whole: 3 },
      countiesCovered: { value: null, whole: 0 },
      populationCovered: { value: null },
    });
    for (const rowsBy of ['prefecture', 'county', 'township', 'caravan', 'month', 'year'] as const) {
      const { rows, total } = table(rowsBy);
      expect(rows.length).toBeGreaterThan(0);
      for (const { figures: of } of [...rows, total])
        expect([of.daysOut.value, of.length.value, of.lengthPerVisit.value]).toEqual([null, null, null]);
    }
  });

  it('has a row for each of its counties and prefectures, against its own townships only', () => {
    expect(byRow('county', 'townshipsCovered')).toEqual([
      ['510101', 1, 1],
      ['510102', 0, 1],
      ['510201', 0, 1],
    ]);
    expect(byRow('prefecture', 'townshipsCovered')).toEqual([
      ['510100', 1, 2],
      ['510200', 0, 1],
    ]);
    for (const rowsBy of ['county', 'prefecture'] as const)
      for (const { figures } of table(rowsBy).rows) expect(figures.countiesCovered.value).toBeNull();
  });

  it('has a row for each of its townships, visited or not', () => {
    expect(byRow('township', 'townshipsCovered')).toEqual([
      ['510101100', 1, 1],
      ['510102100', 0, 1],
      ['510201100', 0, 1],
    ]);
  });

  it('is a row of its own within a region, and what it has in common with a list of counties is in both', () => {
    const on = (categoryId: string, ...codes: readonly string[]) =>
      codes.map((regionCode) => ({ categoryId, regionCode, verified: 'yes' as const }));
    const members = [...on('counties', '510101', '510201'), ...on('towns', ...TOWNS)];
    const region = new Set(['510101', '510102']);
    expect(byRow('category', 'townshipsCovered', { members, only: region })).toEqual([
      ['counties', 2, 2],
      ['towns', 1, 2],
    ]);
    // Of the towns that count, two lie in counties of the other list.
    expect(byRow('category', 'townshipsCovered', { members })).toEqual([
      ['counties', 1, 2],
      ['towns', 1, 3],
    ]);
    const input = tableInput(FACTS, { members, only: region, rowsBy: 'category' });
    expect(recordsBehind(input, 'towns', ['visit']).visits.map(({ id }) => id)).toEqual(['listed']);
  });

  it('may name a county too, which counts with all of its townships and once', () => {
    const only = new Set(['510101', '510101100', '510201100']);
    expect(byRow('county', 'townshipsCovered', { only })).toEqual([
      ['510101', 2, 2],
      ['510201', 0, 1],
    ]);
    expect(byRow('township', 'townshipsCovered', { only }).map(([key]) => key)).toEqual([
      '510101001',
      '510101100',
      '510201100',
    ]);
    const { figures } = table('county', { only }).total;
    expect(figures).toMatchObject({ visits: { value: 2 }, countiesCovered: { part: 1, whole: 1 } });
    // Where a part of it is a township, nobody knows of all days out; where none is, of all.
    expect(figures.daysOut.value).toBeNull();
    expect(table('county', { only: new Set(['510101', '510101100']) }).total.figures.daysOut.value).toBe(1);
  });

  it('finds what lies in a region: townships of its counties, and of a county the listed ones', () => {
    expect(TREE.within(['510101', '510190', '510201100'], new Set(['510101100', '510201']))).toEqual([
      '510101100',
      '510201100',
    ]);
    expect(TREE.within(['510101', '510201100'], null)).toEqual(['510101', '510201100']);
  });
});
