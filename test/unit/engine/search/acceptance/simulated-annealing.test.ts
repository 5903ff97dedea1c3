import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../../electron/engine/rng.ts';
import { SimulatedAnnealing } from '../../../../../electron/engine/search/acceptance/simulated-annealing.ts';

describe('SimulatedAnnealing', () => {
  it('accepts about T above the current cost on average, at the start and at the end', () => {
    const annealing = new SimulatedAnnealing([{ until: 1, start: 100, end: 1 }], new Rng(1));
    const mean = () => {
      let sum = 0;
      for (let draw = 0; draw < 20_000; draw += 1) sum += annealing.threshold(1_000) - 1_000;
      return sum / 20_000;
    };
    // −ln(u) has mean 1.
    expect(mean()).toBeCloseTo(100, -1);
    // Half-way of a geometric fall from 100 to 1 is 10.
    expect(annealing.cool(0.5)).toBe(false);
    expect(mean()).toBeCloseTo(10, 0);
    annealing.cool(1);
    expect(mean()).toBeCloseTo(1, 1);
  });

  it('says when another phase begins, and begins it at its own temperature', () => {
    const phases = [
      { until: 0.8, start: 1_000, end: 100 },
      { until: 1, start: 4, end: 1 },
    ];
    const annealing = new SimulatedAnnealing(phases, new Rng(3));
    const mean = () => {
      let sum = 0;
      for (let draw = 0; draw < 20_000; draw += 1) sum += annealing.threshold(0);
      return sum / 20_000;
    };
    expect(annealing.cool(0.79)).toBe(false);
    expect(annealing.cool(0.8)).toBe(true);
    expect(mean()).toBeCloseTo(4, 0);
    expect(annealing.cool(0.9)).toBe(false);
    // Half-way between 0.8 and 1: the square root of 4 × 1.
    expect(mean()).toBeCloseTo(2, 0);
  });

  it('never asks for less than the current cost', () => {
    const annealing = new SimulatedAnnealing([{ until: 1, start: 5, end: 5 }], new Rng(2));
    for (let draw = 0; draw < 1_000; draw += 1) expect(annealing.threshold(7)).toBeGreaterThanOrEqual(7);
  });
});
