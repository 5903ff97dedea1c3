import { describe, expect, it } from 'vitest';
import { Change } from '../../../../electron/engine/constraints/change.ts';
import { Fairness } from '../../../../electron/engine/constraints/fairness.ts';
import { Lateness } from '../../../../electron/engine/constraints/lateness.ts';
import { NormDays } from '../../../../electron/engine/constraints/norm-days.ts';
import { OverDriving } from '../../../../electron/engine/constraints/over-driving.ts';
import { TownshipShare } from '../../../../electron/engine/constraints/township-share.ts';
import { HOUR, lineProblem } from '../search/tours/line.ts';

describe('fairness', () => {
  // Area 0 has three visits and 100 points: the visits bring 100, 50, 33.
  const problem = lineProblem({
    days: 1,
    visits: [{ km: 1, area: 0 }, { km: 2, area: 0 }, { km: 3, area: 0 }, { km: 4 }],
    more: { areas: [{ fairness: 100 }, { fairness: 7 }] },
  });

  it('gives the k-th visit of an area floor(fairness / k) points', () => {
    const fairness = new Fairness(problem);
    expect(fairness.lost()).toBe(183); // 100 + 50 + 33
    const gains = [0, 1, 2].map((visit) => {
      const gain = fairness.gain(visit);
      fairness.count(visit, 1);
      return gain;
    });
    expect(gains).toEqual([100, 50, 33]);
    expect(fairness.lost()).toBe(0);
    fairness.count(1, -1);
    expect(fairness.gain(1)).toBe(33);
    expect(fairness.lost()).toBe(33);
  });

  it('gives nothing for a visit of no area', () => {
    const fairness = new Fairness(problem);
    fairness.count(3, 1);
    expect(fairness.gain(3)).toBe(0);
    expect(fairness.lost()).toBe(183);
  });
});

describe('township share', () => {
  // 40 points per visit missing to 60 %: ceil(0.6 × served) township visits are wanted.
  const problem = lineProblem({
    days: 1,
    visits: [{ km: 1 }, { km: 2, isTownship: true }, { km: 3 }, { km: 4, isTownship: true }],
    more: { goals: { townshipShare: { perMille: 600, perVisit: 40 } } },
  });

  it('costs points for every township visit missing to the share', () => {
    const share = new TownshipShare(problem);
    expect(share.lost()).toBe(0);
    expect(share.delta(0)).toBe(40); // 1 served, ceil(0.6) = 1 wanted, 0 there
    expect(share.delta(1)).toBe(0); // 1 wanted, 1 there
    share.count(0, 1);
    expect(share.lost()).toBe(40);
    expect(share.delta(2)).toBe(40); // 2 served, ceil(1.2) = 2 wanted, 0 there: 80
    expect(share.delta(1)).toBe(0); // 2 wanted, 1 there: still 40
    share.count(1, 1);
    share.count(3, 1); // 3 served, ceil(1.8) = 2 wanted, 2 there
    expect(share.lost()).toBe(0);
    share.count(0, -1);
    expect(share.lost()).toBe(0);
  });
});

describe('norm days', () => {
  it('costs points for every day short of the norm, and none beyond it', () => {
    const problem = lineProblem({
      days: 5,
      visits: [{ km: 1 }],
      vehicles: [{ normDays: 3 }, { normDays: 1 }],
      more: { goals: { perNormDay: 20 } },
    });
    const norm = new NormDays(problem);
    expect(norm.lost()).toBe(80); // 3 + 1 days
    expect(norm.delta(0, 1)).toBe(-20);
    expect(norm.delta(1, 2)).toBe(-20); // only the first of the two was missing
    norm.count(0, 3);
    expect(norm.lost()).toBe(20);
    expect(norm.delta(0, 1)).toBe(0);
    expect(norm.delta(0, -2)).toBe(40);
  });
});

describe('over-driving', () => {
  const problem = lineProblem({
    days: 10,
    visits: [{ km: 1 }],
    vehicles: [{}, {}],
    more: {
      driving: { continuous_s: 4 * HOUR, rest_s: 1_200, daily_s: 2 * HOUR, weekly_s: 5 * HOUR },
      goals: { perOverMinute: 3 },
    },
  });

  it('counts started minutes above the limit of a day', () => {
    const over = new OverDriving(problem);
    expect(over.ofDay(2 * HOUR)).toBe(0);
    expect(over.ofDay(2 * HOUR + 1)).toBe(3);
    expect(over.ofDay(2 * HOUR + 61)).toBe(6);
  });

  it('counts started minutes above the limit of seven days for each day that ends such a week', () => {
    const over = new OverDriving(problem);
    over.count(0, 3 * HOUR); // vehicle 0, day 0: weeks that end on days 0 … 6
    // Day 2 gets 2 h 10 min: on days 2 … 6 the week has 5 h 10 min, 10 minutes too many: 5 × 10 × 3.
    expect(over.weeksDelta(2, 2 * HOUR + 600)).toBe(150);
    // On days 7 and 8 the first day has left the week.
    over.count(2, 2 * HOUR + 600);
    expect(over.weeksDelta(0, -3 * HOUR)).toBe(-150);
    // Another vehicle has weeks of its own.
    expect(over.weeksDelta(10, 5 * HOUR)).toBe(0);
  });

  it('adds up changes of three days in a row', () => {
    const over = new OverDriving(problem);
    // Weeks on days 3 … 12, the horizon ends on day 9: day 3 has 2 h, day 4 4 h, days 5 … 9 5 h + 60 s: 5 × 1 × 3.
    expect(over.weeksDelta(3, 2 * HOUR, 2 * HOUR, HOUR + 60)).toBe(15);
    // The last day of a vehicle changes only its own week: 5 h + 1 s is one started minute.
    expect(over.weeksDelta(9, 5 * HOUR + 1)).toBe(3);
  });
});

describe('lateness', () => {
  it('costs points per started minute', () => {
    const problem = lineProblem({
      days: 1,
      visits: [{ km: 1, maxLateness_s: 600 }],
      more: { goals: { perLateMinute: 5 } },
    });
    const lateness = new Lateness(problem);
    expect(lateness.isActive).toBe(true);
    expect(lateness.ofMinutes(7)).toBe(35);
  });
});

describe('change', () => {
  const problem = lineProblem({
    days: 3,
    visits: [{ km: 1, planned: { vehicle: 1, day: 2 } }, { km: 2 }],
    vehicles: [{}, {}],
    more: { goals: { changedDay: 10, changedVehicle: 4, dropped: 50 } },
  });

  it('costs points for another day, another vehicle, and for being dropped', () => {
    const change = new Change(problem);
    expect(change.lost(0, 1, 2)).toBe(0);
    expect(change.lost(0, 1, 1)).toBe(10);
    expect(change.lost(0, 0, 2)).toBe(4);
    expect(change.lost(0, 0, 0)).toBe(14);
    expect(change.lostUnserved(0)).toBe(50);
  });

  it('costs nothing for a visit that was in no plan', () => {
    const change = new Change(problem);
    expect(change.lost(1, 0, 0)).toBe(0);
    expect(change.lostUnserved(1)).toBe(0);
  });
});
