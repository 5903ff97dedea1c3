import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

/** Only in development: the packaged program runs the same window, and its own suite has to stay short. */
test('a request is entered as on paper, accepted and refused by key, and taken back', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  const table = page.getByRole('grid');
  await page.getByTestId('shell:rail.requests').click();
  await expect(table.locator('[role="row"]').nth(1)).toBeVisible();
  const todo = async () => (await program.call('requests.lists')).todo.length;
  const before = await todo();

  await page.getByTestId('requests:create').click();
  const sheet = page.getByTestId('requests:sheet');
  await page.getByTestId('requests:sheet.save').click();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await sheet.getByTestId('requests:sheet.requester').getByRole('textbox').fill('城口县巴山中心校');
  await sheet.getByTestId('requests:sheet.countyCode').getByRole('combobox').fill('ck');
  await page.keyboard.press('Enter');
  await sheet.getByTestId('requests:sheet.themes').getByRole('combobox').fill('科学实验');
  await page.keyboard.press('Enter');
  await sheet.getByTestId('requests:sheet.contactPhone').getByRole('textbox').fill('13800001234');
  await page.getByTestId('requests:sheet.save').click();

  const inspector = page.getByTestId('requests:inspector');
  await expect(inspector).toContainText('城口县巴山中心校');
  await expect(inspector).toContainText('138****1234');
  await page.getByTestId('requests:contact').click();
  await expect(inspector).toContainText('13800001234');
  expect(await todo()).toBe(before + 1);

  // A day that was wanted is wanted no more: emptied by key, and by mouse.
  const wanted = async (field: 'wantedFrom' | 'wantedTo', date: string) => {
    await sheet.getByTestId(`requests:sheet.${field}`).getByRole('textbox').fill(date);
    await page.keyboard.press('Tab');
  };
  await page.getByTestId('requests:edit').click();
  await wanted('wantedFrom', '2026-12-01');
  await wanted('wantedTo', '2026-12-04');
  await page.getByTestId('requests:sheet.save').click();
  await expect(inspector).toContainText('2026-12-01 – 2026-12-04');
  await page.getByTestId('requests:edit').click();
  await wanted('wantedFrom', '');
  await expect(sheet.getByTestId('requests:sheet.wantedFrom').getByRole('textbox')).toHaveValue('');
  const until = sheet.getByTestId('requests:sheet.wantedTo');
  await until.hover();
  await until.locator('.ant-picker-clear').click();
  await page.getByTestId('requests:sheet.save').click();
  await expect(inspector).toContainText('没有指定');
  // Who changed what stands below.
  await expect(inspector).toContainText('修改记录');
  await expect(inspector.locator('del').filter({ hasText: '2026-12-04' })).toBeVisible();

  // A click on what is offered puts it into the request.
  await page.getByTestId('requests:offer').first().click();
  await expect.poll(async () => (await opened()).siteId).toMatch(/^site-500229/);
  const fate = async () => (await opened()).fate;
  async function opened() {
    const id = new URLSearchParams((await page.evaluate(() => window.location.hash)).split('?')[1]).get(
      'request',
    );
    const { values } = await program.call('registry.get', { register: 'request', id });
    return values as { readonly fate: string; readonly siteId: string; readonly refusalReason: string };
  }

  await table.focus();
  await page.keyboard.press('a');
  await expect.poll(fate).toBe('accepted');
  await page.keyboard.press('Control+z');
  await expect.poll(fate).toBe('received');

  await table.focus();
  await page.keyboard.press('r');
  await expect(page.getByTestId('requests:reason')).toBeFocused();
  await page.keyboard.type('道路限高');
  await page.keyboard.press('Enter');
  await expect.poll(fate).toBe('refused');
  expect((await opened()).refusalReason).toBe('道路限高');
  await page.getByTestId('shell:history.undo').click();
  await expect.poll(fate).toBe('received');
  expect(await seriousFindings(page)).toEqual([]);
});

test('several requests are marked by key and accepted in one step; their sites go into a plan', async ({
  program,
}) => {
  const { page } = program;
  await goTo(page, '#/requests?list=todo');
  const table = page.getByRole('grid');
  await table.focus();
  const before = (await program.call('requests.lists')).todo.length;
  for (let row = 0; row < 4; row += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  }
  await expect(page.getByTestId('requests:marked')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByTestId('requests:marked')).toBeHidden();
  expect((await program.call('requests.lists')).todo.length).toBe(before - 4);
  const { done } = await program.call('history.steps');
  expect(done).toHaveLength(1);

  const rows = await program.call('registry.list', { register: 'request' });
  const promised = (await program.call('requests.lists')).promised;
  const withSite = rows.rows.find(({ id, values }) => promised.includes(id) && typeof values[4] === 'string');
  await goTo(page, `#/requests?list=promised&request=${withSite?.id}`);
  await page.getByTestId('requests:toPlan').click();
  await expect(page.getByTestId('planning:setup.start')).toBeVisible();
  await expect(page.getByTestId('planning:setup.siteCount')).toHaveText(/(^|\D)1\/\d+/);
});
