import type { SavedFile } from '@contract/exports.ts';
import type { SpreadsheetWriter } from '../ports/exports.ts';
import type { Clock } from '../ports/system.ts';
import { type CoverageReportInput, coverageReport } from '../reports/coverage-report.ts';
import { coverageTexts } from '../reports/coverage-texts.ts';
import { fileName, periodName } from '../reports/file-name.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import { type SaveDeps, saveExport, XLSX_FILTER } from './save-export.ts';

/** Coverage of a period or a plan as an Excel file. */
export function exportCoverageXlsx(
  deps: SaveDeps & { readonly clock: Clock; readonly spreadsheets: SpreadsheetWriter },
  input: CoverageReportInput,
  language: ReportLanguage,
): Promise<SavedFile> {
  const { report, workspaceName } = input;
  const defaultName = fileName(
    [
      report.planName ?? workspaceName,
      coverageTexts[language].fileTitle,
      periodName(report.from, report.to, language),
    ],
    'xlsx',
  );
  return saveExport(deps, { defaultName, filter: XLSX_FILTER[language] }, () =>
    deps.spreadsheets.write(coverageReport(input, language, deps.clock.now())),
  );
}
