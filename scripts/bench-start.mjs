/**
 * npm run bench:start: milliseconds from starting the program to the figures of the overview on the screen, for the
 * first start (the sample is made) and for later ones. Figures go into docs/PERFORMANCE.md with machine and date.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { launchApp } from './setup/launch-app.mjs';
import { main } from './setup/problem.mjs';
import { withDisplay } from './setup/xvfb.mjs';

const LATER_STARTS = 5;

async function start(executable, environment, profile) {
  const from = performance.now();
  const app = await launchApp({ executable, environment, profile });
  const page = await app.firstWindow();
  await page.getByTestId('overview:figures').waitFor();
  const elapsed = performance.now() - from;
  await app.close();
  return Math.round(elapsed);
}

await main(async () => {
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
  try {
    await withDisplay(environment, { always: true }, async (inside) => {
      const first = await start(runtime.executable, inside, profile);
      const later = [];
      for (let run = 0; run < LATER_STARTS; run += 1)
        later.push(await start(runtime.executable, inside, profile));
      later.sort((a, b) => a - b);
      console.log(
        `first start ${first} ms; later starts ${later.join(', ')} ms, median ${later[Math.floor(LATER_STARTS / 2)]} ms`,
      );
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return 0;
});
