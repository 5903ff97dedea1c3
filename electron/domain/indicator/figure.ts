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

export function countFigure(value: number): Figure {
  return { ...UNKNOWN_FIGURE, value };
}

/** Null when there are records and none of them has a figure. */
export function sumFigure({ sum, known, unknown, isEstimate }: PartialSum): Figure {
  return { ...UNKNOWN_FIGURE, value: known === 0 && unknown > 0 ? null : sum, isEstimate, unknown };
}

/** `part` ÷ `whole` × `factor`; null when there is nothing to divide by. */
export function ratioFigure(part: number, whole: number, factor = 1): Figure {
  return { ...UNKNOWN_FIGURE, value: whole === 0 ? null : (part * factor) / whole, part, whole };
}

/** Mean of a sum over records; only records with a figure count. */
export function meanFigure({ sum, known, unknown, isEstimate }: PartialSum): Figure {
  return { ...ratioFigure(sum, known), isEstimate, unknown };
}
