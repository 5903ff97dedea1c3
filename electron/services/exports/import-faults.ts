import type { SavedFile } from '@contract/exports.ts';
import { guarded } from '@domain/exchange/guarded-text.ts';
import type { RawCell } from '@domain/exchange/raw-cell.ts';
import { rawText } from '@domain/exchange/raw-cell.ts';
import { EXCHANGE_WORDS } from '../exchange/columns.ts';
import type { CheckedImport } from '../imports/import-session.ts';
import { reasonText } from '../imports/preview-view.ts';
import type { DataSheet } from '../ports/exports.ts';
import { registerWords } from '../registry/registry-words.ts';
import { fileName } from '../reports/file-name.ts';
import { type Cell, type ReportLanguage, text } from '../reports/workbook.ts';
import { type RegisterExportDeps, sheetName } from './export-register.ts';
import { saveExport, XLSX_FILTER } from './save-export.ts';

/** Saves the rows that could not be taken as they came, with a column that says why: 错误行.xlsx. Import reads it again. */
export async function exportFaults(
  deps: RegisterExportDeps,
  checked: CheckedImport,
  language: ReportLanguage,
): Promise<SavedFile> {
  const { files } = EXCHANGE_WORDS[language];
  const { name } = registerWords(checked.register.id, language);
  const target = { defaultName: fileName([name, files.faulty], 'xlsx'), filter: XLSX_FILTER[language] };
  return saveExport(deps, target, () => deps.tables.xlsx([faultySheet(checked, language)], ''));
}

function faultySheet({ register, sheet, planned }: CheckedImport, language: ReportLanguage): DataSheet {
  const { reason } = EXCHANGE_WORDS[language];
  const plain = (header: string, width: number) => ({ header, width, isWrapped: width > 20, options: [] });
  return {
    name: sheetName(register, language),
    columns: [plain(reason, 48), ...sheet.headers.map((header) => plain(header, 16))],
    rows: planned.flatMap((plan) =>
      plan.outcome === 'faulty'
        ? [
            [
              text(reasonText(register, plan.issues, language)),
              ...sheet.headers.map((_, column) => cellOf(plan.row.cells[column] ?? null)),
            ],
          ]
        : [],
    ),
  };
}

/** Long enough for the fraction of any number that an office writes. */
const DIGITS = 6;

function cellOf(raw: RawCell): Cell {
  if (typeof raw === 'number')
    return { kind: 'decimal', value: raw, digits: Number.isInteger(raw) ? 0 : DIGITS };
  if (typeof raw === 'object' && raw !== null && 'date' in raw) return { kind: 'date', date: raw.date };
  // What was guarded in the file stays guarded; anything else is made safe, which import takes back.
  return text(typeof raw === 'string' && /^'+[=+\-@＝＋－＠]/u.test(raw) ? raw : guarded(rawText(raw)));
}
