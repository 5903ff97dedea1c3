/**
 * npm run demo: does the main job in the real Electron without anyone clicking. Opens a fresh sample workspace,
 * plans a month of tours, writes out/itinerary.xlsx, out/itinerary.pdf, out/coverage.xlsx and out/map.png, and
 * prints a summary. `--out DIR`, `--seed N`, `--province 500000|440000`.
 */
import { resolve } from 'node:path';
import { runDemo } from './demo/run-demo.mjs';
import { readOptions } from './demo/options.mjs';
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { main } from './setup/problem.mjs';
import { withDisplay } from './setup/xvfb.mjs';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  await withDisplay(environment, { always: true }, (inside) =>
    runDemo({
      ...options,
      out: resolve(root, options.out),
      executable: runtime.executable,
      environment: inside,
    }),
  );
  return 0;
});
