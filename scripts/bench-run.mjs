/**
 * npm run bench:run: what a planning run is like in the real program: messages of progress per second and the longest
 * silence between two, and milliseconds from the click on cancel until the result is on the screen. Figures go into
 * docs/PERFORMANCE.md with machine and date.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup/all.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { launchApp } from './setup/launch-app.mjs';
import { main } from './setup/problem.mjs';
import { withDisplay } from './setup/xvfb.mjs';

const RUNS = 5;
/** How long each run is watched before it is cancelled. */
const WATCHED_MS = 8_000;

/** Starts a run with the standard choice, watches it, cancels it. */
async function watchRun(page) {
  await page.getByTestId('shell:rail.plan').click();
  const submit = page.getByTestId('planning:setup.start');
  if (!(await submit.isVisible())) await page.getByTestId('planning:replan').click();
  await submit.waitFor();
  await page.evaluate(() => {
    window.progressTimes = [];
    window.stopWatching = window.kexun.on('solve-progress', () =>
      window.progressTimes.push(performance.now()),
    );
  });
  await submit.click();
  await page.waitForFunction(() => window.progressTimes.length > 0);
  await page.waitForTimeout(WATCHED_MS);
  const times = await page.evaluate(() => window.progressTimes);
  const from = performance.now();
  await page.getByTestId('planning:run.cancel').click();
  await page.getByTestId('planning:save.submit').waitFor();
  const cancelled = Math.round(performance.now() - from);
  await page.evaluate(() => window.stopWatching());
  const silences = times.slice(1).map((time, index) => time - times[index]);
  return {
    perSecond: (times.length - 1) / ((times.at(-1) - times[0]) / 1_000),
    silence: Math.round(Math.max(...silences)),
    cancelled,
  };
}

await main(async () => {
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
  try {
    await withDisplay(environment, { always: true }, async (inside) => {
      const app = await launchApp({ executable: runtime.executable, environment: inside, profile });
      const page = await app.firstWindow();
      await page.getByTestId('overview:figures').waitFor();
      for (let run = 1; run <= RUNS; run += 1) {
        const { perSecond, silence, cancelled } = await watchRun(page);
        console.log(
          `run ${run}: ${perSecond.toFixed(1)} messages per second, longest silence ${silence} ms, cancelled in ${cancelled} ms`,
        );
      }
      await app.close();
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return 0;
});
