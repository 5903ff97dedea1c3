import type { PlanView, TourView } from '@contract/plans.ts';
import { planningDriver } from '../driver/planning-driver.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(120_000);

/** A day of caravan 1 with visits that begins and ends at the base, so that it can be moved as a whole. */
function dayTrip(plan: PlanView): TourView {
  const found = plan.tours.find(
    ({ caravanId, stops, nightBefore, night }) =>
      caravanId === 'caravan-1' && stops.length > 0 && nightBefore === null && night === null,
  );
  if (!found) throw new Error('the plan has no day trip of caravan-1');
  return found;
}

const shapeOf = (plan: PlanView) =>
  plan.tours.map(({ caravanId, date, stops }) => [caravanId, date, ...stops.map(({ siteId }) => siteId)]);

const datesOf = (plan: PlanView, siteIds: readonly string[]) =>
  plan.tours
    .filter(({ stops }) => stops.some(({ siteId }) => siteIds.includes(siteId)))
    .map(({ date }) => date);

/** Drags the bar of a tour to another day in its row. */
async function dragToDay(program: Program, tour: TourView, date: string): Promise<void> {
  const { page } = program;
  const planning = planningDriver(page);
  const heads = planning.board.locator('[data-shaded]');
  const boxOf = async (index: number) => {
    const box = await heads.nth(index).boundingBox();
    if (!box) throw new Error(`day ${index} has no place on the board`);
    return box;
  };
  const column = (await boxOf(1)).x - (await boxOf(0)).x;
  const bar = await page.locator(`[data-bar="${tour.id}"]`).boundingBox();
  if (!bar) throw new Error('the day has no bar');
  const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2];
  const days = Number(date.slice(-2)) - Number(tour.date.slice(-2));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (days * column) / 2, y, { steps: 5 });
  await page.mouse.move(x + days * column, y, { steps: 5 });
  await expect(page.getByTestId('planning:board.drop').first()).toBeVisible();
  await page.mouse.up();
}

test('a day dragged onto a day off is moved, named as broken, and taken back', async ({
  planned: program,
}) => {
  const { page } = program;
  const planning = planningDriver(page);
  const { plan: saved } = program;
  const tour = dayTrip(saved);
  const siteIds = tour.stops.map(({ siteId }) => siteId);
  const read = () => program.call('plans.get', { id: saved.id });

  await planning.show(saved.id, { tour: tour.id });
  await expect(page.getByTestId('planning:problemCount')).toBeHidden();
  // 19 December 2026 is a Saturday.
  await dragToDay(program, tour, '2026-12-19');
  await expect.poll(async () => datesOf(await read(), siteIds)).toEqual(['2026-12-19']);
  await expect(page.getByTestId('planning:problemCount')).toBeVisible();
  await page.getByTestId('planning:problemCount').click();
  await expect(page.getByTestId('planning:problems')).toContainText('不出车');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => shapeOf(await read())).toEqual(shapeOf(saved));
  await expect(page.getByTestId('planning:problemCount')).toBeHidden();
});

test('the keyboard moves a day, and twenty steps are taken back after a restart', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const tour = dayTrip(saved);
  const siteIds = tour.stops.map(({ siteId }) => siteId);
  const planning = planningDriver(page);
  await planning.show(saved.id, { tour: tour.id });
  await page.locator(`[data-bar="${tour.id}"]`).focus();
  let { date } = tour;
  for (let step = 0; step < 20; step += 1) {
    const later = date < '2026-12-30';
    const next = new Date(Date.parse(date) + (later ? 1 : -1) * 86_400_000).toISOString().slice(0, 10);
    await page.keyboard.press(later ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
    const read = () => program.call('plans.get', { id: saved.id });
    await expect.poll(async () => datesOf(await read(), siteIds)).toContain(next);
    // The focus goes along, so that the same keys can be pressed again.
    const moved = (await read()).tours.find((each) => each.caravanId === 'caravan-1' && each.date === next);
    await expect(page.locator(`[data-bar="${moved?.id}"]`)).toBeFocused();
    await expect(page.locator(`[data-grip="${moved?.id}"]`)).toBeVisible();
    date = next;
  }
  const again = await program.restart();
  await again.page.locator('[data-testid="shell:history.undo"]:enabled').waitFor();
  const { undoDepth } = await again.call('history.state');
  for (let step = 1; step <= 20; step += 1) {
    await again.page.keyboard.press('Control+z');
    await expect.poll(async () => (await again.call('history.state')).undoDepth).toBe(undoDepth - step);
  }
  expect(shapeOf(await again.call('plans.get', { id: saved.id }))).toEqual(shapeOf(saved));
});

test('a published plan stays as it is; a new version of it can be changed', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  const tour = dayTrip(saved);
  await program.call('plans.publish', { id: saved.id, version: saved.version });
  const planning = planningDriver(page);
  await planning.show(saved.id, { tour: tour.id });
  await expect(page.getByTestId('planning:frozen')).toBeVisible();
  await expect(page.locator('[data-grip]')).toHaveCount(0);
  await page.getByTestId('planning:copy').first().click();
  await expect(page.getByTestId('planning:frozen')).toBeHidden();
  await expect(page.locator('[data-grip]').first()).toBeVisible();
  expect(shapeOf(await program.call('plans.get', { id: saved.id }))).toEqual(shapeOf(saved));
});

test('a visit that was taken out is put in again as its reasons propose, by one click', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const [stop] = dayTrip(saved).stops;
  const read = () => program.call('plans.get', { id: saved.id });
  await program.call('plans.edit', {
    id: saved.id,
    version: saved.version,
    edits: [{ kind: 'remove', stopId: stop!.id }],
  });
  const planning = planningDriver(page);
  await planning.show(saved.id, { omission: stop!.siteId });
  await planning.explain('omission');
  await page.getByTestId('planning:remedy.apply').first().click();
  await expect.poll(planning.address).toMatch(/stop=/);
  expect(datesOf(await read(), [stop!.siteId])).toHaveLength(1);
});

test('half of the differences of a new run is taken over, and the rest of the plan stays', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const stops = dayTrip(saved).stops.slice(0, 2);
  await program.call('plans.edit', {
    id: saved.id,
    version: saved.version,
    edits: stops.map(({ id }) => ({ kind: 'remove' as const, stopId: id })),
  });
  const before = await program.call('plans.get', { id: saved.id });
  const planning = planningDriver(page);
  await planning.show(saved.id);
  await page.getByTestId('planning:replan').click();
  await page.getByTestId('planning:replan.gaps').click();
  await planning.waitForResult();
  const boxes = planning.inspector.getByRole('checkbox', { name: /^采用：/ });
  await expect(boxes.nth(1)).toBeVisible();
  const added = await program.call('planning.current');
  const result = await program.call('planning.result', { jobId: added!.jobId });
  const news = result.totals.visits - before.totals.visits;
  expect(news).toBeGreaterThan(1);
  await boxes.first().uncheck();
  await page.getByTestId('planning:accept.some').click();
  const after = () => program.call('plans.get', { id: saved.id });
  await expect.poll(async () => (await after()).totals.visits).toBe(before.totals.visits + news - 1);
  const places = (plan: PlanView) =>
    plan.tours.flatMap((tour) => tour.stops.map(({ siteId }) => `${siteId} ${tour.caravanId} ${tour.date}`));
  expect(places(await after())).toEqual(expect.arrayContaining(places(before)));
});
