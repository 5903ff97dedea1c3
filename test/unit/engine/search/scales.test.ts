import { describe, expect, it } from 'vitest';
import { createProblem } from '../../../../electron/engine/problem-build.ts';
import { foldedGains, foldingWeights } from '../../../../electron/engine/search/folding.ts';
import { Neighbourhood } from '../../../../electron/engine/search/neighbourhood.ts';
import { coolingOf } from '../../../../electron/engine/search/temperatures.ts';
import { lineInput, lineProblem } from '../../../fixtures/line-problem.ts';

describe('foldingWeights', () => {
  it('scales points by round trips per mean prize', () => {
    const problem = lineProblem({
      visits: [
        { at: 10, prize: 4 },
        { at: 30, prize: 6 },
      ],
      vehicle: { costPerDay: 2 },
    });
    // Mean round trip (20 + 60) / 2 = 40, a day 2,000: 2,040. Mean prize 5: a point is 500 × 2,040 / 5 = 204,000.
    // Required: 20 × 2,040 + all 10 points × 204,000.
    expect(foldingWeights(problem)).toEqual({ points: 204_000, required: 2_080_800 });
  });

  it('takes the dearest vehicle for the scale', () => {
    const { vehicles, ...rest } = lineInput({ visits: [{ at: 10, prize: 1 }], vehicles: 1 });
    // The first vehicle's base is at the visit: no way at all. The second one drives 20.
    const two = { ...rest, vehicles: [{ ...vehicles[0]!, depot: 1 }, vehicles[0]!] };
    expect(foldingWeights(createProblem(two)).points).toBe(10_000);
  });

  it('is positive without prizes, roads or visits', () => {
    const { points, required } = foldingWeights(lineProblem({ visits: [] }));
    expect(points).toBeGreaterThan(0);
    expect(required).toBeGreaterThan(0);
  });
});

describe('foldedGains', () => {
  it('adds value, points and duty, and a whole series at its first visit', () => {
    const problem = lineProblem({
      visits: [
        { at: 1, prize: 2, value: 5, isRequired: false },
        { at: 1, prize: 3 },
        { at: 2, isRequired: false, value: 1 },
      ],
      days: 2,
      more: { series: [{ visits: [0, 1], patterns: [[0, 1]] }] },
    });
    // Visit 0: 5 + 2 × 10 = 25, visit 1: 3 × 10 + 100 = 130; together 155.
    expect([...foldedGains(problem, { points: 10, required: 100 })]).toEqual([155, 130, 1]);
  });
});

describe('coolingOf', () => {
  it('follows the mean leg between neighbours, and the prizes where they are larger', () => {
    const problem = lineProblem({ visits: [{ at: 10 }, { at: 20 }, { at: 40 }] });
    // Legs 10 30, 10 20, 20 30: mean 20. Start 4 legs, end 0.04 of a leg.
    const [roads, ...none] = coolingOf(problem, new Neighbourhood(problem));
    expect(roads?.until).toBe(1);
    expect(roads?.start).toBeCloseTo(80);
    expect(roads?.end).toBeCloseTo(0.8);
    expect(none).toEqual([]);
    // Optional visits with a value: a quarter of that.
    const valued = lineProblem({ visits: [10, 20, 40].map((at) => ({ at, isRequired: false, value: 1 })) });
    const [weighed] = coolingOf(valued, new Neighbourhood(valued));
    expect(weighed?.start).toBeCloseTo(20);
    expect(weighed?.end).toBeCloseTo(0.2);
    const prized = lineProblem({ visits: [{ at: 10, prize: 1, isRequired: false }] });
    // Mean prize 1 × weight 500 × 20 / 1 = 10,000: start 1 prize, end a twentieth. Without neighbours a leg counts 1.
    expect(coolingOf(prized, new Neighbourhood(prized))).toEqual([
      { until: 0.8, start: 10_000, end: 500 },
      { until: 1, start: 4, end: 0.04 },
    ]);
  });
});

describe('Neighbourhood', () => {
  it('lists the others by distance, ties by index', () => {
    const neighbourhood = new Neighbourhood(
      lineProblem({ visits: [{ at: 0 }, { at: 5 }, { at: -5 }, { at: 1 }] }),
    );
    expect(neighbourhood.count).toBe(3);
    expect([0, 1, 2].map((rank) => neighbourhood.at(0, rank))).toEqual([3, 1, 2]);
    expect([0, 1, 2].map((rank) => neighbourhood.at(1, rank))).toEqual([3, 0, 2]);
  });
});
