import { describe, expect, it } from 'vitest';
import type { ProblemInput } from '../../../../../electron/engine/problem-input.ts';
import { classicWindows } from '../../../../../electron/engine/search/classic/classic-problem.ts';
import { createProblem } from '../../../../../electron/engine/problem-build.ts';
import { lineInput } from '../../../../fixtures/line-problem.ts';

const base = lineInput({ visits: [{ at: 10, window: [5, 50] }, { at: 20 }], end: 100, days: 2 });
const visit = base.visits[0]!;
const isClassic = (change: Partial<ProblemInput>) =>
  classicWindows(createProblem({ ...base, ...change })) !== null;
const withVisit = (change: Partial<typeof visit>) => ({ visits: [{ ...visit, ...change }, base.visits[1]!] });
const withVehicle = (change: object) => ({
  vehicles: base.vehicles.map((vehicle) => ({ ...vehicle, ...change })),
});

describe('classicWindows', () => {
  it('takes the one window of each visit', () => {
    const windows = classicWindows(createProblem(base));
    expect([...(windows?.open ?? [])]).toEqual([5, 0]);
    expect([...(windows?.close ?? [])]).toEqual([50, 100]);
  });

  it.each<[string, Partial<ProblemInput>]>([
    [
      'two windows',
      withVisit({
        windows: [
          [
            { start_s: 0, end_s: 1 },
            { start_s: 2, end_s: 3 },
          ],
          [],
        ],
      }),
    ],
    [
      'windows that differ by day',
      withVisit({ windows: [[{ start_s: 0, end_s: 9 }], [{ start_s: 0, end_s: 8 }]] }),
    ],
    ['set-up', withVisit({ setup_s: 1 })],
    ['lateness', withVisit({ maxLateness_s: 1 })],
    ['features', withVisit({ features: 1 })],
    ['a lock', withVisit({ lock: { day: 0 } })],
    ['rests', { driving: { continuous_s: 60, rest_s: 5 } }],
    ['a soft limit of the day', { driving: { daily_s: 60 } }],
    ['slack', { driving: { legSlack_s: 1 } }],
    ['a limit of driving', withVehicle({ maxDriving_s: 60 })],
    ['a limit of visits', withVehicle({ maxVisitsPerDay: 1 })],
    ['different prices', { vehicles: [base.vehicles[0]!, { ...base.vehicles[1]!, costPerKm: 2 }] }],
    ['nights', { ...withVehicle({ maxNights: 1 }), lodgings: [{ place: 1 }] }],
    ['a relation', { relations: [{ kind: 'apart', visits: [0, 1] }] }],
    ['a gap', { series: [{ visits: [0, 1], minGap_d: 1 }] }],
    ['an area limit', { areas: [{ maxVisitsPerDay: 1 }], ...withVisit({ area: 0 }) }],
    ['fairness', { areas: [{ fairness: 1 }], ...withVisit({ area: 0 }) }],
    ['a norm', { goals: { perNormDay: 1 } }],
    ['a township share', { goals: { townshipShare: { perMille: 600, perVisit: 1 } } }],
    ['a price of change', { goals: { changedDay: 1 } }],
  ])('does not take a problem with %s', (_, change) => {
    expect(isClassic(change)).toBe(false);
  });

  it('takes prizes, values, loads, patterns and limits of duration', () => {
    expect(isClassic(withVisit({ prize: 3, value: 4, load: [2] }))).toBe(true);
    expect(isClassic(withVehicle({ capacity: [9], maxDuration_s: 60 }))).toBe(true);
    const twice = { visits: [visit, visit], series: [{ visits: [0, 1], patterns: [[0, 1]] }] };
    expect(isClassic(twice)).toBe(true);
    // At two places, or with a service of its own, a series is none whose days are interchangeable.
    expect(isClassic({ ...twice, visits: [visit, { ...visit, service_s: 1 }] })).toBe(false);
  });
});
