import { describe, expect, it } from 'vitest';
import { between, HOUR, MINUTE, plan } from '../../../fixtures/tour-problem.ts';
import { ofKind, OUT_AND_BACK, remedies, VISIT } from './carried-out-remedies.ts';

describe('displace', () => {
  const allDay = { at_min: 60, service_min: 480, prize: 5 };

  it('names the least prizes of one route that would have to leave, gain or not', () => {
    // One visit a day; days are taken by 30 and 25; the visit is worth 20. 60 km each way instead of 50: 20 km more.
    const tour = {
      visits: [
        { at_min: 60, prize: 20 },
        { at_min: 50, prize: 30 },
        { at_min: 50, prize: 25 },
      ],
      vehicles: [{ maxVisitsPerDay: 1 }],
      dayCount: 2,
    };
    expect(ofKind('displace', remedies(tour, [plan([1]), plan([2], { day: 1 })]))).toEqual({
      change: { kind: 'displace', visits: [2], points: 25 },
      placement: {
        ...OUT_AND_BACK,
        day: 1,
        extra_m: 20_000,
        extraDrive_s: 20 * MINUTE,
        extraCost: 20_000,
        extraPoints: 25,
      },
    });
  });

  it('adds up several visits that would have to leave together', () => {
    // The visit takes all day.
    const tour = {
      visits: [allDay, { at_min: 30, prize: 3 }, { at_min: 30, prize: 4 }],
    };
    expect(ofKind('displace', remedies(tour, [plan([1, 2])]))).toMatchObject({
      change: { kind: 'displace', visits: [1, 2], points: 7 },
      placement: { position: 0, extra_m: 60_000, extraPoints: 7 },
    });
  });

  it('prefers one dear visit to two cheap ones only by their sum', () => {
    // Service of 240 min: room for it when the 6-point visit of 240 leaves, or both of 120 (2 + 3).
    const tour = {
      visits: [
        { at_min: 60, service_min: 240, prize: 9 },
        { at_min: 60, service_min: 240, prize: 6 },
        { at_min: 60, service_min: 120, prize: 2 },
        { at_min: 60, service_min: 120, prize: 3 },
      ],
    };
    expect(ofKind('displace', remedies(tour, [plan([1, 2, 3])]))?.change).toEqual({
      kind: 'displace',
      visits: [2, 3],
      points: 5,
    });
  });

  it('counts the other goals in the placement', () => {
    // 1 leaves: prize 1, and the only visit of its area, worth 8; on the cost level its value of 99.
    const tour = {
      visits: [allDay, { at_min: 60, service_min: 480, prize: 1, area: 0, value: 99 }],
      areas: [{ fairness: 8 }],
    };
    expect(ofKind('displace', remedies(tour, [plan([1])]))).toMatchObject({
      change: { kind: 'displace', visits: [1], points: 1 },
      placement: { extraPoints: 9, extraCost: 99 },
    });
  });

  it('makes room in the area as well', () => {
    const inArea = { ...allDay, area: 0 };
    const tour = { visits: [inArea, inArea], areas: [{ maxVisitsPerDay: 1 }] };
    expect(ofKind('displace', remedies(tour, [plan([1])]))?.change).toMatchObject({ visits: [1] });
  });

  it('prefers, of equal prizes, the fewest visits and then the cheapest place', () => {
    // On day 0 two visits without a prize would have to leave, on day 1 one at 60, which is
    // nothing to drive in addition, on day 2 one at 10.
    const other = { service_min: 480, prize: 0 };
    const tour = {
      visits: [
        allDay,
        { at_min: 60, service_min: 240, prize: 0 },
        { at_min: 60, service_min: 240, prize: 0 },
        { ...other, at_min: 10 },
        { ...other, at_min: 60 },
      ],
      dayCount: 3,
    };
    const plans = [plan([1, 2]), plan([4], { day: 1 }), plan([3], { day: 2 })];
    expect(ofKind('displace', remedies(tour, plans))).toMatchObject({
      change: { visits: [4], points: 0 },
      placement: { day: 1, extra_m: 0 },
    });
  });

  it('takes no visit out of a pattern that would be left in pieces', () => {
    const tour = {
      visits: [{ ...allDay, windows: [[between(9, 17)], []] }, allDay, allDay],
      series: [{ visits: [1, 2], patterns: [[0, 1]] }],
      dayCount: 2,
    };
    expect(ofKind('displace', remedies(tour, [plan([1]), plan([2], { day: 1 })]))).toBeUndefined();
  });

  it('never asks a required visit to leave', () => {
    const tour = { visits: [allDay, { ...allDay, prize: 0, isRequired: true }] };
    expect(ofKind('displace', remedies(tour, [plan([1])]))).toBeUndefined();
  });

  it('takes all of a group that belongs together', () => {
    const tour = {
      visits: [allDay, { at_min: 60, prize: 1 }, { at_min: 60, prize: 1, windows: [[between(6, 18)]] }],
      vehicles: [{ maxVisitsPerDay: 2 }],
      relations: [{ kind: 'together' as const, visits: [1, 2] }],
    };
    // Without 1 alone, 2 at the edge of the day would leave room: 7:30–8:30, then 9–17.
    expect(ofKind('displace', remedies(tour, [plan([2, 1])]))?.change).toMatchObject({ visits: [2, 1] });
  });

  it('is left to other remedies where the visit fits at a loss', () => {
    const tour = {
      visits: [{ ...VISIT, prize: 1 }, { at_min: 10 }],
      driving: { daily_s: 2 * HOUR - 60 },
      goals: { perOverMinute: 1 },
    };
    expect(ofKind('displace', remedies(tour, [plan([1])]))).toBeUndefined();
  });
});
