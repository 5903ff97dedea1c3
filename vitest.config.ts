import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const alias = [
  { find: /^@engine$/, replacement: at('./electron/engine/index.ts') },
  { find: /^@contract$/, replacement: at('./electron/contract/index.ts') },
  { find: /^@(domain|contract|services|adapters)\//, replacement: at('./electron/$1/') },
  { find: /^@renderer\//, replacement: at('./renderer/src/') },
];

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  test: {
    // By itself one core is left idle, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    // Each file would read the program anew: half of the time of the unit tests, a second of a core for each file of the
    // integration tests. No module is replaced by a test, and what is global is put back.
    isolate: false,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        // A busy machine reads modules slowly; a test that hangs still ends.
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'property',
          include: ['test/property/**/*.test.ts'],
          globalSetup: ['test/helpers/prepared-folder.ts'],
          setupFiles: ['test/helpers/property-seed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/helpers/prepared-folder.ts'],
          testTimeout: 120_000,
          pool: 'forks',
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
