import { planningDriver } from '../driver/planning-driver.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(180_000);

test('a profile is chosen, a plan is made, and what a wish would cost is told, shown and taken over', async ({
  program,
}) => {
  const { page } = program;
  const planning = planningDriver(page);

  await test.step('a profile sets the weights; a slider moved with the keys makes them one’s own', async () => {
    await planning.open();
    await planning.choosePeriod('2026-12-01', '2026-12-11');
    const profile = page.getByTestId('planning:profile');
    await expect(profile.getByRole('button', { name: '均衡' })).toHaveAttribute('aria-pressed', 'true');
    await profile.getByRole('button', { name: '覆盖优先' }).click();
    await expect(profile.getByRole('button', { name: '覆盖优先' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByTestId('planning:weights').locator('> summary').click();
    const field = page.getByTestId('planning:rule.fairnessWeight');
    const before = Number(await field.inputValue());
    await page.getByRole('slider', { name: '区县首场' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(field).toHaveValue(String(before + 1));
    await expect(page.getByTestId('planning:profile.note')).toContainText('自定义（以覆盖优先为基础）');
    await profile.getByRole('button', { name: '覆盖优先' }).click();
    await expect(field).toHaveValue(String(before));
  });

  await planning.start();
  await planning.waitForResult();
  await planning.save('十二月行程');

  await test.step('the prices of three wishes stand beside what was lost', async () => {
    await page.getByTestId('planning:explain.prices').locator('> summary').click();
    await expect(page.getByTestId('planning:prices.working')).toBeVisible();
    await expect(page.getByTestId('planning:prices')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByTestId('planning:price.one-day-less').locator('[data-figure="days"]')).toHaveText(
      /^−\d/,
    );
    await expect(page.getByTestId('planning:price.less-road').locator('[data-figure="length"]')).toHaveText(
      /^−\d/,
    );
  });

  await test.step('a price unfolds into the visits that it touches, and can be taken over and undone', async () => {
    const [row] = await program.call('plans.list');
    const id = row?.id ?? '';
    const before = await program.call('plans.get', { id });
    const days = page.getByTestId('planning:price.one-day-less');
    await days.getByRole('button').click();
    await expect(page.getByTestId('planning:price.details')).toContainText('行车');
    await page.getByTestId('planning:price.takeOver').click();
    const daysOf = async () => (await program.call('plans.get', { id })).totals.days;
    await expect.poll(daysOf).toBeLessThan(before.totals.days);
    await page.keyboard.press('Control+z');
    await expect.poll(daysOf).toBe(before.totals.days);
  });

  await test.step('a visit that is touched can be looked at', async () => {
    await expect(page.getByTestId('planning:prices')).toBeVisible({ timeout: 60_000 });
    await page.getByTestId('planning:price.less-road').getByRole('button').click();
    const touched = page.getByTestId('planning:price.details').locator('li button').first();
    const name = await touched.innerText();
    await touched.click();
    await expect(planning.inspector).toContainText(name);
  });

  await test.step('from there the weights of the plan are changed, beside what it lost', async () => {
    const [row] = await program.call('plans.list');
    await planning.show(row?.id ?? '');
    await expect(page.getByTestId('planning:prices')).toBeVisible({ timeout: 60_000 });
    await page.getByTestId('planning:prices.weights').click();
    await expect(page.getByTestId('planning:setup')).toBeVisible();
    await expect(
      page.getByTestId('planning:profile').getByRole('button', { name: '覆盖优先' }),
    ).toHaveAttribute('aria-pressed', 'true');
    await page.getByTestId('planning:weights').locator('> summary').click();
    await expect(page.getByTestId('planning:weights.lost.coverage')).toHaveText(/上次失 [\d\s]+ 分/);
  });
});
