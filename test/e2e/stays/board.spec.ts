import { goTo } from '../driver/go-to.ts';
import { expect, type Program, test } from '../driver/profile.ts';
import { savedStays } from '../driver/saved-stays.ts';

test.setTimeout(180_000);

const planOf = async ({ call }: Program) =>
  call('stayPlans.get', { id: (await call('stayPlans.list'))[0]!.id });

test('a stay is moved, lengthened, locked, taken out and brought back with the keys alone', async ({
  program,
}) => {
  const { page } = program;
  const { keyboard } = page;
  const { id, stays } = await savedStays(program);
  await page.reload();
  await goTo(page, `#/stays?plan=${id}&view=board&zoom=year`);
  const first = stays[0]!;
  const bar = page.locator(`[data-stay="${first.id}"]`);
  const stay = async () => (await planOf(program)).stays.find((each) => each.id === first.id);
  await bar.focus();
  await keyboard.press('Enter');
  await expect(page.getByTestId('stays:inspector')).toContainText(first.countyName);
  await bar.focus();
  await keyboard.press('Alt+PageDown');
  await expect.poll(async () => (await stay())?.open).not.toBe(first.open);
  await expect(bar).toBeFocused();
  const { close } = (await stay())!;
  await keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(async () => (await stay())?.close).not.toBe(close);
  await expect(bar).toBeFocused();
  await keyboard.press('l');
  await expect.poll(async () => (await stay())?.lock).toEqual({ set: true, dates: true });
  await expect(bar).toBeFocused();
  await keyboard.press('Delete');
  await expect(bar).toHaveCount(0);
  // By the button of the inspector the same: the focus goes to what stands beside.
  await keyboard.press('Control+z');
  await bar.focus();
  await keyboard.press('Enter');
  await page.getByTestId('stays:stay.remove').focus();
  await keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(page.locator('[data-stay]:focus, [data-set]:focus')).toHaveCount(1);
  const depth = async () => (await program.call('history.state')).undoDepth;
  for (let steps = 0; steps < 4; steps += 1) {
    const before = await depth();
    await keyboard.press('Control+z');
    await expect.poll(depth).toBe(before - 1);
  }
  await expect.poll(async () => (await stay())?.open).toBe(first.open);
  await expect.poll(async () => (await stay())?.lock).toEqual({ set: false, dates: false });
});

test('a stay is dragged to another set, and what it breaks is said on the way', async ({ program }) => {
  const { page } = program;
  const { id, stays, sets } = await savedStays(program);
  await page.reload();
  await goTo(page, `#/stays?plan=${id}&view=board`);
  const mine = stays.find(({ setId }) => setId === sets[0]!.id)!;
  const other = stays.find(({ setId }) => setId === sets[1]!.id)!;
  const from = (await page.locator(`[data-stay="${mine.id}"]`).boundingBox())!;
  const to = (await page.locator(`[data-stay="${other.id}"]`).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 8, to.y + to.height / 2, { steps: 6 });
  await expect(page.getByTestId('stays:board.drop')).toBeVisible();
  await expect(page.getByTestId('stays:board.drop')).toHaveAttribute('data-warns', 'true');
  await page.mouse.up();
  await expect
    .poll(async () => (await planOf(program)).stays.find((each) => each.id === mine.id)?.setId)
    .toBe(sets[1]!.id);
  await expect(page.locator(`[data-stay="${mine.id}"]`)).toHaveAttribute('data-broken', 'true');
});

test('an end of a stay is dragged along its own row, wherever the pointer strays', async ({ program }) => {
  const { page } = program;
  const { id, stays, sets } = await savedStays(program);
  await page.reload();
  await goTo(page, `#/stays?plan=${id}&view=board`);
  const mine = stays.find(({ setId }) => setId === sets[0]!.id)!;
  const other = stays.find(({ setId }) => setId === sets[1]!.id)!;
  const row = (await page.locator(`[data-stay="${mine.id}"]`).boundingBox())!;
  const below = (await page.locator(`[data-stay="${other.id}"]`).boundingBox())!;
  const end = (await page.locator(`[data-grip="close ${mine.id}"]`).boundingBox())!;
  const x = end.x + end.width / 2;
  await page.mouse.move(x, end.y + end.height / 2);
  await page.mouse.down();
  const mark = page.getByTestId('stays:board.drop');
  for (const y of [below.y + below.height / 2, below.y + 4 * below.height]) {
    await page.mouse.move(x - 30, y, { steps: 6 });
    await expect(mark).toBeVisible();
    const { y: top, height } = (await mark.boundingBox())!;
    expect(row.y + row.height / 2).toBeGreaterThan(top);
    expect(row.y + row.height / 2).toBeLessThan(top + height);
  }
  await page.mouse.up();
  const stay = async () => (await planOf(program)).stays.find((each) => each.id === mine.id);
  await expect.poll(async () => (await stay())?.close).not.toBe(mine.close);
  expect(await stay()).toMatchObject({ setId: mine.setId, open: mine.open });
});

test('a county that was taken out is put in again by hand', async ({ program }) => {
  const { page, call } = program;
  const { id, stays, version } = await savedStays(program);
  const gone = stays.at(-1)!;
  await call('stayPlans.edit', { id, version, edits: [{ kind: 'remove', stayId: gone.id }] });
  await page.reload();
  await goTo(page, `#/stays?plan=${id}`);
  await page.getByTestId('stays:omissions.list').getByRole('button', { name: gone.countyName }).click();
  await expect(page.getByTestId('stays:inspector')).toContainText('人工移出');
  await page.getByTestId('stays:omission.add').click();
  await page.getByTestId('stays:add.submit').click();
  await expect(page.getByTestId('stays:inspector')).toContainText(gone.countyName);
  expect((await planOf(program)).totals.counties.part).toBe(6);
});

test('scenarios are compared and leave nothing behind', async ({ program }) => {
  const { page, call } = program;
  const { id } = await savedStays(program);
  const before = await call('stayPlans.list');
  await page.reload();
  await goTo(page, `#/stays?plan=${id}&panel=scenarios`);
  await page.getByTestId('stays:scenario.more-crew').uncheck();
  await page.getByTestId('stays:scenarios.start').click();
  const table = page.getByTestId('stays:scenarios.table');
  await expect(table).toBeVisible({ timeout: 120_000 });
  await expect(table).toContainText('增加 1 套');
  await expect(table).toContainText('开放 40–50 天');
  await page.getByTestId('stays:scenarios.close').click();
  await expect(page.getByTestId('stays:versions')).toBeVisible();
  expect(await call('stayPlans.list')).toEqual(before);
});
