import { describe, expect, it } from 'vitest';
import { ProblemData, type ProblemInput } from '@engine';
import { between, lineProblem, lineProblemInput } from '../../fixtures/day-trip-problem.ts';

const line = {
  dayCount: 2,
  visits: [{ at_min: 30, windows: [[between(9, 12), between(14, 17)], []] }, { at_min: 60 }],
};
const input = lineProblemInput(line);
const firstVehicle = input.vehicles[0]!;
const firstVisit = input.visits[0]!;

describe('ProblemData.from', () => {
  it('lays windows out by visit and day', () => {
    const problem = lineProblem(line);
    // visit 0: two windows on day 0, none on day 1; visit 1: one window a day
    expect([...problem.windowOffset]).toEqual([0, 2, 2, 3, 4]);
    expect([...problem.windowStart_s].map((s) => s / 3_600)).toEqual([9, 14, 9, 9]);
    expect(Object.isFrozen(problem)).toBe(true);
  });

  it('survives cloning between threads with the same hash', () => {
    const problem = lineProblem(line);
    expect(structuredClone(problem)).toEqual(problem);
    expect(lineProblem(line).hash).toBe(problem.hash);
    expect(problem.hash).toMatch(/^[0-9a-f]{8}$/);
  });

  it('changes the hash with every kind of number', () => {
    const variants: Partial<ProblemInput>[] = [
      { rest_s: input.rest_s + 1 },
      { visits: input.visits.map((visit) => ({ ...visit, prize: visit.prize + 1 })) },
      { vehicles: input.vehicles.map((vehicle) => ({ ...vehicle, availableDays: [true, false] })) },
      { distance_m: Array.from(input.distance_m, (m) => m + 1) },
    ];
    const hashes = variants.map((variant) => ProblemData.from({ ...input, ...variant }).hash);
    expect(new Set([...hashes, lineProblem(line).hash]).size).toBe(variants.length + 1);
  });

  const broken: Readonly<Record<string, readonly [Partial<ProblemInput>, RegExp]>> = {
    'a fraction': [{ rest_s: 0.5 }, /rest_s/],
    'no vehicle': [{ vehicles: [] }, /vehicles/],
    'no day': [{ dayCount: 0 }, /dayCount/],
    'a matrix of the wrong size': [{ travelTime_s: [0] }, /travelTime_s has 1/],
    'a negative distance': [{ distance_m: Array.from(input.distance_m, () => -1) }, /distance_m\[0\]/],
    'a leg beyond the limit': [
      { travelTime_s: Array.from(input.travelTime_s, () => 1_000_001) },
      /travelTime_s/,
    ],
    'a depot that is no place': [{ vehicles: [{ ...firstVehicle, depot: 9 }] }, /depot/],
    'availability of too few days': [
      { vehicles: [{ ...firstVehicle, availableDays: [true] }] },
      /availableDays/,
    ],
    'a prize of nothing': [{ visits: [{ ...firstVisit, prize: 0 }] }, /prize/],
    'windows of too few days': [{ visits: [{ ...firstVisit, windows: [[]] }] }, /windows/],
    'overlapping windows': [
      { visits: [{ ...firstVisit, windows: [[between(9, 12), between(11, 13)], []] }] },
      /windows\[0\]\[1\]\.start_s/,
    ],
    'a window that ends before it starts': [
      { visits: [{ ...firstVisit, windows: [[between(12, 9)], []] }] },
      /end_s/,
    ],
    'prizes whose sum overflows': [
      { visits: [firstVisit, firstVisit].map((visit) => ({ ...visit, prize: 2 ** 30 })) },
      /sum of prizes/,
    ],
    'more than twelve visits a route': [{ maxVisitsPerRoute: 13 }, /maxVisitsPerRoute/],
    'continuous driving of nothing': [{ continuousDriving_s: 0 }, /continuousDriving_s/],
  };
  for (const [name, [change, message]] of Object.entries(broken)) {
    it(`refuses ${name}`, () => {
      expect(() => ProblemData.from({ ...input, ...change })).toThrow(message);
      expect(() => ProblemData.from({ ...input, ...change })).toThrow(RangeError);
    });
  }
});
