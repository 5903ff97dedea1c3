import type { PlanView } from '@contract/plans.ts';
import {
  type ComparedVisit,
  pairVisits,
  VISIT_DIFFERENCES,
  type VisitPair,
} from '@domain/plan/difference.ts';
import { commonDays } from '@renderer/features/planning/compare/compare-board.ts';
import {
  comparisonOf,
  differenceCount,
  shownPairs,
} from '@renderer/features/planning/compare/compare-scene.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';
import { aPlan, aStop, aTour } from '../../unit/renderer/planning/a-plan.ts';

const RUNS = { numRuns: propertyRuns(500) };

/** Few sites, days, caravans and hours, so that the same ones meet again and again. No two visits are quite the same. */
const visits: fc.Arbitrary<readonly ComparedVisit[]> = fc.uniqueArray(
  fc.record({
    siteId: fc.constantFrom('A', 'B', 'C'),
    caravanId: fc.constantFrom('c1', 'c2'),
    date: fc.constantFrom('2026-12-01', '2026-12-02', '2026-12-03', '2027-01-01'),
    start_s: fc.constantFrom(28_800, 36_000),
    end_s: fc.constantFrom(39_600, 43_200),
  }),
  {
    maxLength: 14,
    selector: ({ siteId, caravanId, date, start_s }) => `${siteId}${caravanId}${date}${start_s}`,
  },
);

/** The place of a visit among those of its site: how many of them come before it. */
function rankOf(visit: ComparedVisit, all: readonly ComparedVisit[]): number {
  return all.filter(
    (other) =>
      other.siteId === visit.siteId &&
      (other.date < visit.date ||
        (other.date === visit.date &&
          (other.start_s < visit.start_s ||
            (other.start_s === visit.start_s && other.caravanId < visit.caravanId)))),
  ).length;
}

/** What a difference is, said of each visit alone: the one of the same site and rank in the other plan tells. */
function byDefinition(left: readonly ComparedVisit[], right: readonly ComparedVisit[]) {
  const partner = (visit: ComparedVisit, own: readonly ComparedVisit[], others: readonly ComparedVisit[]) =>
    others.find((other) => other.siteId === visit.siteId && rankOf(other, others) === rankOf(visit, own)) ??
    null;
  const fromLeft = left.map((visit) => [visit, partner(visit, left, right)] as const);
  const onlyRight = right
    .filter((visit) => partner(visit, right, left) === null)
    .map((visit) => [null, visit] as const);
  return [...fromLeft, ...onlyRight];
}

const inAnyOrder = (pairs: readonly (readonly [ComparedVisit | null, ComparedVisit | null])[]) =>
  pairs.map((pair) => JSON.stringify(pair)).sort((a, b) => (a < b ? -1 : 1));
const sides = ({ left, right }: VisitPair<ComparedVisit>) => [left, right] as const;
const SWAPPED = { left: 'right', right: 'left', moved: 'moved', retimed: 'retimed', same: 'same' } as const;

/** A plan with these visits, each on a tour of its own. */
const planOf = (name: string, all: readonly ComparedVisit[]): PlanView =>
  aPlan({
    id: name,
    tours: all.map(({ caravanId, date, ...stop }, index) =>
      aTour({ id: `${name}${index}`, caravanId, date, stops: [aStop({ ...stop, id: `${name} ${index}` })] }),
    ),
  });

describe('the difference of two plans', () => {
  it('pairs the k-th visit of a site with the k-th, and leaves none out', () => {
    fc.assert(
      fc.property(visits, visits, (left, right) => {
        const pairs = pairVisits(left, right);
        expect(inAnyOrder(pairs.map(sides))).toEqual(inAnyOrder(byDefinition(left, right)));
      }),
      RUNS,
    );
  });

  it('is of the kind that day, caravan and hours say', () => {
    fc.assert(
      fc.property(visits, visits, (left, right) => {
        for (const { left: one, right: other, difference } of pairVisits(left, right)) {
          const isThere = one !== null && other !== null;
          const isKept = isThere && one.date === other.date && one.caravanId === other.caravanId;
          const isSameTime = isThere && one.start_s === other.start_s && one.end_s === other.end_s;
          expect(difference === 'left').toBe(other === null);
          expect(difference === 'right').toBe(one === null);
          expect(difference === 'moved').toBe(isThere && !isKept);
          expect(difference === 'retimed').toBe(isKept && !isSameTime);
          expect(difference === 'same').toBe(isKept && isSameTime);
        }
      }),
      RUNS,
    );
  });

  it('is none between a plan and itself, in whatever order its days are listed', () => {
    fc.assert(
      fc.property(
        visits.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const comparison = comparisonOf({ left: planOf('l', all), right: planOf('r', shuffled) });
          expect(differenceCount(comparison)).toBe(0);
          expect(comparison.counts.same).toBe(all.length);
          expect(shownPairs(comparison, null)).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('turns round when the plans are swapped', () => {
    fc.assert(
      fc.property(visits, visits, (left, right) => {
        const forth = pairVisits(left, right);
        const back = pairVisits(right, left);
        expect(back).toEqual(
          forth.map((pair) => ({
            ...pair,
            left: pair.right,
            right: pair.left,
            difference: SWAPPED[pair.difference],
          })),
        );
      }),
      RUNS,
    );
  });

  it('adds up: every visit of both plans is counted once, kind by kind', () => {
    fc.assert(
      fc.property(visits, visits, (left, right) => {
        const comparison = comparisonOf({ left: planOf('l', left), right: planOf('r', right) });
        const { counts, pairOfStop } = comparison;
        const both = counts.same + counts.moved + counts.retimed;
        expect(both + counts.left).toBe(left.length);
        expect(both + counts.right).toBe(right.length);
        expect(pairOfStop.left.size).toBe(left.length);
        expect(pairOfStop.right.size).toBe(right.length);
        const byKind = VISIT_DIFFERENCES.flatMap((kind) => shownPairs(comparison, kind));
        expect(new Set(byKind)).toEqual(new Set(shownPairs(comparison, null)));
        expect(byKind).toHaveLength(differenceCount(comparison));
      }),
      RUNS,
    );
  });
});

describe('the days of two plans', () => {
  const days = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      date: new Date(Date.UTC(2026, 11, 1 + from + index)).toISOString().slice(0, 10),
      weekday: 1,
      kind: 'school-day' as const,
      label: '',
    }));
  const period = fc.record({ from: fc.nat(80), count: fc.integer({ min: 1, max: 60 }) });

  it('are those of either, each once and in order', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const [left, right] = [days(one.from, one.count), days(other.from, other.count)];
        const dates = commonDays(left, right).map(({ date }) => date);
        expect(dates).toEqual([...new Set([...left, ...right].map(({ date }) => date))].sort());
      }),
      RUNS,
    );
  });
});
