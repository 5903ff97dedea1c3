import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleName, bundleWorker } from './bundle-worker.ts';
import { prepared } from './prepared.ts';

export interface WorkerBundle {
  readonly url: URL;
  /** Says that a test needs it no longer; others of the run may, so it stays until the run ends. */
  remove(): Promise<void>;
}

/** A thread of the program, built from its source once per run. */
export async function buildWorker(source: string): Promise<WorkerBundle> {
  const folder = await prepared(bundleName(source), async (into) => {
    await bundleWorker(source, into);
  });
  return { url: pathToFileURL(join(folder, bundleName(source))), remove: () => Promise.resolve() };
}

/** The thread that reads tables. */
export const buildImportWorker = () => buildWorker('electron/adapters/import/import.worker.ts');
