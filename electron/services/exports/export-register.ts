import { cellsOf, type OutCell } from '@domain/exchange/cell-value.ts';
import { guarded } from '@domain/exchange/guarded-text.ts';
import { RETIRED_FIELD, tableRecord } from '@domain/exchange/retired-column.ts';
import type { Field } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { SavedFile } from '@contract/exports.ts';
import { cellWords } from '../exchange/cell-words.ts';
import { exportHeader, targetsOf } from '../exchange/columns.ts';
import type { DataColumn, DataSheet, TableWriter } from '../ports/exports.ts';
import type { Clock } from '../ports/system.ts';
import { derivedValues } from '../registry/derived-values.ts';
import { registerWords } from '../registry/registry-words.ts';
import { fileName } from '../reports/file-name.ts';
import { type Cell, type ReportLanguage, text } from '../reports/workbook.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { CSV_FILTER, type SaveDeps, saveExport, XLSX_FILTER } from './save-export.ts';

export interface RegisterExport {
  readonly register: RegisterId;
  /** Records in the order in which they are shown. */
  readonly ids: readonly string[];
  /** Fields in the order of the columns. */
  readonly fields: readonly string[];
  readonly format: 'xlsx' | 'csv';
  readonly isMasked: boolean;
  readonly language: ReportLanguage;
}

export interface RegisterExportDeps extends SaveDeps {
  readonly session: WorkspaceSession;
  readonly clock: Clock;
  readonly tables: TableWriter;
}

/** Saves records as they are shown. Records that are gone meanwhile are left out. Null when cancelled. */
export async function exportRegister(deps: RegisterExportDeps, request: RegisterExport): Promise<SavedFile> {
  const { register, language, format } = request;
  const { name } = registerWords(register, language);
  const defaultName = fileName([name, deps.clock.today()], format);
  const filter = format === 'xlsx' ? XLSX_FILTER[language] : CSV_FILTER;
  return saveExport(deps, { defaultName, filter }, async () => {
    const sheet = registerSheet(deps.session, request);
    return format === 'xlsx' ? deps.tables.xlsx([sheet], '') : deps.tables.csv(sheet);
  });
}

function registerSheet(session: WorkspaceSession, request: RegisterExport): DataSheet {
  const read = session.read();
  const register: Register = REGISTERS[request.register];
  const words = cellWords(register.id, read, request.language, request.isMasked);
  const derive = derivedValues(register.id, read, session.businessDate());
  const records = new Map(read.registers.all(register.id).map((record) => [record.id, record]));
  const shown = request.ids.flatMap((id) => records.get(id) ?? []);
  // As in the list: out of use is said where one of them is.
  const fields = [
    ...request.fields.flatMap((id) => register.fields.find((field) => field.id === id) ?? []),
    ...(shown.some(({ isRetired }) => isRetired) ? [RETIRED_FIELD] : []),
  ];
  const rows = shown.map((record) => {
    const values = { ...tableRecord(register, record).values, ...derive(record) };
    return fields.flatMap((field) => cellsOf(field, values[field.id], words).map(reportCell));
  });
  return {
    name: sheetName(register, request.language),
    columns: fields.flatMap((field) =>
      targetsOf(field).map((target) => dataColumn(field, exportHeader(register, target, request.language))),
    ),
    rows,
  };
}

/** Sheets are called by the register, in as many characters as a name may have. */
export function sheetName(register: Register, language: ReportLanguage): string {
  return registerWords(register.id, language).name.slice(0, 31);
}

/** Cell of a report for a value; texts are guarded so that import takes them back exactly. */
export function reportCell(cell: OutCell): Cell {
  switch (cell.kind) {
    case 'empty':
      return text('');
    case 'text':
      return text(guarded(cell.text));
    case 'number':
      return { kind: 'decimal', value: cell.value, digits: cell.digits };
    case 'date':
      return { kind: 'date', date: cell.date };
  }
}

/** Width of columns by what they hold. */
function widthOf({ type }: Field): number {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'minutes':
    case 'flag':
      return 10;
    case 'date':
      return 12;
    case 'words':
    case 'references':
    case 'openings':
    case 'periods':
      return 32;
    case 'text':
      return type.max > 80 ? 40 : 20;
    default:
      return 16;
  }
}

export function dataColumn(field: Field, header: string, options: readonly string[] = []): DataColumn {
  return { header, width: widthOf(field), isWrapped: widthOf(field) > 20, options };
}
