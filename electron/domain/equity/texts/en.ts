import type { EquityWording } from './wording.ts';

export const EQUITY_EN: EquityWording = {
  groups: {
    inequality: 'Inequality',
    parts: 'Where it comes from',
    keyAreas: 'Key counties',
    waits: 'Waiting time',
    reach: 'People within reach',
  },
  measures: {
    gini: {
      name: 'Gini coefficient',
      definition:
        '0 is the same for everybody; the nearer to 1, the fewer have it all. By people, each county counts with its residents.',
      formula: 'Σ (Fᵢ − Fᵢ₋₁) · (Fᵢ − Lᵢ + Fᵢ₋₁ − Lᵢ₋₁), F and L as of the Lorenz curve',
    },
    theilT: {
      name: 'Theil-T',
      definition:
        '0 is the same for everybody, without a fixed upper bound; reacts to those who get much. Can be taken apart between and within groups.',
      formula: 'Σ p · (x ÷ μ) · ln(x ÷ μ), p share of people, x quantity per person, μ mean, 0 · ln 0 = 0',
    },
    theilL: {
      name: 'Theil-L',
      definition:
        '0 is the same for everybody, without a fixed upper bound; reacts to those who get little. With a county of 0 there is no logarithm: "-".',
      formula: 'Σ p · ln(μ ÷ x), signs as of Theil-T',
    },
    variation: {
      name: 'Coefficient of variation',
      definition: 'Standard deviation by mean, without a unit; 0 is the same for everybody.',
      formula: '√(Σ p · (x − μ)²) ÷ μ',
    },
    lorenz: {
      name: 'Lorenz curve',
      definition:
        'From the county with least per person: people added up along, quantity upward. The further below the diagonal, the less even.',
      formula: 'F = people so far ÷ people, L = quantity so far ÷ quantity',
    },
    peopleCovered: {
      name: 'People stood for',
      definition:
        'People of the counties whose population and quantity are known, as a share of those of all counties. Counties that lack one have no weight and are listed.',
      formula: 'people of these counties ÷ published people of the area × 100',
    },
    between: {
      name: 'Between groups',
      definition:
        'What would be left if everybody had the mean of the group: how much comes from differences between groups.',
      formula: 'T: Σ s · ln(s ÷ p); L: Σ p · ln(p ÷ s); s share of quantity, p share of people of a group',
    },
    within: {
      name: 'Within groups',
      definition:
        'Inequality inside the groups, added up by their shares. Together with that between groups it is the whole.',
      formula: 'T: Σ s · T (group); L: Σ p · L (group)',
    },
    keyAreaRatio: {
      name: 'Ratio of key counties',
      definition:
        'Share of the quantity that key counties get by their share of the people. 1 is as much as their people, above 1 is more.',
      formula:
        '(quantity of key counties ÷ all) ÷ (people of key counties ÷ all), counties with both known only',
    },
    waitMedian: {
      name: 'Median wait',
      definition:
        'Days since the last visit of a caravan or open day of a stay that half of the counties do not exceed. Counties never visited are counted apart.',
      formula:
        'by county: linear interpolation, as MEDIAN of Excel and WPS; by people: the days at which 50 % of the people are reached',
    },
    waitPercentile90: {
      name: '90th percentile of waits',
      definition: 'Days that nine of ten counties, or of the people, do not exceed.',
      formula:
        'by county: as PERCENTILE.INC(…, 0.9); by people: the days at which 90 % of the people are reached',
    },
    waitLongest: {
      name: 'Longest wait',
      definition: 'Most days since the last time, of the counties visited at least once, with their names.',
      formula: 'largest of: day counted to − last day of a visit or stay',
    },
    neverVisited: {
      name: 'Never visited',
      definition:
        'Counties without any record of a caravan or stay up to the day, and their share of the people.',
      formula: 'counties never visited ÷ counties × 100; people alike',
    },
    reach: {
      name: 'People within reach',
      definition:
        'People of townships whose centre is at most 30, 60 or 90 minutes from the nearest place visited: sites and venues of the period, those beyond the area too. The county town stands for a venue that is not on file.',
      formula: 'Σ people of townships within t minutes ÷ people whose place and number are known × 100',
    },
    townshipPeople: {
      name: 'People of a township',
      definition:
        'Its own figure where there is one; otherwise what is left of the county, divided evenly over its other townships: an estimate.',
      formula: '(people of the county − known townships) ÷ other townships',
    },
  },
  rules: [
    'Units outside GB/T 2260 take no part. All people come from one list of one year.',
    'What cannot be known is "-" with its reason under the pointer; 0 is 0.',
    'A county none of whose records has the figure has an unknown quantity: it is not 0, and takes no part. Where some records lack it, the quantity is too low. The page says which counties.',
    'Driving times are the estimate that planning uses: great circle times detour, speed of a caravan by relief and kind of road, 15 minutes for both ends; not checked on the road, all marked est.',
  ],
};
