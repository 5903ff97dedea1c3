import { AppError } from '@domain/errors.ts';
import {
  longestTable,
  type ReportContent,
  type ReportPart,
  type ReportTable,
} from '@domain/statistics/report-content.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { dayText } from '../date-text.ts';
import { type Block, cell, headCell, type PaperDocument, paragraph, row, type Table } from '../document.ts';
import { headerText } from '../workbook.ts';
import { columnWidths } from './column-widths.ts';
import { reportWording } from './figure-cells.ts';

/** Longest table that Word lays out without trouble; a longer one is for a spreadsheet. */
const MOST_ROWS = 2_000;

/** Heights of pictures: three charts or two maps stand on the 22 lines of a page, in whole lines each. */
const CHART_MM = 70;
const MAP_MM = 100;

/** Last rows of a table that stand on one page. */
const ROWS_TOGETHER = 3;

const CHINESE_NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** A report as an official paper (GB/T 9704). @throws AppError E6002 when a table is too long for paper */
export function statisticsPaper(content: ReportContent): PaperDocument {
  const { title, about, header, language, sections } = content;
  const rows = longestTable(content);
  if (rows > MOST_ROWS) throw new AppError('E6002', `table of ${rows} rows`, { rows, most: MOST_ROWS });
  let number = 0;
  const blocks = sections.flatMap(({ heading, parts }): readonly Block[] => {
    if (heading !== '') number += 1;
    return [
      ...(heading === '' ? [] : [paragraph('heading', `${numeral(number, language)}${heading}`)]),
      ...parts.flatMap((part) => partBlocks(part, content)),
    ];
  });
  return {
    title,
    language,
    look: 'official',
    isLandscape: false,
    header,
    footer: '',
    sections: [[paragraph('title', title), paragraph('about', about), ...blocks]],
  };
}

/** 一、 … 十、 十一、 as GB/T 9704 numbers headings of the first level; 1. 2. in English. */
function numeral(number: number, language: 'zh-CN' | 'en'): string {
  if (language === 'en') return `${number}. `;
  const ones = CHINESE_NUMERALS[(number - 1) % 10] ?? '';
  if (number <= 10) return `${ones}、`;
  return number < 20
    ? `十${ones}、`
    : `${CHINESE_NUMERALS[Math.floor(number / 10) - 1] ?? ''}十${number % 10 === 0 ? '' : ones}、`;
}

function partBlocks(part: ReportPart, { language, unit, date }: ReportContent): readonly Block[] {
  const words = reportWording(language);
  switch (part.kind) {
    case 'text':
      return part.paragraphs.map((text) => paragraph('body', text));
    case 'table':
      return [tableBlock(part, language), ...part.notes.map((note) => paragraph('note', note))];
    case 'picture':
      return [
        {
          kind: 'picture',
          chart: part.chart,
          height_mm: part.chart.kind === 'choropleth' || part.chart.kind === 'lorenz' ? MAP_MM : CHART_MM,
          text: part.text,
        },
      ];
    case 'signatures':
      return [
        paragraph('closing', unit),
        paragraph('closing', dayText(date, language)),
        { kind: 'signatures', parties: part.parties, signature: words.signature, date: words.date },
      ];
  }
}

function tableBlock({ columns, rows, totals }: ReportTable, language: 'zh-CN' | 'en'): Table {
  const heads = columns.map(({ header, unit }) => headerText(header, unit));
  const lines = [...rows, ...totals].map((cells) => cells.map((each) => reportCellText(each, language)));
  const widths = columnWidths(columns, heads, lines);
  const line = (texts: readonly string[], index: number) =>
    row(
      texts.map((text) => (index < rows.length ? cell(text) : headCell(text, { align: null }))),
      // No page begins with a total, or a last row, alone.
      { isKeptWithNext: index >= lines.length - ROWS_TOGETHER && index < lines.length - 1 },
    );
  return {
    kind: 'table',
    columns: columns.map(({ isText }, at) => ({ width: widths[at]!, align: isText ? 'left' : 'right' })),
    head: [heads.map((head) => headCell(head))],
    rows: lines.map(line),
  };
}
