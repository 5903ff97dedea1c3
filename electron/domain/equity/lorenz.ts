import { runningSum } from './compensated-sum.ts';
import type { Distribution } from './distribution.ts';
import { type Figure, known, unknown } from './figure.ts';

/** A point of the Lorenz curve: the least served part of the people, and what it gets. */
export interface LorenzPoint {
  /** F, cumulative share of the weight (people, or units), 0 to 1. */
  readonly people: number;
  /** L, cumulative share of the quantity, 0 to 1. */
  readonly quantity: number;
}

/**
 * Lorenz curve from (0, 0) to (1, 1), one point after each unit, least value first:
 * F_i = (w_1 + … + w_i) / W, L_i = (w_1·x_1 + … + w_i·x_i) / X. Empty where there is no quantity.
 *
 * Source: M. O. Lorenz, "Methods of Measuring the Concentration of Wealth", 1905; J. Haughton and S. R. Khandker, "Handbook
 * on Poverty and Inequality", World Bank 2009, chapter 6.
 */
export function lorenzCurve(distribution: Distribution): LorenzPoint[] {
  const { units, weight, quantity } = distribution;
  if (quantity === 0) return [];
  const weightSoFar = runningSum();
  const quantitySoFar = runningSum();
  const points: LorenzPoint[] = [{ people: 0, quantity: 0 }];
  for (const unit of units) {
    weightSoFar.add(unit.weight);
    quantitySoFar.add(unit.weight * unit.value);
    points.push({ people: weightSoFar.total() / weight, quantity: quantitySoFar.total() / quantity });
  }
  return points;
}

/**
 * Gini coefficient, 0 (even) to below 1 (1 − w/W when one unit of weight w has all), no unit.
 *
 * Twice the area between the diagonal and the Lorenz curve by the trapezoid rule:
 * G = Σ (F_i − F_{i−1})·[(F_i − L_i) + (F_{i−1} − L_{i−1})], which is 1 − Σ (F_i − F_{i−1})·(L_i + L_{i−1}) without the
 * loss of digits near 0. It equals Σ_i Σ_j w_i·w_j·|x_i − x_j| / (2·W²·μ) and is not corrected for small numbers of units.
 *
 * Source: Haughton and Khandker (above), chapter 6.
 */
export function gini(distribution: Distribution): Figure {
  if (distribution.units.length === 0) return unknown('no-units');
  if (distribution.quantity === 0) return unknown('zero-total');
  if (distribution.isEven) return known(0);
  const area = runningSum();
  let before = { people: 0, gap: 0 };
  for (const { people, quantity } of lorenzCurve(distribution)) {
    const gap = Math.max(0, people - quantity);
    area.add((people - before.people) * (gap + before.gap));
    before = { people, gap };
  }
  return known(area.total());
}
