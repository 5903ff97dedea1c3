import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { goTo } from '../driver/go-to.ts';
import { pdfPages } from '../driver/pdf-text.ts';
import { expect, test } from '../driver/profile.ts';
import { savedStays } from '../driver/saved-stays.ts';

test('papers of a plan and of one stay are saved from their menus', async ({ program }) => {
  const { page, files } = program;
  const { id, stays } = await savedStays(program);
  const [stay] = stays;
  if (!stay) throw new Error('the plan has no stay');
  const choose = async (menu: string, paper: string, format: string) => {
    // By keys: a menu that opens slowly under the pointer closes the part of a paper again, or itself.
    await page.getByTestId(menu).press('Enter');
    const part = page.getByRole('menuitem', { name: paper });
    await part.press('ArrowRight');
    // The part of the paper before may still be closing.
    const formats = page.locator(`[id="${await part.getAttribute('aria-controls')}"]`);
    await formats.getByRole('menuitem', { name: format, exact: true }).press('Enter');
    const nameOf = () => readdirSync(files).find((file) => file.includes(paper)) ?? '';
    // What was saved before is still shown; the file has its name only when it is whole.
    await expect.poll(nameOf).not.toBe('');
    await expect(page.getByTestId('export:saved').filter({ hasText: paper })).toBeVisible();
    const name = nameOf();
    const texts = name.endsWith('.pdf') ? await pdfPages(join(files, name)) : [];
    rmSync(join(files, name));
    return { name, texts: texts.map((text) => text.replaceAll(/\s/g, '')) };
  };

  await goTo(page, `#/stays?plan=${id}`);
  const notices = await choose('stays:papers', '巡展通知', 'PDF');
  // Each county begins on a page of its own.
  const begun = notices.texts.filter((text) => text.includes('关于做好流动科技馆巡展'));
  expect(begun).toHaveLength(stays.length);
  for (const text of notices.texts) expect(text).toContain('样例数据');
  const plan = await choose('stays:papers', '年度巡展计划表', 'PDF');
  for (const text of plan.texts) expect(text).toContain('里程为估算·样例数据');
  expect(plan.texts[0]).toContain('序号区县场馆运输布展培训开放撤展');

  await goTo(page, `#/stays?plan=${id}&stay=${stay.id}`);
  const counts = await choose('stays:stay.papers', '每日参观人数统计表', 'PDF');
  expect(counts.name).toContain(stay.countyName);
  for (const text of counts.texts.slice(0, -1)) expect(text).toContain('日期星期开放情况');
  expect(counts.texts.join('').match(/\d{4}-\d\d-\d\d周/gu)?.length).toBeGreaterThanOrEqual(stay.openDays);
  const order = await choose('stays:stay.papers', '展品运输单', 'Word');
  expect(order.name).toMatch(/\.docx$/);
});
