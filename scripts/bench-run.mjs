/**
 * npm run bench:run: what a planning run is like in the real program, with new threads and again with rested ones: messages of progress
 * per second, the longest silence between two and the iterations by then, and milliseconds from the click on cancel until the run has ended (with its check and its reasons
 * for what was left out) and until the result is on the screen. Figures go into
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
/** Messages of progress that are waited for before a run is cancelled. */
const WATCHED_MESSAGES = 10;

/** Starts a run with the standard choice, watches it, cancels it and lets go of it. */
async function watchRun(page) {
  await page.getByTestId('shell:rail.plan').click();
  const submit = page.getByTestId('planning:setup.start');
  await submit.waitFor();
  await page.evaluate(() => {
    window.progressTimes = [];
    window.iterations = [];
  });
  await submit.click();
  await page.waitForFunction((count) => window.progressTimes.length >= count, WATCHED_MESSAGES);
  const [times, iterations] = await page.evaluate(() => [window.progressTimes, window.iterations]);
  const cancel = page.getByTestId('planning:run.cancel');
  await cancel.evaluate((button) => {
    window.cancelledAt = performance.now();
    button.click();
  });
  await page.getByTestId('planning:save.submit').waitFor();
  const [ended, shown] = await page.evaluate(() => [
    window.finishedAt - window.cancelledAt,
    performance.now() - window.cancelledAt,
  ]);
  await page.getByTestId('planning:save.discard').click();
  const silences = times.slice(1).map((time, index) => time - times[index]);
  return {
    perSecond: (times.length - 1) / ((times.at(-1) - times[0]) / 1_000),
    silence: Math.round(Math.max(...silences)),
    ended: Math.round(ended),
    shown: Math.round(shown),
    iterations: iterations[WATCHED_MESSAGES - 1],
  };
}

/** Two runs in a program of its own, on a fresh sample. */
async function measure(executable, environment) {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
  const app = await launchApp({ executable, environment, profile });
  try {
    const page = await app.firstWindow();
    await page.getByTestId('overview:figures').waitFor();
    await page.evaluate(() => {
      window.kexun.on('solve-progress', ({ iteration }) => {
        window.progressTimes.push(performance.now());
        window.iterations.push(iteration);
      });
      window.kexun.on('solve-finished', () => {
        window.finishedAt = performance.now();
      });
    });
    return [await watchRun(page), await watchRun(page)];
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main(async () => {
  const { runtime, environment } = await setUp({ headless: true });
  await ensureBuilt(environment);
  await withDisplay(environment, { always: true }, async (inside) => {
    for (let run = 1; run <= RUNS; run += 1) {
      const runs = await measure(runtime.executable, inside);
      for (const [index, { perSecond, silence, ended, shown, iterations }] of runs.entries()) {
        console.log(
          `program ${run}, ${index === 0 ? 'new' : 'rested'} threads: ${perSecond.toFixed(1)} messages per second, ` +
            `longest silence ${silence} ms, ${iterations} iterations at message ${WATCHED_MESSAGES}; ` +
            `cancelled: run ended after ${ended} ms, result on the screen after ${shown} ms`,
        );
      }
    }
  });
  return 0;
});
