import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface WorkerBundle {
  readonly url: URL;
  /** Removes the folder of the bundle. */
  remove(): Promise<void>;
}

/**
 * Builds the thread that measures as one ES module: Node 20 runs no .ts in threads, and the program runs a bundle
 * of the engine too.
 */
export async function buildBenchWorker(): Promise<WorkerBundle> {
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.bench-worker-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@engine': join(ROOT, 'electron/engine/index.ts') } },
    build: {
      ssr: join(ROOT, 'test/bench/solve.worker.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'solve.worker.mjs' } },
    },
  });
  return {
    url: pathToFileURL(join(folder, 'solve.worker.mjs')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
