import { planningDriver } from '../driver/planning-driver.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(180_000);

/** Presses Tab until the focus is on what the selector names. */
async function tabTo({ page }: Program, selector: string): Promise<void> {
  const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere(), `Tab reaches ${selector}`).toBe(true);
}

test('plan, save, ask why, move, plan again and take over: with the keys alone', async ({ program }) => {
  const { page } = program;
  const planning = planningDriver(page);
  const { keyboard } = page;

  // To the page by its number, and start what is proposed.
  await page.getByTestId('shell:rail.plan').waitFor();
  await keyboard.press('Control+2');
  await page.getByTestId('planning:setup.start').waitFor();
  await keyboard.press('F9');
  await planning.waitForResult();
  await keyboard.press('Control+s');
  await expect(page.getByTestId('planning:save.submit')).toBeHidden();
  const [saved] = await program.call('plans.list');
  if (!saved) throw new Error('nothing was saved');
  const read = () => program.call('plans.get', { id: saved.id });

  // A day on the board: select it, go to its visit, ask why.
  await tabTo(program, '[data-bar]');
  await keyboard.press('Enter');
  await expect.poll(planning.address).toMatch(/tour=/);
  const bar = await page.evaluate(() => document.activeElement?.getAttribute('data-bar'));
  const tour = (await read()).tours.find(({ id }) => id === bar);
  const stop = tour?.stops[0];
  if (!tour || !stop) throw new Error('the first bar of the board has no visit');
  await keyboard.press('Control+k');
  await keyboard.type('视图：表格');
  await keyboard.press('Enter');
  await expect.poll(planning.address).toMatch(/view=table/);
  await tabTo(program, '[data-testid="planning:table.visits"] [role="grid"]');
  await keyboard.press('ArrowDown');
  await expect.poll(planning.address).toMatch(/stop=/);
  await keyboard.press('F4');
  await expect(page.getByTestId('planning:explain.visit').locator('table').first()).toBeVisible({
    timeout: 20_000,
  });

  // Into the form of the visit, and take it out.
  await keyboard.press('F2');
  await expect(page.getByTestId('planning:edit.visit').locator(':focus')).toHaveCount(1);
  const before = (await read()).totals.visits;
  await tabTo(program, '[data-testid="planning:edit.remove"]');
  await keyboard.press('Enter');
  await expect.poll(async () => (await read()).totals.visits).toBe(before - 1);

  // Fill the gap again, and take over what comes out.
  await keyboard.press('F9');
  const gaps = page.getByTestId('planning:replan.gaps');
  await gaps.waitFor();
  // The menu moves the focus with the next frame.
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let presses = 0; presses < 6 && !(await focused()).startsWith('只补空缺'); presses += 1) {
    const last = await focused();
    await keyboard.press('ArrowDown');
    await expect.poll(focused).not.toBe(last);
  }
  await keyboard.press('Enter');
  await planning.waitForResult();
  await expect(page.getByTestId('planning:accept.some')).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('planning:save.submit')).toBeHidden();
  const plans = await program.call('plans.list');
  const newest = plans.toSorted((a, b) => b.number - a.number)[0]!;
  expect(newest.totals.visits).toBeGreaterThanOrEqual(before);
});
