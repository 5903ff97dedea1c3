import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainUnassigned, type ProblemData, type Solution, solve, type UnassignedReason } from '@engine';
import { quietly } from '../../fixtures/day-trip-problem.ts';
import { dayTripProblem } from '../../helpers/arbitrary-day-trips.ts';
import { canRun } from '../../helpers/naive-day-trip.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const problems = dayTripProblem({ maxVisits: 8, maxVehicles: 2, maxDays: 2 });

interface Facts {
  readonly insertable: boolean;
  readonly longestWindow_s: number;
  readonly inRange: readonly number[];
  readonly fitsAloneIfAvailable: boolean;
  readonly fitsAlone: boolean;
  readonly displacedPrize: number;
}

/** Everything the reasons talk about, by exhaustion over all vehicle-days, positions and subsets. */
function factsOf(problem: ProblemData, solution: Solution, visit: number): Facts {
  const routes = [...problem.isAvailable.keys()].map((index) => {
    const vehicle = Math.floor(index / problem.dayCount);
    const day = index % problem.dayCount;
    const route = solution.routes.find((one) => one.vehicle === vehicle && one.day === day);
    return { vehicle, day, visits: route?.stops.map((stop) => stop.visit) ?? [] };
  });
  const everyDay = { ...problem, isAvailable: problem.isAvailable.map(() => 1) };
  let displacedPrize = Number.POSITIVE_INFINITY;
  for (const { vehicle, day, visits } of routes) {
    for (let bits = 0; bits < 2 ** visits.length; bits += 1) {
      const kept = visits.filter((_, at) => (bits & (1 << at)) === 0);
      const gone = visits.filter((_, at) => (bits & (1 << at)) !== 0);
      const fits = [...kept, -1].some((_, at) => canRun(problem, vehicle, day, kept.toSpliced(at, 0, visit)));
      const prize = gone.reduce((sum, other) => sum + problem.prize[other]!, 0);
      if (fits) displacedPrize = Math.min(displacedPrize, prize);
    }
  }
  const windows = [...Array(problem.dayCount).keys()].flatMap((day) => {
    const slot = visit * problem.dayCount + day;
    const count = problem.windowOffset[slot + 1]! - problem.windowOffset[slot]!;
    return Array.from({ length: count }, (_, i) => problem.windowOffset[slot]! + i);
  });
  const lengths = windows.map((w) => problem.windowEnd_s[w]! - problem.windowStart_s[w]!);
  const inRange = [...problem.depot.keys()].filter((vehicle) => {
    const out = problem.depot[vehicle]! * problem.placeCount + problem.place[visit]!;
    const back = problem.place[visit]! * problem.placeCount + problem.depot[vehicle]!;
    return problem.travelTime_s[out]! + problem.travelTime_s[back]! <= problem.maxDriving_s[vehicle]!;
  });
  return {
    insertable: displacedPrize === 0,
    longestWindow_s: Math.max(-1, ...lengths),
    inRange,
    fitsAloneIfAvailable: routes.some(({ vehicle, day }) => canRun(everyDay, vehicle, day, [visit])),
    fitsAlone: routes.some(({ vehicle, day }) => canRun(problem, vehicle, day, [visit])),
    displacedPrize,
  };
}

/** The reason that the facts prescribe, in the documented order. */
function expectedKind(problem: ProblemData, visit: number, facts: Facts): UnassignedReason['kind'] {
  if (facts.insertable) return 'insertable';
  if (facts.longestWindow_s < 0) return 'no-window';
  if (facts.longestWindow_s < problem.service_s[visit]!) return 'window-too-short';
  if (facts.inRange.length === 0) return 'driving-limit';
  if (!facts.fitsAloneIfAvailable) return 'unreachable-in-window';
  if (!facts.fitsAlone) return 'no-vehicle-available';
  return facts.displacedPrize < problem.prize[visit]! ? 'improvable' : 'outranked';
}

/** The reason as the facts have it; of the figures those that exhaustion knows. */
function expectedReason(problem: ProblemData, visit: number, facts: Facts): Partial<UnassignedReason> {
  const kind = expectedKind(problem, visit, facts);
  if (kind === 'window-too-short') return { kind, longestWindow_s: facts.longestWindow_s };
  if (kind === 'outranked' || kind === 'improvable') return { kind, displacedPrize: facts.displacedPrize };
  return { kind };
}

function checkReason(problem: ProblemData, solution: Solution, visit: number): UnassignedReason['kind'] {
  const reason = explainUnassigned(problem, solution, visit);
  expect(reason).toMatchObject(expectedReason(problem, visit, factsOf(problem, solution, visit)));
  const excess_s = reason.kind === 'driving-limit' ? reason.drive_s - reason.limit_s : 1;
  expect(excess_s).toBeGreaterThan(0);
  return reason.kind;
}

describe('explainUnassigned', () => {
  it('tells for every unserved visit what exhaustion finds to be true', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(problems, fc.nat(), fc.nat(4), (problem, seed, served) => {
        // A whole run, then the same with routes taken out: so that rooms and cheap exchanges exist as well.
        const { solution } = solve(problem, { seed, iterationLimit: 40 }, quietly);
        const routes = solution.routes.slice(served);
        const kept = new Set(routes.flatMap((route) => route.stops.map((stop) => stop.visit)));
        const unserved = [...problem.prize.keys()].filter((visit) => !kept.has(visit));
        for (const partial of [solution, { ...solution, routes, unserved }]) {
          for (const visit of partial.unserved) {
            const kind = checkReason(problem, partial, visit);
            seen.set(kind, (seen.get(kind) ?? 0) + 1);
          }
        }
      }),
      { numRuns: propertyRuns(400) },
    );
    // Each reason was met, except 'improvable', which the next test makes on purpose.
    const kinds = [
      'insertable',
      'no-window',
      'window-too-short',
      'driving-limit',
      'unreachable-in-window',
      'no-vehicle-available',
      'outranked',
    ];
    expect(kinds.filter((kind) => (seen.get(kind) ?? 0) <= 10)).toEqual([]);
  });

  it('never finds room or a gainful exchange after a run that was not stopped', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, seed) => {
        const { solution } = solve(problem, { seed, iterationLimit: 3 }, quietly);
        const kinds = solution.unserved.map((visit) => explainUnassigned(problem, solution, visit).kind);
        expect(kinds).not.toContain('insertable');
        expect(kinds).not.toContain('improvable');
      }),
      { numRuns: propertyRuns(1_000) },
    );
  });
});
