import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type Caller, callerOf } from './caller.ts';
import { type LaunchedApp, launchApp } from './launch.ts';

/** The running program and what a test needs around it. */
export interface Program {
  readonly page: Page;
  readonly app: LaunchedApp;
  /** Exports land here without a dialog. */
  readonly files: string;
  /** The user's profile of this test. */
  readonly profile: string;
  readonly call: Caller;
  /** Ends the program and starts it again on the same profile. */
  restart(): Promise<Program>;
}

interface Fixtures {
  /** Preferences the program starts with. */
  readonly language: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark';
  readonly programArguments: readonly string[];
  readonly program: Program;
}

/** One program per test, on a profile of its own that is removed afterwards. */
export const test = base.extend<Fixtures>({
  language: ['zh-CN', { option: true }],
  theme: ['light', { option: true }],
  programArguments: [[], { option: true }],
  program: async ({ language, theme, programArguments }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'kexun-e2e-'));
    const files = join(profile, 'files');
    // Before the program starts: a window that is already reading its preferences would keep the machine's language.
    writeFileSync(
      join(profile, 'preferences.json'),
      JSON.stringify({ preferences: { language, theme, actor: '' } }),
    );
    let running: LaunchedApp | null = null;
    const start = async (): Promise<Program> => {
      const app = await launchApp({
        userDataDir: profile,
        args: [`--save-to=${files}`, ...programArguments],
      });
      running = app;
      return {
        page: app.page,
        app,
        files,
        profile,
        call: callerOf(app.page),
        restart: async () => {
          await app.close();
          return start();
        },
      };
    };
    await use(await start());
    // Set by start(), which TypeScript does not see through the closure.
    await (running as LaunchedApp | null)?.close();
    rmSync(profile, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
