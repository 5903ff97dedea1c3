import type { PlanView, TourView } from '@contract/plans.ts';
import { planningDriver } from '../driver/planning-driver.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(240_000);

/** A day of caravan 1 with at least two visits that begins and ends at the base. */
function dayTrip(plan: PlanView): TourView {
  const found = plan.tours.find(
    ({ caravanId, stops, nightBefore, night }) =>
      caravanId === 'caravan-1' && stops.length > 1 && nightBefore === null && night === null,
  );
  if (!found) throw new Error('the plan has no day trip of caravan-1 with two visits');
  return found;
}

const locksOf = (plan: PlanView, tourId: string) =>
  plan.tours
    .filter(({ id }) => id === tourId)
    .flatMap(({ stops }) => stops.map(({ lock }) => [lock.caravan, lock.day, lock.order].join()));

test('a tour locked by the key L stays in a re-plan, and the lock is undone by the list of steps after a restart', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const tour = dayTrip(saved);
  const planning = planningDriver(page);
  const read = () => program.call('plans.get', { id: saved.id });
  await planning.show(saved.id, { tour: tour.id });
  await page.locator(`[data-bar="${tour.id}"]`).focus();
  await page.keyboard.press('l');
  await expect.poll(async () => new Set(locksOf(await read(), tour.id))).toEqual(new Set(['true,true,true']));
  await expect(page.locator(`[data-bar="${tour.id}"] [data-mark="locked"]`)).toBeVisible();
  await expect(page.getByTestId('planning:lock.whole')).toHaveAttribute('aria-pressed', 'true');

  await planning.replanFrom();
  await planning.waitForResult();
  await planning.save('重排后');
  const again = (await program.call('plans.list')).find(({ name }) => name === '重排后');
  const replanned = await program.call('plans.get', { id: again?.id ?? '' });
  const day = replanned.tours.find(({ caravanId, date }) => caravanId === 'caravan-1' && date === tour.date);
  const locked = tour.stops.map(({ siteId }) => siteId);
  expect(day?.stops.map(({ siteId }) => siteId).filter((siteId) => locked.includes(siteId))).toEqual(locked);

  const restarted = await program.restart();
  await restarted.page.locator('[data-testid="shell:history.undo"]:enabled').waitFor();
  await restarted.page.keyboard.press('Control+Shift+H');
  const steps = restarted.page.getByTestId('shell:steps');
  await expect(steps.getByRole('option', { name: /当前/ })).toContainText('保存方案“重排后”');
  await expect(steps.getByRole('option').nth(1)).toContainText('锁定');
  await restarted.page.keyboard.press('ArrowDown');
  await restarted.page.keyboard.press('ArrowDown');
  await restarted.page.keyboard.press('Enter');
  await expect(steps).toBeHidden();
  expect(locksOf(await restarted.call('plans.get', { id: saved.id }), tour.id)).not.toContain(
    'true,true,true',
  );
  expect(await restarted.call('history.state')).toMatchObject({ redoDepth: 2 });
  // Forth again to the newest, by a click.
  await restarted.page.getByTestId('shell:history.steps').click();
  await steps.getByRole('option').first().click();
  await expect(steps).toBeHidden();
  expect(new Set(locksOf(await restarted.call('plans.get', { id: saved.id }), tour.id))).toEqual(
    new Set(['true,true,true']),
  );
});

test('the run of a published plan is recorded beside it, and its visits tell what was done', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  await program.call('plans.publish', { id: saved.id, version: saved.version });
  await planning.show(saved.id);
  await page.getByTestId('planning:versions').click();
  await page.getByRole('menuitem', { name: '记录执行情况' }).click();
  await expect(page.getByTestId('planning:asRun')).toContainText(`执行稿，对应已发布的 v${saved.number}`);
  const record = (await program.call('plans.list')).find(({ state }) => state === 'as-run');
  const tour = dayTrip(await program.call('plans.get', { id: record?.id ?? '' }));
  const [stop] = tour.stops;

  await planning.show(record?.id ?? '', { stop: stop?.id ?? '' });
  await page.getByTestId('planning:explain.history').locator('> summary').click();
  await expect(page.getByTestId('planning:explain.history')).toContainText('还没有改动');
  await planning.inspector.locator('[aria-pressed="true"]').first().waitFor();
  await page
    .locator('[data-testid="planning:step"]:has([aria-pressed="true"]) [data-testid="planning:lock.day"]')
    .click();
  await expect(page.getByTestId('history:events')).toContainText('锁定日期');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('history:events')).toContainText('解除日期锁定（撤销）');
  // There is one record: the menu of the published plan leads to it.
  await planning.show(saved.id);
  await page.getByTestId('planning:versions').click();
  await page.getByRole('menuitem', { name: '打开执行稿' }).click();
  await expect(page.getByTestId('planning:asRun')).toBeVisible();
});
