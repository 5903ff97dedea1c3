import type { IndicatorRow } from '@contract/indicators.ts';
import type { IndicatorId } from '@domain/indicator/indicator.ts';
import type { ReportCell, ReportPart, ReportTable } from '@domain/statistics/report-content.ts';
import { chartPicture } from './chart-picture.ts';
import {
  dateCell,
  figureCell,
  indicatorColumns,
  indicatorOf,
  indicatorWording,
  numberCell,
  reportWording,
  spanOf,
  textCell,
  textColumn,
} from './figure-cells.ts';
import type { ReportCounty, StatisticsSource } from './statistics-source.ts';

const OF_PREFECTURES = [
  'visits',
  'attendance',
  'stops',
  'openDays',
  'stayAttendance',
  'countiesCovered',
] as const;
const OF_COUNTIES = [
  'visits',
  'attendance',
  'townshipsVisited',
  'stops',
  'openDays',
  'stayAttendance',
] as const;
/** Bars of a picture that can still be read on paper. */
const MOST_BARS = 20;

/** 分地市情况; nothing where there is one prefecture only, as in a municipality. */
export function prefecturesBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language } = source.setup;
  const words = reportWording(language);
  const { rows, total } = source.table('prefecture');
  if (rows.length < 2) return [];
  const { indicators, units } = indicatorWording(language);
  const ordered = rows
    .filter(({ figures }) => (figures.visits.value ?? 0) > 0)
    .toSorted((a, b) => (b.figures.visits.value ?? 0) - (a.figures.visits.value ?? 0));
  const shown = ordered.slice(0, MOST_BARS);
  return [
    placeTable(
      words.headings.prefectures,
      words.columns.prefecture,
      rows,
      total.figures,
      OF_PREFECTURES,
      source,
    ),
    ...(shown.length < 2
      ? []
      : [
          chartPicture(
            {
              kind: 'bars',
              title: indicators.visits.name,
              unit: units[indicatorOf('visits').unit],
              decimals: 0,
              isHorizontal: true,
              categories: shown.map(({ name }) => name),
              series: [
                {
                  name: words.charts.thisPeriod,
                  values: shown.map(({ figures }) => figures.visits.value),
                  isEstimate: false,
                },
                {
                  name: words.charts.yearBefore,
                  values: shown.map(({ previous }) => previous?.visits.value ?? null),
                  isEstimate: false,
                },
              ],
              target: null,
            },
            language,
          ),
        ]),
  ];
}

/** 分区县情况: every county that counts, and units outside GB/T 2260 as the sums have them. */
export function countiesBlock(source: StatisticsSource): readonly ReportPart[] {
  const words = reportWording(source.setup.language);
  const { rows, total } = source.table('county');
  return [
    placeTable(words.headings.counties, words.columns.county, rows, total.figures, OF_COUNTIES, source),
  ];
}

/** 重点县服务情况, with when each was last visited. */
export function keyCountiesBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language } = source.setup;
  const words = reportWording(language);
  const known = keyed(source.counties());
  const rows = source.table('county').rows.filter(({ key }) => known.get(key)?.isKeyCounty === true);
  const ids = ['visits', 'attendance', 'stops', 'openDays'] as const;
  return [
    {
      kind: 'table',
      name: words.headings.keyCounties,
      caption: '',
      columns: [
        textColumn(words.columns.county, 20),
        ...indicatorColumns(ids, language),
        textColumn(words.columns.lastVisit, 16),
        { header: words.columns.waited, unit: words.daysUnit, width: 12, isText: false },
      ],
      rows: rows.map(({ key, name, figures }) => [
        textCell(name),
        ...ids.map((id) => figureCell(id, figures, spanOf(source))),
        ...waitCells(known.get(key), words.never),
      ]),
      totals: [],
      notes: [words.notes.wait],
    },
  ];
}

/** 尚未覆盖的区县: neither visit nor stay in the period; longest wait first, never visited before all. */
export function uncoveredBlock(source: StatisticsSource): readonly ReportPart[] {
  const words = reportWording(source.setup.language);
  const known = keyed(source.counties());
  const { rows: all, total } = source.table('county');
  const { value, whole } = total.figures.countiesCovered;
  if (value === null && whole !== 0) return [{ kind: 'text', paragraphs: [words.coverageUnknown] }];
  const rows = all
    .filter(
      ({ isOutside, key, figures }) => !isOutside && known.has(key) && figures.countiesCovered.part === 0,
    )
    .map(({ key, name }) => ({ name, county: known.get(key) }))
    .toSorted((a, b) => waitOf(b.county) - waitOf(a.county));
  return [
    {
      kind: 'table',
      name: words.headings.uncovered,
      caption: '',
      columns: [
        textColumn(words.columns.county, 24),
        textColumn(words.columns.isKey, 12),
        { header: words.columns.people, unit: words.peopleUnit, width: 18, isText: false },
        textColumn(words.columns.lastVisit, 18),
        { header: words.columns.waited, unit: words.daysUnit, width: 14, isText: false },
      ],
      rows: rows.map(({ name, county }) => [
        textCell(name),
        textCell(county?.isKeyCounty === true ? words.yes : words.no),
        numberCell(county?.people ?? null, 0),
        ...waitCells(county, words.never),
      ]),
      totals: [],
      notes: [words.notes.wait],
    },
  ];
}

function placeTable(
  name: string,
  header: string,
  rows: readonly IndicatorRow[],
  total: IndicatorRow['figures'],
  ids: readonly IndicatorId[],
  source: StatisticsSource,
): ReportTable {
  const { language } = source.setup;
  const words = reportWording(language);
  return {
    kind: 'table',
    name,
    caption: '',
    columns: [textColumn(header, 20), ...indicatorColumns(ids, language)],
    rows: rows.map(({ key, name: rowName, figures }) => [
      textCell(key === '' ? words.noRow : rowName),
      ...ids.map((id) => figureCell(id, figures, spanOf(source))),
    ]),
    totals: [[textCell(words.sum), ...ids.map((id) => figureCell(id, total, spanOf(source)))]],
    notes: rows.some(({ isOutside }) => isOutside) ? [words.notes.outside] : [],
  };
}

const keyed = (rows: readonly ReportCounty[]): ReadonlyMap<string, ReportCounty> =>
  new Map(rows.map((row) => [row.code, row]));

const waitOf = (county: ReportCounty | undefined): number => county?.wait_d ?? Number.MAX_SAFE_INTEGER;

function waitCells(county: ReportCounty | undefined, never: string): readonly ReportCell[] {
  const last = county?.lastOn ?? null;
  return [last === null ? textCell(never) : dateCell(last), numberCell(county?.wait_d ?? null, 0)];
}
