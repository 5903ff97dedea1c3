import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Browser, chromium, type ElectronApplication, type Page } from '@playwright/test';
import { packagedExecutable } from './packaged.ts';

export interface LaunchOptions {
  /** Each test has its own, so that no test sees what another one left. */
  readonly userDataDir: string;
  /** What --workspace= names; without it the last one, on a first start the sample. */
  readonly workspaceDir?: string;
  /** A first start asks what to begin with, as it does for users. */
  readonly asksFirst?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly page: Page;
  close(): Promise<void>;
  /** Access to the main process; only in development, the packaged program does not allow it. */
  readonly electronApp?: ElectronApplication;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const startTimeoutMs = 30_000;
const closeTimeoutMs = 10_000;

/**
 * Machines without a graphics card draw WebGL (the map) in software. Only WebGL: drawing the whole window through it
 * takes a fifth of all time of the tests.
 */
const softwareGraphics = [
  '--disable-gpu-compositing',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** Whether the tests drive the packaged program instead of out/. */
export const isPackagedTarget = process.env['KEXUN_E2E_TARGET'] === 'packaged';

/** Starts the program and returns its first window. */
export function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  return isPackagedTarget ? launchPackaged(options) : launchDevelopment(options);
}

function commandLine(options: LaunchOptions): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    `--user-data-dir=${options.userDataDir}`,
    ...softwareGraphics,
    ...(options.asksFirst === true ? [] : ['--first-start=sample']),
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(options.workspaceDir === undefined ? [] : [`--workspace=${options.workspaceDir}`]),
    ...(options.args ?? []),
  ];
}

function environment(options: LaunchOptions): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(given), ...screenOfWorker(), ...options.env };
}

/** Programs of different workers never share a screen: one would take the focus of the other. */
function screenOfWorker(): Record<string, string> {
  const screens = (process.env['KEXUN_SCREENS'] ?? '').split(' ').filter(Boolean);
  const screen = screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return screen === undefined ? {} : { DISPLAY: screen };
}

async function launchDevelopment(options: LaunchOptions): Promise<LaunchedApp> {
  const executablePath = process.env['KEXUN_ELECTRON'];
  if (!executablePath) throw new Error('KEXUN_ELECTRON is not set: run the tests with npm run test:e2e');
  const electronApp = await _electron.launch({
    executablePath,
    args: [root, ...commandLine(options)],
    cwd: root,
    env: environment(options),
    timeout: startTimeoutMs,
  });
  const page = await electronApp.firstWindow({ timeout: startTimeoutMs });
  return { page, electronApp, close: () => closeDevelopment(electronApp) };
}

async function closeDevelopment(electronApp: ElectronApplication): Promise<void> {
  const child = electronApp.process();
  const ended = untilEnd(child);
  // Not awaited: it never ends when the program does not.
  electronApp.close().catch(() => undefined);
  await ended;
}

/** A program that does not quit in time is a failure of the test. */
function untilEnd(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the program did not quit within ${closeTimeoutMs / 1000} s`));
    }, closeTimeoutMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * The packaged program is driven exactly as it ships: its fuses forbid the Node
 * inspector that `_electron.launch` needs, so it is driven from outside over
 * the DevTools protocol.
 */
async function launchPackaged(options: LaunchOptions): Promise<LaunchedApp> {
  const portFile = join(options.userDataDir, 'DevToolsActivePort');
  // A former run in the same folder leaves its port behind.
  rmSync(portFile, { force: true });
  const child = spawn(packagedExecutable(), ['--remote-debugging-port=0', ...commandLine(options)], {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  try {
    const port = await until(
      () => readPort(portFile),
      child,
      () => output,
    );
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: startTimeoutMs });
    const page = await until(
      () => firstPage(browser),
      child,
      () => output,
    );
    return { page, close: () => closePackaged(browser, child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function readPort(portFile: string): string | undefined {
  try {
    return /^(\d+)\n/.exec(readFileSync(portFile, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function firstPage(browser: Browser): Page | undefined {
  const pages = browser.contexts().flatMap((context) => context.pages());
  return pages.find((page) => !page.url().startsWith('devtools:'));
}

/** Asks the program to quit as a closed window does; its backup at quit must get its time. */
async function closePackaged(browser: Browser, child: ChildProcess): Promise<void> {
  const ended = untilEnd(child);
  // Not awaited: the answer may get lost when the program ends first.
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    page.close().catch(() => undefined);
  }
  await ended;
  await browser.close().catch(() => undefined);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function until<T>(find: () => T | undefined, child: ChildProcess, output: () => string): Promise<T> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (hasEnded(child)) throw new Error(`the packaged program ended at once: ${output().slice(-2000)}`);
    if (Date.now() > deadline)
      throw new Error(`the packaged program did not open a window: ${output().slice(-2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
