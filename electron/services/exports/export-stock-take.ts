import type { SavedFile } from '@contract/exports.ts';
import type { StockTakeHead, StockTakeLineView } from '@contract/stock-takes.ts';
import { AppError } from '@domain/errors.ts';
import { guarded } from '@domain/exchange/guarded-text.ts';
import type { DataColumn, DataSheet, TableWriter } from '../ports/exports.ts';
import type { Clock } from '../ports/system.ts';
import { beijingTime } from '../reports/beijing-time.ts';
import { fileName } from '../reports/file-name.ts';
import { stockTakeTexts } from '../reports/stock-take-texts.ts';
import type { StockTakeTexts } from '../reports/texts/stock-take-wording.ts';
import {
  type Cell,
  dateOrNone,
  integer,
  NOT_APPLICABLE,
  type ReportLanguage,
  text,
  textOrNone,
} from '../reports/workbook.ts';
import { viewHeads, viewLines } from '../stock-takes/view.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { type SaveDeps, saveExport, XLSX_FILTER } from './save-export.ts';

/** Report of a stock-take as it is now: who counted what when, the differences and how they were settled. */
export function exportStockTake(
  deps: SaveDeps & {
    readonly session: WorkspaceSession;
    readonly clock: Clock;
    readonly tables: TableWriter;
  },
  { id, language }: { readonly id: string; readonly language: ReportLanguage },
): Promise<SavedFile> {
  const read = deps.session.read();
  const take = read.stockTakes.find(id);
  const [head] = take === null ? [] : viewHeads(read, [take]);
  if (!head) throw new AppError('E1001', `stock-take ${id} not found`, { kind: 'stock-take', id });
  const lines = viewLines(read, read.stockTakes.lines(id));
  const words = stockTakeTexts[language];
  const differences = lines.filter(({ difference }) => difference !== null);
  const sheets = [
    summarySheet(words, head, differences.length, deps.clock.now()),
    linesSheet(words, words.sheets.differences, differences),
    linesSheet(words, words.sheets.all, lines),
  ];
  const defaultName = fileName([words.fileTitle, head.number], 'xlsx');
  return saveExport(deps, { defaultName, filter: XLSX_FILTER[language] }, () => deps.tables.xlsx(sheets, ''));
}

const column = (header: string, width: number): DataColumn => ({
  header,
  width,
  isWrapped: width > 20,
  options: [],
});
const words = (value: string): Cell => textOrNone(guarded(value));

function summarySheet(
  texts: StockTakeTexts,
  head: StockTakeHead,
  differences: number,
  madeAt: string,
): DataSheet {
  const { summary } = texts;
  const rows: readonly (readonly [string, Cell])[] = [
    [summary.number, text(head.number)],
    [summary.scope, words(head.place?.name ?? head.setName)],
    [summary.startedOn, dateOrNone(head.startedOn)],
    [summary.closedOn, head.closedOn === null ? text(texts.running) : dateOrNone(head.closedOn)],
    [summary.countedBy, words(head.countedBy)],
    [summary.expected, integer(head.expected)],
    [summary.found, integer(head.found)],
    [summary.differences, integer(differences)],
    [summary.open, integer(head.open)],
    [summary.note, words(head.note)],
    [summary.madeAt, text(beijingTime(madeAt))],
  ];
  return {
    name: texts.sheets.summary,
    columns: [column(summary.item, 20), column(summary.value, 40)],
    rows: rows.map(([item, value]) => [text(item), value]),
  };
}

function linesSheet(texts: StockTakeTexts, name: string, lines: readonly StockTakeLineView[]): DataSheet {
  const { columns } = texts;
  return {
    name,
    columns: [
      column(columns.serial, 20),
      column(columns.name, 24),
      column(columns.set, 24),
      column(columns.crate, 12),
      column(columns.place, 24),
      column(columns.state, 16),
      column(columns.resolution, 20),
      column(columns.countedAt, 20),
      column(columns.note, 32),
    ],
    rows: lines.map((line) => lineCells(texts, line)),
  };
}

function lineCells(texts: StockTakeTexts, line: StockTakeLineView): readonly Cell[] {
  const { difference, resolution, place } = line;
  const settled =
    difference === null ? '' : resolution === null ? texts.unsettled : texts.resolutions[resolution];
  const out = place?.key === 'out:retired' ? texts.retiredPlace : texts.missingPlace;
  return [
    words(line.serial || line.code),
    words(line.exhibitName),
    words(line.setName),
    words(line.crateName),
    words(place === null ? '' : place.kind === 'out' ? out : place.name),
    text(difference === null ? texts.found : texts.states[difference]),
    words(settled),
    line.countedAt === null ? NOT_APPLICABLE : text(beijingTime(line.countedAt)),
    words(line.note),
  ];
}
