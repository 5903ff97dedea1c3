import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

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
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@engine': join(ROOT, 'electron/engine/index.ts') } },
    build: {
      ssr: join(ROOT, entry),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'bench.mjs' } },
    },
  });
  return {
    url: pathToFileURL(join(folder, 'bench.mjs')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
