import { computeIndicatorTable } from '@domain/indicator/indicator-table.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import { knownSinceRecords, recordsSince } from '@domain/indicator/records-since.ts';
import { describe, expect, it } from 'vitest';
import { factsOf, stayOf, tableInput, tourOf, visitOf } from '../../../fixtures/outreach.ts';

const CARAVANS = {
  visits: [visitOf({ date: '2025-11-25' }), visitOf({ id: 'v2', date: '2026-03-10' })],
  tours: [tourOf({ date: '2025-11-25' }), tourOf({ id: 't2', date: '2026-03-10' })],
};
const STAYS = { stays: [stayOf({ open: '2023-05-01', close: '2023-05-20' })] };
const exhibitsOn = () => ({ working: 9, known: 10, unknown: 0 });

/** By year from 2022 to 2026, the total last. */
function valuesOf(id: IndicatorId, facts = factsOf({ ...CARAVANS, ...STAYS }), today = '2026-06-01') {
  const period = { from: '2022-01-01', to: '2026-12-31' };
  const input = tableInput(facts, { period, rowsBy: 'year', withPrevious: true, exhibitsOn });
  const { rows, total } = knownSinceRecords(computeIndicatorTable(input), recordsSince(facts), today);
  return {
    now: [...rows, total].map(({ figures }) => figures[id].value),
    before: [...rows, total].map(({ previous }) => previous![id].value),
  };
}

describe('what is known of spans before the first record', () => {
  it('is nothing of caravans and stays, each by their own first day; the total counts what there is', () => {
    expect(valuesOf('visits').now).toEqual([null, null, null, 1, 1, 2]);
    expect(valuesOf('visits').before).toEqual([null, null, null, null, 1, 1]);
    expect(valuesOf('stops').now).toEqual([null, 1, 0, 0, 0, 1]);
    expect(valuesOf('stops').before).toEqual([null, null, 1, 0, 0, 1]);
  });

  it('is told of coverage by caravans, and by stays where no caravan ever was out', () => {
    expect(valuesOf('countiesCovered').now.slice(0, 3)).toEqual([null, null, null]);
    expect(valuesOf('countiesCovered', factsOf(STAYS)).now.slice(0, 3)).toEqual([null, 100 / 3, 0]);
  });

  it('leaves caravans at 0 where only stays are recorded, and exhibits, which have records of their own', () => {
    expect(valuesOf('visits', factsOf(STAYS)).now).toEqual([0, 0, 0, 0, 0, 0]);
    expect(valuesOf('exhibitsWorking').now).toEqual([90, 90, 90, 90, 90, 90]);
  });

  it('is nothing before today where there are no records at all', () => {
    for (const id of ['visits', 'stops'] as const)
      expect(valuesOf(id, factsOf({})).now).toEqual([null, null, null, null, 0, 0]);
  });

  it('is 0 of days to come, and of the present, where nothing is planned', () => {
    const plan = factsOf({
      visits: [visitOf({ date: '2026-05-10' })],
      tours: [tourOf({ date: '2026-05-10' })],
    });
    expect(valuesOf('visits', plan, '2024-01-15').now).toEqual([null, null, 0, 0, 1, 1]);
  });

  it('keeps what figures are divided by', () => {
    const period = { from: '2022-01-01', to: '2022-12-31' };
    const facts = factsOf({ ...CARAVANS, ...STAYS });
    const table = computeIndicatorTable(tableInput(facts, { period }));
    const { total } = knownSinceRecords(table, recordsSince(facts), '2026-06-01');
    expect(total.figures.countiesCovered).toMatchObject({ value: null, part: null, whole: 3 });
    expect(total.figures.visits).toEqual({
      value: null,
      part: null,
      whole: null,
      isEstimate: false,
      unknown: 0,
    });
  });

  it('is one object for rows that are alike', () => {
    const facts = factsOf({ ...CARAVANS, ...STAYS });
    const table = computeIndicatorTable(
      tableInput(facts, { period: { from: '2022-01-01', to: '2022-12-31' } }),
    );
    const alike = { ...table, rows: [table.rows[0]!, table.rows[0]!] };
    const { rows } = knownSinceRecords(alike, recordsSince(facts), '2026-06-01');
    expect(rows[0]!.figures).toBe(rows[1]!.figures);
  });

  it('begins with a visit whose tour is not on record', () => {
    const { visits } = CARAVANS;
    expect(recordsSince(factsOf({ visits, tours: [tourOf({ date: '2026-03-10' })] })).caravans).toBe(
      '2025-11-25',
    );
  });
});
