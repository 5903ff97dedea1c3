import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';
import { savedPlan } from '../driver/saved-plan.ts';

/** Only in development: the packaged program runs the same window, and its own suite has to stay short. */
test('lists say how much is to do; feedback is entered there, and places go to a plan; both can be undone', async ({
  program,
}) => {
  test.setTimeout(120_000);
  const { page, call } = program;
  const sites = await call('sites.list');
  const few = sites.slice(0, 3).map(({ id }) => id);
  const plan = await savedPlan(program, ['caravan-1'], undefined, few);
  await goTo(page, '#/coverage');
  await page.getByRole('button', { name: '待办清单', exact: true }).click();
  const open = (list: string) => page.getByTestId(`coverage:lists.open.${list}`);
  await expect(open('nextPlaces')).toHaveText(/10$/);
  await expect(open('promised')).toHaveText(/0$/);
  const feedback = open('feedback');
  const missing = Number(/\d+$/.exec((await feedback.textContent()) ?? '')?.[0]);
  expect(missing).toBeGreaterThan(5);

  // By key: the first row; its form came back today.
  await feedback.click();
  const grid = page.getByTestId('coverage:lists.table').getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(missing + 1));
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByTestId('coverage:lists.feedback.save').click();
  await expect(feedback).toHaveText(new RegExp(`${missing - 1}$`));
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(feedback).toHaveText(new RegExp(`${missing}$`));

  await open('nextPlaces').click();
  await page.getByTestId('coverage:lists.toPlan').click();
  await page.getByRole('menuitem', { name: plan.name }).click();
  await expect(page).toHaveURL(/plan/);
  await expect(page.getByText('后来加入的站点，还没有排过').first()).toBeVisible();
  const wanted = async () =>
    (await call('plans.get', { id: plan.id })).omissions.filter(({ reason }) => reason.code === 'not-tried');
  expect(await wanted()).toHaveLength(10);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('后来加入的站点，还没有排过')).toHaveCount(0);
  expect(await wanted()).toEqual([]);
});
