import { computeIndicatorTable } from '@domain/indicator/indicator-table.ts';
import { outreachEquity, type OutreachEquityInput } from '@domain/indicator/outreach-equity.ts';
import { lastServices } from '@domain/worklist/last-service.ts';
import { describe, expect, it } from 'vitest';
import { factsOf, stayOf, tableInput, visitOf } from '../../../fixtures/outreach.ts';

/** 510101 (400,000 people): one visit; 510102 (100,000): four; 510201 has no figure of people, and none; 510190 is outside. */
const FACTS = factsOf({
  visits: [
    visitOf({ date: '2026-03-10' }),
    ...[1, 2, 3, 4].map((n) =>
      visitOf({ id: `w${n}`, date: `2026-05-0${n}`, countyCode: '510102', townshipCode: '510102100' }),
    ),
    visitOf({ id: 'z', countyCode: '510190', townshipCode: null }),
  ],
  stays: [stayOf({ open: '2026-06-01', close: '2026-07-30', countyCode: '510101', openDays: null })],
});

function equityOf(changes: Partial<OutreachEquityInput> = {}) {
  const input = tableInput(FACTS);
  return outreachEquity({
    table: computeIndicatorTable(input),
    quantity: 'visits',
    facts: FACTS,
    asOf: '2026-12-31',
    only: null,
    tree: input.tree,
    areaPeople: null,
    ...changes,
  });
}

describe('outreachEquity', () => {
  it('measures visits per person by hand', () => {
    const { perPerson, perCounty } = equityOf();
    // Shares of people 0.8 and 0.2, of visits 0.2 and 0.8: Gini = 0.8 − 0.2.
    expect(perPerson.units).toBe(2);
    expect(perPerson.gini.value).toBeCloseTo(0.6, 12);
    expect(perPerson.lorenz).toEqual([
      { people: 0, quantity: 0 },
      { people: 0.8, quantity: 0.2 },
      { people: 1, quantity: 1 },
    ]);
    // 0.2·ln(0.2/0.8) + 0.8·ln(0.8/0.2)
    expect(perPerson.theilT.value).toBeCloseTo(0.6 * Math.log(4), 12);
    // 0, 1 and 4 visits: (0·−2 + 1·0 + 4·2) / (3·5)
    expect(perCounty.units).toBe(3);
    expect(perCounty.gini.value).toBeCloseTo(8 / 15, 12);
    // A county without a visit has no logarithm.
    expect(perCounty.theilL).toEqual({ value: null, reason: 'zero-value' });
  });

  it('takes it apart by the list of key counties, and by prefecture only where there are several', () => {
    const { byPrefecture, byKeyList, keyAreas } = equityOf();
    // The third county has no people, so that both that are left lie in one prefecture.
    expect(byPrefecture).toBeNull();
    expect(byKeyList!.T.betweenShare.value).toBeCloseTo(1, 12);
    // Key counties have 4 of 5 visits and 0.2 of the people.
    expect(keyAreas.ratio.value).toBeCloseTo(4, 12);
    expect(keyAreas.weights.leftOut).toEqual([{ code: '510201', name: '510201县', reason: 'no-population' }]);
  });

  it('counts waits to the last visit or day of a stay, and who was never visited apart', () => {
    const { waits } = equityOf();
    // 30 July to 31 December: 154 days; 4 May: 241.
    expect(waits.longest).toEqual({ wait_d: 241, codes: ['510102'] });
    expect(waits.median_d.value).toBe((154 + 241) / 2);
    expect(waits.neverVisitedCodes).toEqual(['510201']);
  });

  it('takes a stay that is open on the day for no wait, and ignores what comes later', () => {
    const { waits } = equityOf({ asOf: '2026-06-15' });
    expect(waits.longest).toEqual({ wait_d: 42, codes: ['510102'] });
    expect(waits.median_d.value).toBe(21);
    expect(equityOf({ asOf: '2026-03-09' }).waits.visited.part).toBe(0);
  });

  it('counts a stay without a closing day on the day it opened, as coverage and the list of overdue counties do', () => {
    const open = stayOf({ open: '2016-03-01', close: null, countyCode: '510102' });
    const facts = factsOf({ stays: [open] });
    const { waits } = equityOf({ facts, asOf: '2026-03-01' });
    // Ten years, of which 2020 and 2024 have a leap day.
    expect(waits.longest).toEqual({ wait_d: 3_652, codes: ['510102'] });
    expect(lastServices(facts, 'any', '2026-03-01').get('510102')).toBe('2016-03-01');
    const of = (year: string) =>
      computeIndicatorTable(tableInput(facts, { period: { from: `${year}-01-01`, to: `${year}-12-31` } }))
        .total.figures;
    expect(of('2016')).toMatchObject({ countiesCovered: { part: 1 }, setsUsed: { value: 1 } });
    expect(of('2026')).toMatchObject({ countiesCovered: { part: 0 }, setsUsed: { value: 0 } });
  });

  it('keeps a county whose quantity nobody knows out of every measure, and says so', () => {
    const { perPerson, perCounty, keyAreas, waits, ...equity } = equityOf({ quantity: 'openDays' });
    expect(equity.unknownCounties).toEqual(['510101']);
    expect(equity.incompleteCounties).toEqual([]);
    // Of three counties two are left, of the two with people one: 100,000 of the people of all, which nobody published.
    expect(perCounty.units).toBe(2);
    expect(perPerson.units).toBe(1);
    expect(keyAreas.weights.units).toEqual({ part: 1, whole: 3 });
    expect(keyAreas.weights.leftOut).toEqual([
      { code: '510101', name: '510101县', reason: 'no-quantity' },
      { code: '510201', name: '510201县', reason: 'no-population' },
    ]);
    expect(equityOf({ quantity: 'openDays', areaPeople: 800_000 }).keyAreas.weights.shareOfPeople.value).toBe(
      0.125,
    );
    // Its wait is known all the same.
    expect(waits.weights.people).toBe(500_000);
    expect(waits.visited.part).toBe(2);
  });

  it('names counties of whose records some lack figures; they count with what is known', () => {
    const facts = factsOf({
      stays: [
        stayOf({ openDays: 10 }),
        stayOf({ id: 'r2', open: '2026-06-01', close: '2026-07-30', openDays: null }),
      ],
    });
    const equity = equityOf({ facts, quantity: 'openDays', table: computeIndicatorTable(tableInput(facts)) });
    expect(equity.incompleteCounties).toEqual(['510101']);
    expect(equity.unknownCounties).toEqual([]);
    expect(equity.keyAreas.quantity.whole).toBe(10);
    expect(equityOf().incompleteCounties).toEqual([]);
  });
});
