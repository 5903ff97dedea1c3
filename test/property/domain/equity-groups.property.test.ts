import '../../helpers/property-seed.ts';
import { decomposeTheil } from '@domain/equity/decomposition.ts';
import { inequalityOf } from '@domain/equity/inequality.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNear, weightedUnits } from '../../helpers/arbitrary-equity.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(300);
const KINDS = ['T', 'L'] as const;
const cases = fc.tuple(weightedUnits, fc.constantFrom(...KINDS));

/** Null when the law holds, else the counterexample and its seed. */
function counterexample<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => boolean): string | null {
  const details = fc.check(fc.property(arbitrary, law), { numRuns: RUNS });
  return details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : null;
}

/** A figure that the law needs; a number out of every range when it is unknown. */
const of = (figure: { readonly value: number | null }) => figure.value ?? Number.NaN;

describe('laws of inequality taken apart', () => {
  it('has the total of the measure itself, unknown for the same reason', () => {
    expect(
      counterexample(cases, ([units, kind]) => {
        const { total, between, within } = decomposeTheil(units, kind);
        const measure = inequalityOf(units)[kind === 'T' ? 'theilT' : 'theilL'];
        const isSame = total.value === measure.value && total.reason === measure.reason;
        return isSame && between.reason === total.reason && within.reason === total.reason;
      }),
    ).toBeNull();
  });

  it('adds between and within up to the whole, and their shares to 1', () => {
    expect(
      counterexample(cases, ([units, kind]) => {
        const { total, between, within, betweenShare, withinShare } = decomposeTheil(units, kind);
        if (total.value === null) return true;
        return (
          of(between) >= 0 &&
          of(within) >= 0 &&
          isNear(of(between) + of(within), total.value) &&
          (total.value === 0
            ? betweenShare.reason === 'no-inequality'
            : isNear(of(betweenShare) + of(withinShare), 1, 10))
        );
      }),
    ).toBeNull();
  });

  it('adds the groups up to the whole', () => {
    expect(
      counterexample(cases, ([units, kind]) => {
        const { total, between, within, groups } = decomposeTheil(units, kind);
        const sum = (valueOf: (group: (typeof groups)[number]) => number) =>
          groups.reduce((so, group) => so + valueOf(group), 0);
        const count = sum((group) => group.units);
        const weights = sum((group) => group.weightShare);
        if (count !== units.length || !isNear(weights, 1)) return false;
        if (total.value === null) return true;
        const quantities = sum((group) => of(group.quantityShare));
        const withins = sum((group) => of(group.within));
        const betweens = sum((group) => of(group.between));
        return (
          groups.every((group) => of(group.within) >= 0) &&
          isNear(quantities, 1) &&
          isNear(withins, of(within)) &&
          isNear(betweens, of(between), 1)
        );
      }),
    ).toBeNull();
  });

  it('puts all between when every unit is a group, and all within when there is one', () => {
    expect(
      counterexample(weightedUnits, (units) =>
        (['T', 'L'] as const).every((kind) => {
          const alone = decomposeTheil(
            units.map((unit) => ({ ...unit, group: unit.code })),
            kind,
          );
          const together = decomposeTheil(
            units.map((unit) => ({ ...unit, group: '' })),
            kind,
          );
          if (alone.total.value === null) return together.total.value === null;
          return (
            isNear(alone.between.value ?? -1, alone.total.value) &&
            isNear(alone.within.value ?? -1, 0, 1) &&
            isNear(together.within.value ?? -1, alone.total.value) &&
            together.between.value === 0
          );
        }),
      ),
    ).toBeNull();
  });
});
