import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChartDrawer } from '@adapters/charts/chart-drawer.ts';
import { createCountyShapes } from '@adapters/resources/county-shapes.ts';
import { PAPER_LOOK } from '@domain/chart/chart-look.ts';
import { fittingHeight_px } from '@domain/chart/chart-option.ts';
import type { Locator } from '@playwright/test';
import { choropleth, LINES, LORENZ, LYING_BARS, STANDING_BARS } from '../../helpers/sample-charts.ts';
import { seriousFindings } from '../driver/axe.ts';
import { differenceFrom } from '../driver/chart-pictures.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

/** A number as the window prints it, with thin groups of three. */
const numberOf = (text: string | null) => Number((text ?? '').replaceAll(/[^\d.-]/g, ''));

/** Only in development: the packaged program runs the same window, and its own suite has to stay short. */
test('a total is the sum of its rows, opens its records, and the months add up to it', async ({
  program,
}) => {
  test.setTimeout(120_000);
  const { page } = program;
  await goTo(page, '#/coverage');
  await page.getByRole('button', { name: '指标', exact: true }).click();
  const table = page.getByTestId('coverage:figures.table');
  const grid = table.getByRole('grid');
  const rows = table.locator('[data-row-key]');
  const visitsOf = (row: Locator) => row.locator('[data-choosable="visits"]');
  const total = table.locator('[data-row-key="total"]');
  await expect(total).toBeVisible();
  const help = page.getByTestId('coverage:figures.help');
  await expect(help).toContainText('大篷车到一个站点开展一次活动计 1 场');
  await expect(help).toContainText('国标以外的功能区单列一行');

  // The last year, which is over: its figures are those of the contract, whatever today is.
  await page.getByRole('combobox', { name: '时期' }).click();
  await page.getByTitle('上年', { exact: true }).click();
  await expect(page).toHaveURL(/period=lastYear/);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  const year = numberOf(await visitsOf(total).textContent());
  expect(year).toBeGreaterThan(100);

  // By month all rows are in sight: their sum is the total.
  await page.getByRole('combobox', { name: '按什么分行' }).click();
  await page.getByTitle('按月', { exact: true }).click();
  await expect(rows).toHaveCount(13);
  const shown = await rows.locator('[data-choosable="visits"]').allTextContents();
  const [first, ...months] = shown.map(numberOf);
  expect(first).toBe(year);
  expect(months.reduce((sum, one) => sum + one, 0)).toBe(year);

  // By key: the total, its first figure, the next one, and down to January.
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  const inspector = page.getByTestId('coverage:figure');
  const count = page.getByTestId('coverage:figure.count');
  await expect(inspector).toContainText('到访记录数');
  await expect(count).toHaveText(new RegExp(`^${String(year).replace(/\B(?=(\d{3})+$)/g, '.')} 条$`));
  const records = page.getByTestId('coverage:figure.records');
  await expect(records.getByRole('grid')).toHaveAttribute('aria-rowcount', String(year + 1));
  await page.keyboard.press('ArrowRight');
  await expect(inspector).toContainText('参加大篷车活动的人次');
  const attendance = numberOf(await total.locator('[data-choosable="attendance"]').textContent());
  await expect(count).toContainText('人次');
  expect(numberOf((await count.textContent())?.split('·')[1] ?? null)).toBe(attendance);
  await page.keyboard.press('ArrowDown');
  await expect(inspector).toContainText(/-01 · 已开展/);
  await page.keyboard.press('ArrowLeft');
  const january = numberOf(await visitsOf(rows.nth(1)).textContent());
  await expect(records.getByRole('grid')).toHaveAttribute('aria-rowcount', String(january + 1));
  expect(await seriousFindings(page)).toEqual([]);

  // A record leads to where it is kept; the way back to the same figure is in the address.
  const address = page.url();
  await records.getByRole('link').first().click();
  await expect(page.getByTestId('registry:page')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(records.getByRole('grid')).toHaveAttribute('aria-rowcount', String(january + 1));
});

test('equity says its figures, defines them, and leads to a county on the map', async ({ program }) => {
  const { page } = program;
  await goTo(page, '#/coverage?period=lastYear');
  await page.getByRole('button', { name: '均衡', exact: true }).click();
  const gini = page.getByTestId('coverage:equity.measures').locator('[data-measure="gini"]');
  await expect(gini.getByRole('cell').first()).toHaveText(/^0\.\d{3}$/);
  await gini.getByRole('button').click();
  const asked = page.getByTestId('coverage:equity.help').locator('[data-asked="true"]');
  await expect(asked).toContainText('Variabilità e mutabilità');
  const reach = page.getByTestId('coverage:equity.reach');
  await expect(reach.locator('dd').last()).toHaveText(/\d\.\d.%.*人$/);
  await page.getByRole('button', { name: '巡展站数', exact: true }).click();
  await expect(page).toHaveURL(/quantity=stops/);
  expect(await seriousFindings(page)).toEqual([]);
  const county = page.getByRole('table', { name: '各区县可达人口' }).getByRole('button').first();
  const name = (await county.textContent()) ?? '';
  await county.click();
  await expect(page.getByTestId('coverage:inspector')).toContainText(name);
});

test('the year before stands beside a figure, and the texts follow the language', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  await goTo(page, '#/coverage?view=figures&period=lastYear&rows=year');
  await page.getByRole('checkbox', { name: '同比' }).check();
  await expect(page).toHaveURL(/previous=true/);
  const total = page.getByTestId('coverage:figures.table').locator('[data-row-key="total"]');
  const cell = total.locator('[data-choosable="visits"]');
  await expect(cell.locator('small')).toBeVisible();
  await cell.click();
  const inspector = page.getByTestId('coverage:figure');
  await expect(inspector).toContainText('上年同期');
  const { businessDate } = await program.call('workspace.status');
  const last = Number(businessDate.slice(0, 4)) - 1;
  await expect(inspector).toContainText(`${last - 1}-01-01 – ${last - 1}-12-31`);

  await page.getByRole('button', { name: '覆盖', exact: true }).click();
  await total.locator('[data-choosable="countiesCovered"]').click();
  await expect(inspector).toContainText('÷ 38');
  await expect(inspector).toContainText('GB/T 2260 区县');

  await program.call('app.setPreferences', { language: 'en' });
  await page.reload();
  await expect(inspector).toContainText('Counties covered');
  await expect(inspector).toContainText('Counties of GB/T 2260');
  await expect(page.getByRole('button', { name: 'Indicators', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await seriousFindings(page)).toEqual([]);

  // The figure above the table, as the address says; drawn under the policy that forbids eval.
  await page.getByRole('checkbox', { name: 'Chart', exact: true }).check();
  await expect(page).toHaveURL(/chart=true/);
  const chart = page.getByTestId('coverage:figures.chart');
  await expect(chart.getByRole('img', { name: /Counties covered/ }).locator('svg')).toBeVisible();
  await expect(chart.getByRole('img')).toHaveAccessibleDescription(/This period: .* Year before: /);
  await chart.getByRole('button', { name: 'Values' }).click();
  await expect(chart.getByRole('row')).toHaveCount(2);
  expect(await seriousFindings(page)).toEqual([]);

  // Every kind as a saved picture, beside that which somebody looked at.
  const counties = await program.call('regions.counties');
  const resources = join(process.cwd(), 'resources');
  const drawer = createChartDrawer(createCountyShapes(resources));
  const kinds = { 'bars-lying': LYING_BARS, 'bars-standing': STANDING_BARS, lines: LINES, lorenz: LORENZ };
  for (const [name, picture] of Object.entries({ ...kinds, choropleth: choropleth(counties) })) {
    const saved = await program.call('exports.chart', { chart: picture });
    const height_px = fittingHeight_px(picture, PAPER_LOOK, 720);
    const svg = await drawer.svg(picture, { width_px: 720, height_px });
    const difference = differenceFrom(name, readFileSync(saved?.path ?? ''), svg);
    expect(difference, name).toMatchObject({ isOther: false });
  }
});
