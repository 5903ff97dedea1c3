import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Caller, callerOf } from './caller.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import type { Beginning, PreparedProfiles } from './prepared-profiles.ts';

/** The running program and what a test needs around it. */
export interface Program {
  readonly page: Page;
  readonly app: LaunchedApp;
  /** Exports land here without a dialog. */
  readonly files: string;
  /** The user's profile, of this test and of others before it. */
  readonly profile: string;
  readonly call: Caller;
  /** Ends the program and starts it again on the same profile. */
  restart(): Promise<Program>;
}

/** How the program is to be for a test. */
export interface Settings {
  readonly language: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark';
  readonly programArguments: readonly string[];
}

export interface KeptProgram {
  /** The program with a workspace of the test's own and a window that was just loaded. */
  begin(beginning: Beginning, settings: Settings): Promise<Program>;
  /** After a test. What a failure left behind is nothing to begin with: the program ends. */
  finish(hasPassed: boolean): Promise<void>;
  end(): Promise<void>;
}

const SAMPLE_FILE = join('workspaces', 'sample-500000.kexun');

/**
 * The program of a worker, open from test to test as it is in an office all day: each test opens a workspace of its own
 * and loads the window anew, a second of a core where a start takes six. The packaged program, which nobody outside can
 * hand a file, starts for each test.
 */
export function keepProgram(prepared: PreparedProfiles): KeptProgram {
  let profile = '';
  let folder = '';
  let running: LaunchedApp | null = null;
  let startedWith: readonly string[] = [];

  const files = () => join(profile, 'files');

  const start = async (workspaceDir?: string): Promise<Program> => {
    running = await launchApp({
      userDataDir: profile,
      args: [`--save-to=${files()}`, ...startedWith],
      ...(workspaceDir === undefined ? {} : { workspaceDir }),
    });
    return ready(running);
  };

  const ready = async (app: LaunchedApp): Promise<Program> => {
    // What a test does first must not fall into the time in which the window still builds itself up.
    await expect(app.page.locator('main')).not.toBeEmpty();
    return {
      page: app.page,
      app,
      files: files(),
      profile,
      call: callerOf(app.page),
      restart: async () => {
        await app.close();
        return start();
      },
    };
  };

  /** A folder with what the test begins with. */
  const newFolder = async (beginning: Beginning): Promise<string> => {
    const made = mkdtempSync(join(profile, 'test-'));
    await prepared.fill(made, beginning);
    return made;
  };

  const startAnew = async (beginning: Beginning, settings: Settings): Promise<Program> => {
    await end();
    profile = mkdtempSync(join(tmpdir(), 'kexun-e2e-'));
    startedWith = settings.programArguments;
    folder = await newFolder(beginning);
    cpSync(join(folder, 'device.json'), join(profile, 'device.json'));
    // Before the program starts: a window that is already reading its preferences would keep the machine's language.
    writeFileSync(
      join(profile, 'preferences.json'),
      JSON.stringify({ preferences: preferencesOf(settings) }),
    );
    return start(join(folder, SAMPLE_FILE));
  };

  const goOn = async (app: LaunchedApp, beginning: Beginning, settings: Settings): Promise<Program> => {
    const { page } = app;
    const before = folder;
    folder = await newFolder(beginning);
    await openWorkspace(app, join(folder, SAMPLE_FILE));
    await callerOf(page)('app.setPreferences', preferencesOf(settings));
    await page.evaluate(() => localStorage.clear());
    await page.emulateMedia({ reducedMotion: null });
    await page.evaluate(() => history.replaceState(null, '', '/'));
    await page.reload();
    rmSync(before, { recursive: true, force: true });
    rmSync(files(), { recursive: true, force: true });
    mkdirSync(files());
    return ready(app);
  };

  const end = async (): Promise<void> => {
    const app = running;
    running = null;
    await app?.close();
    if (profile !== '') rmSync(profile, { recursive: true, force: true });
    profile = '';
  };

  return {
    begin: (beginning, settings) => {
      const isSame = settings.programArguments.join(' ') === startedWith.join(' ');
      return running && isSame ? goOn(running, beginning, settings) : startAnew(beginning, settings);
    },
    finish: async (hasPassed) => {
      // Nothing takes back the size that a test gave the window.
      const isAsBefore = running?.electronApp !== undefined && running.page.viewportSize() === null;
      if (!hasPassed || !isAsBefore) await end();
    },
    end,
  };
}

const preferencesOf = ({ language, theme }: Settings) => ({ language, theme, actor: '' });

/** Opens a workspace as users do, but for the dialog of the system, which nobody can drive: it answers once. */
async function openWorkspace({ electronApp, page }: LaunchedApp, path: string): Promise<void> {
  if (!electronApp) throw new Error('the packaged program cannot be handed a file');
  const dialogs = await electronApp.evaluateHandle(({ dialog }, filePath) => {
    const before = Object.getOwnPropertyDescriptor(dialog, 'showOpenDialog');
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    return { dialog, before };
  }, path);
  await callerOf(page)('workspace.openFile');
  await dialogs.evaluate(({ dialog, before }) => {
    if (before) Object.defineProperty(dialog, 'showOpenDialog', before);
    else Reflect.deleteProperty(dialog, 'showOpenDialog');
  });
  await dialogs.dispose();
}
