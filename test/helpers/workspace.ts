import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteWorkspaceFiles, type SqliteWorkspaceDeps } from '@adapters/sqlite/workspace-files.ts';
import type { Writers } from '@services/ports/repositories.ts';
import type { Clock, IdGenerator, Logger } from '@services/ports/system.ts';
import type { OpenOptions, WorkspaceStore } from '@services/ports/workspace-store.ts';
import { onTestFinished } from 'vitest';
import {
  aBase,
  aCaravan,
  aMeta,
  anExhibitSet,
  aProvince,
  aRegion,
  aSite,
  aTownship,
} from '../fixtures/builders.ts';

/** A clock that stands still until it is set. */
export function fixedClock(start = '2026-11-20T08:00:00.000Z'): Clock & { set(instant: string): void } {
  let current = start;
  return {
    now: () => current,
    today: () => current.slice(0, 10),
    set: (instant) => {
      current = instant;
    },
  };
}

/** id-1, id-2, … */
export function countingIds(): IdGenerator {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `id-${count}`;
    },
  };
}

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A logger that keeps its lines. */
export function recordingLogger(): Logger & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: LogLine['level']) =>
    (message: string, details: LogLine['details'] = {}) => {
      lines.push({ level, message, details });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Where test files go: memory where there is some, because thousands of commits wait for a disk otherwise. */
export const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(SCRATCH, 'kexun-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const TEST_OPTIONS: OpenOptions = { deviceId: 'device-a', actor: () => '规划员' };

/** Dependencies with a fixed clock and counting ids; backups go to `backups` in the workspace's folder. */
export function testDeps(changes: Partial<SqliteWorkspaceDeps> = {}): SqliteWorkspaceDeps {
  return {
    clock: fixedClock(),
    ids: countingIds(),
    logger: recordingLogger(),
    backupFolder: (path) => join(path, '..', 'backups'),
    ...changes,
  };
}

/**
 * Path of a new workspace, closed, in a folder of its own. Copies of it stand for new ones where a test needs hundreds: making one
 * runs every migration, which takes seven times as long as opening a copy.
 */
export function newWorkspaceFile(): string {
  const path = join(temporaryFolder(), 'new.kexun');
  createSqliteWorkspaceFiles(testDeps()).create(path, TEST_OPTIONS).close();
  return path;
}

export interface TemporaryWorkspace {
  readonly path: string;
  readonly store: WorkspaceStore;
  /** Closes the workspace and opens it again, as a restart does. */
  reopen(options?: OpenOptions): WorkspaceStore;
}

/** An empty workspace in a folder of its own; closed and removed when the test is over. */
export function temporaryWorkspace(changes: Partial<SqliteWorkspaceDeps> = {}): TemporaryWorkspace {
  const path = join(temporaryFolder(), 'test.kexun');
  const files = createSqliteWorkspaceFiles(testDeps(changes));
  let store = files.create(path, TEST_OPTIONS);
  onTestFinished(() => store.close());
  return {
    path,
    get store() {
      return store;
    },
    reopen: (options = TEST_OPTIONS) => {
      store.close();
      store = files.open(path, options);
      return store;
    },
  };
}

/** Writes the fixed content the builders refer to: regions, base-1, set-1, caravan-1, site-1 and site-2. */
export function writeBasics(write: Writers): void {
  write.meta.insert(aMeta());
  for (const region of [aProvince(), aRegion(), aTownship()]) write.regions.insert(region);
  write.fleet.insertBase(aBase());
  write.fleet.insertExhibitSet(anExhibitSet());
  write.fleet.insertCaravan(aCaravan());
  write.sites.insert(aSite());
  write.sites.insert(aSite({ id: 'site-2', name: '高梁镇文化广场', kind: 'square', pupils: null }));
}

/** A workspace with the fixed content of `writeBasics` as its baseline. */
export function filledWorkspace(changes: Partial<SqliteWorkspaceDeps> = {}): TemporaryWorkspace {
  const workspace = temporaryWorkspace(changes);
  workspace.store.runBaseline({ name: 'sample.created', params: {} }, writeBasics);
  return workspace;
}

/** A step for tests that do not look at its name. */
export const A_STEP = { name: 'test.step', params: {} } as const;
