import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { type Caller, callerOf } from './caller.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { type Beginning, type PreparedProfiles, prepareProfiles } from './prepared-profiles.ts';
import { onlyPlan, type SavedPlan } from './saved-plan.ts';

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

/** A program whose workspace has a plan. */
export interface PlannedProgram extends Program {
  /** As it was saved, in a former start: see savedPlan. */
  readonly plan: SavedPlan;
}

interface Settings {
  /** Preferences the program starts with. */
  readonly language: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark';
  readonly programArguments: readonly string[];
}

interface Fixtures extends Settings {
  /** Begins with the sample. */
  readonly program: Program;
  /** Begins with the sample and a plan saved in it. */
  readonly planned: PlannedProgram;
}

/** One program per test, on a profile of its own that is removed afterwards. */
export const test = base.extend<Fixtures, { readonly prepared: PreparedProfiles }>({
  language: ['zh-CN', { option: true }],
  theme: ['light', { option: true }],
  programArguments: [[], { option: true }],
  prepared: [
    // Playwright reads from the first parameter what a fixture needs.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const prepared = prepareProfiles();
      await use(prepared);
      prepared.remove();
    },
    { scope: 'worker' },
  ],
  program: ({ prepared, language, theme, programArguments }, use) =>
    runProgram(prepared, 'sample', { language, theme, programArguments }, use),
  planned: ({ prepared, language, theme, programArguments }, use) =>
    runProgram(prepared, 'planned', { language, theme, programArguments }, async (program) =>
      use({ ...program, plan: await onlyPlan(program) }),
    ),
});

async function runProgram(
  prepared: PreparedProfiles,
  beginning: Beginning,
  { language, theme, programArguments }: Settings,
  use: (program: Program) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-e2e-'));
  const files = join(profile, 'files');
  await prepared.fill(profile, beginning);
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
    // What a test does first must not fall into the time in which the window still builds itself up.
    await expect(app.page.locator('main')).not.toBeEmpty();
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
}

export { expect };
