import { textOf } from '@domain/registry/field.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(120_000);

const table = ({ page }: Program) => page.getByTestId('registry:table');
const address = ({ page }: Program) => page.evaluate(() => decodeURIComponent(window.location.hash));

/** Presses Tab until the focus is on what the selector names. */
async function tabTo({ page }: Program, selector: string): Promise<void> {
  const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere(), `Tab reaches ${selector}`).toBe(true);
}

test('a record is created, found, changed, removed and brought back with the keys alone', async ({
  program,
}) => {
  const { page } = program;
  const { keyboard } = page;
  await page.getByTestId('shell:rail.registry').waitFor();
  await keyboard.press('Control+6');
  await page.getByTestId('registry:open.crew-member').focus();
  await keyboard.press('Enter');
  await expect(table(program)).toContainText('司机甲');
  const names = async () =>
    (await program.call('registry.list', { register: 'crew-member' })).rows.map(({ values }) => values[0]);
  const before = await names();

  await keyboard.press('n');
  const creator = page.getByTestId('registry:creator');
  await expect(creator).toBeVisible();
  await keyboard.press('Control+s');
  await expect(creator.locator('[data-field="name"]')).toContainText('必填');
  await expect(creator.locator('[data-field="roles"]')).toContainText('必填');
  // The first fault has the focus.
  await keyboard.type('陈师傅');
  await expect(creator.locator('[data-field="name"]')).not.toContainText('必填');
  await creator.locator('[data-field="roles"] input').focus();
  await keyboard.type('司机');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await creator.locator('[data-field="contactPhone"] input').focus();
  await keyboard.type('13812341234');
  await keyboard.press('Control+Enter');
  const inspector = page.getByTestId('registry:inspector');
  await expect(inspector).toContainText('司机');
  await expect(inspector).toContainText('138****1234');
  await expect(table(program)).toContainText('陈师傅');

  await page.getByTestId('registry:contacts').focus();
  await keyboard.press('Enter');
  await expect(inspector).toContainText('13812341234');

  await page.getByTestId('registry:search').focus();
  await keyboard.type('csf');
  await expect(table(program).locator('[data-row-key]')).toHaveCount(1);
  await tabTo(program, '[data-testid="registry:table"] [role="grid"]');
  await keyboard.press('Enter');
  const editor = page.getByTestId('registry:editor');
  await editor.locator('[data-field="name"] input').fill('陈师傅（二）');
  await keyboard.press('Control+s');
  await expect(inspector).toContainText('陈师傅（二）');
  await expect(inspector).toContainText('修改人员');

  await tabTo(program, '[data-testid="registry:table"] [role="grid"]');
  await keyboard.press('Delete');
  await expect(page.getByText('已删除人员“陈师傅（二）”')).toBeVisible();
  await expect.poll(names).toEqual(before);
  await keyboard.press('Control+z');
  await expect(table(program)).toContainText('陈师傅（二）');
});

test('what the service finds stands at its field, and what was entered is not lost unasked', async ({
  program,
}) => {
  const { page } = program;
  await goTo(page, '#/registry?register=site&record=site-500229-01');
  await page.getByTestId('registry:edit').click();
  const editor = page.getByTestId('registry:editor');
  // Longitude and latitude the wrong way round lie in another part of the world.
  const [lng, lat] = [
    editor.locator('[data-field="position"] input').nth(0),
    editor.locator('[data-field="position"] input').nth(1),
  ];
  await lng.fill('31.9');
  await lat.fill('88.6');
  await page.getByTestId('registry:save').click();
  await expect(editor.locator('[data-field="position"]')).toContainText('不在本省市范围内');
  await expect(editor).toContainText('E1104');
  await lng.fill('108.63');
  await lat.fill('31.97');
  await expect(editor.locator('[data-field="position"]')).not.toContainText('不在本省市范围内');

  // Another row, then another page: both ask first.
  await table(program).locator('[data-row-key]').first().click();
  const unsaved = page.getByTestId('registry:unsaved');
  await expect(unsaved).toBeVisible();
  await page.getByTestId('registry:unsaved.stay').click();
  await expect(unsaved).toBeHidden();
  await expect(lng).toHaveValue('108.630000');
  await page.keyboard.press('Control+4');
  await expect(unsaved).toBeVisible();
  await page.getByTestId('registry:unsaved.save').click();
  await expect.poll(() => address(program)).toContain('/itinerary');
  const { values } = await program.call('registry.get', { register: 'site', id: 'site-500229-01' });
  expect(values).toMatchObject({ position: [108.63, 31.97], positionSource: 'typed' });
});

test('what is in use is retired instead of deleted, and many at once', async ({ program }) => {
  const { page } = program;
  await goTo(page, '#/registry?register=caravan&record=caravan-1');
  await page.getByTestId('registry:remove').click();
  const inspector = page.getByTestId('registry:inspector');
  await expect(inspector).toContainText('E1105');
  await expect(inspector.getByRole('region', { name: '用在哪里' })).toContainText('出车记录');
  await page.getByTestId('registry:retire-instead').click();
  await expect(table(program).locator('[data-row-key="caravan-1"]')).toHaveCount(0);
  await expect(page.getByTestId('registry:open.caravan')).toContainText('3');

  await page.getByTestId('registry:filter.open').click();
  await page.getByTestId('registry:filter').getByRole('button', { name: '全部' }).click();
  const retired = table(program).locator('[data-row-key="caravan-1"]');
  await expect(retired).toContainText('停用');
  // Space marks the selected row.
  await table(program).getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('registry:marked')).toContainText('已勾选 2 条');
  await page.getByTestId('registry:marked.reinstate').click();
  await expect(retired).not.toContainText('停用');
  await page.keyboard.press('Control+z');
  await expect(retired).toContainText('停用');
});

test('sites that may be one place are merged, and taken apart again by undo', async ({ program }) => {
  const { page } = program;
  const { values } = await program.call('registry.get', { register: 'site', id: 'site-500229-01' });
  const name = textOf(values['name']);
  const { id } = await program.call('registry.create', {
    register: 'site',
    values: { ...values, name: `${name}校`, contactName: '张丽', doorWidth_cm: 180 },
  });
  await page.reload();
  await goTo(page, '#/registry?register=site');
  await page.getByTestId('registry:duplicates.open').click();
  const group = page.getByTestId('registry:duplicate');
  await expect(group).toHaveCount(1);
  await expect(group).toContainText('张**');
  await group.getByRole('radio', { name, exact: true }).check();
  await page.getByTestId('registry:duplicate.merge').click();
  await expect(group).toHaveCount(0);
  const merged = await program.call('registry.get', { register: 'site', id: 'site-500229-01' });
  // What the kept one has stays, what it lacks comes from the other.
  expect(merged.values).toMatchObject({
    contactName: values['contactName'],
    doorWidth_cm: 180,
    formerNames: [`${name}校`],
  });
  await page.keyboard.press('Control+z');
  await expect(group).toHaveCount(1);
  expect((await program.call('registry.get', { register: 'site', id })).values['contactName']).toBe('张丽');
  await page.getByTestId('registry:duplicate.apart').click();
  await expect(group).toHaveCount(0);
  // It is remembered, and shown again to whoever asks.
  await page.reload();
  await goTo(page, '#/registry?register=site&duplicates=true');
  await page.getByTestId('registry:duplicates.apart').click();
  const pair = page.getByTestId('registry:duplicate.pair');
  await expect(pair).toHaveCount(1);
  await expect(group).toHaveCount(0);
  await page.getByTestId('registry:duplicate.again').focus();
  await page.keyboard.press('Enter');
  await expect(group).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(group).toHaveCount(0);
  await expect(pair).toHaveCount(1);
});

test('a click on the map selects in the table, and filters narrow both', async ({ program }) => {
  const { page } = program;
  await goTo(
    page,
    `#/registry?register=site&view=both&where=${encodeURIComponent('{"countyCode":"500229"}')}&record=site-500229-01`,
  );
  await expect(page.getByTestId('registry:map').locator('[data-map-state="idle"]')).toBeVisible();
  const listed = await table(program).locator('[data-row-key]').count();
  expect(listed).toBeGreaterThan(0);
  await expect(page.getByTestId('registry:count')).toContainText(`显示 ${listed} / 379 条`);
  await expect(page.getByTestId('map:legend')).toContainText(String(listed));
  await expect(table(program).locator('[aria-selected="true"]')).toHaveAttribute(
    'data-row-key',
    'site-500229-01',
  );
  // The selected place fills the map, and lies in its middle.
  await page.getByRole('button', { name: '显示所选' }).click();
  await expect(page.getByTestId('registry:map').locator('[data-map-state="idle"]')).toBeVisible();
  await page.getByTestId('registry:inspector').getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => address(program)).not.toContain('record=');

  // 城口县 is a key county, so it stays; without its filter the others come too.
  await page.getByTestId('registry:filter.key').check();
  await expect(page.getByTestId('registry:count')).toContainText(`显示 ${listed} / 379 条`);
  await page.getByTestId('registry:filter.clear').click();
  await expect(page.getByTestId('registry:count')).toHaveText('379 条');
});
