import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../electron/engine/rng.ts';
import { IMPOSSIBLE, InsertionFinder } from '../../../../electron/engine/search/insertion.ts';
import { ABSENT, RouteState } from '../../../../electron/engine/search/route-state.ts';
import { scheduleRoute } from '../../../../electron/engine/schedule.ts';
import { ProblemData } from '@engine';
import { compileDayTrips } from '@domain/planning/compile.ts';
import { cityPlanningInput } from '../../../fixtures/day-trip-city.ts';
import { lineProblem, lineProblemInput } from '../../../fixtures/day-trip-problem.ts';

const visits = [10, 20, 30, 40].map((at_min) => ({ at_min, prize: at_min }));

describe('RouteState', () => {
  it('keeps prize and travel cost while visits come and go', () => {
    const state = new RouteState(lineProblem({ dayCount: 2, visits, routeCost_m: 500 }));
    expect([state.unservedPrize, state.travelCost_m, state.absentCount]).toEqual([100, 0, 4]);
    state.insert(1, 0, 0); // 2 × 20 km + 500 m
    state.insert(0, 0, 0); // on the way
    state.insert(3, 1, 0); // 2 × 40 km + 500 m
    expect([state.unservedPrize, state.travelCost_m]).toEqual([30, 121_000]);
    state.removeString(0, 1, 1); // 2 × 10 km are left on route 0
    expect([state.unservedPrize, state.travelCost_m]).toEqual([50, 101_000]);
    expect(state.plans()).toEqual([
      { vehicle: 0, day: 0, visits: [0] },
      { vehicle: 0, day: 1, visits: [3] },
    ]);
  });

  it('comes back from a rollback with the same content and stamps', () => {
    const state = new RouteState(lineProblem({ dayCount: 2, visits }));
    state.load([{ vehicle: 0, day: 0, visits: [0, 1, 2] }]);
    const before = { plans: state.plans(), cost: state.travelCost_m, stamps: [...state.stamp] };
    state.removeString(0, 0, 2);
    state.insert(1, 1, 0);
    state.insert(3, 0, 1);
    expect(state.touchedCount).toBe(2);
    state.rollback();
    expect({ plans: state.plans(), cost: state.travelCost_m, stamps: [...state.stamp] }).toEqual(before);
    expect([...state.routeOf]).toEqual([0, 0, 0, ABSENT]);
    expect([...state.absent.subarray(0, state.absentCount)]).toEqual([3]);
    expect(state.touchedCount).toBe(0);
  });

  it('empties a route that is no longer feasible without the visit taken out', () => {
    // Places: depot 0, a 1, b 2. a → b directly takes 9 h of an 8 h limit, through c (place 3) 2 h.
    const input = lineProblemInput({ visits: [{ at_min: 10 }, { at_min: 20 }, { at_min: 30 }] });
    const travelTime_s = Array.from(input.travelTime_s);
    travelTime_s[1 * input.placeCount + 2] = 9 * 3_600;
    const state = new RouteState(ProblemData.from({ ...input, travelTime_s }));
    expect(state.load([{ vehicle: 0, day: 0, visits: [0, 2, 1] }])).toBe(true);
    state.removeString(0, 1, 1);
    expect(state.plans()).toEqual([]);
    expect([state.absentCount, state.travelCost_m]).toEqual([3, 0]);
  });

  it('agrees with the schedule after thousands of random changes and rollbacks', () => {
    const { problem } = compileDayTrips(cityPlanningInput({ sites: 40, caravans: 2, days: 4 }));
    const state = new RouteState(problem);
    const finder = new InsertionFinder(state);
    const rng = new Rng(3);
    const errors_m: number[] = [];
    for (let step = 0; step < 10_000; step += 1) {
      const route = rng.below(state.routeCount);
      const visit = rng.below(problem.visitCount);
      if (state.routeOf[visit] === ABSENT && problem.isAvailable[route] === 1) {
        const before = state.travelCost_m;
        const cost = finder.cheapest(visit, route);
        if (cost !== IMPOSSIBLE) {
          state.insert(visit, route, finder.position);
          errors_m.push(state.travelCost_m - before - cost);
        }
      } else if (state.size[route]! > 0) {
        state.removeString(route, rng.below(state.size[route]!), 1);
      }
      const end = rng.below(3);
      if (end === 0) state.rollback();
      if (end === 1) state.commit();
    }
    expect(errors_m.length).toBeGreaterThan(500);
    expect(errors_m.filter((error_m) => error_m !== 0)).toEqual([]);
    const plans = state.plans();
    const routes = plans.map(({ vehicle, day, visits: order }) =>
      scheduleRoute(problem, vehicle, day, order),
    );
    expect(routes).not.toContain(null);
    const metres = routes.reduce((sum, route) => sum + (route?.length_m ?? 0) + problem.routeCost_m, 0);
    expect(state.travelCost_m).toBe(metres);
  });
});

describe('InsertionFinder', () => {
  it('finds the cheapest feasible position, of all that a schedule allows', () => {
    const { problem } = compileDayTrips(cityPlanningInput({ sites: 40, caravans: 2, days: 4 }));
    const state = new RouteState(problem);
    const finder = new InsertionFinder(state);
    const rng = new Rng(8);
    let possible = 0;
    for (let step = 0; step < 3_000; step += 1) {
      const route = rng.below(state.routeCount);
      const visit = rng.below(problem.visitCount);
      if (state.routeOf[visit] !== ABSENT || problem.isAvailable[route] === 0) continue;
      const day = route % problem.dayCount;
      const vehicle = (route - day) / problem.dayCount;
      const order = state.plans().find((plan) => plan.vehicle === vehicle && plan.day === day)?.visits ?? [];
      const old = scheduleRoute(problem, vehicle, day, order)?.length_m ?? -problem.routeCost_m;
      const costs = [...order, -1].map((_, at) => {
        const longer = scheduleRoute(problem, vehicle, day, order.toSpliced(at, 0, visit));
        return longer ? longer.length_m - old : IMPOSSIBLE;
      });
      const found = finder.cheapest(visit, route);
      expect(found).toBe(Math.min(...costs));
      expect(finder.cheapest(visit, route)).toBe(found); // from the cache
      if (found === IMPOSSIBLE) {
        if (state.size[route]! > 0 && rng.chance(100)) state.removeString(route, 0, state.size[route]!);
        continue;
      }
      expect(costs[finder.position]).toBe(found);
      possible += 1;
      state.insert(visit, route, finder.position);
      if (rng.chance(500)) state.rollback();
    }
    expect(possible).toBeGreaterThan(100);
  });
});
