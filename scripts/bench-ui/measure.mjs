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

/** No part of the measuring takes longer, on whatever machine. */
const PART_MS = 120_000;

/**
 * Opens a workspace in the real program and prints what working with its newest plan is like. A part that fails or takes
 * too long is told as such, and the others are measured all the same.
 * @param {{ executable: string, environment: NodeJS.ProcessEnv, workspace: string, parts: ReadonlySet<string>, say: (line: string) => void }} options
 */
export async function measure({ executable, environment, workspace, parts, say }) {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
  const app = await launchApp({ executable, environment, profile, args: [`--workspace=${workspace}`] });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(PART_MS);
    await page.getByTestId('overview:figures').waitFor();
    const call = async (method, input = {}) =>
      (await page.evaluate(([name, value]) => window.kexun.call(name, value), [method, input])).data;
    const [{ id }] = await call('plans.list');
    const plan = await call('plans.get', { id });
    const work = await threadTime(page);
    for (const [name, part] of Object.entries(PARTS)) {
      if (parts.has(name)) await limited(name, part({ page, say, plan, call, work }), say);
    }
    const { usedJSHeapSize } = await page.evaluate(() => ({
      usedJSHeapSize: performance.memory?.usedJSHeapSize ?? 0,
    }));
    say(`memory of the window's scripts: ${Math.round(usedJSHeapSize / 2 ** 20)} MiB`);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits for a part no longer than it may take; what goes wrong is told. */
async function limited(name, part, say) {
  let timer;
  const limit = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`not done after ${PART_MS / 1_000} s`)), PART_MS);
  });
  try {
    await Promise.race([part, limit]);
  } catch (error) {
    say(`${name}: not measured, ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

const addressOf = ({ id }, view, more = '') => `#/plan?plan=${id}&view=${view}${more}`;
const EVERYTHING = { wantsTable: true, wantsMap: true };

const paint = (page, hash, wants) => page.evaluate(timesToPaint, { hash, ...wants });

/** Goes where no plan is shown. */
async function leave(page) {
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByTestId('planning:board').waitFor({ state: 'detached' });
}

/** What is measured, by the name under which it can be chosen; in this order. */
const PARTS = {
  open: async ({ page, say, plan }) => {
    const first = await paint(page, addressOf(plan, 'split'), EVERYTHING);
    say(`plan opened, first time: ${painted(first)}`);
    await leave(page);
    say(`plan opened, again: ${painted(await paint(page, addressOf(plan, 'split'), EVERYTHING))}`);
  },
  scroll: async ({ page, say, plan, work }) => {
    const scroll = async (what, options) => {
      const before = await work();
      const times = await page.evaluate(framesWhileScrolling, {
        frames: SCROLLED_FRAMES,
        x: 0,
        y: 0,
        ...options,
      });
      const perFrame = ((await work()) - before) / SCROLLED_FRAMES;
      say(`scrolling ${what}: ${frames(times)}; work of the page ${perFrame.toFixed(1)} ms per frame`);
    };
    for (const zoom of ['week', 'month', 'year']) {
      await paint(page, addressOf(plan, 'map', `&zoom=${zoom}`), {});
      await scroll(`the board (${zoom}) sideways`, { selector: BOARD, x: 60 });
      await scroll(`the board (${zoom}) up and down`, { selector: BOARD, y: 30 });
    }
    await paint(page, addressOf(plan, 'table'), { wantsTable: true });
    await scroll('the table', { selector: TABLE, y: 90 });
  },
  select: async ({ page, say, plan }) => {
    for (const { view, wants, what } of [
      { view: 'table', wants: { wantsTable: true }, what: 'table and board' },
      { view: 'split', wants: EVERYTHING, what: 'map, table and board' },
    ]) {
      await paint(page, addressOf(plan, view), wants);
      const times = await page.evaluate(timesToSelect, { count: SELECTIONS });
      say(`selecting a visit (${what}): ${spread(times)}`);
    }
  },
  move: async ({ page, say, plan, call, work }) => {
    for (const { view, wants, what } of [
      { view: 'map', wants: { wantsMap: true }, what: 'map and board' },
      { view: 'table', wants: { wantsTable: true }, what: 'table and board' },
    ]) {
      // A day that was moved has another id.
      const { bar } = freeMove(await call('plans.get', { id: plan.id }));
      await paint(page, addressOf(plan, view, `&tour=${bar}`), wants);
      const before = await work();
      const times = await page.evaluate(timesToMove, { barId: bar, count: MOVES });
      const perMove = ((await work()) - before) / MOVES;
      say(
        `moving a day by keys until it is shown (${what}): ${spread(times)}; work of the page ${perMove.toFixed(0)} ms each`,
      );
    }
  },
  calls: async ({ page, say, plan }) => {
    await leave(page);
    const { from, to } = freeMove(plan);
    const time = async (method, input) =>
      say(`  ${method}: ${spread(await page.evaluate(timesOfCall, { method, input, count: CALLS }))}`);
    await time('plans.list', {});
    await time('plans.get', { id: plan.id });
    await time('plans.violations', { id: plan.id });
    const edits = await page.evaluate(timesOfEdit, { planId: plan.id, from, to, count: MOVES });
    say(`  plans.edit: ${spread(edits)}`);
  },
};

/**
 * Processor time of the page's thread so far, in ms: scripts, styles and layout without the drawing, which software
 * does here and a graphics card does elsewhere, and whatever else the machine is busy with.
 */
export async function threadTime(page) {
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
