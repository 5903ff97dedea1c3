import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run for what its tests need alike; see prepared.ts. */
    preparedFolder: string;
  }
}

/** Below node_modules, so that threads bundled into it find the packages and are read as modules. */
const PARENT = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

let folder = '';

/** Before a run of vitest: a folder that begins empty, so that nothing in it can be older than the sources. */
export function setup(project: TestProject): void {
  mkdirSync(PARENT, { recursive: true });
  folder = mkdtempSync(join(PARENT, 'kexun-tests-'));
  project.provide('preparedFolder', folder);
}

/** After it. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
