import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { planningDriver } from '../driver/planning-driver.ts';
import { expect, type Program, test } from '../driver/profile.ts';
import { savedPlan } from '../driver/saved-plan.ts';
import { withdrawHolidays } from '../driver/withdraw-holidays.ts';

test.setTimeout(150_000);

const SPAN = { from: '2027-03-01', to: '2027-03-31' };
const reserve = async (program: Program, start: string, end: string, title: string) =>
  (
    await program.call('reservations.create', {
      thing: { kind: 'caravan', id: 'caravan-1' },
      start,
      end,
      purpose: 'other',
      title,
      note: '',
      state: 'confirmed',
    })
  ).id;
const holding = async (program: Program) =>
  (await program.call('reservations.between', SPAN))
    .filter(({ state }) => state === 'confirmed')
    .map(({ thing, title }) => `${thing.id} ${title}`)
    .sort();

test('a double booking is refused as it is typed, and what is free instead is taken by one click', async ({
  program,
}) => {
  const { page } = program;
  await reserve(program, '2027-03-08', '2027-03-12', '县科技周');
  await goTo(page, '#/exhibits?view=reservations&span=month&day=2027-03-10');
  const bar = page.getByTestId('reservations:bar.confirmed');
  await expect(bar).toHaveAttribute('aria-label', '大篷车 1 号: 已确认 · 县科技周 · 其他 · 3月8日–12日');
  expect(await seriousFindings(page)).toEqual([]);

  await page.keyboard.press('n');
  const form = page.getByTestId('reservations:form');
  await form.getByRole('combobox', { name: '物品' }).fill('1 号');
  await page.keyboard.press('Enter');
  await form.getByTestId('reservations:title').fill('校园开放日');
  await expect(form.getByTestId('reservations:conflicts')).toContainText('已约给“县科技周” 3月8日–12日');
  await expect(form.getByTestId('reservations:save')).toBeDisabled();
  expect(await seriousFindings(page)).toEqual([]);

  await form.getByTestId('reservations:take').first().click();
  await expect(form.getByTestId('reservations:free')).toBeVisible();
  await form.getByTestId('reservations:save').click();
  await expect(page.getByTestId('reservations:inspector')).toContainText('校园开放日');
  expect(await holding(program)).toEqual(['caravan-1 县科技周', 'caravan-3 校园开放日']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => holding(program)).toEqual(['caravan-1 县科技周']);
});

test('bars are walked, changed and cancelled by keys, and states follow one upon the other', async ({
  program,
}) => {
  const { page } = program;
  await reserve(program, '2027-03-08', '2027-03-12', '县科技周');
  await reserve(program, '2027-03-22', '2027-03-23', '科普日');
  await goTo(page, '#/exhibits?view=reservations&span=month&day=2027-03-10');
  const bars = page.getByTestId('reservations:bar.confirmed');
  await bars.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(bars.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByTestId('reservations:title').fill('全国科普日');
  await page.getByTestId('reservations:save').click();
  const inspector = page.getByTestId('reservations:inspector');
  await expect(inspector).toContainText('全国科普日');
  await inspector.getByTestId('reservations:do.out').click();
  await expect(page.getByTestId('reservations:bar.out')).toHaveText('已取走 全国科普日');
  await inspector.getByTestId('reservations:do.back').click();
  await expect(page.getByTestId('reservations:bar.back')).toHaveText('已归还 全国科普日');
  await expect(inspector.getByTestId('reservations:edit')).toHaveCount(0);

  await bars.first().focus();
  await page.keyboard.press('Delete');
  await expect(bars).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(bars).toHaveCount(1);
});

test('an open repair holds its exhibit on the board until it is closed', async ({ program }) => {
  const { page } = program;
  const repair = (await program.call('repairs.list')).find(({ closedOn }) => closedOn === null);
  if (!repair) throw new Error('the sample has no open repair');
  await goTo(page, '#/exhibits?view=reservations&span=month&day=2027-03-10');
  const bar = page.getByTestId('reservations:bar.repair').filter({ hasText: repair.fault });
  await bar.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  const inspector = page.getByTestId('reservations:inspector');
  await expect(inspector).toContainText('修好为止');
  await expect(inspector.getByTestId('reservations:edit')).toHaveCount(0);
  const { id, version, openedOn } = repair;
  await program.call('repairs.close', { id, version, closedOn: openedOn, result: '修好', cost_yuan: null });
  await expect(bar).toHaveCount(0);
});

test('a plan is not published over a reservation, and is once that is cancelled', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan } = program;
  const tour = plan.tours.find(({ caravanId }) => caravanId === 'caravan-1')!;
  const held = await reserve(program, tour.date, tour.date, '县科技周');
  await planningDriver(page).show(plan.id, {});
  const publish = async () => {
    await page.getByTestId('planning:versions').click();
    await page.getByRole('menuitem', { name: '发布', exact: true }).click();
  };
  const state = async () => (await program.call('plans.list')).find(({ id }) => id === plan.id)?.state;
  await publish();
  const refusal = page.getByTestId('planning:publish.conflicts');
  await expect(refusal).toContainText('大篷车 1 号');
  await expect(refusal).toContainText('已约给“县科技周”');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await state()).toBe('draft');

  await refusal.getByTestId('reservations:holder').first().click();
  const inspector = page.getByTestId('reservations:inspector');
  await expect(inspector).toContainText('县科技周');
  await expect(page.getByTestId('reservations:bar.plan').first()).toBeVisible();
  await inspector.getByTestId('reservations:do.cancelled').click();
  await page.keyboard.press('Enter');
  await expect(inspector).toHaveCount(0);
  expect(
    (await program.call('reservations.between', { from: tour.date, to: tour.date })).some(
      ({ id }) => id === held,
    ),
  ).toBe(false);

  await planningDriver(page).show(plan.id, {});
  await publish();
  await expect(page.getByTestId('planning:published')).toContainText(/已发布，确认 \d+ 项预约/);
  expect(await state()).toBe('published');
});

test('beside an inspector every part of the bar is in sight', async ({ program }) => {
  const { page } = program;
  await page.setViewportSize({ width: 1366, height: 768 });
  await goTo(page, '#/exhibits?view=reservations&span=month&day=2027-03-10&create=true');
  const form = await page.getByTestId('reservations:form').boundingBox();
  for (const part of ['reservations:new', 'reservations:search', 'reservations:today']) {
    const box = await page.getByTestId(part).boundingBox();
    expect(box && form && box.x + box.width <= form.x, part).toBe(true);
  }
});

test('years without a table of public holidays are named above the timeline', async ({ program }) => {
  const { page } = program;
  await goTo(page, '#/exhibits?view=reservations&span=year&day=2026-11-01');
  await expect(page.getByTestId('reservations:board')).toBeVisible();
  await expect(page.getByTestId('reservations:unpublished')).toHaveCount(0);
  await withdrawHolidays(program, 2026);
  await expect(page.getByTestId('reservations:unpublished')).toContainText('2026 年放假安排尚未公布');
});

test('a cancelled reservation is shown on demand, with its reason', async ({ program }) => {
  const { page } = program;
  await reserve(program, '2027-03-08', '2027-03-12', '县科技周');
  await goTo(page, '#/exhibits?view=reservations&span=month&day=2027-03-10');
  await page.getByTestId('reservations:bar.confirmed').click();
  const inspector = page.getByTestId('reservations:inspector');
  await inspector.getByTestId('reservations:do.cancelled').click();
  await page.keyboard.insertText('暴雨停办');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(inspector).toHaveCount(0);
  const bar = page.getByTestId('reservations:bar.cancelled');
  await expect(bar).toHaveCount(0);

  await page.getByTestId('reservations:show.cancelled').click();
  await bar.click();
  await expect(inspector.getByTestId('reservations:history').locator('li').first()).toContainText(
    '的预约 2027-03-08～2027-03-12：暴雨停办',
  );
  expect(await seriousFindings(page)).toEqual([]);
  await inspector.getByTestId('reservations:do.draft').click();
  await expect(page.getByTestId('reservations:bar.draft')).toHaveAttribute('aria-pressed', 'true');
});

test('a free caravan of the plan takes a tour over by one click, which can be undone', async ({
  program,
}) => {
  const { page } = program;
  // Day trips only: a day between two nights away stays a day out when its stops are gone.
  const plan = await savedPlan(program, ['caravan-1', 'caravan-3'], 0);
  const ofThird = new Set(
    plan.tours.filter(({ caravanId }) => caravanId === 'caravan-3').map((one) => one.date),
  );
  const tour = plan.tours.find((one) => one.caravanId === 'caravan-1' && one.stops.length > 0)!;
  if (ofThird.has(tour.date)) {
    const stops = plan.tours
      .filter(({ caravanId, date }) => caravanId === 'caravan-3' && date === tour.date)
      .flatMap((one) => one.stops);
    const edits = stops.map(({ id }) => ({ kind: 'remove' as const, stopId: id }));
    await program.call('plans.edit', { id: plan.id, version: plan.version, edits });
  }
  await reserve(program, tour.date, tour.date, '县科技周');
  const driverOn = async (date: string) =>
    (await program.call('plans.get', { id: plan.id })).tours
      .filter((one) => one.date === date)
      .map(({ caravanId }) => caravanId);
  expect(await driverOn(tour.date)).toEqual(['caravan-1']);

  await planningDriver(page).show(plan.id, {});
  const publish = async () => {
    await page.getByTestId('planning:versions').click();
    await page.getByRole('menuitem', { name: '发布', exact: true }).click();
  };
  await publish();
  const take = page.getByTestId('planning:publish.conflicts').getByTestId('reservations:take');
  await expect(take).toHaveText('换用 大篷车 3 号');
  await take.click();
  const clear = page.getByTestId('planning:publish.clear');
  await expect(clear).toContainText('没有冲突了');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await driverOn(tour.date)).toEqual(['caravan-3']);

  await page.keyboard.press('Control+z');
  await expect.poll(() => driverOn(tour.date)).toEqual(['caravan-1']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => driverOn(tour.date)).toEqual(['caravan-3']);
  await clear.getByTestId('planning:publish.again').click();
  await expect(page.getByTestId('planning:published')).toContainText(/已发布，确认 \d+ 项预约/);
});
