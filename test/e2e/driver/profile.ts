import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type AppContract, contract } from '@contract';
import type { MethodName } from '@contract/bridge.ts';
import { type Method, type Reply, unpacked } from '@contract/define.ts';
import type * as z from 'zod';
import { type LaunchedApp, launchApp } from './launch.ts';

type OutputOf<N extends MethodName> = N extends `${infer G}.${infer M}`
  ? G extends keyof AppContract
    ? M extends keyof AppContract[G]
      ? AppContract[G][M] extends { output: infer O extends z.ZodType }
        ? z.output<O>
        : never
      : never
    : never
  : never;

/** The running program and what a test needs around it. */
export interface Program {
  readonly page: Page;
  readonly app: LaunchedApp;
  /** Exports land here without a dialog. */
  readonly files: string;
  /** The user's profile of this test. */
  readonly profile: string;
  /** Calls a method of the contract as the window does. Throws when it is refused. */
  call<N extends MethodName>(method: N, input?: unknown): Promise<OutputOf<N>>;
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
      const call = async (method: string, input: unknown = {}) => {
        const reply: Reply = await app.page.evaluate(
          ([name, value]) => window.kexun.call(name as MethodName, value),
          [method, input] as const,
        );
        if (!reply.ok) throw new Error(`${method} was refused with ${JSON.stringify(reply.error)}`);
        const [group = '', key = ''] = method.split('.');
        const methods: Readonly<Record<string, Method>> | undefined = contract[group as keyof AppContract];
        return (methods?.[key] ? unpacked(methods[key], reply.data) : reply.data) as never;
      };
      return {
        page: app.page,
        app,
        files,
        profile,
        call,
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
