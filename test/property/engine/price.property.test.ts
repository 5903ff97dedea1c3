import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/engine/checker.ts';
import { compareCost, type SolutionCost } from '../../../electron/engine/cost.ts';
import { type Price, pricesOf } from '../../../electron/engine/price/price.ts';
import type { WishKind } from '../../../electron/engine/price/wish.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import { NONE, type ProblemData } from '../../../electron/engine/problem.ts';
import { BASE, type ProblemInput } from '../../../electron/engine/problem-input.ts';
import { planFaults, solutionOf } from '../../../electron/engine/schedule/solution-of.ts';
import { solve } from '../../../electron/engine/solve.ts';
import type { RoutePlan, Solution } from '../../../electron/engine/solution.ts';
import { plansOf } from '../../helpers/apply-remedy.ts';
import { type Situation, situations, tours } from '../../helpers/arbitrary-tours.ts';
import { type Choice, exhaustiveOptimum } from '../../helpers/exhaustive-tours.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const WISHES: readonly WishKind[] = ['more-areas', 'fewer-days', 'less-road'];

function priced(problem: ProblemData, solution: Solution, kinds: readonly WishKind[] = WISHES) {
  const pricing = pricesOf(problem, solution, kinds, () => false);
  let turn = pricing.next();
  while (turn.done !== true) turn = pricing.next();
  return turn.value;
}

const onePrice = (problem: ProblemData, solution: Solution, kind: WishKind): Price =>
  priced(problem, solution, [kind])[0]!;

const areaCount = (problem: ProblemData, visits: readonly number[]) =>
  new Set(visits.map((visit) => problem.area[visit]!).filter((area) => area !== NONE)).size;
const servedBy = ({ routes }: Solution) => routes.flatMap(({ stops }) => stops.map(({ visit }) => visit));

function meets(problem: ProblemData, before: Solution, { kind, solution }: Price): boolean {
  const { cost } = solution!;
  if (kind === 'fewer-days') return cost.days < before.cost.days;
  if (kind === 'less-road') return cost.length_m <= 0.95 * before.cost.length_m;
  return areaCount(problem, servedBy(solution!)) > areaCount(problem, servedBy(before));
}

const solved = (problem: ProblemData, iterationLimit: number) =>
  solve(problem, { seed: 1, iterationLimit }, { onProgress: () => {}, shouldStop: () => false }).solution;

/** One vehicle-day taken out as it is, the rest untouched; only what keeps all rules. */
function simplyWithoutOne(problem: ProblemData, plans: readonly RoutePlan[]): readonly SolutionCost[] {
  const isPinned = ({ visits }: RoutePlan) =>
    visits.some((visit) => problem.lockVehicle[visit] !== NONE && problem.lockDay[visit] !== NONE);
  return plans.flatMap((gone) => {
    if (isPinned(gone)) return [];
    const rest = plans
      .filter((plan) => plan !== gone)
      .map((plan) =>
        plan.vehicle === gone.vehicle && plan.day === gone.day - 1 ? { ...plan, night: BASE } : plan,
      );
    return planFaults(problem, rest).length > 0 ? [] : [solutionOf(problem, rest).cost];
  });
}

/** The problem with the vehicles out on these vehicle-days alone. */
function onlyOut(input: ProblemInput, days: ReadonlySet<number>): ProblemData {
  return createProblem({
    ...input,
    vehicles: input.vehicles.map((vehicle, index) => ({
      ...vehicle,
      shifts: vehicle.shifts.map((shift, day) => (days.has(index * input.dayCount + day) ? shift : null)),
    })),
  });
}

/** All choices of at most `size` of the vehicle-days. */
function choices(all: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0 || all.length === 0) return [[]];
  const [first, ...rest] = all;
  return [...choices(rest, size - 1).map((chosen) => [first!, ...chosen]), ...choices(rest, size)];
}

describe('pricesOf', () => {
  it('gives plans that the checker accepts and that meet the wish, and is repeatable', () => {
    const seen = { 'more-areas': 0, 'fewer-days': 0, 'less-road': 0 };
    const cases = situations({ maxVisits: 9, maxVehicles: 3, maxDays: 4, withHours: true });
    fc.assert(
      fc.property(cases, ({ problem, plans }) => {
        const before = solutionOf(problem, plans);
        const prices = priced(problem, before);
        expect(prices.map(({ kind }) => kind)).toEqual(WISHES);
        expect(prices.map(({ isComplete }) => isComplete)).toEqual([true, true, true]);
        expect(prices.map(({ none }) => none === null)).toEqual(
          prices.map(({ solution }) => solution !== null),
        );
        for (const price of prices.filter(({ none }) => none === null)) {
          expect(check(problem, price.solution!)).toEqual([]);
          expect(meets(problem, before, price)).toBe(true);
          seen[price.kind] += 1;
        }
        expect(priced(problem, before)).toEqual(prices);
      }),
      { endOnFailure: true, numRuns: propertyRuns(100) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });

  it('asks no more for a day less than taking out any day and leaving the rest as it is', () => {
    let compared = 0;
    const cases: fc.Arbitrary<Situation> = situations({ maxVisits: 8, maxVehicles: 2, maxDays: 4 });
    fc.assert(
      fc.property(cases, ({ problem, plans }) => {
        const before = solutionOf(problem, plans);
        const simple = simplyWithoutOne(problem, plansOf(before)).toSorted(compareCost)[0];
        if (simple === undefined) return;
        const { solution } = onePrice(problem, before, 'fewer-days');
        expect(solution).not.toBeNull();
        expect(compareCost(solution!.cost, simple)).toBeLessThanOrEqual(0);
        compared += 1;
      }),
      { endOnFailure: true, numRuns: propertyRuns(200) },
    );
    expect(compared).toBeGreaterThan(50);
  });
});

/** The best plan that is wanted; null when there is none. */
function optimumOrNull(problem: ProblemData, wanted: Choice): Solution | null {
  try {
    return exhaustiveOptimum(problem, wanted);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Prices against the cheapest plan there is. */
class Comparison {
  /** What must not be. */
  readonly faults: string[] = [];
  found = 0;
  exact = 0;
  /** There is a plan, but none was found. */
  missed = 0;

  add(problem: ProblemData, { solution, none }: Price, optimum: Solution | null, label: string): void {
    if (solution === null) {
      if (none !== 'not-found') this.faults.push(`${label}: ${none}`);
      if (optimum !== null) this.missed += 1;
      return;
    }
    const difference = optimum === null ? -1 : compareCost(solution.cost, optimum.cost);
    if (difference < 0) this.faults.push(`${label}: cheaper than the cheapest`);
    if (check(problem, solution).length > 0) this.faults.push(`${label}: breaks a rule`);
    this.found += 1;
    if (difference === 0) this.exact += 1;
  }

  get exactShare(): number {
    return this.exact / (this.found + this.missed);
  }
}

/*
 * Against exhaustion: nothing is cheaper than the cheapest there is, and most prices are exactly that. The plan that is
 * asked about is the best one without the wish.
 */
describe('pricesOf against exhaustion', () => {
  const runs = propertyRuns(120);
  const small = { maxVisits: 5, maxVehicles: 2, maxDays: 2, withHours: 'mild', roads: 'metric' } as const;
  const inputs = fc.sample(tours(small), { numRuns: runs, seed: 1 });

  it('holds for one area more', () => {
    const comparison = new Comparison();
    for (const [index, input] of inputs.entries()) {
      // Three areas in turn; the plan that is asked about is the best one without the last of them.
      const visits = input.visits.map((visit, at) => ({ ...visit, isRequired: false, area: at % 3 }));
      const problem = createProblem({ ...input, visits, areas: [{}, {}, {}] });
      const isIn = (served: number) => (visit: number) => (served & (1 << visit)) !== 0;
      const last = visits.flatMap(({ area }, visit) => (area === 2 ? [visit] : []));
      const before = exhaustiveOptimum(problem, (served) => !last.some(isIn(served)));
      const all = [...problem.area.keys()];
      const least = areaCount(problem, servedBy(before)) + 1;
      const price = onePrice(problem, before, 'more-areas');
      if (price.none === 'reached') {
        if (areaCount(problem, all) >= least) comparison.faults.push(`case ${index}: not reached`);
        continue;
      }
      const isWanted: Choice = (served) => areaCount(problem, all.filter(isIn(served))) >= least;
      comparison.add(problem, price, optimumOrNull(problem, isWanted), `case ${index}`);
    }
    expect(comparison.faults).toEqual([]);
    expect(comparison.found).toBeGreaterThanOrEqual((25 * runs) / 120);
    expect(comparison.exactShare).toBeGreaterThanOrEqual(0.9);
  });

  it('holds for one day less', () => {
    const comparison = new Comparison();
    for (const [index, input] of inputs.slice(0, Math.ceil(runs / 2)).entries()) {
      const problem = createProblem(input);
      const before = solved(problem, 400);
      const { days } = before.cost;
      if (days === 0) continue;
      const out = [...problem.isAvailable.keys()].filter((route) => problem.isAvailable[route] === 1);
      const optima = choices(out, days - 1).map((chosen) =>
        exhaustiveOptimum(onlyOut(input, new Set(chosen))),
      );
      const [optimum] = optima.toSorted((a, b) => compareCost(a.cost, b.cost));
      comparison.add(problem, onePrice(problem, before, 'fewer-days'), optimum!, `case ${index}`);
    }
    expect(comparison.faults).toEqual([]);
    expect(comparison.found).toBeGreaterThanOrEqual((30 * runs) / 120);
    expect(comparison.exactShare).toBeGreaterThanOrEqual(0.85);
  });

  it('holds for 5 % less road', () => {
    const comparison = new Comparison();
    for (const [index, { lodgings: _, driving: __, ...rest }] of inputs.entries()) {
      // Of the same visits on the same days the cheapest plan is then the shortest, so that none is passed over.
      const visits = rest.visits.map((visit) => ({ ...visit, maxLateness_s: 0 }));
      const problem = createProblem({ ...rest, visits, lodgings: [] });
      const before = solved(problem, 400);
      if (before.cost.length_m === 0) continue;
      const bound = Math.floor(0.95 * before.cost.length_m);
      const isWanted: Choice = (_served, plans) => solutionOf(problem, plans()).cost.length_m <= bound;
      const price = onePrice(problem, before, 'less-road');
      comparison.add(problem, price, optimumOrNull(problem, isWanted), `case ${index}`);
    }
    expect(comparison.faults).toEqual([]);
    expect(comparison.found).toBeGreaterThanOrEqual((40 * runs) / 120);
    expect(comparison.exactShare).toBeGreaterThanOrEqual(0.85);
  });
});
