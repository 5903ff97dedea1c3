import { normProgress, normTotals, yearsIn } from '@domain/indicator/caravan-norm.ts';
import { computeIndicatorTable, wholeTally } from '@domain/indicator/indicator-table.ts';
import { describe, expect, it } from 'vitest';
import { factsOf, tableInput, tourOf, visitOf } from '../../../fixtures/outreach.ts';

const norm = (id: string, changes = {}) => ({
  id,
  targetDays: 2,
  target_km: 100,
  isRetired: false,
  ...changes,
});

/** a is out on three days for 90 km, b on one for 120 km, c never. */
const FACTS = factsOf({
  tours: [
    tourOf({ id: 't1', date: '2026-03-01', length_m: 30_000 }),
    tourOf({ id: 't2', date: '2026-03-02', length_m: 30_000 }),
    tourOf({ id: 't3', date: '2026-03-03', length_m: 30_000, countyCode: '510102' }),
    tourOf({ id: 't4', caravanId: 'b', date: '2026-03-03', length_m: 120_000 }),
  ],
  visits: [
    visitOf({ id: 'v1', date: '2026-03-01', feedbackOn: '2026-03-05' }),
    visitOf({ id: 'v2', date: '2026-03-02', feedbackOn: '2026-03-12' }),
    visitOf({ id: 'v3', date: '2026-03-03', feedbackOn: null }),
    visitOf({ id: 'v4', date: '2026-03-03' }),
  ],
});
const NORMS = [norm('a'), norm('b'), norm('c'), norm('d', { isRetired: true })];

const total = (changes: Parameters<typeof tableInput>[1] = {}) =>
  computeIndicatorTable(tableInput(FACTS, { norms: NORMS, caravanIds: ['a', 'b', 'c', 'd'], ...changes }));

describe('the norm of caravans', () => {
  it('is met by days or by km; those out of use count only when they were out', () => {
    const { normMet, daysOfNorm } = total().total.figures;
    expect([normMet.part, normMet.whole]).toEqual([2, 3]);
    expect([daysOfNorm.part, daysOfNorm.whole]).toEqual([4, 6]);
    const withOld = computeIndicatorTable(
      tableInput(factsOf({ tours: [...FACTS.tours, tourOf({ id: 't5', caravanId: 'd' })] }), {
        norms: NORMS,
      }),
    );
    expect(withOld.total.figures.normMet.whole).toBe(4);
  });

  it('is asked of each row by caravan and of each span, but of no region or list', () => {
    const byCaravan = total({ rowsBy: 'caravan' }).rows;
    expect(byCaravan.map(({ key, figures }) => [key, figures.normMet.value])).toEqual([
      ['a', 100],
      ['b', 100],
      ['c', 0],
      ['d', null],
    ]);
    const march = total({ rowsBy: 'month' }).rows[2]!.figures;
    // A twelfth of two days is less than one.
    expect(march.normMet.part).toBe(2);
    expect(march.daysOfNorm.whole).toBeCloseTo((6 * 31) / 365, 9);
    for (const { figures } of total({ rowsBy: 'county' }).rows) expect(figures.normMet.value).toBeNull();
    const only = new Set(['510101']);
    expect(total({ only }).total.figures.normMet.value).toBeNull();
    expect(total({ only, rowsBy: 'caravan' }).rows[0]!.figures.normMet.value).toBeNull();
  });

  it('asks of a leap year, and of any part of one, by the days of that year', () => {
    expect(yearsIn({ from: '2024-01-01', to: '2024-12-31' })).toBe(1);
    expect(yearsIn({ from: '2024-01-01', to: '2025-12-31' })).toBe(2);
    expect(yearsIn({ from: '2023-07-02', to: '2024-07-01' })).toBeCloseTo(183 / 365 + 183 / 366, 12);
  });

  it('is met by who does exactly what is asked, also where a part of a year is no binary number', () => {
    // 365 days a year ask 29 of 29 days; 365 × (29 ÷ 365) is 29.000000000000004 in a computer.
    const input = tableInput(
      factsOf({
        tours: Array.from({ length: 29 }, (_, day) =>
          tourOf({ id: `t${day}`, date: `2026-01-${String(day + 1).padStart(2, '0')}`, length_m: 0 }),
        ),
      }),
      { period: { from: '2026-01-01', to: '2026-01-29' } },
    );
    const asked = (targetDays: number) =>
      normProgress([norm('a', { targetDays, target_km: 0 })], wholeTally(input, input.period), input.period);
    expect(asked(365).get('a')).toMatchObject({ isMet: true, daysOut: 29 });
    expect(asked(366).get('a')).toMatchObject({ isMet: false, daysOut: 29 });
  });

  it('has totals that are the sums over its caravans, of a part of a year too', () => {
    for (const to of ['2026-12-31', '2026-03-02']) {
      const input = tableInput(FACTS, { period: { from: '2026-01-01', to } });
      const tally = wholeTally(input, input.period);
      const each = [...normProgress(NORMS, tally, input.period).values()];
      expect(normTotals(NORMS, tally, input.period)).toEqual({
        asked: each.length,
        met: each.filter(({ isMet }) => isMet).length,
        daysOut: each.reduce((sum, { daysOut }) => sum + daysOut, 0),
        targetDays: each.reduce((sum, { targetDays }) => sum + targetDays, 0),
      });
    }
  });

  it('never counts a target of 0 as met', () => {
    const input = tableInput(FACTS);
    const met = normProgress(
      [norm('a', { targetDays: 0, target_km: 0 })],
      wholeTally(input, input.period),
      input.period,
    );
    expect(met.get('a')).toMatchObject({ isMet: false, daysOut: 3, length_km: 90 });
    expect([...wholeTally(input, input.period).caravans].map(([id, { daysOut }]) => [id, daysOut])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });
});

describe('feedback', () => {
  it('counts the visits of which it is due, and takes the median of those that came', () => {
    const { feedbackShare, feedbackLag } = total().total.figures;
    expect([feedbackShare.part, feedbackShare.whole]).toEqual([2, 3]);
    expect(feedbackLag.value).toBe(7);
  });

  it('has no median where none came, the day of the one that came, and the middle of several', () => {
    const lagOf = (...returned: readonly (string | null)[]) => {
      const visits = returned.map((feedbackOn, at) =>
        visitOf({ id: `v${at}`, date: `2026-03-${10 + at}`, feedbackOn }),
      );
      return computeIndicatorTable(tableInput(factsOf({ visits }))).total.figures.feedbackLag.value;
    };
    expect(lagOf(null, null)).toBeNull();
    expect(lagOf('2026-03-19', null)).toBe(9);
    expect(lagOf('2026-04-09', '2026-03-13', '2026-03-14')).toBe(2);
  });
});

describe('days out by township', () => {
  it('cannot be known, and have no row of their own; the total has them', () => {
    const { rows, total: all } = total({ rowsBy: 'township' });
    for (const { key, figures } of rows) {
      expect([key, figures.daysOut.value, figures.length.value, figures.lengthPerVisit.value]).toEqual([
        key,
        null,
        null,
        null,
      ]);
    }
    expect(rows.map(({ key }) => key)).not.toContain('');
    expect([all.figures.daysOut.value, all.figures.length.value]).toEqual([4, 210]);
  });
});
