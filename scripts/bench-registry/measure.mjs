import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread } from '../bench-ui/figures.mjs';
import { launchApp } from '../setup/launch-app.mjs';
import { timesToFind, timeToList } from './in-page.mjs';

const TABLE = 'registry:table';
const LISTS = ['site', 'request', 'region', 'caravan'];
const OPENINGS = 3;
/** A name, pinyin, initials, and what nothing is called. */
const SEARCHES = ['龙驹镇', 'longju', 'ljz', '没有这个站点'];
/** Nothing takes longer, on whatever machine. */
const LIMIT_MS = 120_000;

/**
 * Opens a workspace in the real program and prints what working with its registry is like.
 * @param {{ executable: string, environment: NodeJS.ProcessEnv, workspace: string, folder: string, rows: number, parts: ReadonlySet<string>, say: (line: string) => void }} options
 */
export async function measure({ executable, environment, workspace, folder, rows, parts, say }) {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-bench-'));
  const table = join(folder, 'sites.csv');
  writeFileSync(table, tableOf(rows));
  const args = [`--workspace=${workspace}`, `--open-from=${table}`];
  const app = await launchApp({ executable, environment, profile, args });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(LIMIT_MS);
    await page.getByTestId('overview:figures').waitFor();
    if (parts.has('open')) await openLists(page, say);
    if (parts.has('search')) await search(page, say);
    if (parts.has('import')) await bringIn(page, rows, say);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const listTime = (page, register) =>
  page.evaluate(timeToList, { hash: `#/registry?register=${register}`, table: TABLE });

async function leave(page) {
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByTestId(TABLE).waitFor({ state: 'detached' });
}

async function openLists(page, say) {
  for (const register of LISTS) {
    const times = [];
    for (let count = 0; count < OPENINGS; count += 1) {
      times.push(Math.round(await listTime(page, register)));
      await leave(page);
    }
    const [first, ...again] = times;
    say(`list of ${register}: first ${first} ms, again ${again.join(' and ')} ms`);
    const call = await page.evaluate(async (name) => {
      const start = performance.now();
      await window.kexun.call('registry.list', { register: name });
      return performance.now() - start;
    }, register);
    say(`  of which asking the main process: ${Math.round(call)} ms`);
  }
}

async function search(page, say) {
  await listTime(page, 'site');
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
    say(`search ${text}: ${spread(await page.evaluate(timesToFind, { table: TABLE, text }))} per letter`);
  }
  await leave(page);
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
