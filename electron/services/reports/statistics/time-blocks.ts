import type { Chart } from '@domain/chart/chart.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import type { ReportPart, ReportTable } from '@domain/statistics/report-content.ts';
import type { IsoDate } from '@domain/units.ts';
import { dayText } from '../date-text.ts';
import { chartPicture } from './chart-picture.ts';
import {
  figureCell,
  indicatorColumns,
  indicatorOf,
  indicatorWording,
  isEstimated,
  numberCell,
  reportWording,
  spanOf,
  textCell,
  textColumn,
} from './figure-cells.ts';
import type { StatisticsSource } from './statistics-source.ts';

const OF_MONTHS = [
  'visits',
  'attendance',
  'daysOut',
  'length',
  'stops',
  'openDays',
  'stayAttendance',
] as const;
const PICTURED = ['visits', 'attendance', 'openDays'] as const;
const OF_YEARS = ['visits', 'attendance', 'length', 'stops', 'stayAttendance', 'countiesCovered'] as const;
const PICTURED_YEARS = ['visits', 'countiesCovered'] as const;
/** Years of the trend, the last one being that of the report. */
const YEARS = 5;
const PLANNED = ['visits', 'length', 'stops', 'openDays'] as const;
const PICTURED_PLANS = ['visits', 'openDays'] as const;
/** Longest period that is told by months; a longer one is told by years. */
const MONTHS_DAYS = 731;

/** 分月情况: the main figures of each month, or of each year of a long period, with pictures against the year before. */
export function monthsBlock(source: StatisticsSource): readonly ReportPart[] {
  const { setup } = source;
  const { language } = setup;
  const words = reportWording(language);
  const { rowsBy, header, nameOf } = spansOfReport(source);
  const { rows, total } = source.table(rowsBy);
  const table: ReportTable = {
    kind: 'table',
    name: words.headings.months,
    caption: '',
    columns: [textColumn(header, 9), ...indicatorColumns(OF_MONTHS, language)],
    rows: rows.map(({ key, to, figures }) => [
      textCell(nameOf(key)),
      ...OF_MONTHS.map((id) => figureCell(id, figures, spanOf(source, { to }))),
    ]),
    totals: [[textCell(words.sum), ...OF_MONTHS.map((id) => figureCell(id, total.figures, spanOf(source)))]],
    notes: [],
  };
  const picture = (id: (typeof PICTURED)[number]): Chart => ({
    kind: 'bars',
    ...headOf(id, language),
    isHorizontal: false,
    categories: rows.map(({ key }) => nameOf(key)),
    series: [
      {
        name: words.charts.thisPeriod,
        values: rows.map(({ figures }) => figures[id].value),
        isEstimate: setup.basis === 'planned',
      },
      {
        name: words.charts.yearBefore,
        values: rows.map(({ previous }) => previous?.[id].value ?? null),
        isEstimate: false,
      },
    ],
    target: null,
  });
  return [table, ...PICTURED.map((id) => chartPicture(picture(id), language))];
}

/** 近年变化: whole years up to that of the report. */
export function trendBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language, to, basis } = source.setup;
  const words = reportWording(language);
  const last = Number(to.slice(0, 4));
  const from = `${last - YEARS + 1}-01-01`;
  const { rows } = source.table('year', { from, to: `${last}-12-31` });
  const picture = (id: (typeof PICTURED_YEARS)[number]): Chart => ({
    kind: 'lines',
    ...headOf(id, language),
    categories: rows.map(({ key }) => key.slice(0, 4)),
    series: [
      {
        name: indicatorWording(language).indicators[id].name,
        values: rows.map(({ figures }) => figures[id].value),
        isEstimate: basis === 'planned',
      },
    ],
    target: null,
  });
  return [
    {
      kind: 'table',
      name: words.headings.trend,
      caption: '',
      columns: [textColumn(words.columns.year, 10), ...indicatorColumns(OF_YEARS, language)],
      rows: rows.map(({ key, to: end, figures }) => [
        textCell(key.slice(0, 4)),
        ...OF_YEARS.map((id) => figureCell(id, figures, spanOf(source, { to: end }))),
      ]),
      totals: [],
      notes: sinceNotes(source, from),
    },
    ...PICTURED_YEARS.map((id) => chartPicture(picture(id), language)),
  ];
}

/** From when on there are records, where that is in the years that are told of. */
function sinceNotes(
  { setup: { language }, firstRecords }: StatisticsSource,
  from: IsoDate,
): readonly string[] {
  const { notes } = reportWording(language);
  return (['caravans', 'stays'] as const).flatMap((kind) => {
    const first = firstRecords[kind];
    return first === null || first <= from ? [] : [notes.recordsSince[kind](dayText(first, language))];
  });
}

/** 计划与完成: published plans against what was recorded, by month or year. */
export function planActualBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language } = source.setup;
  const words = reportWording(language);
  const { rowsBy, nameOf } = spansOfReport(source);
  const planned = source.table(rowsBy, { basis: 'planned' });
  const recorded = source.table(rowsBy, { basis: 'recorded' });
  const [ofPlans, ofRecords] = [spanOf(source, { basis: 'planned' }), spanOf(source, { basis: 'recorded' })];
  if (PLANNED.every((id) => (planned.total.figures[id].value ?? 0) === 0))
    return [{ kind: 'text', paragraphs: [words.notes.noPlan] }];
  const { indicators, units } = indicatorWording(language);
  const table: ReportTable = {
    kind: 'table',
    name: words.headings.planActual,
    caption: '',
    columns: [
      textColumn(words.columns.indicator, 24),
      textColumn(words.columns.unit, 10),
      { header: words.columns.planned, unit: '', width: 14, isText: false },
      { header: words.columns.recorded, unit: '', width: 14, isText: false },
      { header: words.columns.done, unit: '%', width: 14, isText: false },
    ],
    rows: PLANNED.map((id) => {
      const [plan, done] = [planned.total.figures[id].value, recorded.total.figures[id].value];
      const share = plan === null || plan === 0 || done === null ? null : (done / plan) * 100;
      return [
        textCell(indicators[id].name),
        textCell(units[indicatorOf(id).unit]),
        figureCell(id, planned.total.figures, ofPlans),
        figureCell(id, recorded.total.figures, ofRecords),
        numberCell(
          share,
          1,
          isEstimated(id, planned.total.figures, ofPlans) ||
            isEstimated(id, recorded.total.figures, ofRecords),
        ),
      ];
    }),
    totals: [],
    notes: [],
  };
  const picture = (id: (typeof PICTURED_PLANS)[number]): Chart => ({
    kind: 'bars',
    ...headOf(id, language),
    isHorizontal: false,
    categories: planned.rows.map(({ key }) => nameOf(key)),
    series: [
      {
        name: words.columns.planned,
        values: planned.rows.map(({ figures }) => figures[id].value),
        isEstimate: true,
      },
      {
        name: words.columns.recorded,
        values: recorded.rows.map(({ figures }) => figures[id].value),
        isEstimate: false,
      },
    ],
    target: null,
  });
  const shown = PICTURED_PLANS.filter((id) => (planned.total.figures[id].value ?? 0) > 0);
  return [table, ...shown.map((id) => chartPicture(picture(id), language))];
}

/** What a period is told by, and the names of its parts: with the year where there is more than one. */
function spansOfReport({ setup: { language, from, to } }: StatisticsSource) {
  const { columns, charts } = reportWording(language);
  if (daysBetween(from, to) > MONTHS_DAYS)
    return { rowsBy: 'year', header: columns.year, nameOf: (key: string) => key.slice(0, 4) } as const;
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const nameOf = isOneYear ? charts.month : charts.monthOfYear;
  return { rowsBy: 'month', header: columns.month, nameOf } as const;
}

function headOf(id: IndicatorId, language: 'zh-CN' | 'en') {
  const { indicators, units } = indicatorWording(language);
  const { unit, decimals } = indicatorOf(id);
  return { title: indicators[id].name, unit: units[unit], decimals };
}
