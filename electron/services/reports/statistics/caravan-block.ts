import type { IndicatorRow } from '@contract/indicators.ts';
import { yearsIn } from '@domain/indicator/caravan-norm.ts';
import type { ReportPart } from '@domain/statistics/report-content.ts';
import { numberText } from '@domain/statistics/report-text.ts';
import { chartPicture } from './chart-picture.ts';
import {
  figureCell,
  indicatorColumns,
  indicatorOf,
  indicatorWording,
  numberCell,
  reportWording,
  textCell,
  textColumn,
} from './figure-cells.ts';
import type { StatisticsSource } from './statistics-source.ts';

const IDS = ['daysOut', 'length', 'visits', 'attendance'] as const;
const PICTURED = ['daysOut', 'length'] as const;

/** 科普大篷车使用情况: each caravan against the norm of days out or distance. */
export function caravansBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language, from, to, basis } = source.setup;
  const words = reportWording(language);
  const { indicators, units, norm } = indicatorWording(language);
  const { rows, total, norms } = source.table('caravan');
  const caravans = source.caravans();
  const years = yearsIn({ from, to });
  const known = rows.filter(({ key }) => caravans.has(key));
  const first = [...caravans.values()][0];
  /** The better one of both shares of what is asked, %; null where nobody can tell whether the norm is met. */
  const shareOfNorm = ({ key, figures }: IndicatorRow): number | null => {
    const asked = caravans.get(key);
    if (asked === undefined || figures.normMet.value === null) return null;
    const shares = [
      ...(asked.targetDays > 0 ? [(figures.daysOut.value ?? 0) / (asked.targetDays * years)] : []),
      ...(asked.target_km > 0 ? [(figures.length.value ?? 0) / (asked.target_km * years)] : []),
    ];
    return shares.length === 0 ? null : Math.max(...shares) * 100;
  };
  const isMet = ({ figures: { normMet } }: IndicatorRow) =>
    normMet.value === null ? '' : normMet.value > 0 ? words.yes : words.no;
  const bars = (id: (typeof PICTURED)[number]) => {
    const line = norms.find(({ indicator }) => indicator === id);
    return chartPicture(
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
            isEstimate: basis === 'planned',
          },
        ],
        target: line ? { label: norm, value: line.value } : null,
      },
      language,
    );
  };
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
        numberCell(shareOfNorm(row), 0),
        textCell(isMet(row)),
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
    ...(known.length === 0 ? [] : PICTURED.map(bars)),
  ];
}
