import type { SavedFile } from '@contract/exports.ts';
import { AppError } from '@domain/errors.ts';
import type { ReportContent, ReportPicture, ReportTable } from '@domain/statistics/report-content.ts';
import type { ReportSetup } from '@domain/statistics/report-setup.ts';
import type { ChartDrawer, CountyShapes, PictureRasteriser } from '../ports/charts.ts';
import type {
  DocumentWriter,
  DrawnPicture,
  PdfPrinter,
  SpreadsheetWriter,
  TableWriter,
} from '../ports/exports.ts';
import type { EventSink } from '../ports/shell.ts';
import type { PaperDocument, Picture } from '../reports/document.ts';
import { LOOKS, textWidth_mm } from '../reports/document-look.ts';
import { fileName } from '../reports/file-name.ts';
import { mapsGeoJson } from '../reports/statistics/maps-geojson.ts';
import { reportTitle } from '../reports/statistics/statistics-report.ts';
import { statisticsPaper } from '../reports/statistics/statistics-paper.ts';
import { dataSheet, statisticsWorkbook } from '../reports/statistics/statistics-workbook.ts';
import type { ReportMaker } from '../statistics/handlers.ts';
import {
  CSV_FILTER,
  DOCX_FILTER,
  GEOJSON_FILTER,
  PDF_FILTER,
  PNG_FILTER,
  type SaveDeps,
  saveExport,
  SVG_FILTER,
  XLSX_FILTER,
} from './save-export.ts';

export interface StatisticsExportDeps extends SaveDeps {
  readonly reports: ReportMaker;
  readonly documents: DocumentWriter;
  readonly spreadsheets: SpreadsheetWriter;
  readonly tables: TableWriter;
  readonly pdf: PdfPrinter;
  readonly charts: ChartDrawer;
  readonly rasteriser: PictureRasteriser;
  readonly shapes: CountyShapes;
  readonly events: EventSink;
  readonly answerWaiting: () => Promise<void>;
}

export interface StatisticsRequest {
  readonly report:
    | { readonly kind: 'draft'; readonly setup: ReportSetup }
    | { readonly kind: 'saved'; readonly id: string };
  readonly format: 'docx' | 'pdf' | 'xlsx' | 'csv' | 'geojson' | 'svg' | 'png';
  /** Which table (csv) or picture (svg, png) of the report, from 0; null for the others. */
  readonly part: number | null;
}

/** Pictures are drawn for 96 px to the inch, and their pixels twice as fine. */
const PX_PER_MM = 96 / 25.4;
const SCALE = 2;
/** A picture alone, px. */
const ALONE = { width_px: 960, height_px: 600 } as const;

/** The export was stopped. */
class Stopped extends Error {}

/** Writes reports and parts of them; `cancel` stops what is being written, leaving no file. */
export function createStatisticsExport(deps: StatisticsExportDeps) {
  const running = new Set<{ isStopped: boolean }>();
  return {
    cancel: () => {
      for (const control of running) control.isStopped = true;
    },
    export: async (request: StatisticsRequest): Promise<SavedFile> => {
      const control = { isStopped: false };
      running.add(control);
      const progress: Progress = async (step, done, of) => {
        deps.events.emit('export-progress', { step, done, of });
        await deps.answerWaiting();
        if (control.isStopped) throw new Stopped();
      };
      const { language, names } = headOf(deps.reports, request);
      const target = {
        defaultName: fileName(names, request.format),
        filter: filterOf(request.format, language),
      };
      try {
        return await saveExport(deps, target, async () => {
          await progress('reading', 0, 1);
          const content = await contentOf(deps.reports, request, () => progress('reading', 0, 1));
          const bytes = await bytesOf(deps, content, request, progress);
          await progress('writing', 0, 1);
          return bytes;
        });
      } catch (error) {
        if (error instanceof Stopped) return null;
        throw error;
      } finally {
        running.delete(control);
      }
    },
  };
}

type Progress = (step: 'reading' | 'drawing' | 'writing', done: number, of: number) => Promise<void>;

function headOf(reports: ReportMaker, { report }: StatisticsRequest) {
  if (report.kind === 'draft') {
    const { setup } = report;
    return { language: setup.language, names: [reportTitle(setup), ...reports.areaOf(setup)] };
  }
  const { setup, name } = reports.saved(report.id).report;
  return { language: setup.language, names: [name] };
}

async function contentOf(
  reports: ReportMaker,
  { report }: StatisticsRequest,
  goOn: () => Promise<void>,
): Promise<ReportContent> {
  if (report.kind === 'saved') return reports.saved(report.id).content;
  const content = await reports.make(report.setup, async () => {
    await goOn();
    return true;
  });
  if (!content) throw new Stopped();
  return content;
}

async function bytesOf(
  deps: StatisticsExportDeps,
  content: ReportContent,
  { format, part }: StatisticsRequest,
  progress: Progress,
): Promise<Uint8Array | string> {
  const writing = () => progress('writing', 0, 1);
  switch (format) {
    case 'docx': {
      const paper = statisticsPaper(content);
      const drawn = await drawAll(deps, paper, true, progress);
      await writing();
      return deps.documents.docx(paper, drawn);
    }
    case 'pdf': {
      const paper = statisticsPaper(content);
      const drawn = await drawAll(deps, paper, false, progress);
      await writing();
      const { html, ...options } = deps.documents.page(paper, drawn);
      return deps.pdf.print(html, options);
    }
    case 'xlsx':
      await writing();
      return deps.spreadsheets.write(statisticsWorkbook(content));
    case 'csv':
      return deps.tables.csv(dataSheet(partOf(tablesOf(content), part), content.language));
    case 'geojson':
      return JSON.stringify(mapsGeoJson(content, deps.shapes));
    case 'svg':
      return deps.charts.svg(partOf(picturesOf(content), part).chart, ALONE);
    case 'png': {
      const svg = await deps.charts.svg(partOf(picturesOf(content), part).chart, ALONE);
      return deps.rasteriser.png(svg, { ...ALONE, scale: SCALE });
    }
  }
}

/** Draws the pictures of a paper one after the other; pixels only where the file needs them. */
async function drawAll(
  { charts, rasteriser }: StatisticsExportDeps,
  paper: PaperDocument,
  withPixels: boolean,
  progress: Progress,
): Promise<ReadonlyMap<Picture, DrawnPicture>> {
  const pictures = paper.sections.flat().filter((block) => block.kind === 'picture');
  const width_px = Math.round(textWidth_mm(LOOKS[paper.look], paper.isLandscape) * PX_PER_MM);
  const drawn = new Map<Picture, DrawnPicture>();
  for (const picture of pictures) {
    await progress('drawing', drawn.size, pictures.length);
    const size = { width_px, height_px: Math.round(picture.height_mm * PX_PER_MM) };
    const svg = await charts.svg(picture.chart, size);
    const png = withPixels ? await rasteriser.png(svg, { ...size, scale: SCALE }) : new Uint8Array();
    drawn.set(picture, { svg, png });
  }
  return drawn;
}

const partsOf = ({ sections }: ReportContent) => sections.flatMap(({ parts }) => parts);

export const tablesOf = (content: ReportContent): readonly ReportTable[] =>
  partsOf(content).filter((part) => part.kind === 'table');

export const picturesOf = (content: ReportContent): readonly ReportPicture[] =>
  partsOf(content).filter((part) => part.kind === 'picture');

function partOf<T>(parts: readonly T[], index: number | null): T {
  const part = parts[index ?? -1];
  if (part === undefined)
    throw new AppError('E1001', `the report has no part ${String(index)}`, {
      kind: 'statistics_report',
      id: '',
    });
  return part;
}

function filterOf(format: StatisticsRequest['format'], language: 'zh-CN' | 'en') {
  switch (format) {
    case 'docx':
      return DOCX_FILTER[language];
    case 'pdf':
      return PDF_FILTER[language];
    case 'xlsx':
      return XLSX_FILTER[language];
    case 'csv':
      return CSV_FILTER;
    case 'geojson':
      return GEOJSON_FILTER;
    case 'svg':
      return SVG_FILTER;
    case 'png':
      return PNG_FILTER;
  }
}
