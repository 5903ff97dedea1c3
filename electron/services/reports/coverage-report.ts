import type { CoverageReport, CoverageRow } from '@contract/coverage.ts';
import { COUNTY_LIST_NAME, POPULATION_LIST_NAME, TOWNSHIP_LIST_NAME } from '@domain/coverage/coverage.ts';
import type { IsoInstant } from '@domain/units.ts';
import { METRES_PER_KILOMETRE } from '@domain/units.ts';
import { beijingTime } from './beijing-time.ts';
import { coverageTexts } from './coverage-texts.ts';
import { type CoverageTexts, INDICATORS, type Indicator } from './texts/coverage-wording.ts';
import type { Cell, Column, ReportLanguage, Sheet, Workbook } from './workbook.ts';
import {
  column,
  dateOrNone,
  decimal,
  decimalOrNone,
  integer,
  integerOrNone,
  NOT_APPLICABLE,
  share,
  text,
  textOrNone,
} from './workbook.ts';

/** What a coverage report is made from. */
export interface CoverageReportInput {
  readonly report: CoverageReport;
  readonly workspaceName: string;
  /** Codes of units outside GB/T 2260: they have rows, but are not counted as counties. */
  readonly outsideCodes: Iterable<string>;
}

/** Coverage as a workbook: summary, counties, key counties, counties without a visit, definitions. */
export function coverageReport(
  input: CoverageReportInput,
  language: ReportLanguage,
  madeAt: IsoInstant,
): Workbook {
  const words = coverageTexts[language];
  const { report } = input;
  const caption = captionOf(report, words);
  const outside = new Set(input.outsideCodes);
  const counted = report.rows.filter((row) => !outside.has(row.countyCode));
  return {
    title: `${report.planName ?? input.workspaceName} ${words.fileTitle}`,
    sheets: [
      summarySheet(report, caption, words),
      countySheet(words.sheets.counties, report.rows, outside, caption, words),
      countySheet(
        words.sheets.keyCounties,
        counted.filter((row) => row.isKeyCounty),
        outside,
        caption,
        words,
      ),
      uncoveredSheet(counted, caption, words),
      definitionsSheet(input, caption, words, madeAt),
    ],
  };
}

function captionOf(report: CoverageReport, words: CoverageTexts): string {
  return [
    `${report.from} – ${report.to}`,
    report.planName === null ? words.historyScope : words.planScope(report.planName),
    ...(report.isSample ? [words.sample] : []),
  ].join(' · ');
}

/** Value, numerator and denominator of each indicator. */
function figuresOf(
  report: CoverageReport,
  indicator: Indicator,
): readonly [value: Cell, part: Cell, whole: Cell, share: Cell] {
  const { totals } = report;
  switch (indicator) {
    case 'visits':
    case 'daysOut':
      return [integer(totals[indicator]), NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE];
    case 'attendance':
      return [integerOrNone(totals.attendance), NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE];
    case 'length':
      return [
        decimal(totals.length_m / METRES_PER_KILOMETRE, 0),
        NOT_APPLICABLE,
        NOT_APPLICABLE,
        NOT_APPLICABLE,
      ];
    case 'counties':
    case 'keyCounties':
    case 'townships':
    case 'townshipVisits':
    case 'population': {
      const { part, whole } = totals[indicator];
      if (whole === 0) return [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE];
      return [integer(part), integer(part), integer(whole), share(part, whole)];
    }
  }
}

/** Lists that the denominator of an indicator comes from; none for plain sums. */
function listsOf(report: CoverageReport, indicator: Indicator): CoverageReport['lists'] {
  const basic = new Set([COUNTY_LIST_NAME, TOWNSHIP_LIST_NAME, POPULATION_LIST_NAME]);
  const named = (name: string) => report.lists.filter((list) => list.name === name);
  if (indicator === 'counties') return named(COUNTY_LIST_NAME);
  if (indicator === 'townships') return named(TOWNSHIP_LIST_NAME);
  if (indicator === 'population') return named(POPULATION_LIST_NAME);
  if (indicator === 'keyCounties') return report.lists.filter((list) => !basic.has(list.name));
  return [];
}

function summarySheet(report: CoverageReport, caption: string, words: CoverageTexts): Sheet {
  const { columns } = words;
  return {
    name: words.sheets.summary,
    caption,
    columns: [
      column(columns.indicator, 30),
      column(columns.value, 14),
      column(columns.unit, 14),
      column(columns.part, 14),
      column(columns.whole, 14),
      column(columns.share, 10),
      column(columns.list, 56, { isWrapped: true }),
    ],
    rows: INDICATORS.map((indicator) => {
      const [value, part, whole, ratio] = figuresOf(report, indicator);
      const lists = listsOf(report, indicator).map((list) => words.listLine(list));
      return [
        text(words.indicators[indicator].name),
        value,
        text(words.indicators[indicator].unit),
        part,
        whole,
        ratio,
        textOrNone(lists.join(words.listSeparator)),
      ];
    }),
    totals: [],
  };
}

function countyColumns(words: CoverageTexts): readonly Column[] {
  const { columns, units } = words;
  return [
    column(columns.code, 10),
    column(columns.county, 24),
    column(columns.prefecture, 12),
    column(columns.isCounted, 10),
    column(columns.isKey, 12),
    column(columns.categories, 30, { isWrapped: true }),
    column(columns.visits, 10),
    column(columns.townshipVisits, 16),
    column(columns.townshipsVisited, 16),
    column(columns.townships, 14),
    column(columns.sitesVisited, 12),
    column(columns.sites, 12),
    column(columns.attendance, 12),
    column(columns.population, 14, { unit: units.people }),
    column(columns.visitsPer100k, 16),
    column(columns.lastVisit, 12),
    column(columns.days, 14, { unit: units.days }),
  ];
}

function countySheet(
  name: string,
  rows: readonly CoverageRow[],
  outside: ReadonlySet<string>,
  caption: string,
  words: CoverageTexts,
): Sheet {
  const yesOrNo = (value: boolean) => text(value ? words.yes : words.no);
  return {
    name,
    caption,
    columns: countyColumns(words),
    rows: rows.map((row) => [
      text(row.countyCode),
      text(row.countyName),
      textOrNone(row.prefectureName),
      yesOrNo(!outside.has(row.countyCode)),
      yesOrNo(row.isKeyCounty),
      textOrNone(row.categories.join(words.listSeparator)),
      integer(row.visits),
      integer(row.townshipVisits),
      integer(row.townshipsVisited),
      integer(row.townships),
      integer(row.sitesVisited),
      integer(row.sites),
      integerOrNone(row.attendance),
      integerOrNone(row.population),
      decimalOrNone(row.visitsPer100k, 2),
      lastVisitCell(row, words),
      integerOrNone(row.daysSinceLastVisit),
    ]),
    totals: [totalsRow(rows, words)],
  };
}

const lastVisitCell = (row: CoverageRow, words: CoverageTexts): Cell =>
  row.lastVisit === null ? text(words.never) : dateOrNone(row.lastVisit);

/** Sums of the rows above; what has no figure anywhere stays "-". */
function totalsRow(rows: readonly CoverageRow[], words: CoverageTexts): readonly Cell[] {
  const sum = (valueOf: (row: CoverageRow) => number | null): Cell => {
    const values = rows.map(valueOf).filter((value) => value !== null);
    if (values.length === 0 && rows.length > 0) return NOT_APPLICABLE;
    return integer(values.reduce((total, value) => total + value, 0));
  };
  return [
    text(words.total),
    NOT_APPLICABLE,
    NOT_APPLICABLE,
    NOT_APPLICABLE,
    NOT_APPLICABLE,
    NOT_APPLICABLE,
    sum((row) => row.visits),
    sum((row) => row.townshipVisits),
    sum((row) => row.townshipsVisited),
    sum((row) => row.townships),
    sum((row) => row.sitesVisited),
    sum((row) => row.sites),
    sum((row) => row.attendance),
    sum((row) => row.population),
    NOT_APPLICABLE,
    NOT_APPLICABLE,
    NOT_APPLICABLE,
  ];
}

/** Counted counties without a visit in the scope: never visited first, then the longest wait, then by code. */
function uncoveredSheet(counted: readonly CoverageRow[], caption: string, words: CoverageTexts): Sheet {
  const { columns, units } = words;
  const order = (row: CoverageRow) => `${row.lastVisit ?? ''} ${row.countyCode}`;
  const rows = counted.filter((row) => row.visits === 0).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    name: words.sheets.uncovered,
    caption,
    columns: [
      column(columns.code, 10),
      column(columns.county, 24),
      column(columns.prefecture, 12),
      column(columns.isKey, 12),
      column(columns.lastVisit, 12),
      column(columns.days, 16, { unit: units.days }),
      column(columns.sites, 12),
      column(columns.population, 14, { unit: units.people }),
    ],
    rows: rows.map((row) => [
      text(row.countyCode),
      text(row.countyName),
      textOrNone(row.prefectureName),
      text(row.isKeyCounty ? words.yes : words.no),
      lastVisitCell(row, words),
      integerOrNone(row.daysSinceLastVisit),
      integer(row.sites),
      integerOrNone(row.population),
    ]),
    totals: [],
  };
}

function definitionsSheet(
  input: CoverageReportInput,
  caption: string,
  words: CoverageTexts,
  madeAt: IsoInstant,
): Sheet {
  const { report, workspaceName } = input;
  const { notes } = words;
  const pairs: readonly (readonly [string, string])[] = [
    [notes.workspace, workspaceName],
    [notes.scope, report.planName === null ? words.historyScope : words.planScope(report.planName)],
    [notes.period, `${report.from} – ${report.to}`],
    [notes.businessDate, report.businessDate],
    [notes.madeAt, words.beijingTime(beijingTime(madeAt))],
    [notes.data, report.isSample ? words.sampleText : words.ownDataText],
    ...INDICATORS.map(
      (indicator) => [words.indicators[indicator].name, words.indicators[indicator].definition] as const,
    ),
    ...Object.values(words.rules).map((rule) => [rule.name, rule.text] as const),
    ...report.lists.map(
      (list) => [`${notes.list}${words.colon}${list.name}`, words.listDetail(list)] as const,
    ),
  ];
  return {
    name: words.sheets.definitions,
    caption,
    columns: [column(words.columns.item, 34), column(words.columns.content, 90, { isWrapped: true })],
    rows: pairs.map(([name, content]) => [text(name), text(content)]),
    totals: [],
  };
}
