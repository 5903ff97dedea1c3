import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../setup/launch-app.mjs';
import { Problem, say } from '../setup/problem.mjs';
import { summaryTable } from './summary.mjs';

const LANGUAGE = 'zh-CN';
const MAP_TIMEOUT_MS = 60_000;

/**
 * Carries the demo out.
 * @param {{ out: string, seed: number, province: string, executable: string, environment: NodeJS.ProcessEnv }} options
 */
export async function runDemo({ out, seed, province, executable, environment }) {
  const profile = mkdtempSync(join(tmpdir(), 'kexun-demo-'));
  const files = join(profile, 'files');
  mkdirSync(out, { recursive: true });
  const args = [`--sample=${province}`, `--seed=${seed}`, `--save-to=${files}`];
  const app = await launchApp({ executable, environment, profile, args });
  try {
    const page = await app.firstWindow();
    const call = createCaller(page);
    await call('app.setPreferences', { language: LANGUAGE, theme: 'light' });
    await page.reload();
    const status = await call('workspace.status', {});
    say('demo', `${status.name}: ${status.businessDate}`);
    const plan = await planNextMonth(page, call, seed);
    const written = [
      await keep(
        call('exports.itineraryXlsx', { planId: plan.id, language: LANGUAGE }),
        out,
        'itinerary.xlsx',
      ),
      await keep(call('exports.itineraryPdf', { planId: plan.id, language: LANGUAGE }), out, 'itinerary.pdf'),
      await keep(
        call('exports.coverageXlsx', { scope: { kind: 'plan', planId: plan.id }, language: LANGUAGE }),
        out,
        'coverage.xlsx',
      ),
      await keep(exportMap(page, plan.id, files), out, 'map.png'),
    ];
    process.stdout.write(`\n${summaryTable(status, plan, written)}\n`);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Calls the program as its window does. A refusal ends the demo with its code. */
function createCaller(page) {
  return async (method, input) => {
    const reply = await page.evaluate(([name, value]) => window.kexun.call(name, value), [method, input]);
    if (reply.ok) return reply.data;
    throw new Problem(`${method} was refused with ${reply.error.code} (${reply.error.ref})`, '演示未完成');
  };
}

/** Plans the month after the workspace's day for every caravan and every site not visited in that year, and saves it. */
async function planNextMonth(page, call, seed) {
  const { businessDate } = await call('workspace.status', {});
  const [year, month] = businessDate.split('-').map(Number);
  const day = (date) => date.toISOString().slice(0, 10);
  const yearStart = `${year}-01-01`;
  const sites = await call('sites.list', {});
  const caravans = await call('fleet.caravans', {});
  const wanting = sites.filter((site) => site.lastVisit === null || site.lastVisit < yearStart);
  await page.evaluate(() => {
    window.demoFinished = new Promise((resolve) => window.kexun.on('solve-finished', resolve));
  });
  const { jobId } = await call('planning.start', {
    periodStart: day(new Date(Date.UTC(year, month, 1))),
    periodEnd: day(new Date(Date.UTC(year, month + 1, 0))),
    caravanIds: caravans.map(({ id }) => id),
    siteIds: wanting.map(({ id }) => id),
    seed,
  });
  const { state, error } = await page.evaluate(() => window.demoFinished);
  if (state !== 'done')
    throw new Problem(`the planning run ended as ${state} ${error?.code ?? ''}`, '排程未完成');
  const name = `${new Date(Date.UTC(year, month, 1)).getUTCMonth() + 1}月行程`;
  const { id } = await call('plans.saveResult', { jobId, name });
  return call('plans.get', { id });
}

/** Takes the picture of the map where a user does: on the planning screen. */
async function exportMap(page, planId, files) {
  await page.evaluate((id) => {
    window.location.hash = `#/plan?plan=${id}&view=map`;
  }, planId);
  await page.locator('[data-map-state="idle"]').waitFor({ timeout: MAP_TIMEOUT_MS });
  await page.getByTestId('planning:export').click();
  await page.getByRole('menuitem', { name: 'PNG' }).click();
  await page.getByTestId('export:saved').waitFor({ timeout: MAP_TIMEOUT_MS });
  const picture = readdirSync(files).find((name) => name.endsWith('.png'));
  if (!picture) throw new Problem('the map was not written', '未生成地图');
  return { path: join(files, picture) };
}

/** Moves an exported file to its place and returns its name and size. */
async function keep(saved, out, name) {
  const { path } = await saved;
  const target = join(out, name);
  renameSync(path, target);
  return { name, path: target, bytes: statSync(target).size };
}
