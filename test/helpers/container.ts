import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Preferences } from '@contract/app.ts';
import { contract } from '@contract';
import { createClient } from '@contract/define.ts';
import type { EventName } from '@contract/events.ts';
import type { ContainerDeps } from '../../electron/main/container.ts';
import { createContainer } from '../../electron/main/container.ts';
import { onTestFinished } from 'vitest';
import { ONE_DOT } from './paper-pictures.ts';
import { placeSample } from './prepared-sample.ts';
import { fixedClock, recordingLogger, temporaryFolder } from './workspace.ts';

export interface PushedEvent {
  readonly name: EventName;
  readonly payload: unknown;
}

/** Preferences in memory: the real ones live in the user's profile and need a running Electron. */
function memoryPreferences(): ContainerDeps['preferences'] {
  let preferences: Preferences = { language: 'zh-CN', theme: 'light', actor: '规划员' };
  let last: string | null = null;
  return {
    get: () => preferences,
    set: (changes) => {
      preferences = { ...preferences, ...changes };
      return preferences;
    },
    rememberWorkspace: (path) => {
      last = path;
    },
    lastWorkspace: () => last,
    deviceId: () => 'device-test',
  };
}

/** Columns of imports in memory, for the same reason. */
function memoryOfColumns(): ContainerDeps['columnMemory'] {
  const known = new Map<string, readonly (string | null)[]>();
  const key = (register: string, headers: readonly string[]) => JSON.stringify([register, headers]);
  return {
    get: (register, headers) => known.get(key(register, headers)) ?? null,
    set: (register, headers, targets) => {
      known.set(key(register, headers), targets);
    },
  };
}

/**
 * The program without a window: the real container on a temporary folder with real SQLite, the real solver thread
 * and real files. `openStandardSample` opens a copy of a sample that was made once per run, unless a seed is given; it is
 * made anew by whoever calls the contract instead. `savePath` answers the save dialog; the PDF printer needs Electron and answers with its HTML.
 */
export function testContainer(
  options: {
    readonly solverWorker?: URL;
    readonly importWorker?: URL;
    /** With one, even the usual one, the sample is made by the program of this test. */
    readonly seed?: number;
    /** Where workspaces are made; without it in the temporary folder. */
    readonly workspaceFolder?: string;
  } = {},
) {
  const folder = temporaryFolder();
  const events: PushedEvent[] = [];
  const logger = recordingLogger();
  const offered: string[] = [];
  let savePath: string | null = null;
  let openPath: string | null = null;
  let chosenFiles: readonly string[] = [];
  const opened: string[] = [];
  let listener: (name: EventName, payload: unknown) => void = () => undefined;
  const workspaceFolder = options.workspaceFolder ?? join(folder, 'workspaces');
  const resourceFolder = join(process.cwd(), 'resources');
  const clock = fixedClock('2026-11-23T02:00:00.000Z');
  const preferences = memoryPreferences();
  const container = createContainer({
    workspaceFolder,
    resourceFolder,
    solverWorker: options.solverWorker ?? pathToFileURL(join(folder, 'no-worker.js')),
    importWorker: options.importWorker ?? pathToFileURL(join(folder, 'no-worker.js')),
    clock,
    logger,
    preferences,
    shell: {
      info: () => ({
        version: '0.0.0',
        electron: '',
        chromium: '',
        sqlite: '',
        platform: 'test',
        systemLanguage: 'zh-CN',
        logFolder: folder,
      }),
      openLogFolder: async () => undefined,
      chooseWorkspace: async () => openPath,
      chooseNewWorkspace: async () => openPath,
      applyTheme: () => undefined,
      revealFile: () => undefined,
      openFile: async (path) => {
        opened.push(path);
      },
    },
    saveDialog: {
      choose: async ({ defaultName }) => {
        offered.push(defaultName);
        return savePath;
      },
    },
    tableDialog: { choose: async () => openPath },
    columnMemory: memoryOfColumns(),
    attachmentDialog: { choose: async () => chosenFiles },
    // Needs Electron: whatever looks like a picture counts as its own small picture.
    thumbnails: { make: (picture) => picture },
    pdf: { print: async (html) => new TextEncoder().encode(html) },
    // Pixels need Electron too: one white dot stands for them.
    rasteriser: { png: async () => Buffer.from(ONE_DOT, 'base64') },
    events: {
      emit: (name, payload) => {
        events.push({ name, payload });
        listener(name, payload);
      },
    },
    checkOutput: true,
    sampleSeed: options.seed ?? null,
  });
  onTestFinished(() => container.close());
  const openStandardSample = (provinceCode: string) => {
    if (options.seed === undefined) {
      const opening = { deviceId: preferences.deviceId(), actor: () => preferences.get().actor };
      placeSample(workspaceFolder, provinceCode, { clock, logger, resourceFolder, options: opening });
    }
    container.opener.openStandardSample(provinceCode);
  };
  return {
    folder,
    container: { ...container, opener: { ...container.opener, openStandardSample } },
    events,
    logger,
    client: createClient(contract, container.dispatch),
    /** Names of files that the save dialog was opened with. */
    offered,
    setSavePath: (path: string | null) => {
      savePath = path;
    },
    /** Tells of each event as it is pushed, as a window is told. */
    listen: (told: typeof listener) => {
      listener = told;
    },
    /** What the clock shows from now on. */
    setNow: (instant: string) => clock.set(instant),
    /** Files that were opened with another program. */
    opened,
    /** Answers the dialog for photos and papers. */
    setChosenFiles: (paths: readonly string[]) => {
      chosenFiles = paths;
    },
    setOpenPath: (path: string | null) => {
      openPath = path;
    },
    /** Resolves with the payload of the next event of that name that has not been seen before the call. */
    nextEvent: async (name: EventName): Promise<unknown> => {
      const seen = events.length;
      for (;;) {
        const found = events.slice(seen).find((event) => event.name === name);
        if (found) return found.payload;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
