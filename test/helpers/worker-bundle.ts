import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface WorkerBundle {
  readonly url: URL;
  /** Removes the folder of the bundle. */
  remove(): Promise<void>;
}

/** Builds the source of a thread as one ES module, as electron-vite does for the app (Node 20 runs no .ts). */
export async function buildWorker(source: string): Promise<WorkerBundle> {
  const file = basename(source).replace(/\.ts$/, '.mjs');
  // Inside the repository, so that Node reads "type": "module" from its package.json.
  const folder = await mkdtemp(join(root, 'node_modules', '.worker-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '@domain': join(root, 'electron/domain'),
        '@engine': join(root, 'electron/engine/index.ts'),
        '@services': join(root, 'electron/services'),
        '@contract': join(root, 'electron/contract'),
      },
    },
    build: {
      ssr: join(root, source),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: file } },
    },
  });
  return {
    url: pathToFileURL(join(folder, file)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The thread that reads tables. */
export const buildImportWorker = () => buildWorker('electron/adapters/import/import.worker.ts');
