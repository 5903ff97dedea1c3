import type { PartialSum } from './tally.ts';

/** A figure of a table. A figure that cannot be known is null and shown as "-"; nothing counted is 0. */
export interface Figure {
  readonly value: number | null;
  /** Numerator and denominator of a share or mean; null for a count. */
  readonly part: number | null;
  readonly whole: number | null;
  /** True when figures of stays were divided between periods. */
  readonly isEstimate: boolean;
  /** Records without a figure that should have one: the value is too low by what they would add. */
  readonly unknown: number;
}

export const UNKNOWN_FIGURE: Figure = { value: null, part: null, whole: null, isEstimate: false, unknown: 0 };

/** PERF: most figures of 41,000 townships are small counts and shares of small counts, each of which is one object here. */
const SMALL_COUNTS = Array.from({ length: 256 }, (_, value): Figure => ({ ...UNKNOWN_FIGURE, value }));
const SMALL_WHOLES = 16;
const SMALL_SHARES = Array.from({ length: SMALL_WHOLES ** 2 }, (_, at) =>
  quotient(Math.floor(at / SMALL_WHOLES), at % SMALL_WHOLES, 100),
);
const SHARE_OF_NOTHING: Figure = { ...UNKNOWN_FIGURE, part: 0, whole: 0 };

export function countFigure(value: number): Figure {
  return SMALL_COUNTS[value] ?? { ...UNKNOWN_FIGURE, value };
}

/** Null when there are records and none of them has a figure. */
export function sumFigure({ sum, known, unknown, isEstimate }: PartialSum): Figure {
  if (unknown === 0 && !isEstimate) return countFigure(sum);
  return { ...UNKNOWN_FIGURE, value: known === 0 && unknown > 0 ? null : sum, isEstimate, unknown };
}

/** `part` ÷ `whole` × `factor`; null when there is nothing to divide by. */
export function ratioFigure(part: number, whole: number, factor = 1): Figure {
  if (part === 0 && whole === 0) return SHARE_OF_NOTHING;
  if (factor === 100 && part < SMALL_WHOLES && whole < SMALL_WHOLES && Number.isInteger(part))
    return SMALL_SHARES[part * SMALL_WHOLES + whole] ?? quotient(part, whole, factor);
  return quotient(part, whole, factor);
}

function quotient(part: number, whole: number, factor: number): Figure {
  return { ...UNKNOWN_FIGURE, value: whole === 0 ? null : (part * factor) / whole, part, whole };
}

/** Mean of a sum over records; only records with a figure count. */
export function meanFigure({ sum, known, unknown, isEstimate }: PartialSum): Figure {
  const figure = ratioFigure(sum, known);
  return unknown === 0 && !isEstimate ? figure : { ...figure, isEstimate, unknown };
}
