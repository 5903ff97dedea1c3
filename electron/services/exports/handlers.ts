import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { SavedFile } from '@contract/exports.ts';
import type { StayPlanView } from '@contract/stay-plans.ts';
import type { WorkLists, WorkListScope } from '@contract/work-lists.ts';
import { AppError } from '@domain/errors.ts';
import { readCoverage } from '../coverage/read-coverage.ts';
import type { WaitingPhotos } from '../attachments/waiting-photos.ts';
import type { BriefMaker } from '../briefs/brief-maker.ts';
import type { ImportSession } from '../imports/import-session.ts';
import { readPlan } from '../plans/read-plan.ts';
import type { ChartDrawer, CountyShapes, PictureRasteriser } from '../ports/charts.ts';
import type {
  CalendarWriter,
  DocumentWriter,
  FileSaver,
  ItineraryRenderer,
  LabelRenderer,
  PdfPrinter,
  PictureChecker,
  SaveDialog,
  SpreadsheetWriter,
  TableWriter,
} from '../ports/exports.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { EventSink, Shell } from '../ports/shell.ts';
import type { Clock } from '../ports/system.ts';
import type { ItineraryInput } from '../reports/itinerary-sheets.ts';
import type { ReportMaker } from '../statistics/handlers.ts';
import { areaNames, reportArea } from '../statistics/report-area.ts';
import type { CoverageQueries } from '../coverage/indicators.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { exportChart } from './export-chart.ts';
import { exportBrief } from './export-brief.ts';
import { exportCoverageXlsx } from './export-coverage.ts';
import { exportIndicators } from './export-indicators.ts';
import { exportItineraryPdf, exportItineraryXlsx } from './export-itinerary.ts';
import { exportLabels } from './export-labels.ts';
import { exportMapPng } from './export-map.ts';
import { exportRegister } from './export-register.ts';
import {
  exportStayCalendar,
  exportStayChecklist,
  exportStayCounts,
  exportStayNotice,
  exportStayPlan,
  exportStayTransport,
} from './export-stays.ts';
import { createStatisticsExport } from './export-statistics.ts';
import { exportStockTake } from './export-stock-take.ts';
import { exportFaults } from './import-faults.ts';
import { exportTemplate } from './register-template.ts';
import { exportWorkList } from './export-work-list.ts';
import type { RunningExports } from './running-exports.ts';

export interface ExportDeps {
  readonly session: WorkspaceSession;
  readonly clock: Clock;
  readonly shell: Shell;
  readonly saveDialog: SaveDialog;
  readonly files: FileSaver;
  readonly spreadsheets: SpreadsheetWriter;
  readonly tables: TableWriter;
  readonly imports: ImportSession;
  readonly itineraries: ItineraryRenderer;
  readonly labels: LabelRenderer;
  readonly pdf: PdfPrinter;
  readonly pictures: PictureChecker;
  readonly documents: DocumentWriter;
  readonly calendars: CalendarWriter;
  /** A saved stay plan as the screens show it. @throws AppError E1001 */
  readonly stayPlan: (planId: string) => StayPlanView;
  /** Lists that lead to work; contacts are masked when `isMasked`. */
  readonly workLists: (scope: WorkListScope, isMasked: boolean) => WorkLists;
  readonly running: RunningExports;
  readonly reports: ReportMaker;
  readonly coverage: Pick<CoverageQueries, 'indicators'>;
  readonly briefs: BriefMaker;
  /** Photos and papers beside the workspace. */
  readonly store: FileStore;
  readonly waiting: WaitingPhotos;
  readonly charts: ChartDrawer;
  readonly rasteriser: PictureRasteriser;
  readonly shapes: CountyShapes;
  readonly events: EventSink;
  readonly answerWaiting: () => Promise<void>;
}

/** Contract methods that write files for people. */
export function exportHandlers(deps: ExportDeps): Handlers<AppContract>['exports'] {
  const { session } = deps;
  // Only what this session wrote may be shown in the file manager: a path from the window is not trusted.
  const exported = new Set<string>();
  const remember = async (work: Promise<SavedFile>) => {
    const file = await deps.running.track(work);
    if (file) exported.add(file.path);
    return file;
  };
  const statistics = createStatisticsExport(deps);
  const workspaceName = () => session.read().meta.get().name;
  return {
    itineraryXlsx: async ({ planId, language }) =>
      remember(exportItineraryXlsx(deps, itineraryInput(session, planId), language)),
    itineraryPdf: async ({ planId, language }) =>
      remember(exportItineraryPdf(deps, itineraryInput(session, planId), language)),
    coverageXlsx: async ({ scope, language }) => {
      const input = {
        report: readCoverage(session, scope),
        workspaceName: workspaceName(),
        outsideCodes: new Set(
          session
            .read()
            .regions.all()
            .flatMap(({ code, isGb2260 }) => (isGb2260 ? [] : [code])),
        ),
      };
      return remember(exportCoverageXlsx(deps, input, language));
    },
    workList: async ({ scope, isMasked, ...request }) =>
      remember(exportWorkList(deps, scope.list, () => deps.workLists(scope, isMasked).content, request)),
    mapPng: async ({ planId, png }) => {
      const plan = planId === null ? null : readPlan(session, planId);
      const businessDate = session.businessDate();
      return remember(exportMapPng(deps, { plan, workspaceName: workspaceName(), businessDate, png }));
    },
    chart: async ({ chart }) => remember(exportChart(deps, chart)),
    register: async (request) => remember(exportRegister(deps, request)),
    registerTemplate: async ({ register, language }) => remember(exportTemplate(deps, register, language)),
    importFaults: async ({ importId, language }) =>
      remember(exportFaults(deps, deps.imports.checked(importId), language)),
    stockTake: async (request) => remember(exportStockTake(deps, request)),
    labels: async (request) => remember(exportLabels(deps, request)),
    stayPlan: async (request) => remember(exportStayPlan(deps, request)),
    stayNotice: async (request) => remember(exportStayNotice(deps, request)),
    stayTransport: async (request) => remember(exportStayTransport(deps, request)),
    stayChecklist: async (request) => remember(exportStayChecklist(deps, request)),
    stayCounts: async (request) => remember(exportStayCounts(deps, request)),
    stayCalendar: async (request) => remember(exportStayCalendar(deps, request)),
    statistics: async (request) => remember(statistics.export(request)),
    indicators: async (request) =>
      remember(
        exportIndicators(deps, request, () => ({
          table: deps.coverage.indicators(request.scope),
          workspaceName: workspaceName(),
          area: areaNames(reportArea(session.read(), request.scope)),
        })),
      ),
    brief: async (request) => remember(exportBrief(deps, request)),
    cancelStatistics: () => statistics.cancel(),
    reveal: ({ path }) => {
      if (!exported.has(path))
        throw new AppError('E1001', 'file was not exported in this session', { kind: 'file', id: '' });
      deps.shell.revealFile(path);
    },
  };
}

function itineraryInput(session: WorkspaceSession, planId: string): ItineraryInput {
  const read = session.read();
  const saved = read.plans.find(planId);
  if (!saved) throw new AppError('E1001', `plan ${planId} not found`, { kind: 'plan', id: planId });
  const { name, isSample } = read.meta.get();
  return { plan: readPlan(session, planId), rules: saved.rules, isSample, workspaceName: name };
}
