import { guarded } from '@domain/exchange/guarded-text.ts';
import {
  hasEstimate,
  type ReportCell,
  type ReportContent,
  type ReportTable,
} from '@domain/statistics/report-content.ts';
import { ESTIMATE_MARK, reportCellText } from '@domain/statistics/report-text.ts';
import type { DataSheet } from '../../ports/exports.ts';
import { type Cell, column, headerText, type Sheet, text, type Workbook } from '../workbook.ts';
import { textWidth } from './column-widths.ts';
import { definitionsTable } from './definitions-block.ts';
import { reportWording } from './figure-cells.ts';

/** Narrowest and widest column, in characters of half width. */
const NARROWEST = 10;
const WIDEST = 60;

/**
 * A report as a workbook: what it is and says, each table as a sheet with real numbers, and at its end every definition,
 * also where the report was made without them.
 */
export function statisticsWorkbook(content: ReportContent): Workbook {
  const { title, about, language, sections } = content;
  const tables = sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'table'));
  const { definitionsSheet } = reportWording(language);
  const definitions = tables.find(({ name }) => name === definitionsSheet) ?? definitionsTable(language);
  const figures = tables.filter((table) => table !== definitions && table.rows.length > 0);
  return {
    title,
    sheets: [
      aboutSheet(content),
      ...figures.map((table) => tableSheet(table, about, language)),
      tableSheet(definitions, about, language),
    ],
  };
}

/** The words of the report, one paragraph to a row. */
function aboutSheet({ title, about, header, date, language, sections }: ReportContent): Sheet {
  const words = reportWording(language);
  const line = (name: string, value: string) => [text(name), text(value)];
  return {
    name: words.contents,
    caption: title,
    columns: [column(words.columns.item, 20), column(words.contents, 110, { isWrapped: true })],
    rows: [
      line(words.columns.meaning, [about, header].filter((part) => part !== '').join(words.separator)),
      line(words.madeOn, date),
      ...sections.flatMap(({ heading, parts }) =>
        parts.flatMap((part) =>
          part.kind === 'text' ? part.paragraphs.map((paragraph) => line(heading, paragraph)) : [],
        ),
      ),
    ],
    totals: [],
  };
}

/** A table as a sheet; what it tells of and its notes stand above it. */
export function tableSheet(table: ReportTable, about: string, language: 'zh-CN' | 'en'): Sheet {
  const { name, columns, rows, totals, notes } = table;
  return {
    name,
    caption: [name, about, ...notes].join('\u3000'),
    columns: columns.map(({ header, unit }, index) => {
      const texts = [
        headerText(header, unit),
        ...rows.map((cells) => reportCellText(cells[index] ?? NONE, language)),
      ];
      const width = Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((each) => textWidth(each) + 2)));
      return column(header, width, { unit, isWrapped: width === WIDEST });
    }),
    rows: rows.map((cells) => cells.map((each) => sheetCell(each, language))),
    totals: totals.map((cells) => cells.map((each) => sheetCell(each, language))),
  };
}

function sheetCell(cell: ReportCell, language: 'zh-CN' | 'en'): Cell {
  if (cell.kind !== 'integer' && cell.kind !== 'decimal') return cell;
  const { isEstimate, ...number } = cell;
  return isEstimate ? { ...number, mark: ESTIMATE_MARK[language] } : number;
}

/**
 * A table for other programs: its header and its rows, without sums. Numbers have no mark there: a column of its own names
 * those of each row that are estimates.
 */
export function dataSheet(table: ReportTable, language: 'zh-CN' | 'en'): DataSheet {
  const { name, columns, rows } = table;
  const { estimatedColumns, listComma } = reportWording(language);
  const estimates = hasEstimate(table)
    ? rows.map((cells) =>
        columns.flatMap(({ header }, index) => (isMarked(cells[index]) ? [header] : [])).join(listComma),
      )
    : null;
  const dataColumn = (header: string, isWrapped: boolean) => ({
    header,
    width: NARROWEST,
    isWrapped,
    options: [],
  });
  return {
    name,
    columns: [
      ...columns.map(({ header, unit, isText }) => dataColumn(headerText(header, unit), isText)),
      ...(estimates === null ? [] : [dataColumn(estimatedColumns, true)]),
    ],
    rows: rows.map((cells, row) => [
      ...cells.map((each) => (each.kind === 'text' ? text(guarded(each.text)) : sheetCell(each, language))),
      ...(estimates === null ? [] : [text(estimates[row] ?? '')]),
    ]),
  };
}

const isMarked = (cell: ReportCell | undefined): boolean =>
  cell !== undefined && 'isEstimate' in cell && cell.isEstimate === true;

const NONE: ReportCell = { kind: 'not-applicable' };
