import type { SavedFile } from '@contract/exports.ts';
import type { ItineraryRenderer, PdfPrinter, SpreadsheetWriter } from '../ports/exports.ts';
import type { Clock } from '../ports/system.ts';
import { fileName, periodName } from '../reports/file-name.ts';
import { itineraryReport } from '../reports/itinerary-report.ts';
import { type ItineraryInput, itinerarySheets } from '../reports/itinerary-sheets.ts';
import { itineraryTexts } from '../reports/itinerary-texts.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import { PDF_FILTER, type SaveDeps, saveExport, XLSX_FILTER } from './save-export.ts';

/** Itinerary of a plan as an Excel file. */
export function exportItineraryXlsx(
  deps: SaveDeps & { readonly clock: Clock; readonly spreadsheets: SpreadsheetWriter },
  input: ItineraryInput,
  language: ReportLanguage,
): Promise<SavedFile> {
  const target = { defaultName: itineraryFileName(input, language, 'xlsx'), filter: XLSX_FILTER[language] };
  return saveExport(deps, target, () =>
    deps.spreadsheets.write(itineraryReport(input, language, deps.clock.now())),
  );
}

/** 行程单 of a plan as an A4 PDF, one sheet of paper per caravan and week. */
export function exportItineraryPdf(
  deps: SaveDeps & {
    readonly clock: Clock;
    readonly itineraries: ItineraryRenderer;
    readonly pdf: PdfPrinter;
  },
  input: ItineraryInput,
  language: ReportLanguage,
): Promise<SavedFile> {
  const target = { defaultName: itineraryFileName(input, language, 'pdf'), filter: PDF_FILTER[language] };
  return saveExport(deps, target, () => {
    const page = deps.itineraries.render(itinerarySheets(input, language, deps.clock.now()));
    return deps.pdf.print(page.html, { footerHtml: page.footerHtml, isLandscape: page.isLandscape });
  });
}

/** e.g. `12月行程 v3 行程单 2026-12-01至12-31.xlsx` */
function itineraryFileName(input: ItineraryInput, language: ReportLanguage, extension: string): string {
  const { plan } = input;
  return fileName(
    [
      plan.name,
      plan.number === null ? null : `v${plan.number}`,
      itineraryTexts[language].fileTitle,
      periodName(plan.periodStart, plan.periodEnd, language),
    ],
    extension,
  );
}
