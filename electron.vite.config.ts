import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const alias = {
  '@domain': resolve(root, 'electron/domain'),
  '@engine': resolve(root, 'electron/engine/index.ts'),
  '@contract': resolve(root, 'electron/contract'),
  '@services': resolve(root, 'electron/services'),
  '@adapters': resolve(root, 'electron/adapters'),
  '@renderer': resolve(root, 'renderer/src'),
};

// The oldest runtime that is supported is Electron 33 (docs/adr/0002); electron-vite would
// otherwise aim at the newest one and emit syntax that 33 cannot read.
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: NODE_TARGET,
      outDir: 'out/main',
      // Of the libraries for charts a tenth is used: bundled, the rest stays out of the package.
      externalizeDeps: {
        exclude: ['electron-store', 'docx', 'echarts', 'zrender', 'd3-scale-chromatic'],
      },
      rollupOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'solver.worker': resolve(root, 'electron/adapters/solver/solver.worker.ts'),
          'import.worker': resolve(root, 'electron/adapters/import/import.worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE_TARGET,
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: resolve(root, 'electron/preload/index.ts'),
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    resolve: { alias },
    build: {
      target: CHROME_TARGET,
      outDir: resolve(root, 'out/renderer'),
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
