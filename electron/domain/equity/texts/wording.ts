import type { MeasureGroup, MeasureId } from '../measures.ts';

/** What a measure is called, means, and how it is worked out. */
export interface MeasureText {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
}

/** Everything that is written about measures of equity and reach in one language. */
export interface EquityWording {
  readonly measures: Readonly<Record<MeasureId, MeasureText>>;
  readonly groups: Readonly<Record<MeasureGroup, string>>;
  /** Rules that hold for all of them. */
  readonly rules: readonly string[];
}
