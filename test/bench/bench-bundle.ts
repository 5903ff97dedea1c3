import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleWorker } from '../helpers/bundle-worker.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface BenchBundle {
  readonly url: URL;
  /** Removes the folder of the bundle. */
  remove(): Promise<void>;
}

/**
 * Builds what measures as one ES module: Node 20 runs no .ts in threads, and the program runs a bundle of the engine too.
 * `entry`: path from the project's root.
 */
export async function buildBenchBundle(entry: string): Promise<BenchBundle> {
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.bench-worker-'));
  const file = await bundleWorker(entry, folder);
  return {
    url: pathToFileURL(file),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
