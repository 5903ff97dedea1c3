import { NO_CONDITIONS } from '@domain/planning/planning-model.ts';
import { standingConditions, standingLocks } from '@domain/planning/standing-locks.ts';
import { describe, expect, it } from 'vitest';
import { aStop, aTour } from '../../../fixtures/builders.ts';

const stop = (siteId: string, ...grades: readonly ('caravan' | 'day' | 'order')[]) =>
  aStop({
    id: siteId,
    siteId,
    lock: {
      caravan: grades.includes('caravan'),
      day: grades.includes('day'),
      order: grades.includes('order'),
    },
  });
const tours = [
  aTour({
    id: 't1',
    caravanId: 'c1',
    date: '2026-12-01',
    stops: [stop('A', 'day', 'order'), stop('B'), stop('C', 'caravan', 'order')],
  }),
  aTour({ id: 't2', caravanId: 'c2', date: '2026-12-02', stops: [stop('D', 'caravan', 'day', 'order')] }),
];

describe('the locks that stand in a plan', () => {
  it('hold each visit where it is now; an order of one orders nothing', () => {
    expect(standingLocks(tours)).toEqual({
      locks: [
        { siteId: 'A', caravanId: null, date: '2026-12-01' },
        { siteId: 'C', caravanId: 'c1', date: null },
        { siteId: 'D', caravanId: 'c2', date: '2026-12-02' },
      ],
      orders: [['A', 'C']],
    });
  });
  it('count for the sites of the run alone', () => {
    expect(standingLocks(tours, new Set(['A', 'B']))).toEqual({
      locks: [{ siteId: 'A', caravanId: null, date: '2026-12-01' }],
      orders: [],
    });
  });
  it('replace those of its run, but for sites without a visit', () => {
    const ofRun = {
      ...NO_CONDITIONS,
      basePlanId: 'p0',
      locks: [
        { siteId: 'B', caravanId: 'c1', date: null },
        { siteId: 'out', caravanId: null, date: '2026-12-09' },
      ],
      orders: [['B', 'A']],
    };
    const { locks, orders, basePlanId } = standingConditions(tours, ofRun);
    expect(locks.map(({ siteId }) => siteId)).toEqual(['A', 'C', 'D', 'out']);
    expect([orders, basePlanId]).toEqual([[['A', 'C']], 'p0']);
  });
});
