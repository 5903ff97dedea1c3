/** Parts of the page of equity, in their order. */
export const MEASURE_GROUPS = ['inequality', 'parts', 'keyAreas', 'waits', 'reach'] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** How evenly people are served, and how near: everything that is explained on screen and in docs/INDICATORS.md. */
export const MEASURE_IDS = [
  'gini',
  'theilT',
  'theilL',
  'variation',
  'lorenz',
  'peopleCovered',
  'between',
  'within',
  'keyAreaRatio',
  'waitMedian',
  'waitPercentile90',
  'waitLongest',
  'neverVisited',
  'reach',
  'townshipPeople',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** A measure as the help tells of it. Its words stand in `texts/`. */
export interface Measure {
  readonly id: MeasureId;
  readonly group: MeasureGroup;
  /** Where the formula comes from, as it is cited; null for what this program defines itself. */
  readonly reference: string | null;
}

const HANDBOOK =
  'J. Haughton and S. R. Khandker, "Handbook on Poverty and Inequality", World Bank 2009, chapter 6';
const DECOMPOSITION =
  'A. F. Shorrocks, "The Class of Additively Decomposable Inequality Measures", Econometrica 48 (1980)';
const QUANTILES =
  'R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), types 7 and 1';

export const MEASURES: readonly Measure[] = [
  {
    id: 'gini',
    group: 'inequality',
    reference: `C. Gini, "Variabilità e mutabilità", 1912; ${HANDBOOK}`,
  },
  {
    id: 'theilT',
    group: 'inequality',
    reference: `H. Theil, "Economics and Information Theory", 1967; ${HANDBOOK}`,
  },
  {
    id: 'theilL',
    group: 'inequality',
    reference: `H. Theil, "Economics and Information Theory", 1967; ${HANDBOOK}`,
  },
  { id: 'variation', group: 'inequality', reference: HANDBOOK },
  {
    id: 'lorenz',
    group: 'inequality',
    reference: 'M. O. Lorenz, "Methods of Measuring the Concentration of Wealth", 1905',
  },
  { id: 'peopleCovered', group: 'inequality', reference: null },
  { id: 'between', group: 'parts', reference: DECOMPOSITION },
  { id: 'within', group: 'parts', reference: DECOMPOSITION },
  { id: 'keyAreaRatio', group: 'keyAreas', reference: null },
  { id: 'waitMedian', group: 'waits', reference: QUANTILES },
  { id: 'waitPercentile90', group: 'waits', reference: QUANTILES },
  { id: 'waitLongest', group: 'waits', reference: null },
  { id: 'neverVisited', group: 'waits', reference: null },
  { id: 'reach', group: 'reach', reference: null },
  { id: 'townshipPeople', group: 'reach', reference: null },
];
