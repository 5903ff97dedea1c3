import { guarded } from '@domain/exchange/guarded-text.ts';
import type { ReportCell, ReportContent, ReportTable } from '@domain/statistics/report-content.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import type { DataSheet } from '../../ports/exports.ts';
import { column, headerText, type Sheet, text, type Workbook } from '../workbook.ts';
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
      const width = Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((each) => widthOf(each) + 2)));
      return column(header, width, { unit, isWrapped: width === WIDEST });
    }),
    rows,
    totals,
  };
}

/** A table for other programs: its header and its rows, without sums. */
export function dataSheet({ name, columns, rows }: ReportTable): DataSheet {
  return {
    name,
    columns: columns.map(({ header, unit, isText }) => ({
      header: headerText(header, unit),
      width: NARROWEST,
      isWrapped: isText,
      options: [],
    })),
    rows: rows.map((cells) => cells.map((each) => (each.kind === 'text' ? text(guarded(each.text)) : each))),
  };
}

const NONE: ReportCell = { kind: 'not-applicable' };

/** In characters of half width; a Chinese character takes two. */
function widthOf(value: string): number {
  return Array.from(value).reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}
