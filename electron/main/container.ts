import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createFileCarrier } from '@adapters/files/backup-files.ts';
import { createFileStore } from '@adapters/files/file-store.ts';
import {
  backupFolderOf,
  createWorkspaceFolder,
  fileFolderOf,
  fileFoldersOfBackups,
} from '@adapters/files/workspace-folder.ts';
import { createFileSaver } from '@adapters/export/atomic-file.ts';
import { createTableWriter } from '@adapters/export/data-table.ts';
import { createDocumentWriter } from '@adapters/export/document-writer.ts';
import { createCalendarWriter } from '@adapters/export/ics.ts';
import { createItineraryRenderer } from '@adapters/export/itinerary-html.ts';
import { createLabelRenderer } from '@adapters/export/labels-html.ts';
import { createPictureChecker } from '@adapters/export/png.ts';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import { toWgs84 } from '@adapters/import/datum.ts';
import { pinyinOf } from '@adapters/import/pinyin.ts';
import { createTableReader } from '@adapters/import/table-reader.ts';
import { createResourceFiles } from '@adapters/resources/resource-files.ts';
import { createSolverPool } from '@adapters/solver/pool.ts';
import { createSqliteWorkspaceFiles } from '@adapters/sqlite/workspace-files.ts';
import { createUuidGenerator } from '@adapters/system/uuid-generator.ts';
import { contract } from '@contract';
import { createDispatcher, type Handlers, type Transport } from '@contract/define.ts';
import { AppError } from '@domain/errors.ts';
import { appHandlers } from '@services/app/handlers.ts';
import { createFileKeeper } from '@services/attachments/file-keeper.ts';
import { attachmentHandlers } from '@services/attachments/handlers.ts';
import { createPictures, type Pictures } from '@services/attachments/pictures.ts';
import { createWaitingPhotos, type WaitingPhotos } from '@services/attachments/waiting-photos.ts';
import { calendarHandlers } from '@services/calendar/handlers.ts';
import { conditionHandlers } from '@services/conditions/handlers.ts';
import { custodyHandlers } from '@services/custody/handlers.ts';
import { disruptionHandlers } from '@services/disruptions/handlers.ts';
import { exportHandlers } from '@services/exports/handlers.ts';
import { createRunningExports } from '@services/exports/running-exports.ts';
import { fleetHandlers } from '@services/fleet/handlers.ts';
import { historyHandlers } from '@services/history/handlers.ts';
import { importHandlers } from '@services/imports/handlers.ts';
import { createImportSession, type ImportSession } from '@services/imports/import-session.ts';
import { ledgerHandlers } from '@services/ledger/handlers.ts';
import { createExplanations } from '@services/planning/explanations.ts';
import { planningHandlers } from '@services/planning/handlers.ts';
import { createPlanningJobs } from '@services/planning/planning-jobs.ts';
import { createPrices } from '@services/planning/prices.ts';
import { createPlanEditor } from '@services/plans/edit-plan.ts';
import { planHandlers } from '@services/plans/handlers.ts';
import { createPlanProblems } from '@services/plans/plan-problems.ts';
import { createPlanReader } from '@services/plans/read-plan.ts';
import type { PictureRasteriser } from '@services/ports/charts.ts';
import type { PdfPrinter, SaveDialog } from '@services/ports/exports.ts';
import type { AttachmentDialog, ThumbnailMaker } from '@services/ports/file-store.ts';
import type { ColumnMemory, TableDialog } from '@services/ports/imports.ts';
import type { EventSink, PreferenceStore, Shell } from '@services/ports/shell.ts';
import type { Clock, IdGenerator, Logger } from '@services/ports/system.ts';
import type { WorkspaceStore } from '@services/ports/workspace-store.ts';
import { regionHandlers } from '@services/regions/handlers.ts';
import { registryHandlers } from '@services/registry/handlers.ts';
import { repairHandlers } from '@services/repairs/handlers.ts';
import { requestHandlers } from '@services/requests/handlers.ts';
import { reservationHandlers } from '@services/reservations/handlers.ts';
import { seenHandlers } from '@services/seen/handlers.ts';
import { siteHandlers } from '@services/sites/handlers.ts';
import { stockTakeHandlers } from '@services/stock-takes/handlers.ts';
import { upkeepHandlers } from '@services/upkeep/handlers.ts';
import { createDayWatch } from '@services/workspace/day-watch.ts';
import { workspaceHandlers } from '@services/workspace/handlers.ts';
import { createWorkspaceOpener, type WorkspaceOpener } from '@services/workspace/open-workspace.ts';
import { createWorkspaceSession, type WorkspaceSession } from '@services/workspace/session.ts';
import { createCoverageServices } from './coverage-services.ts';
import { createStayServices } from './stay-services.ts';

/** An export that is going on when the program is asked to end has this long to finish; then it is stopped, leaving no file. */
const EXPORT_GRACE_MS = 5_000;

const carryFiles = createFileCarrier({ folderOf: fileFolderOf });

export interface ContainerDeps {
  /** Folder of the program's own workspaces. */
  readonly workspaceFolder: string;
  readonly resourceFolder: string;
  readonly solverWorker: URL;
  readonly importWorker: URL;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly shell: Shell;
  readonly preferences: PreferenceStore;
  readonly saveDialog: SaveDialog;
  readonly tableDialog: TableDialog;
  readonly columnMemory: ColumnMemory;
  readonly attachmentDialog: AttachmentDialog;
  readonly thumbnails: ThumbnailMaker;
  readonly pdf: PdfPrinter;
  readonly rasteriser: PictureRasteriser;
  readonly events: EventSink;
  readonly checkOutput: boolean;
  readonly sampleSeed: number | null;
}

export interface Container {
  readonly dispatch: Transport;
  readonly opener: WorkspaceOpener;
  readonly session: WorkspaceSession;
  /** Pictures of records, for the window. */
  readonly pictures: Pictures;
  /** Looks whether another day has begun; to be called now and then. */
  readonly watchDay: () => void;
  /** Logs a failure and returns the ref that the user sees. */
  readonly failed: (method: string, error: unknown) => string;
  close(): Promise<void>;
}

/** What an office keeps books of: regions, sites, fleet, calendar, requests. */
const registryServices = (session: WorkspaceSession, ids: IdGenerator) => ({
  regions: regionHandlers(session),
  sites: siteHandlers(session),
  registry: registryHandlers(session, ids),
  requests: requestHandlers(session),
  fleet: fleetHandlers(session),
  calendar: calendarHandlers(session, ids),
});

/** What is where, in what state, and when it is free. */
function exhibitHandlers(session: WorkspaceSession, clock: Clock, ids: IdGenerator, photos: WaitingPhotos) {
  return {
    ledger: ledgerHandlers(session, ids),
    conditions: conditionHandlers({ session, ids, photos }),
    repairs: repairHandlers(session, ids),
    reservations: reservationHandlers(session, ids),
    stockTakes: stockTakeHandlers({ session, clock, ids }),
    upkeep: upkeepHandlers(session, ids),
    custody: custodyHandlers(session, ids),
    seen: seenHandlers(session),
  };
}

/** What turns contents into files, and asks where they go. */
const exportWriters = ({ clock, shell, saveDialog, pdf, rasteriser }: ContainerDeps) => ({
  clock,
  shell,
  saveDialog,
  pdf,
  rasteriser,
  spreadsheets: createSpreadsheetWriter(),
  tables: createTableWriter(),
  itineraries: createItineraryRenderer(),
  documents: createDocumentWriter(),
  calendars: createCalendarWriter(),
  labels: createLabelRenderer(),
  pictures: createPictureChecker(),
});

/** Builds adapters, services and the dispatcher. The only place that knows them all; tests build it too. */
export function createContainer(deps: ContainerDeps): Container {
  const { clock, logger, events, shell, preferences, resourceFolder } = deps;
  const ids = createUuidGenerator();
  const failed = failureLog(ids, logger);
  const files = createSqliteWorkspaceFiles({ clock, ids, logger, backupFolder: backupFolderOf, carryFiles });
  const exports = createRunningExports();
  const closing = new AbortController();
  const pool = createSolverPool({ workerUrl: deps.solverWorker });
  const session = createWorkspaceSession(
    clock,
    (store) => {
      jobs.stop();
      stays.forget();
      explanations.forget();
      prices.forget();
      problems.forget(null);
      reader.forget(null);
      imports.forget();
      store.onChange((tables) => {
        stays.recordsChanged();
        explanations.forget();
        prices.forget();
        problems.forget(tables);
        reader.forget(tables);
        imports.recordsChanged();
        events.emit('data-changed', { tables: [...tables] });
      });
      attachments.opened(store);
    },
    (error) => failed('workspace.close', error),
  );
  const answerWaiting = () => nextTurn();
  const jobs = createPlanningJobs({ session, pool, clock, ids, logger, events, failed, answerWaiting });
  const stays = createStayServices({ session, pool, clock, ids, logger, events, failed, answerWaiting });
  const explanations = createExplanations(session, jobs);
  const prices = createPrices({ explanations, clock, events, answerWaiting });
  const problems = createPlanProblems(session);
  const reader = createPlanReader(session);
  const imports = createImports(deps, session, ids);
  const attachments = createAttachments(deps, session, ids);
  const opener = createWorkspaceOpener({
    session,
    files,
    resources: createResourceFiles(resourceFolder),
    preferences,
    events,
    ids,
    folder: createWorkspaceFolder(deps.workspaceFolder),
    ...(deps.sampleSeed === null ? {} : { sampleSeed: deps.sampleSeed }),
  });
  const coverage = createCoverageServices({ session, clock, ids, resourceFolder, answerWaiting });
  const handlers: Handlers<typeof contract> = {
    app: appHandlers(shell, preferences, logger),
    workspace: workspaceHandlers(session, opener, shell),
    history: historyHandlers(session),
    ...registryServices(session, ids),
    planning: planningHandlers(session, jobs, explanations, prices),
    plans: planHandlers(session, jobs, ids, reader, createPlanEditor(session, reader, problems, ids)),
    disruptions: disruptionHandlers(session, ids),
    ...stays.handlers,
    ...exhibitHandlers(session, clock, ids, attachments.exported.waiting),
    attachments: attachments.handlers,
    ...coverage.handlers,
    imports: importHandlers(imports),
    exports: exportHandlers({
      ...exportWriters(deps),
      ...coverage.exported,
      session,
      files: createFileSaver(undefined, closing.signal),
      running: exports,
      imports,
      stayPlan: stays.view,
      ...attachments.exported,
      events,
      answerWaiting,
    }),
  };
  return {
    dispatch: createDispatcher(contract, handlers, { failed, checkOutput: deps.checkOutput }),
    opener,
    session,
    pictures: attachments.pictures,
    watchDay: createDayWatch(session, events),
    failed,
    close: async () => {
      jobs.stop();
      stays.stop();
      prices.forget();
      imports.forget();
      await Promise.race([exports.settled(), delay(EXPORT_GRACE_MS, undefined, { ref: false })]);
      closing.abort();
      await exports.settled();
      await Promise.all([pool.close(), attachments.settled()]);
      session.close();
    },
  };
}

/** Logs failures; the ref that is given back stands in the log and on the screen. */
function failureLog(ids: IdGenerator, logger: Logger): Container['failed'] {
  return (method, error) => {
    const ref = ids.next().slice(-8);
    // A coded refusal is an answer, not a fault of the program.
    if (error instanceof AppError && error.code !== 'E0000') logger.warn(`${method} refused`, { ref, error });
    else logger.error(`${method} failed`, { ref, error });
    return ref;
  };
}

function createImports(deps: ContainerDeps, session: WorkspaceSession, ids: IdGenerator): ImportSession {
  return createImportSession({
    session,
    ids,
    events: deps.events,
    dialog: deps.tableDialog,
    reader: createTableReader(deps.importWorker),
    memory: deps.columnMemory,
    pinyin: pinyinOf,
    toWgs84,
    answerWaiting: () => nextTurn(),
  });
}

/** Photos and papers, which lie in files beside the workspace. */
function createAttachments(deps: ContainerDeps, session: WorkspaceSession, ids: IdGenerator) {
  const { shell, attachmentDialog: dialog, thumbnails, clock, events, logger } = deps;
  const files = createFileStore({ folderOf: fileFolderOf, backupsOf: fileFoldersOfBackups, thumbnails });
  const keeper = createFileKeeper({ session, files, clock, events, logger });
  const waiting = createWaitingPhotos({ session, ids, files, keeper, dialog });
  return {
    /** What briefs take photos from. */
    exported: { store: files, waiting },
    opened: (store: WorkspaceStore) => {
      waiting.forget();
      keeper.lookAfter(store);
    },
    settled: () => keeper.settled(),
    handlers: attachmentHandlers({ session, ids, shell, files, keeper, waiting, dialog }),
    pictures: createPictures(session, files, waiting),
  };
}

/** File of the solver thread beside the main bundle. */
export function solverWorkerUrl(mainFolder: string): URL {
  return pathToFileURL(join(mainFolder, 'solver.worker.js'));
}

/** File of the thread that reads tables, beside the main bundle. */
export function importWorkerUrl(mainFolder: string): URL {
  return pathToFileURL(join(mainFolder, 'import.worker.js'));
}
