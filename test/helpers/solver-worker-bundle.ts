import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SolverWorkerBundle {
  readonly url: URL;
  /** Removes the folder of the bundle. */
  remove(): Promise<void>;
}

/** Builds the real solver thread as one ES module, as electron-vite does for the app (Node 20 runs no .ts). */
export async function buildSolverWorker(): Promise<SolverWorkerBundle> {
  // Inside the repository, so that Node reads "type": "module" from its package.json.
  const folder = await mkdtemp(join(root, 'node_modules', '.solver-worker-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '@domain': join(root, 'electron/domain'),
        '@engine': join(root, 'electron/engine/index.ts'),
        '@services': join(root, 'electron/services'),
      },
    },
    build: {
      ssr: join(root, 'electron/adapters/solver/solver.worker.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'solver.worker.mjs' } },
    },
  });
  return {
    url: pathToFileURL(join(folder, 'solver.worker.mjs')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
