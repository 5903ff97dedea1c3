import type {
  DenominatorList,
  IndicatorGroup,
  IndicatorId,
  IndicatorUnit,
  SourceRecords,
} from '../indicator.ts';

/** What an indicator is called, means, and how it is worked out. */
export interface IndicatorText {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
}

/** Everything that is written about indicators in one language. */
export interface IndicatorWording {
  readonly indicators: Readonly<Record<IndicatorId, IndicatorText>>;
  readonly groups: Readonly<Record<IndicatorGroup, string>>;
  readonly units: Readonly<Record<IndicatorUnit, string>>;
  readonly lists: Readonly<Record<DenominatorList, string>>;
  readonly sources: Readonly<Record<SourceRecords, string>>;
  /** Word for what is asked of a figure, as the line in its chart is called. */
  readonly norm: string;
  /** Rules that hold for all of them. */
  readonly rules: readonly string[];
}
