import { interpolatedPercentile } from '../equity/percentile.ts';
import { countFigure, ratioFigure, UNKNOWN_FIGURE } from './figure.ts';
import { ADDS_UP, SINCE, type Indicator } from './indicator.ts';

/** How caravans stand to their norm, and how feedback comes back. */
export const CARAVAN_NORM_INDICATORS: readonly Indicator[] = [
  {
    id: 'normMet',
    group: 'caravan',
    unit: 'percent',
    decimals: 1,
    denominator: null,
    sources: ['tour'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ norm }) => (norm === null ? UNKNOWN_FIGURE : ratioFigure(norm.met, norm.asked, 100)),
  },
  {
    id: 'daysOfNorm',
    group: 'caravan',
    unit: 'percent',
    decimals: 1,
    denominator: null,
    sources: ['tour'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ norm }) => (norm === null ? UNKNOWN_FIGURE : ratioFigure(norm.daysOut, norm.targetDays, 100)),
  },
  {
    id: 'feedbackShare',
    group: 'caravan',
    unit: 'percent',
    decimals: 1,
    denominator: null,
    sources: ['visit'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally: { feedbackLags_d, feedbackDue } }) =>
      ratioFigure(feedbackLags_d.length, feedbackDue, 100),
  },
  {
    id: 'feedbackLag',
    group: 'caravan',
    unit: 'day',
    decimals: 1,
    denominator: null,
    sources: ['visit'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally: { feedbackLags_d } }) => {
      const { value } = interpolatedPercentile(feedbackLags_d, 50);
      return value === null ? UNKNOWN_FIGURE : countFigure(value);
    },
  },
];

/** How many of the exhibits work. */
export const EXHIBIT_INDICATORS: readonly Indicator[] = [
  {
    id: 'exhibitsWorking',
    group: 'stay',
    unit: 'percent',
    decimals: 1,
    denominator: null,
    sources: ['condition'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ exhibitsOn, period }) => {
      if (exhibitsOn === null) return UNKNOWN_FIGURE;
      const { working, known, unknown } = exhibitsOn(period.to);
      return { ...ratioFigure(working, known, 100), unknown };
    },
  },
];
