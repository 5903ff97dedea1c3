import { daysBetween } from '../calendar/dates.ts';
import { countFigure, meanFigure, ratioFigure, sumFigure } from './figure.ts';
import { ADDS_UP, SINCE, type Indicator } from './indicator.ts';

const DAYS_PER_YEAR = 365.25;

/** What stationed exhibitions did. */
export const STAY_INDICATORS: readonly Indicator[] = [
  {
    id: 'stops',
    group: 'stay',
    unit: 'stop',
    decimals: 0,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.both,
    since: SINCE,
    figure: ({ tally }) => countFigure(tally.stops),
  },
  {
    id: 'openDays',
    group: 'stay',
    unit: 'day',
    decimals: 0,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.both,
    since: SINCE,
    figure: ({ tally }) => sumFigure(tally.openDays),
  },
  {
    id: 'stayAttendance',
    group: 'stay',
    unit: 'attendance',
    decimals: 0,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.both,
    since: SINCE,
    figure: ({ tally }) => sumFigure(tally.stayAttendance),
  },
  {
    id: 'schoolAttendance',
    group: 'stay',
    unit: 'attendance',
    decimals: 0,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.both,
    since: SINCE,
    figure: ({ tally }) => sumFigure(tally.schoolAttendance),
  },
  {
    id: 'setsUsed',
    group: 'stay',
    unit: 'set',
    decimals: 0,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally }) => countFigure(tally.sets),
  },
  {
    id: 'openDaysPerStop',
    group: 'stay',
    unit: 'dayPerStop',
    decimals: 1,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally }) => meanFigure(tally.openDays),
  },
  {
    id: 'attendancePerOpenDay',
    group: 'stay',
    unit: 'attendancePerDay',
    decimals: 0,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally: { peopleOfDays } }) => {
      const { attendance, openDays, unknown, isEstimate } = peopleOfDays;
      const figure = ratioFigure(attendance, openDays);
      return unknown === 0 && !isEstimate ? figure : { ...figure, isEstimate, unknown };
    },
  },
  {
    id: 'stopsPerSetYear',
    group: 'stay',
    unit: 'stopPerSetYear',
    decimals: 1,
    denominator: null,
    sources: ['stay'],
    addsUp: ADDS_UP.never,
    since: SINCE,
    figure: ({ tally, period: { from, to } }) => {
      const years = (daysBetween(from, to) + 1) / DAYS_PER_YEAR;
      return ratioFigure(tally.stops, tally.sets, 1 / years);
    },
  },
];
