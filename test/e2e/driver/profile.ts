import { expect, test as base, type TestInfo } from '@playwright/test';
import { keepProgram, type KeptProgram, type Program, type Settings } from './kept-program.ts';
import { type Beginning, type PreparedProfiles, prepareProfiles } from './prepared-profiles.ts';
import { onlyPlan, type SavedPlan } from './saved-plan.ts';

export type { Program } from './kept-program.ts';

/** A program whose workspace has a plan. */
export interface PlannedProgram extends Program {
  /** As it was saved, in a former start: see savedPlan. */
  readonly plan: SavedPlan;
}

interface Fixtures extends Settings {
  /** Begins with the sample. */
  readonly program: Program;
  /** Begins with the sample and a plan saved in it. */
  readonly planned: PlannedProgram;
}

interface WorkerFixtures {
  readonly prepared: PreparedProfiles;
  readonly kept: KeptProgram;
}

/** A workspace of its own for each test, in a program that stays open from test to test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
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
  kept: [
    async ({ prepared }, use) => {
      const kept = keepProgram(prepared);
      await use(kept);
      await kept.end();
    },
    { scope: 'worker' },
  ],
  program: ({ kept, language, theme, programArguments }, use, info) =>
    withProgram(kept, 'sample', { language, theme, programArguments }, info, use),
  planned: ({ kept, language, theme, programArguments }, use, info) =>
    withProgram(kept, 'planned', { language, theme, programArguments }, info, async (program) =>
      use({ ...program, plan: await onlyPlan(program) }),
    ),
});

async function withProgram(
  kept: KeptProgram,
  beginning: Beginning,
  settings: Settings,
  info: TestInfo,
  use: (program: Program) => Promise<void>,
): Promise<void> {
  await use(await kept.begin(beginning, settings));
  await kept.finish(info.status === info.expectedStatus);
}

export { expect };
