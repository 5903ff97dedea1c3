import { daysBetween } from '@domain/calendar/dates.ts';
import type { ReportPart } from '@domain/statistics/report-content.ts';
import { chartPicture } from './chart-picture.ts';
import {
  figureCell,
  indicatorColumns,
  indicatorOf,
  indicatorWording,
  numberCell,
  numberText,
  reportWording,
  textCell,
  textColumn,
} from './figure-cells.ts';
import type { StatisticsSource } from './statistics-source.ts';

const IDS = ['daysOut', 'length', 'visits', 'attendance'] as const;
/** Days of a mean year, by which a norm of a year is divided. */
const YEAR_DAYS = 365.25;
/** From so many days on a period counts as a whole year: 365 of 365.25 is no part of one. */
const WHOLE_YEAR_DAYS = 365;

/** 科普大篷车使用情况: each caravan against the norm of days out or distance. */
export function caravansBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language, from, to } = source.setup;
  const words = reportWording(language);
  const { indicators, units } = indicatorWording(language);
  const { rows, total } = source.table('caravan');
  const caravans = source.caravans();
  const days = daysBetween(from, to) + 1;
  const years = days === WHOLE_YEAR_DAYS || days === WHOLE_YEAR_DAYS + 1 ? 1 : days / YEAR_DAYS;
  const known = rows.flatMap((row) => {
    const norm = caravans.get(row.key);
    return norm ? [{ ...row, normDays: norm.targetDays * years, norm_km: norm.target_km * years }] : [];
  });
  const first = [...caravans.values()][0];
  const reached = ({ figures, normDays, norm_km }: (typeof known)[number]) =>
    Math.max((figures.daysOut.value ?? 0) / normDays, (figures.length.value ?? 0) / norm_km);
  const isOneNorm = new Set(known.map(({ normDays, norm_km }) => `${normDays} ${norm_km}`)).size === 1;
  const bars = (id: 'daysOut' | 'length', label: string, norm: number | undefined) =>
    chartPicture(
      {
        kind: 'bars',
        title: indicators[id].name,
        unit: units[indicatorOf(id).unit],
        decimals: 0,
        isHorizontal: true,
        categories: known.map(({ name }) => name),
        series: [
          {
            name: words.charts.thisPeriod,
            values: known.map(({ figures }) => figures[id].value),
            isEstimate: false,
          },
        ],
        target: isOneNorm && norm !== undefined ? { label, value: Math.round(norm * years) } : null,
      },
      language,
    );
  return [
    {
      kind: 'table',
      name: words.headings.caravans,
      caption: '',
      columns: [
        textColumn(words.columns.caravan, 22),
        ...indicatorColumns(IDS, language),
        { header: words.columns.ofNorm, unit: '%', width: 12, isText: false },
        textColumn(words.columns.normMet, 11),
      ],
      rows: known.map((row) => [
        textCell(row.name),
        ...IDS.map((id) => figureCell(id, row.figures)),
        numberCell(reached(row) * 100, 0),
        textCell(reached(row) >= 1 ? words.yes : words.no),
      ]),
      totals: [
        [textCell(words.sum), ...IDS.map((id) => figureCell(id, total.figures)), textCell(''), textCell('')],
      ],
      notes: first
        ? [
            words.notes.norm(
              numberText(first.targetDays, 0, language),
              numberText(first.target_km, 0, language),
            ),
          ]
        : [],
    },
    ...(known.length === 0
      ? []
      : [
          bars('daysOut', words.charts.daysNorm, first?.targetDays),
          bars('length', words.charts.kmNorm, first?.target_km),
        ]),
  ];
}
