import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../../electron/engine/rng.ts';
import { Neighbourhood } from '../../../../../electron/engine/search/neighbourhood.ts';
import { TourRemoval } from '../../../../../electron/engine/search/tours/tour-removal.ts';
import { lineProblem, plansOf, stateOf } from './line.ts';

const problem = lineProblem({
  days: 4,
  visits: [{ km: 300 }, { km: 310 }, { km: 20 }, { km: 305, windows: [[], [], [], []] }],
  vehicles: [{ maxNights: 1 }],
  lodgings: [{ km: 280 }],
});
const plans = [
  { vehicle: 0, day: 0, visits: [0], night: 0 },
  { vehicle: 0, day: 1, visits: [1], night: -1 },
  { vehicle: 0, day: 3, visits: [2], night: -1 },
] as const;

describe('tour removal', () => {
  it('takes out all days of the tour of the seed, nights too, and nothing else', () => {
    const state = stateOf(problem);
    state.loadPlans(plans);
    new TourRemoval(state, new Neighbourhood(problem), new Rng(1)).ruin(1);
    expect(plansOf(state)).toEqual(['0/3: 2']);
  });

  it('takes the tour of a neighbour for a seed that nobody serves', () => {
    const state = stateOf(problem);
    state.loadPlans(plans);
    new TourRemoval(state, new Neighbourhood(problem), new Rng(1)).ruin(3);
    expect(state.absentCount).toBeGreaterThan(1);
  });

  it('does nothing when nobody is served', () => {
    const state = stateOf(problem);
    new TourRemoval(state, new Neighbourhood(problem), new Rng(1)).ruin(0);
    expect(state.absentCount).toBe(4);
  });
});
