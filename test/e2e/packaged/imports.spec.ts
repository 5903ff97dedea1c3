import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

const FILE = join(tmpdir(), `kexun-import-${process.pid}.csv`);
const TABLE = `2026 年新增站点,,,
学校名称,所在区县,乡镇,学生数（人）,赶场,备注一
导入甲小学,万州,高梁镇,"1,234",公历逢1、5、8,
导入乙小学,500101.0,高梁乡,85人,,
导入丙小学,,龙驹,120,,看一看
导入丁小学,万州区,高囧镇,60,,
导入戊小学,万州区,,很多,,
合计,,,1499,,
`;

test.use({ programArguments: [`--open-from=${FILE}`] });
test.setTimeout(120_000);
test.beforeEach(() => writeFileSync(FILE, TABLE));
test.afterEach(() => rmSync(FILE, { force: true }));

test('a table with the usual mess is brought in by keyboard, and taken back', async ({ program }) => {
  const { page } = program;
  const names = async () =>
    (await program.call('registry.list', { register: 'site' })).rows.filter(
      ({ values }) => typeof values[1] === 'string' && values[1].startsWith('导入'),
    ).length;
  const press = async (testId: string) => {
    await page.getByTestId(testId).focus();
    await page.keyboard.press('Enter');
  };
  await goTo(page, '#/import?register=site');
  await expect(page.getByTestId('imports:page')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await press('imports:choose');

  await expect(page.getByText('表头在第 2 行')).toBeVisible();
  await expect(page.getByText('已对应 5/6 列')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await press('imports:check');

  await expect(page.getByRole('button', { name: '新增 3' })).toBeVisible();
  await expect(page.getByRole('button', { name: '错误 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: '待确认 1' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('跳过 1 行示例、合计或重复表头')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('combobox', { name: '“高囧镇”指的是' }).focus();
  await page.keyboard.type('高梁');
  await page.keyboard.press('Enter');
  await press('imports:again');
  await expect(page.getByRole('button', { name: '新增 4' })).toBeVisible();

  await press('imports:faults');
  await expect(page.getByTestId('export:saved')).toContainText('错误行');
  await press('imports:apply');
  await expect(page.getByText('已导入：新增 4 条，更新 0 条')).toBeVisible();
  expect(await names()).toBe(4);
  expect(await seriousFindings(page)).toEqual([]);
  await press('imports:undo');
  await expect(page.getByText('已撤销这次导入')).toBeVisible();
  expect(await names()).toBe(0);
  // What was brought in once is not brought in again without a new check.
  await page.getByRole('button', { name: '看没有导入的行' }).click();
  await expect(page.getByTestId('imports:apply')).toBeDisabled();
});

test('saving says how far it is, is cancelled without a trace, and done on the second try', async ({
  program,
}) => {
  const { page } = program;
  const rows = Array.from({ length: 20_000 }, (_, index) => `大表${index}小学,万州区,${index % 900}`);
  writeFileSync(FILE, ['名称,区县,学生数', ...rows].join('\n'));
  const sites = async () => (await program.call('registry.list', { register: 'site' })).rows.length;
  const before = await sites();
  await goTo(page, '#/import?register=site');
  await page.getByTestId('imports:choose').click();
  await page.getByTestId('imports:check').click();
  await expect(page.getByRole('button', { name: /^新增 20.000$/ })).toBeVisible();

  await page.getByTestId('imports:apply').click();
  const bar = page.getByRole('progressbar', { name: '正在保存' });
  await expect.poll(() => bar.getAttribute('value').then(Number)).toBeGreaterThan(0);
  await expect(page.getByText(/^[1-9].* \/ 20.000 行$/)).toBeVisible();
  // An edit meanwhile is told to wait; it neither hangs nor gets into the import.
  await expect(
    program.call('registry.create', { register: 'resource-kind', values: { name: '列车' } }),
  ).rejects.toThrow('E3015');
  await page.getByTestId('imports:stop').click();
  await expect(page.getByText('已取消导入，没有改动任何数据。')).toBeVisible();
  expect(await sites()).toBe(before);
  expect((await program.call('history.state')).undoDepth).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByTestId('imports:apply').click();
  await expect(page.getByText(/^已导入：新增 20.000 条，更新 0 条$/)).toBeVisible({ timeout: 30_000 });
  expect(await sites()).toBe(before + 20_000);
  expect((await program.call('history.state')).undoDepth).toBe(1);
});
