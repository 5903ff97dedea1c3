import type { PlanView } from '@contract/plans.ts';
import { placesOnMap } from '../driver/map-driver.ts';
import { planningDriver } from '../driver/planning-driver.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(180_000);

test('one filter shows the same visits in board and table, and Escape clears it', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  const own = saved.tours.filter(({ caravanId }) => caravanId === 'caravan-1');
  const visits = own.reduce((sum, { stops }) => sum + stops.length, 0);
  await planning.show(saved.id, { view: 'table', filter: 'true', caravan: 'caravan-1' });
  await expect(page.getByTestId('planning:filter.count')).toHaveText(
    `筛选中：显示 ${visits} / ${saved.totals.visits} 场`,
  );
  const table = page.getByTestId('planning:table.visits').getByRole('grid');
  await expect(table).toHaveAttribute('aria-rowcount', String(visits + 1));
  // Days of the other caravan step back on the board, those of this one do not.
  const other = saved.tours.find(({ caravanId }) => caravanId === 'caravan-2');
  await expect(page.locator(`[data-bar="${other?.id}"]`)).toHaveAttribute('data-faint', 'true');
  await expect(page.locator(`[data-bar="${own[0]?.id}"]`)).toHaveAttribute('data-faint', 'false');

  await page.getByTestId('planning:filter.text').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('planning:filter')).toBeHidden();
  await expect(table).toHaveAttribute('aria-rowcount', String(saved.totals.visits + 1));
  expect(await planning.address()).not.toContain('caravan=');
});

test('a grouped table has heads with sums, and keys lead from row to row', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  await planningDriver(page).show(saved.id, { view: 'table', group: 'caravan' });
  const visits = saved.tours
    .filter(({ caravanId }) => caravanId === 'caravan-1')
    .reduce((sum, { stops }) => sum + stops.length, 0);
  const head = page.getByTestId('table:group').first();
  await expect(head).toContainText('大篷车 1 号');
  await expect(head).toContainText(`${visits} 场`);
  await page.getByTestId('planning:table.visits').getByRole('grid').focus();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-row-key][aria-selected="true"]')).toContainText('大篷车 1 号');
  await page.keyboard.press('End');
  await expect(page.locator('[data-row-key][aria-selected="true"]')).toContainText('大篷车 2 号');

  await expect(page.getByRole('columnheader', { name: '乡镇' })).toBeVisible();
  await page.getByTestId('planning:columns.open').click();
  await page.getByTestId('planning:columns').getByText('乡镇', { exact: true }).click();
  await expect(page.getByRole('columnheader', { name: '乡镇' })).toBeHidden();
  await expect(page.getByTestId('planning:columns.open')).toContainText(/列 \d+\/\d+/);
});

test('the zoom of a year is reached by keys, moves days, and comes back after a restart', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  const trip = saved.tours.find(
    ({ stops, night, nightBefore }) => stops.length > 0 && night === null && nightBefore === null,
  );
  if (!trip) throw new Error('the plan has no day trip');
  await planning.show(saved.id, { tour: trip.id, view: 'split' });
  await page.locator(`[data-bar="${trip.id}"]`).focus();
  await page.keyboard.press('-');
  await expect.poll(() => planning.address()).toContain('zoom=year');
  await page.locator(`[data-bar="${trip.id}"]`).focus();
  const next = new Date(Date.parse(trip.date) + 86_400_000).toISOString().slice(0, 10);
  await page.keyboard.press('Alt+ArrowRight');
  await expect
    .poll(async () =>
      (await program.call('plans.get', { id: saved.id })).tours.map(
        ({ date, caravanId, stops }) =>
          date === next &&
          caravanId === trip.caravanId &&
          stops.some(({ siteId }) => siteId === trip.stops[0]?.siteId),
      ),
    )
    .toContain(true);

  const address = await planning.address();
  const again = await program.restart();
  await expect(again.page.getByTestId('planning:board')).toBeVisible({ timeout: 30_000 });
  expect(await planningDriver(again.page).address()).toBe(address);
});

test('what is pointed at in one view lights up in the others', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  const [tour, other] = saved.tours.filter(({ stops }) => stops.length > 1);
  if (!tour || !other) throw new Error('the plan has no two days with two visits');
  await planning.show(saved.id, { tour: tour.id, view: 'split' });
  await planning.mapIsDrawn();
  const map = page.getByTestId('map:canvas');
  const lit = page.locator('[data-lit="true"]');
  const bar = page.locator(`[data-bar="${tour.id}"]`);
  const row = page.locator(`[data-row-key="${tour.stops[0]?.id}"]`);

  await bar.hover();
  await expect(row).toHaveAttribute('data-lit', 'true');
  await expect(map).toHaveAttribute('data-map-lit', `1 ${tour.stops.length}`);

  await row.hover();
  await expect(bar).toHaveAttribute('data-lit', 'true');
  await expect(map).toHaveAttribute('data-map-lit', '1 1');

  await page.getByTestId('planning:replanFrom').hover();
  await expect(lit).toHaveCount(0);
  await expect(map).toHaveAttribute('data-map-lit', '0 0');

  // By keys: from bar to bar.
  await bar.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-bar'));
  const first = saved.tours.find(({ id }) => id === focused);
  await expect(page.locator(`[data-bar="${focused}"]`)).toHaveAttribute('data-lit', 'true');
  await expect(map).toHaveAttribute('data-map-lit', `1 ${first?.stops.length}`);
});

const order = (plan: PlanView) =>
  plan.tours
    .map(({ caravanId, date, stops }) => [date, caravanId, ...stops.map(({ siteId }) => siteId)].join(' '))
    .toSorted();

/** Takes a stop of the selected day by the mouse and over other days until one would take it; returns the words for it. */
async function dragToAnotherDay({ page }: Program, plan: PlanView, tourId: string): Promise<string> {
  const at = await placesOnMap(page);
  const [stop] = plan.tours.find(({ id }) => id === tourId)?.stops ?? [];
  if (!stop) throw new Error('the day has no stop');
  const from = at(stop.position);
  const distance = ({ position }: { readonly position: readonly [number, number] }) =>
    Math.hypot(at(position).x - from.x, at(position).y - from.y);
  const others = plan.tours
    .filter(({ id }) => id !== tourId)
    .flatMap(({ stops, date }) => stops.map(({ position }) => ({ position, date })))
    // Beyond the discs of the selected day, nearest first: those are in the frame.
    .filter((other) => distance(other) > 24)
    .toSorted((one, two) => distance(one) - distance(two));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const words = page.getByTestId('map:drop');
  for (const { position, date } of others) {
    const { x, y } = at(position);
    await page.mouse.move(x, y, { steps: 3 });
    const day = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
    if ((await words.count()) > 0 && (await words.innerText()).startsWith(day)) return words.innerText();
  }
  throw new Error('no other day is below the pointer anywhere');
}

test('a stop dragged on the map goes to another day, and comes back', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  const read = () => program.call('plans.get', { id: saved.id });
  const depth = async () => (await program.call('history.state')).undoDepth;
  const tour = saved.tours.find(({ stops }) => stops.length > 1);
  const stop = tour?.stops[0];
  if (!tour || !stop) throw new Error('the plan has no day with two visits');
  const nearTour = async () => {
    await planning.show(saved.id, { tour: tour.id });
    await planning.mapIsDrawn();
    await page.getByRole('button', { name: '显示所选' }).click();
    await expect(page.getByTestId('map:canvas')).toHaveAttribute('data-map-state', 'idle');
  };
  await nearTour();
  const [steps, view] = [await depth(), await page.getByTestId('map:canvas').getAttribute('data-map-view')];

  await test.step('Escape, and empty ground, leave everything as it is', async () => {
    await dragToAnotherDay(program, saved, tour.id);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('map:drop')).toBeHidden();
    await page.mouse.up();
    expect(await depth()).toBe(steps);
    expect(await planning.address()).toContain(`tour=${tour.id}`);
    await expect(page.getByTestId('map:canvas')).toHaveAttribute('data-map-view', view ?? '');
  });

  await test.step('a click still selects', async () => {
    const { x, y } = (await placesOnMap(page))(stop.position);
    await page.mouse.click(x, y);
    await expect.poll(() => planning.address()).toContain(`stop=${stop.id}`);
  });

  await nearTour();
  await test.step('let go on another day it goes there, as one step, and is selected there', async () => {
    const words = await dragToAnotherDay(program, saved, tour.id);
    // The board shows which day it is.
    await expect(page.locator('[data-bar][data-lit="true"]')).toHaveCount(1);
    const [, month, day, caravan, place] = /^(\d+)月(\d+)日.* · (.+)，第 (\d+) 场$/.exec(words) ?? [];
    await page.mouse.up();
    await expect.poll(depth).toBe(steps + 1);
    const target = (await read()).tours.find(({ stops }) =>
      stops.some(({ siteId }) => siteId === stop.siteId),
    );
    expect(target?.caravanName).toBe(caravan);
    expect(target?.date).toMatch(new RegExp(`-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}$`));
    expect(target?.stops.findIndex(({ siteId }) => siteId === stop.siteId)).toBe(Number(place) - 1);
    await expect.poll(() => planning.address()).toContain('stop=');
    await page.getByTestId('shell:history.undo').click();
    await expect.poll(async () => order(await read())).toEqual(order(saved));
  });

  await test.step('of a published plan no stop can be dragged: the map moves instead', async () => {
    await program.call('plans.publish', { id: saved.id, version: (await read()).version });
    await nearTour();
    const map = page.getByTestId('map:canvas');
    const before = await map.getAttribute('data-map-view');
    const { x, y } = (await placesOnMap(page))(stop.position);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => map.getAttribute('data-map-view')).not.toBe(before);
    expect(await depth()).toBe(steps + 1);
  });
});

test('a day is dragged in the zoom of a year, and undo takes it back', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  const days = saved.tours.filter(
    ({ caravanId, stops, night, nightBefore }) =>
      caravanId === 'caravan-1' && stops.length > 0 && night === null && nightBefore === null,
  );
  const [from, other] = [days[0], days.at(-1)];
  if (!from || !other || from === other) throw new Error('the plan has no two day trips of caravan-1');
  await planningDriver(page).show(saved.id, { zoom: 'year' });
  const middleOf = async (id: string) => {
    const box = await page.locator(`[data-bar="${id}"]`).boundingBox();
    if (!box) throw new Error('the day has no bar');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [start, end] = [await middleOf(from.id), await middleOf(other.id)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 5 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
  const siteIds = new Set(from.stops.map(({ siteId }) => siteId));
  const datesNow = async () =>
    (await program.call('plans.get', { id: saved.id })).tours
      .filter(({ stops }) => stops.some(({ siteId }) => siteIds.has(siteId)))
      .map(({ date }) => date);
  await expect.poll(datesNow).toEqual([other.date]);
  await page.keyboard.press('Control+z');
  await expect.poll(datesNow).toEqual([from.date]);
});
