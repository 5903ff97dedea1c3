import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frames } from '../bench-ui/figures.mjs';
import { framesWhileScrolling, timesOfCall } from '../bench-ui/in-page.mjs';
import { threadTime } from '../bench-ui/measure.mjs';
import { launchApp } from '../setup/launch-app.mjs';
import { timeToBoard } from './in-page.mjs';

const YEARS = ['2026', '2025', '2027'];
/** After the first page: until then pages have been made ready. */
const AT_REST_MS = 6_000;
const SCROLLED_FRAMES = 120;
const CALLS = 5;
const LIMIT_MS = 120_000;
const BOARD = '[data-testid="reservations:board"]';

/**
 * Opens a workspace in the real program and prints what its timeline of reservations is like.
 * @param {{ executable: string, environment: NodeJS.ProcessEnv, workspace: string, say: (line: string) => void }} options
 */
export async function measure({ executable, environment, workspace, say }) {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
  const app = await launchApp({ executable, environment, profile, args: [`--workspace=${workspace}`] });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(LIMIT_MS);
    await page.getByTestId('overview:figures').waitFor();
    await page.waitForTimeout(AT_REST_MS);
    const work = await threadTime(page);
    /** Time until the board is drawn, and how much of it the page's thread worked, whatever else the machine did. */
    const board = async (what) => {
      const before = await work();
      const time = await page.evaluate(timeToBoard, what);
      return `${Math.round(time)} ms (work of the page ${Math.round((await work()) - before)} ms)`;
    };
    const address = (year) => ({
      hash: `#/exhibits?view=reservations&span=year&day=${year}-06-01`,
      shown: year,
    });
    const leave = async () => {
      await page.evaluate(() => {
        window.location.hash = '#/settings';
      });
      await page.locator(BOARD).waitFor({ state: 'detached' });
    };
    say(
      `view chosen beside the list of exhibits: ${await choose(page, board)}, again ${await choose(page, board)}`,
    );
    say(`year chosen in it: ${await board({ buttons: ['年', 'Year'], shown: '2026' })}`);
    await leave();
    for (const year of YEARS) {
      const first = await board(address(year));
      await leave();
      say(`timeline of ${year}: first ${first}, again ${await board(address(year))}`);
      await leave();
    }
    await board(address('2026'));
    for (const { what, by } of [
      { what: 'up and down', by: { x: 0, y: 40 } },
      { what: 'sideways', by: { x: 60, y: 0 } },
    ]) {
      const before = await work();
      const times = await page.evaluate(framesWhileScrolling, {
        selector: BOARD,
        frames: SCROLLED_FRAMES,
        ...by,
      });
      const perFrame = ((await work()) - before) / SCROLLED_FRAMES;
      say(
        `scrolling the year ${what}: ${frames(times)}; work of the page ${perFrame.toFixed(1)} ms per frame`,
      );
    }
    const input = { from: '2026-01-01', to: '2026-12-31' };
    const times = await page.evaluate(timesOfCall, { method: 'reservations.between', input, count: CALLS });
    say(`asking the main process for the year: ${times.map(Math.round).join(', ')} ms`);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** From the list of exhibits, by the switch of views. */
async function choose(page, board) {
  await page.evaluate(() => {
    window.location.hash = '#/exhibits';
  });
  await page.getByTestId('labels:open').waitFor();
  return board({ buttons: ['预约', 'Reservations'], shown: '2026' });
}
