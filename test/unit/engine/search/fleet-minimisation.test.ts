import { describe, expect, it } from 'vitest';
import { FleetMinimisation } from '../../../../electron/engine/search/fleet-minimisation.ts';
import { createSearch } from '../../../../electron/engine/search/search.ts';
import { lineProblem, lineState, visitsOf } from '../../../fixtures/line-problem.ts';

const line = { visits: [{ at: 10 }, { at: 20 }, { at: 30 }, { at: 40 }], vehicles: 3 };

describe('FleetMinimisation', () => {
  it('empties the route whose visits were left over least often', () => {
    const state = lineState(line, [[0, 1], [2], [3]]);
    const fleet = new FleetMinimisation(state);
    // Visit 2 was left over once: route 1 has the sum 1, the others 0; of two equals the first goes.
    state.removeString(2, 1);
    fleet.begin();
    fleet.welcomes();
    state.put(2, state.visitCount + 1, 1);
    state.commit();
    fleet.emptyRoute();
    expect([0, 1, 2].map((route) => visitsOf(state, route))).toEqual([[], [2], [3]]);
  });

  it('welcomes leaving over fewer, or those that were left over less often', () => {
    const state = lineState(line, [[0, 1], [2], [3]]);
    const fleet = new FleetMinimisation(state);
    state.removeString(0, 2);
    fleet.begin(); // two are absent, each counts 1 + 0: sum 2
    state.put(1, state.visitCount, 0);
    expect(fleet.welcomes()).toBe(true); // sum 1; visit 0 was now left over once
    fleet.begin(); // 1 + 1
    expect(fleet.welcomes()).toBe(false);
    // Visit 0 now counts 1 + 2; leaving visit 3 over instead counts 1.
    fleet.begin();
    state.put(0, state.visitCount, 0);
    state.removeString(3, 1);
    expect(fleet.welcomes()).toBe(true);
  });

  it('never empties a route with a pinned visit', () => {
    const state = lineState(line, [[0, 1, 2], [3]]);
    state.isPinned[3] = 1;
    state.isPinned[0] = 1;
    new FleetMinimisation(state).emptyRoute();
    expect(visitsOf(state, 0)).toEqual([0, 1, 2]);
    expect(visitsOf(state, 1)).toEqual([3]);
  });

  it('leads a search to fewer routes where a day is dear', () => {
    // Loads 6 6 5 4 4 4 4 3 of 12: three vehicles are the least (36 / 12), four to six are easily used.
    const loads = [6, 6, 5, 4, 4, 4, 4, 3];
    const problem = lineProblem({
      visits: loads.map((load, index) => ({ at: (index % 2 === 0 ? 1 : -1) * (100 + index), load: [load] })),
      vehicles: 6,
      vehicle: { capacity: [12], costPerDay: 1_000 },
    });
    const search = createSearch(problem, { seed: 1, index: 0 });
    const limit = 3_000;
    search.run(limit, { usedFraction: (iteration) => iteration / limit, shouldStop: () => false });
    expect(search.best().unservedRequired).toBe(0);
    expect(search.best().plans.length).toBe(3);
  });
});
