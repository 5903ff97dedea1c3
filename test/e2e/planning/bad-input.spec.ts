import { planningDriver } from '../driver/planning-driver.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(120_000);

const goTo = ({ page }: Program, hash: string) =>
  page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);

test('an old link with ids that are gone opens the page, says so, and loses nothing', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  await goTo(program, `#/plan?plan=removed&stop=gone&tour=gone&lodging=gone&zoom=decade`);
  await expect(page.getByTestId('planning:gone')).toBeVisible();
  await expect(planning.bars().first()).toBeVisible();
  await page.getByTestId('planning:gone').getByRole('button').click();
  await expect(page.getByTestId('planning:gone')).toBeHidden();
  await goTo(program, `#/plan?plan=${saved.id}&stop=gone&site=gone&omission=gone&county=000000`);
  await expect(planning.inspector).toBeVisible();
  await expect(page.getByTestId('planning:gone')).toBeHidden();
  await goTo(program, `#/plan?plan=${saved.id}&day=2031-05-05&zoom=day`);
  await expect(planning.inspector).toBeVisible();
  await expect(planning.board).not.toContainText('2031');
  // What was saved is taken back while it is shown: said above, and there again with the next step forward.
  await goTo(program, `#/plan?plan=${saved.id}`);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await program.call('plans.list')).length).toBe(0);
  await expect(page.getByTestId('planning:page')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(planning.bars().first()).toBeVisible();
  await expect(page.getByTestId('planning:gone')).toBeHidden();
});

test('a result whose site is removed says so, and comes back with it', async ({ program }) => {
  const { page } = program;
  const sites = await program.call('sites.list');
  const [like] = sites;
  if (!like) throw new Error('the sample has no site');
  const { kind, countyCode, townshipCode, position, positionSource, pupils, service_s, priority, openings } =
    like;
  const { id } = await program.call('registry.create', {
    register: 'site',
    values: {
      kind,
      countyCode,
      townshipCode,
      position,
      positionSource,
      pupils,
      service_s,
      priority,
      openings,
      name: '新站点',
      note: '',
    },
  });
  const { version } = (await program.call('sites.list')).find((site) => site.id === id) ?? { version: null };
  await page.evaluate(() => {
    Reflect.set(window, 'finished', new Promise((resolve) => window.kexun.on('solve-finished', resolve)));
  });
  await program.call('planning.start', {
    periodStart: '2026-12-01',
    periodEnd: '2026-12-11',
    caravanIds: ['caravan-1'],
    siteIds: [...sites.slice(0, 20).map((site) => site.id), id],
    iterationLimit: 100,
  });
  await page.evaluate(() => Reflect.get(window, 'finished'));
  await page.reload();
  await goTo(program, '#/plan');
  const planning = planningDriver(page);
  await planning.waitForResult();
  await program.call('registry.remove', { register: 'site', id, version });
  await expect(page.getByTestId('planning:lost-result')).toBeVisible();
  await page.keyboard.press('Control+z');
  await planning.waitForResult();
  await planning.save('找回的行程');
  await expect(planning.bars().first()).toBeVisible();
});

test('a day dragged to where no day is stays where it was', async ({ planned: program }) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  await planning.show(saved.id);
  const bar = page.locator('[data-grip]').last();
  const box = await bar.boundingBox();
  const board = await planning.board.boundingBox();
  if (!box || !board) throw new Error('the board is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // Above the board lies the map; below the last caravan there is no row.
  for (const [toX, toY] of [
    [x, board.y - 60],
    [x, board.y + board.height - 4],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, (y + toY) / 2, { steps: 4 });
    await page.mouse.move(toX, toY, { steps: 4 });
    await expect(page.getByTestId('planning:board.drop')).toBeHidden();
    await page.mouse.up();
  }
  expect((await program.call('plans.get', { id: saved.id })).version).toEqual(saved.version);
  const [tour] = saved.tours;
  const outside = page.evaluate((input) => window.kexun.call('plans.edit', input), {
    id: saved.id,
    version: saved.version,
    edits: [
      {
        kind: 'move-day',
        caravanId: tour?.caravanId,
        date: tour?.date,
        toCaravanId: tour?.caravanId,
        toDate: '2027-02-01',
      },
    ],
  });
  expect(await outside).toMatchObject({ ok: false, error: { code: 'E2014' } });
  expect(await program.call('plans.get', { id: saved.id })).toEqual(saved);
});

test('a change that arrives from elsewhere in mid-drag is kept, and so is the one that is let go of', async ({
  planned: program,
}) => {
  const { page } = program;
  const { plan: saved } = program;
  const planning = planningDriver(page);
  await planning.show(saved.id);
  const trips = saved.tours.filter(
    ({ nightBefore, night, stops }) => !nightBefore && !night && stops.length > 0,
  );
  const [dragged, other] = [trips[0], trips.at(-1)];
  const gone = other?.stops[0];
  if (!dragged || !gone || dragged === other) throw new Error('the plan has no two day trips');
  const bar = await page.locator(`[data-bar="${dragged.id}"]`).boundingBox();
  if (!bar) throw new Error('the day has no bar');
  const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await expect(page.getByTestId('planning:board.drop').first()).toBeVisible();
  await program.call('plans.edit', {
    id: saved.id,
    version: saved.version,
    edits: [{ kind: 'remove', stopId: gone.id }],
  });
  // The board shows the other change while the day is still in the air.
  await expect(page.getByText(`${saved.totals.visits - 1} 场`).first()).toBeVisible();
  await page.mouse.move(x + 62, y, { steps: 2 });
  await page.mouse.up();
  await expect(planning.bars().first()).toBeVisible();
  const after = await program.call('plans.get', { id: saved.id });
  const sites = after.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));
  expect(sites).not.toContain(gone.siteId);
  const day = after.tours.find(({ stops }) =>
    stops.some(({ siteId }) => siteId === dragged.stops[0]?.siteId),
  );
  expect(day?.date).not.toBe(dragged.date);
  // Nothing else was lost on the way.
  const before = saved.tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId));
  expect([...sites, gone.siteId].sort()).toEqual([...before].sort());
});
