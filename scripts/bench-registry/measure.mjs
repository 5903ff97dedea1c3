import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread } from '../bench-ui/figures.mjs';
import { launchApp } from '../setup/launch-app.mjs';
import { timesToFind, timeToList } from './in-page.mjs';

const TABLE = 'registry:table';
/** Addresses of lists, and the tables that show them. */
const LISTS = [
  { name: 'site', hash: '#/registry?register=site', table: TABLE },
  { name: 'request', hash: '#/registry?register=request', table: TABLE },
  { name: 'region', hash: '#/registry?register=region', table: TABLE },
  { name: 'caravan', hash: '#/registry?register=caravan', table: TABLE },
  { name: 'request, on the page of requests', hash: '#/requests', table: 'requests:table' },
];
const [SITES] = LISTS;
const OPENINGS = 3;
/** A name, pinyin, initials, and what nothing is called. */
const SEARCHES = ['龙驹镇', 'longju', 'ljz', '没有这个站点'];
/** After the first page: until then pages and the longest lists have been made ready. */
const AT_REST_MS = 6_000;
/** Between two searches. */
const PAUSE_MS = 1_000;
/** Nothing takes longer, on whatever machine. */
const LIMIT_MS = 120_000;

/**
 * Opens a workspace in the real program and prints what working with its registry is like.
 * @param {{ executable: string, environment: NodeJS.ProcessEnv, workspace: string, folder: string, rows: number, parts: ReadonlySet<string>, say: (line: string) => void }} options
 */
export async function measure({ executable, environment, workspace, folder, rows, parts, say }) {
  const table = join(folder, 'sites.csv');
  writeFileSync(table, tableOf(rows));
  const args = [`--workspace=${workspace}`, `--open-from=${table}`];
  const started = async (work) => {
    const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
    const app = await launchApp({ executable, environment, profile, args });
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(LIMIT_MS);
      await page.getByTestId('overview:figures').waitFor();
      await work(page);
    } finally {
      await app.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  if (parts.has('open')) {
    await started(async (page) =>
      say(`list of site, at once after the start: ${Math.round(await listTime(page, SITES))} ms`),
    );
  }
  await started(async (page) => {
    await page.waitForTimeout(AT_REST_MS);
    if (parts.has('open')) await openLists(page, say);
    if (parts.has('search')) await search(page, say);
    if (parts.has('import')) await bringIn(page, rows, say);
  });
}

const listTime = (page, { hash, table }) => page.evaluate(timeToList, { hash, table });

async function leave(page, table) {
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByTestId(table).waitFor({ state: 'detached' });
}

async function openLists(page, say) {
  for (const list of LISTS) {
    const times = [];
    for (let count = 0; count < OPENINGS; count += 1) {
      times.push(Math.round(await listTime(page, list)));
      await leave(page, list.table);
    }
    const [first, ...again] = times;
    say(`list of ${list.name}: first ${first} ms, again ${again.join(' and ')} ms`);
  }
  for (const register of ['site', 'request']) {
    const call = await page.evaluate(async (name) => {
      const start = performance.now();
      await window.kexun.call('registry.list', { register: name });
      return performance.now() - start;
    }, register);
    say(`asking the main process for the list of ${register}: ${Math.round(call)} ms`);
  }
}

async function search(page, say) {
  await listTime(page, SITES);
  // Pinyin is prepared in the background after the list was read; a search that finds nothing prepares all of it.
  await page
    .getByTestId('registry:search')
    .locator('input')
    .or(page.locator('input[data-testid="registry:search"]'))
    .first()
    .fill('zzzz');
  await page.locator(`[data-testid="${TABLE}"] [data-row-key]`).first().waitFor({ state: 'detached' });
  for (const text of SEARCHES) {
    const field = page
      .getByTestId('registry:search')
      .locator('input')
      .or(page.locator('input[data-testid="registry:search"]'));
    await field.first().fill('');
    await field.first().focus();
    // All rows are listed again: that is not what the first letter waits for.
    await page.waitForTimeout(PAUSE_MS);
    say(`search ${text}: ${spread(await page.evaluate(timesToFind, { table: TABLE, text }))} per letter`);
  }
  await leave(page, TABLE);
}

/** Sites around the county seat of Wanzhou, none of which the workspace has. */
function tableOf(rows) {
  const lines = Array.from({ length: rows }, (_, index) => {
    const [lng, lat] = [108.3 + (index % 200) / 1_000, 30.7 + Math.floor(index / 200) / 1_000];
    return `导入第 ${index + 1} 小学,学校,万州区,龙驹镇,${200 + (index % 900)},3,${lng.toFixed(4)},${lat.toFixed(4)},周一至周五 08:30-11:30,导入测量`;
  });
  return `\uFEFF名称,类型,区县,乡镇,学生数,优先级,经度,纬度,接待时间,备注\n${lines.join('\n')}\n`;
}

async function bringIn(page, rows, say) {
  await page.evaluate(() => {
    window.location.hash = '#/import?register=site';
  });
  const timed = async (what, testId, isDone) => {
    const start = Date.now();
    await page.getByTestId(testId).click();
    await isDone();
    const elapsed = Date.now() - start;
    say(`import of ${rows} rows, ${what}: ${elapsed} ms`);
    return elapsed;
  };
  const read = await timed('reading', 'imports:choose', () => page.getByTestId('imports:check').waitFor());
  const checked = await timed('checking', 'imports:check', () => page.getByTestId('imports:apply').waitFor());
  const applied = await timed('saving', 'imports:apply', () => page.getByTestId('imports:undo').waitFor());
  say(`import of ${rows} rows in all: ${read + checked + applied} ms`);
}
