import type { ImportSheet } from '@contract/imports.ts';
import { headerRow, matchHeaders, plainHeader } from '@domain/exchange/columns.ts';
import type { RawRow, RawTable } from '@domain/exchange/raw-cell.ts';
import { rawText } from '@domain/exchange/raw-cell.ts';
import { type Register, storedFields } from '@domain/registry/register.ts';
import { columnHeader, columnsOf, targetsOf } from '../exchange/columns.ts';
import type { ColumnMemory } from '../ports/imports.ts';
import type { ReportLanguage } from '../reports/workbook.ts';

/** The rows of a sheet under its headers. */
export interface SheetTable {
  readonly headers: readonly string[];
  readonly headerNumber: number | null;
  readonly rows: readonly RawRow[];
}

/** Headers and rows of one sheet of a file. */
export function sheetTable(table: RawTable, sheet: number, register: Register): SheetTable {
  const rows = table.sheets[sheet]?.rows ?? [];
  const index = headerRow(rows, columnsOf(register));
  const header = index === null ? undefined : rows[index];
  if (index === null || header === undefined) return { headers: [], headerNumber: null, rows: [] };
  const below = rows.slice(index + 1);
  const width = Math.max(header.cells.length, ...widths(below));
  return {
    headers: Array.from({ length: width }, (_, column) => rawText(header.cells[column]).trim()),
    headerNumber: header.number,
    rows: below,
  };
}

/** Not spread over all rows: a call takes only so many arguments. */
function widths(rows: readonly RawRow[]): readonly number[] {
  return [rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

/** What the user sees of a sheet before its columns are matched: by memory, else by the words of the headers. */
export function sheetView(
  table: RawTable,
  sheet: number,
  register: Register,
  memory: ColumnMemory,
  language: ReportLanguage,
): ImportSheet {
  const { headers, headerNumber, rows } = sheetTable(table, sheet, register);
  const known = columnsOf(register);
  const derived = new Set(register.fields.flatMap(({ id, isDerived }) => (isDerived ? [id] : [])));
  const remembered = memory.get(register.id, headers);
  const isRemembered = remembered !== null && remembered.length === headers.length;
  const matched = matchHeaders(headers, known);
  const plain = headers.map(plainHeader);
  return {
    sheet,
    headerRow: headerNumber,
    columns: headers.map((header, column) => {
      const target = matched[column] ?? null;
      const isDerived = target !== null && derived.has(target);
      return {
        header,
        samples: samplesOf(rows, column),
        target: isDerived ? null : isRemembered ? (remembered[column] ?? null) : target,
        isRepeated: header !== '' && plain.indexOf(plain[column] ?? '') < column,
        isDerived,
      };
    }),
    targets: storedFields(register).flatMap((field) => [
      ...targetsOf(field).map((target) => ({
        target,
        label: columnHeader(register, target, language),
        isRequired: field.isRequired === true && field.preset === undefined && field.type.kind !== 'position',
      })),
      ...(field.type.kind === 'position'
        ? [
            {
              target: 'position.pair',
              label: columnHeader(register, 'position.pair', language),
              isRequired: false,
            },
          ]
        : []),
      ...(field.type.kind === 'position' && known.some(({ target }) => target === 'position.datum')
        ? [
            {
              target: 'position.datum',
              label: columnHeader(register, 'position.datum', language),
              isRequired: false,
            },
          ]
        : []),
    ]),
    notes: [...table.notes, ...(table.sheets[sheet]?.notes ?? [])],
    isRemembered,
  };
}

function samplesOf(rows: readonly RawRow[], column: number): string[] {
  const found: string[] = [];
  for (const { cells } of rows) {
    const text = rawText(cells[column]).trim();
    if (text !== '' && !found.includes(text)) found.push(text.slice(0, SAMPLE_LENGTH));
    if (found.length === SAMPLES) break;
  }
  return found;
}

const SUM = /^(?:合计|总计|小计|total|sum)[:：]?$/iu;

/** True for a row that is no data: an example of the template, a sum, the headers once more. */
export function isSkipped(row: RawRow, headers: readonly string[], examples: readonly string[]): boolean {
  const texts = row.cells.map((cell) => rawText(cell).trim());
  const filled = texts.filter((text) => text !== '');
  const [first = ''] = filled;
  if (SUM.test(first)) return true;
  if (texts.some((text) => examples.some((mark) => text.startsWith(mark)))) return true;
  return filled.length > 1 && texts.every((text, column) => text === '' || text === headers[column]);
}
