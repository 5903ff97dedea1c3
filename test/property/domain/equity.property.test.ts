import '../../helpers/property-seed.ts';
import { decomposeTheil } from '@domain/equity/decomposition.ts';
import type { WeightedUnit } from '@domain/equity/distribution.ts';
import type { Figure } from '@domain/equity/figure.ts';
import { inequalityOf } from '@domain/equity/inequality.ts';
import { keyAreaBalance } from '@domain/equity/key-areas.ts';
import { perPerson, perUnit, weightCoverage } from '@domain/equity/people-weights.ts';
import { interpolatedPercentile, weightedPercentile } from '@domain/equity/percentile.ts';
import { waitsOf } from '@domain/equity/waits.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type County, counties, isNear, values, weightedUnits } from '../../helpers/arbitrary-equity.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(300);
const MEASURES = ['gini', 'theilT', 'theilL', 'variation'] as const;

/** The same list and another order of it. */
const shuffled = counties.chain((list) =>
  fc
    .shuffledSubarray(list, { minLength: list.length })
    .map((other): { list: County[]; other: County[] } => ({ list, other })),
);

/** Whether two figures are known or not for the same reason, and equal but for rounding. */
function isClose(a: Figure, b: Figure): boolean {
  if (a.value === null || b.value === null) return a.reason === b.reason;
  return isNear(a.value, b.value);
}

/** Null when the law holds, else the counterexample and its seed. */
function counterexample<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => boolean): string | null {
  const details = fc.check(fc.property(arbitrary, law), { numRuns: RUNS });
  return details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : null;
}

/** Every figure of the folder, as one text in which each bit of each number shows. */
function allFigures(list: readonly County[]): string {
  const grouped = perUnit(list).map((unit, index) => ({ ...unit, group: list[index]?.group ?? '' }));
  const weighed = list
    .filter((each) => each.people !== null && each.people > 0)
    .map(({ code, quantity, people, group }) => ({ code, value: quantity, weight: people ?? 0, group }));
  return JSON.stringify([
    inequalityOf(perUnit(list)),
    inequalityOf(perPerson(list)),
    inequalityOf(weighed),
    ...(['T', 'L'] as const).flatMap((kind) => [
      decomposeTheil(grouped, kind),
      decomposeTheil(weighed, kind),
    ]),
    waitsOf(list, 90_000_000),
    keyAreaBalance(list, 90_000_000),
    weightCoverage(list, null),
  ]);
}

describe('laws of equity', () => {
  it('give the same bits in any order of the records', () => {
    expect(counterexample(shuffled, ({ list, other }) => allFigures(list) === allFigures(other))).toBeNull();
  });

  it('do not depend on the unit of the quantity', () => {
    expect(
      counterexample(
        fc.tuple(weightedUnits, fc.constantFrom(1e-6, 0.3, 7, 100_000), fc.constantFrom(0.01, 3, 1e4)),
        ([units, factor, weightFactor]) => {
          const before = inequalityOf(units);
          const after = inequalityOf(
            units.map((unit) => ({
              ...unit,
              value: unit.value * factor,
              weight: unit.weight * weightFactor,
            })),
          );
          return MEASURES.every((name) => isClose(before[name], after[name]));
        },
      ),
    ).toBeNull();
  });

  it('stay when every unit is there twice', () => {
    expect(
      counterexample(weightedUnits, (units) => {
        const before = inequalityOf(units);
        const after = inequalityOf([...units, ...units.map((unit) => ({ ...unit, code: `${unit.code}'` }))]);
        return (
          after.units === 2 * before.units && MEASURES.every((name) => isClose(before[name], after[name]))
        );
      }),
    ).toBeNull();
  });

  it('take a unit of weight k for k units of weight 1', () => {
    const small = fc.array(fc.record({ value: values, weight: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    expect(
      counterexample(small, (list) => {
        const units = list.map((each, index) => ({ ...each, code: String(index) }));
        const single = units.flatMap((unit) =>
          Array.from({ length: unit.weight }, (_, part) => ({
            ...unit,
            code: `${unit.code}.${part}`,
            weight: 1,
          })),
        );
        const [a, b] = [inequalityOf(units), inequalityOf(single)];
        const percentile = [0, 10, 50, 90, 100].every(
          (percent) => weightedPercentile(units, percent).value === weightedPercentile(single, percent).value,
        );
        return percentile && MEASURES.every((name) => isClose(a[name], b[name]));
      }),
    ).toBeNull();
  });

  it('keep every measure in its range', () => {
    expect(
      counterexample(weightedUnits, (units) => {
        const { gini, theilT, theilL, variation } = inequalityOf(units);
        if (gini.value === null || theilT.value === null || variation.value === null) {
          return units.every((unit) => unit.value === 0);
        }
        const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
        const least = Math.min(...units.map((unit) => unit.weight)) / weight;
        return (
          gini.value >= 0 &&
          gini.value < 1 &&
          gini.value <= 1 - least + 1e-12 &&
          theilT.value >= 0 &&
          theilT.value <= -Math.log(least) + 1e-12 &&
          variation.value >= 0 &&
          variation.value <= Math.sqrt(1 / least - 1) * (1 + 1e-9) + 1e-12 &&
          (theilL.value === null ? units.some((unit) => unit.value === 0) : theilL.value >= 0)
        );
      }),
    ).toBeNull();
  });

  it('draw a Lorenz curve that rises, bends up and lies under the diagonal', () => {
    expect(
      counterexample(weightedUnits, (units) => {
        const { lorenz, gini } = inequalityOf(units);
        if (gini.value === null) return lorenz.length === 0;
        let slope = 0;
        let area = 0;
        for (const [index, point] of lorenz.entries()) {
          const before = lorenz[index - 1];
          if (!before) continue;
          const next = (point.quantity - before.quantity) / (point.people - before.people);
          if (point.people <= before.people || point.quantity < before.quantity) return false;
          if (next < slope - 1e-6 * (1 + slope) || point.quantity > point.people + 1e-12) return false;
          slope = next;
          area += ((point.people - before.people) * (point.quantity + before.quantity)) / 2;
        }
        const last = lorenz.at(-1);
        return last?.people === 1 && last.quantity === 1 && isNear(gini.value, 1 - 2 * area, 1);
      }),
    ).toBeNull();
  });

  it('have the Gini coefficient of the mean difference of all pairs', () => {
    expect(
      counterexample(weightedUnits, (units) => {
        const { gini } = inequalityOf(units);
        let [weight, quantity, difference] = [0, 0, 0];
        for (const a of units) {
          weight += a.weight;
          quantity += a.weight * a.value;
          for (const b of units) difference += a.weight * b.weight * Math.abs(a.value - b.value);
        }
        return gini.value === null
          ? quantity === 0
          : isNear(gini.value, difference / (2 * weight * quantity), 1);
      }),
    ).toBeNull();
  });

  it('have the Theil measures and the variation of their plain formulas', () => {
    expect(
      counterexample(weightedUnits, (units) => {
        const { theilT, theilL, variation, mean } = inequalityOf(units);
        let [weight, quantity] = [0, 0];
        for (const unit of units) {
          weight += unit.weight;
          quantity += unit.weight * unit.value;
        }
        const mu = quantity / weight;
        if (quantity === 0) return mean.value === 0 && theilT.value === null && theilL.value === null;
        let [t, l, square] = [0, 0, 0];
        for (const { value, weight: w } of units) {
          t += value === 0 ? 0 : (w / weight) * (value / mu) * Math.log(value / mu);
          l += (w / weight) * Math.log(mu / value);
          square += (w / weight) * (value - mu) ** 2;
        }
        return (
          isNear(mean.value ?? -1, mu) &&
          isNear(theilT.value ?? -1, t, 1) &&
          (theilL.value === null ? l === Infinity : isNear(theilL.value, l, 1 + l)) &&
          isNear((variation.value ?? -1) ** 2, square / mu ** 2, 1 + square / mu ** 2)
        );
      }),
    ).toBeNull();
  });

  it('sink when something goes from one who has more to one who has less', () => {
    const transfer = fc.tuple(
      weightedUnits.filter((units) => units.length > 1),
      fc.nat(),
      fc.nat(),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    );
    let moved = 0;
    expect(
      counterexample(transfer, ([units, i, j, part]) => {
        const [first, second] = [units[i % units.length], units[j % units.length]];
        if (!first || !second || first.value === second.value) return true;
        const [poor, rich] = first.value < second.value ? [first, second] : [second, first];
        // At most so much that both would have the same.
        const amount =
          part * (rich.value - poor.value) * ((poor.weight * rich.weight) / (poor.weight + rich.weight));
        const after = units.map((unit) =>
          unit === poor
            ? { ...unit, value: unit.value + amount / unit.weight }
            : unit === rich
              ? { ...unit, value: Math.max(0, unit.value - amount / unit.weight) }
              : unit,
        );
        moved += 1;
        const [a, b] = [inequalityOf(units), inequalityOf(after)];
        return MEASURES.every((name) => {
          const [more, less] = [a[name].value, b[name].value];
          return more === null || less === null || less <= more + 1e-13 * (1 + more);
        });
      }),
    ).toBeNull();
    expect(moved).toBeGreaterThan(RUNS / 2);
  });

  it('have percentiles that rise, and of the values', () => {
    const days = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 40 });
    expect(
      counterexample(fc.tuple(days, fc.integer({ min: 0, max: 99 })), ([list, percent]) => {
        const units: WeightedUnit[] = list.map((value, index) => ({ code: String(index), value, weight: 1 }));
        const at = (p: number) => interpolatedPercentile(list, p).value ?? -1;
        const nearest = weightedPercentile(units, percent).value ?? -1;
        const ordered = [...list].sort((a, b) => a - b);
        const rank = Math.max(1, Math.ceil((list.length * percent) / 100));
        return (
          at(percent) <= at(percent + 1) &&
          at(0) === ordered[0] &&
          at(100) === ordered.at(-1) &&
          nearest === ordered[rank - 1]
        );
      }),
    ).toBeNull();
  });

  it('count every unit once: visited or never, weighted or left out', () => {
    expect(
      counterexample(counties, (list) => {
        const { visited, neverVisited, neverVisitedCodes, neverVisitedPeople, weights, longest } = waitsOf(
          list,
          null,
        );
        const balance = keyAreaBalance(list, null);
        return (
          visited.part + neverVisited.part === list.length &&
          neverVisitedCodes.length === neverVisited.part &&
          neverVisitedPeople.whole === weights.people &&
          neverVisitedPeople.part <= neverVisitedPeople.whole &&
          weights.units.part + weights.leftOut.length === list.length &&
          (longest === null) === (visited.part === 0) &&
          list.every((each) => each.wait_d === null || each.wait_d <= (longest?.wait_d ?? -1)) &&
          balance.comparedPeople.whole === weights.people &&
          balance.quantity.part <= balance.quantity.whole * (1 + 1e-15) &&
          balance.comparedQuantity.part <= balance.quantity.part * (1 + 1e-15)
        );
      }),
    ).toBeNull();
  });
});
