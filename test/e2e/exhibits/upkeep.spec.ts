import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(120_000);

test('upkeep and spare parts are entered from the list by the keys, which the list of shortcuts names', async ({
  program,
}) => {
  const { page } = program;
  const { keyboard } = page;
  await goTo(page, '#/exhibits?view=upkeep&record=maintenance-rule-1');
  const done = async () => (await program.call('upkeep.doneOf', { ruleId: 'maintenance-rule-1' })).length;
  const before = await done();
  await page.getByTestId('exhibits:upkeep.table').getByRole('grid').focus();
  await keyboard.press('Enter');
  await expect(page.getByTestId('exhibits:upkeep.doneBy')).toBeFocused();
  // Not yet: nobody has done it.
  await keyboard.press('Control+Enter');
  await keyboard.type('技术员甲');
  await keyboard.press('Control+Enter');
  await expect.poll(done).toBe(before + 1);
  await expect(page.getByTestId('exhibits:upkeep.inspector')).toContainText('技术员甲');

  await goTo(page, '#/exhibits?view=upkeep&tab=parts&record=spare-part-1');
  await page.getByTestId('exhibits:parts.table').getByRole('grid').focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('spinbutton', { name: '数量' })).toBeFocused();
  await keyboard.press('Escape');

  await page.getByTestId('exhibits:parts.table').getByRole('grid').focus();
  await keyboard.press('?');
  const list = page.getByRole('dialog', { name: '键盘快捷键' });
  const group = list.locator('section').filter({ has: page.getByRole('heading', { name: '展品' }) });
  await expect(group.getByRole('listitem').filter({ hasText: '登记交接、保养' })).toContainText('Ctrl Enter');
  await expect(group).toContainText('新建预约');
});
