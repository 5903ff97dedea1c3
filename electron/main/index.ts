import { join } from 'node:path';
import { createFileLogger } from '@adapters/logging/file-logger.ts';
import { systemClock } from '@adapters/system/system-clock.ts';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import { readArguments } from './arguments.ts';
import { type Container, createContainer, importWorkerUrl, solverWorkerUrl } from './container.ts';
import { createColumnMemory } from './column-memory.ts';
import {
  chooseAttachments,
  chooseNewWorkspace,
  chooseTable,
  chooseWorkspace,
  createSaveDialog,
} from './dialogs.ts';
import { bindIpc, sendEvent } from './ipc.ts';
import { installMenu } from './menu.ts';
import { createPdfPrinter } from './pdf-printer.ts';
import { createPictureRasteriser } from './picture-rasteriser.ts';
import { createPreferenceStore } from './preference-store.ts';
import { registerScheme, serveApp } from './protocol.ts';
import { failToStart, watchProcesses } from './failures.ts';
import { forbidNameResolution, hardenApp } from './security.ts';
import { createShell } from './shell.ts';
import { createThumbnailMaker } from './thumbnails.ts';
import { openFirstWorkspace } from './start-up.ts';
import { openMainWindow } from './window.ts';

const outFolder = join(import.meta.dirname, '..');
const resourceFolder = app.isPackaged ? process.resourcesPath : join(outFolder, '..', 'resources');
const commandLine = readArguments(process.argv, process.cwd());
/** How often it is asked whether a new day has begun. */
const MINUTE_MS = 60_000;
let window: BrowserWindow | null = null;

registerScheme();
forbidNameResolution();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => focus(window));
  app.whenReady().then(start).catch(failToStart);
} else {
  app.exit(0);
}

async function start(): Promise<void> {
  const preferences = createPreferenceStore();
  const logger = createFileLogger(
    join(app.getPath('logs'), 'kexun.log'),
    !app.isPackaged && process.env['KEXUN_VERBOSE'] === '1',
  );
  watchProcesses(logger);
  hardenApp((what, url) => logger.warn('refused by the shell', { what, url }));
  installMenu();
  nativeTheme.themeSource = preferences.get().theme;
  const container = createContainer({
    workspaceFolder: join(app.getPath('userData'), 'workspaces'),
    resourceFolder,
    solverWorker: solverWorkerUrl(import.meta.dirname),
    importWorker: importWorkerUrl(import.meta.dirname),
    clock: systemClock,
    logger,
    preferences,
    shell: createShell({
      chooseWorkspace: () => chooseWorkspace(window),
      chooseNewWorkspace: (name) => chooseNewWorkspace(window, name),
    }),
    saveDialog: createSaveDialog(() => window, commandLine.saveTo),
    tableDialog: { choose: async () => commandLine.openFrom ?? chooseTable(window) },
    columnMemory: createColumnMemory(),
    attachmentDialog: {
      choose: async (kind) =>
        commandLine.openFrom === null ? chooseAttachments(window, kind) : [commandLine.openFrom],
    },
    thumbnails: createThumbnailMaker(),
    pdf: createPdfPrinter(),
    rasteriser: createPictureRasteriser(),
    events: { emit: (event, payload) => sendEvent(window, event, payload) },
    checkOutput: !app.isPackaged && process.env['KEXUN_CHECK_REPLIES'] !== '0',
    sampleSeed: commandLine.seed,
  });
  serveApp(
    { renderer: join(outFolder, 'renderer'), geo: join(resourceFolder, 'geo') },
    container.pictures,
    (path, error) => logger.error('file of the window cannot be read', { path, error }),
  );
  bindIpc(container.dispatch, () => window, container.failed);
  openFirstWorkspace(container, preferences, commandLine);
  window = openMainWindow({
    outFolder,
    state: preferences.window(),
    saveState: (state) => preferences.setWindow(state),
  });
  window.on('closed', () => {
    window = null;
  });
  // A machine that slept through midnight is looked at first.
  setInterval(container.watchDay, MINUTE_MS).unref();
  app.on('browser-window-focus', container.watchDay);
  closeOnQuit(container);
}

function focus(target: BrowserWindow | null): void {
  if (!target) return;
  if (target.isMinimized()) target.restore();
  target.focus();
}

/** The workspace is closed before the process ends, so that nothing is left in the write-ahead log. */
function closeOnQuit(container: Container): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    container
      .close()
      .catch((error: unknown) => container.failed('quit', error))
      .finally(() => app.exit(0));
  });
}
