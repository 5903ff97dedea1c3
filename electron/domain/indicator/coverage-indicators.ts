import { type Area, countIn, peopleIn } from './area.ts';
import { ratioFigure } from './figure.ts';
import { ADDS_UP, SINCE, type Indicator } from './indicator.ts';
import type { Tally } from './tally.ts';

const coveredOf = (tally: Tally, list: ReadonlySet<string>) =>
  ratioFigure(countIn(tally.counties.keys(), list), list.size, 100);

/** Only visits in counties whose people are known: the others would be divided by people who are not counted. */
function visitsPerPeople({ counties }: Tally, area: Area) {
  let visits = 0;
  for (const [county, count] of counties) if (area.people.has(county)) visits += count;
  return ratioFigure(visits, area.peopleCount, 100_000);
}

/** Who was reached, by caravans and stays together. */
export const COVERAGE_INDICATORS: readonly Indicator[] = [
  {
    id: 'countiesCovered',
    group: 'coverage',
    unit: 'percent',
    decimals: 1,
    denominator: 'counties',
    sources: ['visit', 'stay'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally, area }) => coveredOf(tally, area.counties),
  },
  {
    id: 'keyCountiesCovered',
    group: 'coverage',
    unit: 'percent',
    decimals: 1,
    denominator: 'keyCounties',
    sources: ['visit', 'stay'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally, area }) => coveredOf(tally, area.keyCounties),
  },
  {
    id: 'townshipsCovered',
    group: 'coverage',
    unit: 'percent',
    decimals: 1,
    denominator: 'townships',
    sources: ['visit'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally, area: { townships } }) =>
      ratioFigure(tally.townships.countIn(townships), townships.size, 100),
  },
  {
    id: 'populationCovered',
    group: 'coverage',
    unit: 'percent',
    decimals: 1,
    denominator: 'population',
    sources: ['visit', 'stay'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally, area }) => ratioFigure(peopleIn(area, tally.counties.keys()), area.peopleCount, 100),
  },
  {
    id: 'visitsPer100k',
    group: 'coverage',
    unit: 'visitPer100k',
    decimals: 2,
    denominator: 'population',
    sources: ['visit'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally, area }) => visitsPerPeople(tally, area),
  },
];
