import type { LabelGrid } from '@domain/exhibit/label-grid.ts';
import type { CalendarFile } from '../reports/calendar-file.ts';
import type { PaperDocument, Picture } from '../reports/document.ts';
import type { ItinerarySheets } from '../reports/itinerary-sheets.ts';
import type { Cell, Workbook } from '../reports/workbook.ts';

/** Writes a report as an Excel file. */
export interface SpreadsheetWriter {
  write(workbook: Workbook): Promise<Uint8Array>;
}

/** A page ready for printing: no script, nothing loaded from anywhere. */
export interface PrintablePage {
  readonly html: string;
  /** Header template of Electron's printToPDF; none without it. */
  readonly headerHtml?: string;
  /** Footer template, with the fields pageNumber and totalPages. */
  readonly footerHtml: string;
  readonly isLandscape: boolean;
}

/** A picture of a paper: for readers that draw SVG, and the pixels for those that do not (Word; empty for print). */
export interface DrawnPicture {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Turns papers into files for offices: the same words for Word and for print. `drawn`: a picture for each of the paper. */
export interface DocumentWriter {
  /** A Word file (.docx) that can be changed before it goes out. */
  docx(document: PaperDocument, drawn?: ReadonlyMap<Picture, DrawnPicture>): Promise<Uint8Array>;
  /** For the printer of PDFs. */
  page(document: PaperDocument, drawn?: ReadonlyMap<Picture, DrawnPicture>): PrintablePage;
}

/** Writes a calendar that calendar programs and phones take in (.ics, RFC 5545). */
export interface CalendarWriter {
  write(calendar: CalendarFile): Uint8Array;
}

/** Lays out itineraries for A4 paper. */
export interface ItineraryRenderer {
  render(itinerary: ItinerarySheets): PrintablePage;
}

/** What stands on one label. */
export interface Label {
  /** Text in the code. */
  readonly code: string;
  readonly name: string;
  readonly serial: string;
  readonly setName: string;
}

/** Lays out labels on A4 sheets of labels; the first goes to position `startAt`, from 1 on. */
export interface LabelRenderer {
  render(labels: readonly Label[], grid: LabelGrid, startAt: number): PrintablePage;
}

export interface PdfOptions {
  readonly headerHtml?: string;
  readonly footerHtml: string;
  readonly isLandscape: boolean;
}

/** Prints HTML to A4 PDF. @throws AppError E4002 */
export interface PdfPrinter {
  print(html: string, options: PdfOptions): Promise<Uint8Array>;
}

/**
 * Writes a whole file or nothing: a failure leaves the old file as it was and no other file behind.
 * @throws AppError E4001 target cannot be written, E3008 disk full
 */
export interface FileSaver {
  /** Text is written as UTF-8. */
  save(path: string, content: Uint8Array | string): Promise<void>;
}

/** Kind of file in the save dialog; extensions without a dot. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Asks the user where to save. Null when cancelled. */
export interface SaveDialog {
  choose(options: {
    readonly defaultName: string;
    readonly filters: readonly FileFilter[];
  }): Promise<string | null>;
}

/** Checks a picture that came from the window. @throws AppError E4003 */
export interface PictureChecker {
  check(png: Uint8Array): { readonly width: number; readonly height: number };
}

/** A column of a table that can be read back. */
export interface DataColumn {
  readonly header: string;
  /** In characters of half width. */
  readonly width: number;
  readonly isWrapped: boolean;
  /** What may be chosen in its cells; empty for anything. */
  readonly options: readonly string[];
}

/** A table whose first row are its headers: for people to work on, and to come back. */
export interface DataSheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** Texts are guarded already (`guarded` of the domain), so that they come back exactly. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes tables that import reads back without loss. */
export interface TableWriter {
  /** Lists of options stand on a sheet of their own, `optionsName`. */
  xlsx(sheets: readonly DataSheet[], optionsName: string): Promise<Uint8Array>;
  /** UTF-8 with its mark, which Excel needs, and CRLF. */
  csv(sheet: DataSheet): Uint8Array;
}
