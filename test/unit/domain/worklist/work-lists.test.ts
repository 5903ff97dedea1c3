import { wholeTally } from '@domain/indicator/indicator-table.ts';
import { lastServices } from '@domain/worklist/last-service.ts';
import { missingFeedback } from '@domain/worklist/missing-feedback.ts';
import { daysLeft, normsMissed } from '@domain/worklist/norms-missed.ts';
import { eventAgainstStay, eventAgainstVisit } from '@domain/worklist/promise-reasons.ts';
import { unkeptPromises } from '@domain/worklist/unkept-promises.ts';
import { notCovered, overdue } from '@domain/worklist/waiting-places.ts';
import { describe, expect, it } from 'vitest';
import { factsOf, stayOf, tableInput, tourOf, visitOf } from '../../../fixtures/outreach.ts';

const TODAY = '2026-06-30';

describe('places that wait', () => {
  const facts = factsOf({
    visits: [
      visitOf({ id: 'v1', date: '2026-05-01' }),
      visitOf({ id: 'v2', date: '2026-07-01', countyCode: '510201' }),
    ],
    stays: [
      stayOf({ id: 'r1', countyCode: '510102', open: '2024-03-01', close: '2024-04-30' }),
      stayOf({ id: 'r2', countyCode: '510101', open: '2026-06-01', close: '2026-08-01' }),
      stayOf({ id: 'r3', countyCode: '510190', open: '2026-02-01', close: null }),
    ],
  });

  it('were last served by a visit, or until a stay closed, and never after the day', () => {
    expect(Object.fromEntries(lastServices(facts, 'any', TODAY))).toEqual({
      '510101': TODAY,
      '510101100': '2026-05-01',
      '510102': '2024-04-30',
      '510190': '2026-02-01',
    });
    expect(lastServices(facts, 'visit', TODAY).get('510101')).toBe('2026-05-01');
    expect(lastServices(facts, 'stay', TODAY).get('510101100')).toBeUndefined();
  });

  it('come never visited first, then the longest wait', () => {
    const last = lastServices(facts, 'any', TODAY);
    const found = notCovered(['510101', '510102', '510201'], new Set(['510101']), last, TODAY);
    expect(found.map(({ code, wait_d }) => [code, wait_d])).toEqual([
      ['510201', null],
      ['510102', 791],
    ]);
  });

  it('are overdue the day after the round ends', () => {
    const last = new Map([['510102', '2024-04-30']]);
    expect(overdue(['510102'], 26, last, TODAY)).toEqual([]);
    expect(overdue(['510102'], 26, last, '2026-07-01')).toMatchObject([{ overdue_d: 1 }]);
    expect(overdue(['510999'], 26, last, TODAY)).toMatchObject([{ lastOn: null, overdue_d: null }]);
  });
});

describe('norms that are not met', () => {
  it('say what is missing: visits in townships alone bring the share to 60 %', () => {
    // One of three visits is in a township: (1 + 2) of (3 + 2) are 60 %.
    const visits = ['510101100', '510101001', '510101001'].map((townshipCode, index) =>
      visitOf({ id: `v${index}`, townshipCode }),
    );
    const input = tableInput(factsOf({ visits }));
    const tally = wholeTally(input, input.period);
    const misses = normsMissed({ tally, period: input.period, norms: null, sets: [], stays: [] });
    expect(misses).toEqual([{ kind: 'townshipShare', townshipVisits: 1, visits: 3, missing: 2 }]);
  });

  it('never miss less than nothing: a target of 0 asks for no day and no km', () => {
    // 1 day and 60 km of 0 days or 10,000 km.
    const input = tableInput(factsOf({ tours: [tourOf({ length_m: 60_000 })] }));
    const tally = wholeTally(input, input.period);
    const missesOf = (targetDays: number, target_km: number) =>
      normsMissed({
        tally,
        period: input.period,
        norms: [{ id: 'a', targetDays, target_km, isRetired: false }],
        sets: [],
        stays: [],
      });
    expect(missesOf(0, 10_000)).toMatchObject([{ caravanId: 'a', missingDays: 0, missing_km: 9_940 }]);
    expect(missesOf(120, 0)).toMatchObject([{ caravanId: 'a', missingDays: 119, missing_km: 0 }]);
    expect(missesOf(0, 0)).toEqual([]);
  });

  it('ask a set for four stops a year, for the time that it is there', () => {
    const input = tableInput(factsOf({ stays: [stayOf(), stayOf({ id: 'r2', open: '2026-06-01' })] }));
    const sets = [
      { id: 'set-1', availableFrom: null, availableTo: null },
      { id: 'set-2', availableFrom: '2026-07-02', availableTo: null },
      { id: 'set-3', availableFrom: '2027-01-01', availableTo: null },
    ];
    const tally = wholeTally(input, input.period);
    const misses = normsMissed({ tally, period: input.period, norms: [], sets, stays: input.facts.stays });
    expect(misses).toMatchObject([
      { setId: 'set-2', stops: 0, missing: 3 },
      { setId: 'set-1', stops: 2, target: 4, missing: 2 },
    ]);
    expect(daysLeft(input.period, '2026-12-01')).toBe(30);
    expect(daysLeft(input.period, '2027-02-01')).toBe(0);
  });
});

describe('promises', () => {
  const promise = (date: string, place = 's1', since = '2026-06-01') => ({ place, date, since });

  it('are kept on their day, else by the earliest other day since the plan began, each by one visit', () => {
    const promises = [promise('2026-06-10'), promise('2026-06-20'), promise('2026-06-25', 's2')];
    const done = (...days: string[]) => new Map([['s1', days]]);
    const unkept = (...days: string[]) =>
      unkeptPromises(promises, done(...days), TODAY).map(({ date }) => date);
    expect(unkept()).toEqual(['2026-06-10', '2026-06-20', '2026-06-25']);
    expect(unkept('2026-06-20')).toEqual(['2026-06-10', '2026-06-25']);
    expect(unkept('2026-06-12')).toEqual(['2026-06-20', '2026-06-25']);
    expect(unkept('2026-05-31')).toEqual(['2026-06-10', '2026-06-20', '2026-06-25']);
    expect(unkept('2026-06-10', '2026-06-29')).toEqual(['2026-06-25']);
  });

  it('of today and later are not broken yet', () => {
    expect(unkeptPromises([promise(TODAY), promise('2026-07-01')], new Map(), TODAY)).toEqual([]);
  });

  it('name the event that stood in the way', () => {
    const at = { id: 'e', start: '2026-06-10', end: '2026-06-11', reason: '停课' };
    const visit = {
      siteId: 's1',
      caravanId: 'a',
      countyCode: '510101',
      townshipCode: '510101100',
      date: '2026-06-11',
    };
    const events = [
      { ...at, target: { kind: 'caravan-off' as const, caravanId: 'b' } },
      { ...at, target: { kind: 'road-closed' as const, regionCode: '510101100' } },
    ];
    expect(eventAgainstVisit(events, visit)).toEqual({ code: 'event', kind: 'road-closed', text: '停课' });
    expect(eventAgainstVisit(events, { ...visit, date: '2026-06-12' })).toBeNull();
    const lost = { ...at, kind: 'venue-lost' as const, venueId: 'hall' };
    const stay = { setId: 'set-1', venueId: 'hall', from: '2026-06-11', to: '2026-08-01' };
    expect(eventAgainstStay([lost], stay)).toMatchObject({ kind: 'venue-lost' });
    expect(eventAgainstStay([lost], { ...stay, from: '2026-06-12' })).toBeNull();
    expect(eventAgainstStay([lost], { ...stay, venueId: 'other' })).toBeNull();
  });
});

describe('feedback', () => {
  it('is missed after some days, of a stay from its closing; what is not due never is', () => {
    const facts = factsOf({
      visits: [
        visitOf({ id: 'late', date: '2026-06-10', feedbackOn: null }),
        visitOf({ id: 'in-time', date: '2026-06-15', feedbackOn: null }),
        visitOf({ id: 'came', date: '2026-05-01', feedbackOn: '2026-06-01' }),
        visitOf({ id: 'planned', date: '2026-05-02' }),
        visitOf({ id: 'elsewhere', date: '2026-05-02', countyCode: '510102', feedbackOn: null }),
      ],
      stays: [
        stayOf({ id: 'closed', open: '2026-01-01', close: '2026-05-01', feedbackOn: null }),
        stayOf({ id: 'open', open: '2026-01-01', close: null, feedbackOn: null }),
        stayOf({ id: 'of-others', close: '2026-05-01' }),
      ],
    });
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const found = missingFeedback(facts, period, 15, TODAY, ({ countyCode }) => countyCode === '510101');
    expect(found.map(({ of, late_d }) => [of.id, late_d])).toEqual([
      ['closed', 45],
      ['late', 5],
    ]);
  });
});
