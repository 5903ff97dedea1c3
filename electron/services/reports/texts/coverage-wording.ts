/** Indicators of the summary, in the order they are printed. */
export const INDICATORS = [
  'visits',
  'attendance',
  'daysOut',
  'length',
  'counties',
  'keyCounties',
  'townships',
  'townshipVisits',
  'population',
] as const;
export type Indicator = (typeof INDICATORS)[number];

interface IndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

/** Words of the coverage report, the same keys in every language. */
export interface CoverageTexts {
  readonly colon: string;
  readonly fileTitle: string;
  readonly sheets: Readonly<
    Record<'summary' | 'counties' | 'keyCounties' | 'uncovered' | 'definitions', string>
  >;
  readonly sample: string;
  readonly historyScope: string;
  readonly planScope: (plan: string) => string;
  readonly columns: Readonly<
    Record<
      | 'indicator'
      | 'value'
      | 'part'
      | 'whole'
      | 'share'
      | 'unit'
      | 'list'
      | 'code'
      | 'county'
      | 'prefecture'
      | 'categories'
      | 'isKey'
      | 'isCounted'
      | 'visits'
      | 'townshipVisits'
      | 'townshipsVisited'
      | 'townships'
      | 'sitesVisited'
      | 'sites'
      | 'attendance'
      | 'population'
      | 'visitsPer100k'
      | 'lastVisit'
      | 'days'
      | 'definition'
      | 'item'
      | 'content',
      string
    >
  >;
  readonly units: Readonly<Record<'people' | 'days', string>>;
  readonly indicators: Readonly<Record<Indicator, IndicatorWords>>;
  readonly yes: string;
  readonly no: string;
  readonly total: string;
  readonly never: string;
  readonly listLine: (list: {
    readonly name: string;
    readonly version: string;
    readonly size: number;
  }) => string;
  readonly listSeparator: string;
  readonly rules: Readonly<
    Record<
      | 'zero'
      | 'outside'
      | 'attendance'
      | 'plan'
      | 'township'
      | 'waiting'
      | 'population'
      | 'per100k'
      | 'lists',
      { readonly name: string; readonly text: string }
    >
  >;
  readonly notes: Readonly<
    Record<'workspace' | 'scope' | 'period' | 'businessDate' | 'madeAt' | 'data' | 'list', string>
  >;
  readonly sampleText: string;
  readonly ownDataText: string;
  readonly listDetail: (list: {
    readonly version: string;
    readonly size: number;
    readonly source: string;
    readonly isComplete: boolean;
    readonly note: string;
  }) => string;
  readonly beijingTime: (text: string) => string;
}
