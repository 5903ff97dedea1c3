import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { expect, type Page, test } from '@playwright/test';
import { seriousFindings } from '../driver/axe.ts';
import { callerOf } from '../driver/caller.ts';
import { goTo } from '../driver/go-to.ts';
import { type LaunchedApp, launchApp } from '../driver/launch.ts';
import { planningDriver } from '../driver/planning-driver.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/museum/${name}`, import.meta.url));

const profile = mkdtempSync(join(tmpdir(), 'kexun-museum-'));
const files = join(profile, 'files');
/** What the program is handed when it asks for a table; .xlsx is known by its first bytes, whatever it is called. */
const table = join(profile, 'table.csv');

let app: LaunchedApp;
test.beforeAll(async () => {
  const preferences = { language: 'zh-CN', theme: 'light', actor: '' };
  writeFileSync(join(profile, 'preferences.json'), JSON.stringify({ preferences }));
  app = await launchApp({
    userDataDir: profile,
    asksFirst: true,
    args: [`--save-to=${files}`, `--open-from=${table}`],
  });
});
test.afterAll(async () => {
  await app.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The check list asks for a term that is not over, whenever this runs. */
const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
const termEnd = inTwoMonths > '2027-01-22' ? inTwoMonths : '2027-01-22';

const press = async (page: Page, testId: string) => {
  await page.getByTestId(testId).focus();
  await page.keyboard.press('Enter');
};
const outcome = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** From the page of an import to the result of its check, taking what the program offers. */
async function check(page: Page, path: string): Promise<void> {
  copyFileSync(path, table);
  await press(page, 'imports:choose');
  await press(page, 'imports:check');
  await expect(page.getByTestId('imports:apply')).toBeVisible();
}

/** Brings a table in from its line of the check list, and comes back to the list. */
async function bring(page: Page, register: RegisterId, name: string, rows: number): Promise<void> {
  const line = page.getByTestId(`start:check.${register}`);
  await expect(line).toHaveAttribute('data-state', 'missing');
  await line.getByRole('link', { name: '导入' }).press('Enter');
  await check(page, fixture(name));
  await expect(outcome(page, `新增 ${rows}`)).toBeVisible();
  await press(page, 'imports:apply');
  await expect(page.getByText(`已导入：新增 ${rows} 条，更新 0 条`)).toBeVisible();
  await page.getByTestId('shell:rail.overview').click();
  await expect(line).not.toHaveAttribute('data-state', 'missing');
}

test('a museum begins with its own tables, plans with them, and gets them back as they are', async () => {
  test.setTimeout(300_000);
  const { page } = app;

  await page.getByTestId('start:name').fill('市科技馆');
  await press(page, 'start:empty');
  await expect(page.getByTestId('start:checklist')).toBeVisible();

  await bring(page, 'base', 'fleet.xlsx', 2);
  await bring(page, 'caravan', 'fleet.xlsx', 3);
  await bring(page, 'crew-member', 'fleet.xlsx', 5);
  await bring(page, 'site', 'sites.csv', 26);
  await bring(page, 'request', 'requests.xlsx', 6);
  expect(await seriousFindings(page)).toEqual([]);

  // The term is entered by hand: nobody has a table of one line.
  await page.getByTestId('start:check.school-term').getByRole('link', { name: '录入' }).press('Enter');
  await expect(page.getByTestId('registry:table')).toBeVisible();
  await page.keyboard.press('n');
  const creator = page.getByTestId('registry:creator');
  await creator.locator('[data-field="name"] input').fill('2026 年秋季');
  for (const [field, date] of [
    ['startDate', '2026-09-01'],
    ['endDate', termEnd],
  ] as const) {
    await creator.locator(`[data-field="${field}"] input`).fill(date);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('registry:inspector')).toContainText('2026 年秋季');
  await page.getByTestId('shell:rail.overview').click();
  for (const item of ['base', 'caravan', 'school-term', 'crew-member', 'request']) {
    await expect(page.getByTestId(`start:check.${item}`)).toHaveAttribute('data-state', 'done');
  }

  await page.getByTestId('shell:rail.requests').click();
  await page.getByTestId('requests:table').getByText('云阳县科协').click();
  await page.getByTestId('requests:decide.accepted').click();
  const fate = async () => {
    const { rows } = await callerOf(page)('registry.list', { register: 'request' });
    const { fields } = REGISTERS.request;
    return rows.find(({ values }) => values.includes('云阳县科协'))?.values[
      fields.findIndex(({ id }) => id === 'fate')
    ];
  };
  await expect.poll(fate).toBe('accepted');

  await page.getByTestId('shell:rail.overview').click();
  await page.getByRole('link', { name: '去排方案' }).press('Enter');
  const planning = planningDriver(page);
  await planning.choosePeriod('2026-12-07', '2026-12-18');
  await planning.start();
  await planning.waitForResult();
  await planning.save('十二月');
  // The office learns the day once the plan is published.
  await page.getByTestId('planning:versions').click();
  await page.getByRole('menuitem', { name: '发布', exact: true }).click();
  await expect.poll(fate).toBe('planned');

  for (const register of ['base', 'caravan', 'crew-member', 'site', 'request'] as const) {
    await goTo(page, `#/registry?register=${register}`);
    await page.getByTestId('register:export').click();
    await page.getByRole('menuitem', { name: 'Excel（.xlsx）' }).click();
    const saved = page.getByTestId('export:saved').locator('[title]').first();
    const exported = (await saved.getAttribute('title')) ?? '';
    await press(page, 'register:import');
    await check(page, exported);
    const all = (await callerOf(page)('registry.list', { register })).rows.length;
    for (const name of ['新增 0', '更新 0', `不变 ${all}`, '错误 0', '待确认 0']) {
      await expect(outcome(page, name), register).toBeVisible();
    }
    await expect(page.getByTestId('imports:apply')).toBeDisabled();
  }
});
