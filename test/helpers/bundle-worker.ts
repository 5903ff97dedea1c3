import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Name of the file that the bundle of a source has. */
export const bundleName = (source: string): string => basename(source).replace(/\.ts$/, '.mjs');

/**
 * Builds the source of a thread as one ES module, as electron-vite does for the app (Node 20 runs no .ts).
 * @param folder inside the repository, so that the bundle finds the packages
 * @returns the file
 */
export async function bundleWorker(source: string, folder: string): Promise<string> {
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
        '@adapters': join(root, 'electron/adapters'),
      },
    },
    build: {
      ssr: join(root, source),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: bundleName(source) } },
    },
  });
  return join(folder, bundleName(source));
}
