import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../setup/launch-app.mjs';
import { frames, spread } from './figures.mjs';
import {
  framesWhileScrolling,
  timesOfCall,
  timesOfEdit,
  timesToMove,
  timesToPaint,
  timesToSelect,
} from './in-page.mjs';

const BOARD = '[data-testid="planning:board"] > :first-child';
const TABLE = '[data-testid="planning:table.visits"] [role="grid"]';
const SCROLLED_FRAMES = 60;
const MOVES = 10;
const SELECTIONS = 20;
const CALLS = 5;

/**
 * Opens a workspace in the real program and prints what working with its newest plan is like.
 * @param {{ executable: string, environment: NodeJS.ProcessEnv, workspace: string, say: (line: string) => void }} options
 */
export async function measure({ executable, environment, workspace, say }) {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
  const app = await launchApp({ executable, environment, profile, args: [`--workspace=${workspace}`] });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(180_000);
    await page.getByTestId('overview:figures').waitFor();
    const call = async (method, input = {}) =>
      (await page.evaluate(([name, value]) => window.kexun.call(name, value), [method, input])).data;
    const [{ id }] = await call('plans.list');
    const plan = await call('plans.get', { id });
    const address = (view, more = '') => `#/plan?plan=${id}&view=${view}${more}`;

    const paint = (hash, wants) => page.evaluate(timesToPaint, { hash, ...wants });
    const first = await paint(address('split'), { wantsTable: true, wantsMap: true });
    say(`plan opened, first time: ${painted(first)}`);
    await page.evaluate(() => {
      window.location.hash = '#/settings';
    });
    await page.getByTestId('planning:board').waitFor({ state: 'detached' });
    say(
      `plan opened, again: ${painted(await paint(address('split'), { wantsTable: true, wantsMap: true }))}`,
    );

    const work = await threadTime(page);
    const scroll = async (what, options) => {
      const before = await work();
      const times = await page.evaluate(framesWhileScrolling, {
        frames: SCROLLED_FRAMES,
        x: 0,
        y: 0,
        ...options,
      });
      const perFrame = (await work()) - before;
      say(
        `scrolling ${what}: ${frames(times)}; work of the page ${(perFrame / SCROLLED_FRAMES).toFixed(1)} ms per frame`,
      );
    };
    for (const zoom of ['week', 'month', 'year']) {
      await paint(address('map', `&zoom=${zoom}`), {});
      await scroll(`the board (${zoom}) sideways`, { selector: BOARD, x: 60 });
      await scroll(`the board (${zoom}) up and down`, { selector: BOARD, y: 30 });
    }
    await paint(address('table'), { wantsTable: true });
    await scroll('the table', { selector: TABLE, y: 90 });
    say(
      `selecting a visit (table and board): ${spread(await page.evaluate(timesToSelect, { count: SELECTIONS }))}`,
    );
    await paint(address('split'), { wantsTable: true, wantsMap: true });
    say(
      `selecting a visit (map, table and board): ${spread(await page.evaluate(timesToSelect, { count: SELECTIONS }))}`,
    );

    const { bar, from, to } = freeMove(plan);
    await paint(address('map', `&tour=${bar}`), { wantsMap: true });
    say(
      `moving a day by keys until it is shown: ${spread(await page.evaluate(timesToMove, { barId: bar, count: MOVES }))}`,
    );
    await page.evaluate(() => {
      window.location.hash = '#/settings';
    });
    await page.getByTestId('planning:board').waitFor({ state: 'detached' });
    const time = async (method, input) =>
      say(`  ${method}: ${spread(await page.evaluate(timesOfCall, { method, input, count: CALLS }))}`);
    await time('plans.list', {});
    await time('plans.get', { id });
    await time('plans.violations', { id });
    say(`  plans.edit: ${spread(await page.evaluate(timesOfEdit, { planId: id, from, to, count: MOVES }))}`);
    const { usedJSHeapSize } = await page.evaluate(() => ({
      usedJSHeapSize: performance.memory?.usedJSHeapSize ?? 0,
    }));
    say(`memory of the window's scripts: ${Math.round(usedJSHeapSize / 2 ** 20)} MiB`);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Processor time of the page's thread so far, in ms: scripts, styles and layout without the drawing, which software
 * does here and a graphics card does elsewhere, and whatever else the machine is busy with.
 */
async function threadTime(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
}

const painted = ({ board, table, map }) =>
  `board ${Math.round(board)} ms, table ${Math.round(table)} ms, map drawn ${Math.round(map)} ms`;

/** A day trip whose next day is free in its row, so that moving it there and back keeps everything else as it is. */
function freeMove({ tours }) {
  const taken = new Set(tours.map(({ caravanId, date }) => `${caravanId} ${date}`));
  for (const { id, caravanId, date, stops, night, nightBefore } of tours) {
    const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    if (stops.length === 0 || night !== null || nightBefore !== null || taken.has(`${caravanId} ${next}`))
      continue;
    return { bar: id, from: { caravanId, date }, to: { caravanId, date: next } };
  }
  throw new Error('the plan has no day that can be moved');
}
