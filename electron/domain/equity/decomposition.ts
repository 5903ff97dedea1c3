import { groupBy } from '../coverage/county-rows.ts';
import { compensatedSumOf } from './compensated-sum.ts';
import { type Distribution, distributionOf, type WeightedUnit } from './distribution.ts';
import { type Figure, known, unknown } from './figure.ts';
import { type TheilKind, theil } from './theil.ts';

/** A unit with the one group it belongs to, for example its prefecture. */
export interface GroupedUnit extends WeightedUnit {
  readonly group: string;
}

/** What one group adds to the inequality of the whole. */
export interface GroupPart {
  readonly group: string;
  readonly units: number;
  /** p, share of the weight, above 0 to 1. */
  readonly weightShare: number;
  /** s, share of the quantity, 0 to 1; unknown when there is no quantity. */
  readonly quantityShare: Figure;
  /** Weighted mean of the group, in the unit of the values. */
  readonly mean: number;
  /** Theil measure of the group alone. */
  readonly inequality: Figure;
  /** What it adds to `within`, 0 or more: s·T of the group, or p·L of the group. */
  readonly within: Figure;
  /** What it adds to `between`: s·ln(s/p), or p·ln(p/s). Below 0 for a group under (T) or over (L) the mean. */
  readonly between: Figure;
  /** `within` of the group by `total`, 0 to 1. */
  readonly withinShare: Figure;
}

/** A Theil measure taken apart: `total` = `between` + `within`, and `within` = the sum of the groups. */
export interface Decomposition {
  readonly kind: TheilKind;
  /** The same figure as `inequalityOf` gives for the units. */
  readonly total: Figure;
  /** What would be left if all units of a group had the mean of the group. */
  readonly between: Figure;
  readonly within: Figure;
  /** By `total`, 0 to 1; both unknown when there is no inequality. */
  readonly betweenShare: Figure;
  readonly withinShare: Figure;
  /** By name of the group. */
  readonly groups: readonly GroupPart[];
}

/**
 * Takes Theil-T or Theil-L apart into what lies between groups and what lies within them:
 * T = Σ s_g·ln(s_g/p_g) + Σ s_g·T_g, L = Σ p_g·ln(p_g/s_g) + Σ p_g·L_g. Both are identities; in numbers they hold but for
 * the rounding of the last digits (below 1e-12 of the total). A group without quantity adds nothing to T. When L is
 * unknown for the whole, so are its parts; groups without a zero still have their own.
 *
 * Groups do not overlap: every unit names one. For lists that overlap see `splitByList`.
 * Throws RangeError like `distributionOf`.
 *
 * Source: A. F. Shorrocks, "The Class of Additively Decomposable Inequality Measures", Econometrica 48 (1980), 613–626;
 * F. Bourguignon, "Decomposable Income Inequality Measures", Econometrica 47 (1979), 901–920.
 */
export function decomposeTheil(units: readonly GroupedUnit[], kind: TheilKind): Decomposition {
  const whole = distributionOf(units);
  const total = theil(whole, kind);
  const groups = [...groupBy(units, (unit) => unit.group)]
    .map(([group, members]) => ({ group, own: distributionOf(members) }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  const parts = groups.map(({ group, own }) => partOf(group, own, whole, total, kind));
  if (total.value === null) {
    const none = unknown(total.reason);
    return { kind, total, between: none, within: none, betweenShare: none, withinShare: none, groups: parts };
  }
  const groupMeans = groups.map(({ group, own }) => ({ code: group, value: own.mean, weight: own.weight }));
  const between = theil(distributionOf(groupMeans), kind);
  const within = known(compensatedSumOf(parts, (part) => part.within.value ?? 0));
  return {
    kind,
    total,
    between,
    within,
    betweenShare: shareOf(between, total),
    withinShare: shareOf(within, total),
    groups: parts,
  };
}

/**
 * Puts units into `on-list` and `off-list`, to take inequality apart by one category. Categories may overlap, therefore one
 * at a time.
 */
export function splitByList(units: readonly WeightedUnit[], memberCodes: ReadonlySet<string>): GroupedUnit[] {
  return units.map((unit) => ({ ...unit, group: memberCodes.has(unit.code) ? 'on-list' : 'off-list' }));
}

function partOf(
  group: string,
  own: Distribution,
  whole: Distribution,
  total: Figure,
  kind: TheilKind,
): GroupPart {
  const weightShare = own.weight / whole.weight;
  const inequality = theil(own, kind);
  const facts = { group, units: own.units.length, weightShare, mean: own.mean, inequality };
  if (whole.quantity === 0) {
    const none = unknown('zero-total');
    return { ...facts, quantityShare: none, within: none, between: none, withinShare: none };
  }
  const quantityShare = own.quantity / whole.quantity;
  if (total.value === null) {
    const none = unknown(total.reason);
    return { ...facts, quantityShare: known(quantityShare), within: none, between: none, withinShare: none };
  }
  const share = kind === 'T' ? quantityShare : weightShare;
  const other = kind === 'T' ? weightShare : quantityShare;
  // Without quantity the group has no Theil-T of its own, and a share of 0 that it would be multiplied with.
  const within = known(share * (inequality.value ?? 0));
  return {
    ...facts,
    quantityShare: known(quantityShare),
    within,
    between: known(share === 0 ? 0 : share * Math.log(share / other)),
    withinShare: shareOf(within, total),
  };
}

function shareOf(part: Figure, whole: Figure): Figure {
  if (part.value === null) return part;
  if (whole.value === null) return whole;
  return whole.value === 0 ? unknown('no-inequality') : known(part.value / whole.value);
}
