import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SolutionCost, compareCost } from '../../../electron/engine/cost.ts';
import { explainServed, explainUnserved } from '../../../electron/engine/explain/explain.ts';
import {
  type Placement,
  type Refusal,
  REFUSAL_KINDS,
  type RefusalKind,
  type Remedy,
} from '../../../electron/engine/explanation.ts';
import { createProblem } from '../../../electron/engine/problem-build.ts';
import type { ProblemData } from '../../../electron/engine/problem.ts';
import { BASE } from '../../../electron/engine/problem-input.ts';
import { planFaults, solutionOf } from '../../../electron/engine/schedule/solution-of.ts';
import type { RoutePlan, Solution } from '../../../electron/engine/solution.ts';
import { plansOf, withChange, withPlacement } from '../../helpers/apply-remedy.ts';
import { type Situation, situations } from '../../helpers/arbitrary-tours.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const cases = situations({ maxVisits: 6, maxVehicles: 2, maxDays: 3, withHours: true });

const driveOf = ({ routes }: Solution) => routes.reduce((sum, { drive_s }) => sum + drive_s, 0);

function expectExact(placement: Placement, before: Solution, after: Solution, prize: number): void {
  expect(placement).toMatchObject({
    extra_m: after.cost.length_m - before.cost.length_m,
    extraDrive_s: driveOf(after) - driveOf(before),
    extraCost: after.cost.cost - before.cost.cost,
    extraPoints: after.cost.points - before.cost.points + prize,
  });
}

/** One way of making the visit: the plans with it. */
interface Attempt {
  readonly vehicle: number;
  readonly day: number;
  readonly plans: readonly RoutePlan[];
}

/** Every position on every vehicle's day, nights as they are or one more, at any lodging (there are at most two). */
function attemptsOf(problem: ProblemData, plans: readonly RoutePlan[], visit: number): readonly Attempt[] {
  const attempts: Attempt[] = [];
  for (let route = 0; route < problem.vehicleCount * problem.dayCount; route += 1) {
    const vehicle = Math.floor(route / problem.dayCount);
    const day = route % problem.dayCount;
    const on = (of: number) => plans.find((plan) => plan.vehicle === vehicle && plan.day === of);
    const nightBefore = on(day - 1)?.night ?? BASE;
    const night = on(day)?.night ?? BASE;
    const isOut = (of: number) =>
      of >= 0 && of < problem.dayCount && problem.isAvailable[vehicle * problem.dayCount + of] === 1;
    const nights = [{ nightBefore, night }];
    for (let lodging = 0; lodging < problem.lodgingCount; lodging += 1) {
      if (night === BASE && isOut(day + 1)) nights.push({ nightBefore, night: lodging });
      if (nightBefore === BASE && isOut(day - 1)) nights.push({ nightBefore: lodging, night });
    }
    for (let position = 0; position <= (on(day)?.visits.length ?? 0); position += 1) {
      for (const around of nights) {
        const placement = { vehicle, day, position, ...around } as Placement;
        attempts.push({ vehicle, day, plans: withPlacement(plans, visit, placement) });
      }
    }
  }
  return attempts;
}

interface Tried extends Attempt {
  readonly kinds: readonly string[];
  readonly cost: SolutionCost | null;
}

function tryAll(problem: ProblemData, plans: readonly RoutePlan[], visit: number): readonly Tried[] {
  return attemptsOf(problem, plans, visit).map((attempt) => {
    const kinds = planFaults(problem, attempt.plans).map(({ kind }) => kind as string);
    return { ...attempt, kinds, cost: kinds.length === 0 ? solutionOf(problem, attempt.plans).cost : null };
  });
}

const cheapest = (tried: readonly Tried[]) =>
  tried.flatMap(({ cost }) => cost ?? []).sort(compareCost)[0] ?? null;

/** The rules about times: the first that breaks on a route hides the others. */
const TIMES: ReadonlySet<string> = new Set(['window', 'driving', 'shift', 'daylight']);
const nearness = (kind: string) =>
  TIMES.has(kind) ? REFUSAL_KINDS.length : REFUSAL_KINDS.indexOf(kind as RefusalKind);

/** Has no window of the day room for the stop, with setting up where this attempt needs it? */
function isClosed(problem: ProblemData, visit: number, { vehicle, day, plans }: Attempt): boolean {
  const slot = visit * problem.dayCount + day;
  const visits = plans.find((plan) => plan.vehicle === vehicle && plan.day === day)!.visits;
  const before = visits[visits.indexOf(visit) - 1];
  const isSetUp = before !== undefined && problem.place[before] === problem.place[visit];
  const service_s = problem.service_s[visit * problem.typeCount + problem.typeOf[vehicle]!]!;
  const duration_s = service_s + (isSetUp ? 0 : problem.setup_s[visit]!);
  const windows = [...problem.windowStart_s.keys()].slice(
    problem.windowOffset[slot],
    problem.windowOffset[slot + 1],
  );
  return windows.every(
    (window) =>
      problem.windowStart_s[window]! + duration_s >
      problem.windowEnd_s[window]! + problem.maxLateness_s[visit]!,
  );
}

/**
 * Where it fits, the kind that follows from the gain. Else each attempt fails by the farthest of the rules it breaks,
 * and the nearest of these is the reason: how near, and one of those that were broken.
 */
function expectRefusal(
  problem: ProblemData,
  visit: number,
  refusal: Refusal | undefined,
  tried: readonly Tried[],
  before: SolutionCost,
): void {
  const best = cheapest(tried);
  const broken = tried
    .filter(({ kinds }) => !kinds.includes('nights'))
    .map((attempt) => (isClosed(problem, visit, attempt) ? [...attempt.kinds, 'closed'] : attempt.kinds));
  const nearest = Math.max(...broken.map((kinds) => Math.min(...kinds.map(nearness))));
  const whereItFits = best !== null && compareCost(best, before) < 0 ? [] : ['not-worth-it'];
  const expected = best === null ? broken.flat().filter((kind) => nearness(kind) === nearest) : whereItFits;
  expect(expected.length === 0 ? [undefined] : expected).toContain(refusal?.kind);
}

function expectRemedy({ input, problem, plans }: Situation, visit: number, remedy: Remedy): void {
  const { change, placement } = remedy;
  const changed = createProblem(withChange(input, visit, change));
  const leaving = change.kind === 'displace' ? change.visits : [];
  const before = solutionOf(changed, plans);
  const after = solutionOf(changed, withPlacement(plans, visit, placement, leaving));
  expect(after.unserved).not.toContain(visit);
  expectExact(placement, before, after, problem.prize[visit]!);
  const points = change.kind === 'displace' ? change.points : 0;
  expect(points).toBe(leaving.reduce((sum, other) => sum + problem.prize[other]!, 0));
  expect(change.kind === 'displace' || compareCost(after.cost, before.cost) < 0).toBe(true);
}

/** Least prizes of visits of one route that leave room for the visit, nights as they are; none of them required. */
function leastDisplaced(problem: ProblemData, plans: readonly RoutePlan[], visit: number): number | null {
  let least: number | null = null;
  for (const route of plans) {
    for (let bits = 1; bits < 2 ** route.visits.length; bits += 1) {
      const leaving = route.visits.filter((_, at) => (bits & (1 << at)) !== 0);
      const points = leaving.reduce((sum, other) => sum + problem.prize[other]!, 0);
      if (leaving.some((other) => problem.isRequired[other] === 1)) continue;
      if (least !== null && points >= least) continue;
      const kept = route.visits.filter((other) => !leaving.includes(other));
      const fits = [...kept, -1].some((_, at) => {
        const visits = kept.toSpliced(at, 0, visit);
        const changed = plans.map((plan) => (plan === route ? { ...route, visits } : plan));
        return planFaults(problem, changed).length === 0;
      });
      if (fits) least = points;
    }
  }
  return least;
}

describe('explainUnserved', () => {
  it('says of every vehicle’s day what trying everything finds, and its remedies work', () => {
    const seen = new Map<string, number>();
    const count = (kind: string) => seen.set(kind, (seen.get(kind) ?? 0) + 1);
    fc.assert(
      fc.property(cases, (situation) => {
        const { problem } = situation;
        const solution = solutionOf(problem, situation.plans);
        const plans = plansOf(solution);
        for (const visit of solution.unserved) {
          const { refusals, remedies } = explainUnserved(problem, solution, visit);
          const tried = tryAll(problem, plans, visit);
          for (let day = 0; day < problem.dayCount; day += 1) {
            for (let vehicle = 0; vehicle < problem.vehicleCount; vehicle += 1) {
              const isHere = (one: { vehicle: number; day: number }) =>
                one.vehicle === vehicle && one.day === day;
              expectRefusal(problem, visit, refusals.find(isHere), tried.filter(isHere), solution.cost);
            }
          }
          const best = cheapest(tried);
          const isOpen = best !== null && compareCost(best, solution.cost) < 0;
          const open = remedies.filter(({ change }) => change.kind === 'none');
          const expected = isOpen ? [best.cost - solution.cost.cost] : [];
          expect(open.map(({ placement }) => placement.extraCost)).toEqual(expected);
          expect(isOpen ? remedies.length : 1).toBe(1);
          for (const remedy of remedies) expectRemedy({ ...situation, plans }, visit, remedy);
          for (const { kind } of refusals) count(kind);
          for (const { change } of remedies) count(`remedy ${change.kind}`);
        }
      }),
      { numRuns: propertyRuns(400) },
    );
    // Each kind was met.
    const remedyKinds = [
      'none',
      'one-more-day',
      'another-window',
      'released-lock',
      'another-vehicle',
      'one-more-visit',
      'displace',
    ];
    const kinds = [...REFUSAL_KINDS, ...remedyKinds.map((kind) => `remedy ${kind}`)];
    expect(kinds.filter((kind) => (seen.get(kind) ?? 0) === 0)).toEqual([]);
  });

  it('displaces the least prizes that any choice of visits of one route gives', () => {
    let displaced = 0;
    fc.assert(
      fc.property(situations({ maxVisits: 6, maxVehicles: 1, maxDays: 2 }), ({ problem, plans: given }) => {
        const solution = solutionOf(problem, given);
        const plans = plansOf(solution);
        for (const visit of solution.unserved) {
          if (cheapest(tryAll(problem, plans, visit)) !== null) continue;
          const { remedies } = explainUnserved(problem, solution, visit);
          const found = remedies.flatMap(({ change }) => (change.kind === 'displace' ? change.points : []));
          expect(found[0] ?? null).toBe(leastDisplaced(problem, plans, visit));
          displaced += found.length;
        }
      }),
      { numRuns: propertyRuns(400) },
    );
    expect(displaced).toBeGreaterThan(50);
  });
});

describe('explainServed', () => {
  it('compares with the plan without the visit, and finds the best place elsewhere', () => {
    const seen = { places: 0, none: 0 };
    fc.assert(
      fc.property(cases, ({ problem, plans: given }) => {
        const solution = solutionOf(problem, given);
        const plans = plansOf(solution);
        for (const route of solution.routes) {
          for (const { visit } of route.stops) {
            const { here, nextBest } = explainServed(problem, solution, visit);
            expect(here).toMatchObject({ vehicle: route.vehicle, day: route.day });
            expect(route.stops[here.position]?.visit).toBe(visit);
            // A day that has nothing left to do may be given up: only the other days are compared to the last metre.
            if (route.stops.length === 1) continue;
            const rest = plans.map((plan) => ({
              ...plan,
              visits: plan.visits.filter((other) => other !== visit),
            }));
            const isBroken = planFaults(problem, rest).length > 0;
            const elsewhere = tryAll(problem, rest, visit).filter(
              ({ vehicle, day }) => vehicle !== route.vehicle || day !== route.day,
            );
            const best = isBroken ? null : cheapest(elsewhere);
            const expected = best === null ? undefined : best.cost - solution.cost.cost + here.extraCost;
            expect(nextBest?.extraCost).toBe(expected);
            if (isBroken) continue;
            const without = solutionOf(problem, rest);
            expectExact(here, without, solution, problem.prize[visit]!);
            if (nextBest === null) seen.none += 1;
            else {
              seen.places += 1;
              const there = solutionOf(problem, withPlacement(rest, visit, nextBest));
              expectExact(nextBest, without, there, problem.prize[visit]!);
            }
          }
        }
      }),
      { numRuns: propertyRuns(800) },
    );
    expect(seen.places).toBeGreaterThan(50);
    expect(seen.none).toBeGreaterThan(50);
  });
});
