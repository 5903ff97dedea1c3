import { readdirSync, readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import { planningDriver } from '../driver/planning-driver.ts';
import { pdfPages } from '../driver/pdf-text.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(200_000);

test('from the sample to a saved plan, its papers and its coverage', async ({ program }) => {
  const { page, files } = program;

  await test.step('the overview shows the year so far against the norm', async () => {
    await expect(page.getByTestId('overview:figures')).toContainText('场');
    await expect(page.getByTestId('overview:norm.caravan-1')).toContainText('120');
    await expect(page.getByTestId('overview:norm.caravan-1')).toContainText('10 000');
    await expect(page.getByTestId('overview:page')).toContainText('秀山土家族苗族自治县');
  });

  const planning = planningDriver(page);
  await test.step('a run for December plans what has waited for a year', async () => {
    await planning.open();
    await planning.choosePeriod('2026-12-01', '2026-12-31');
    await expect(page.getByTestId('planning:setup.days')).toContainText('23');
    await planning.start();
    await planning.waitForResult();
  });

  await test.step('map, board and table show it; a click in one selects in all', async () => {
    await planning.mapIsDrawn();
    await expect(page.getByTestId('map:legend')).toContainText('夜宿点');
    await expect.poll(() => planning.bars().count()).toBeGreaterThan(20);
    await planning.bars().first().click();
    await expect(planning.bars().first()).toHaveAttribute('aria-pressed', 'true');
    await expect(planning.inspector).toContainText('大篷车 1 号');
    expect(await planning.address()).toContain('tour=');
    const table = await planning.openTable('visits');
    await expect(table.locator('[aria-selected="true"]').first()).toBeVisible();
  });

  await test.step('nights away stand on the board and in the day', async () => {
    await expect(planning.nights().first()).toBeVisible();
    await expect(planning.nights().first()).toHaveAttribute('title', /夜宿/);
    await planning.bars().and(page.locator('[data-after="true"]')).first().click();
    await expect(planning.inspector).toContainText('当晚');
    await expect(planning.inspector).toContainText('夜宿点');
  });

  await test.step('a visit tells what it costs where it is', async () => {
    await planning.inspector.getByTestId('planning:step').first().getByRole('button').first().click();
    expect(await planning.address()).toContain('stop=');
    await expect(await planning.explain('visit')).toContainText(/到访得 \d+ 分/);
  });

  await test.step('every site left out has its reason in words, and on demand all reasons and remedies', async () => {
    const table = await planning.openTable('omissions');
    const row = table.getByRole('row').nth(1);
    await expect(row).not.toContainText('{{');
    await row.click();
    await expect(planning.inspector).toContainText('为什么排不进');
    const explanation = await planning.explain('omission');
    await expect(explanation).toContainText('可行的办法');
    await explanation.locator('details > summary').first().click();
    await expect(explanation.getByRole('row', { name: /大篷车 1 号/ }).first()).toBeVisible();
  });

  await test.step('it is saved as version 1 and can be undone and done again', async () => {
    await planning.save('十二月行程');
    expect(await program.call('plans.list')).toMatchObject([
      { name: '十二月行程', number: 1, state: 'draft' },
    ]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await program.call('plans.list')).length).toBe(0);
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await program.call('plans.list')).length).toBe(1);
  });

  const [saved] = await program.call('plans.list');
  if (!saved) throw new Error('the plan was not saved');
  await test.step('itinerary and map are exported, Chinese text intact', async () => {
    await page.evaluate((id) => {
      window.location.hash = `#/plan?plan=${id}&view=map`;
    }, saved.id);
    await planning.mapIsDrawn();
    // Saved, undone, done again: the history of the plan says all three.
    await expect(planning.inspector.locator('ol').last().locator('> li')).toHaveCount(3);
    const plan = await program.call('plans.get', { id: saved.id });
    const first = plan.tours[0]?.stops[0];
    const rows = await readSheet(await planning.exportExcel());
    expect(JSON.stringify(rows)).toContain('估算');
    const pages = await pdfPages(await planning.exportPdf());
    expect(pages.length).toBeGreaterThan(4);
    // Words are cut at the end of a cell's line, so only the township's name is looked for.
    expect(pages.join('').replaceAll(/\s/g, '')).toContain(first?.townshipName);
    const png = readFileSync(await planning.exportMap());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1_600);
    expect(readdirSync(files).toSorted()).toHaveLength(3);
  });

  await test.step('the crew sees its day in two clicks', async () => {
    await page.getByTestId('shell:rail.itinerary').click();
    const sheet = page.getByTestId('itinerary:sheet');
    await expect(sheet).toContainText('出发');
    await expect(sheet).toContainText('估算');
    const plan = await program.call('plans.get', { id: saved.id });
    const away = plan.tours.find(({ night }) => night !== null);
    if (!away?.night) throw new Error('the plan has no night');
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/itinerary?plan=${saved.id}&caravan=${away.caravanId}&date=${away.date}`);
    await expect(page.getByTestId('itinerary:night')).toContainText(away.night.name);
  });

  await test.step('coverage of the plan names its denominators', async () => {
    await page.evaluate((id) => {
      window.location.hash = `#/coverage?plan=${id}`;
    }, saved.id);
    await expect(page.getByTestId('coverage:page')).toContainText('/38');
    const report = await program.call('coverage.report', { kind: 'plan', planId: saved.id });
    expect(report.totals.visits).toBe(saved.totals.visits);
  });
});

test('a locked visit stays where it is when the plan is made again', async ({ planned: program }) => {
  const { page } = program;
  const planning = planningDriver(page);
  const { plan: saved } = program;
  const tour = saved.tours.find(({ caravanId, stops }) => caravanId === 'caravan-1' && stops.length > 0);
  const stop = tour?.stops[0];
  if (!tour || !stop) throw new Error('the plan has no visit of caravan-1');

  await planning.show(saved.id, { tour: tour.id });
  for (const grade of ['caravan', 'day'] as const) {
    await planning.lock(grade).click();
    await expect(planning.lock(grade)).toHaveAttribute('aria-pressed', 'true');
  }
  const bar = planning.bars().and(page.locator(`[data-bar="${tour.id}"]`));
  await expect(bar).toHaveAttribute('aria-label', /有锁定/);

  // The other caravan breaks down for two weeks, so something has to change.
  const broken = (await program.call('fleet.caravans')).find(({ id }) => id === 'caravan-2');
  await program.call('registry.update', {
    register: 'caravan',
    id: 'caravan-2',
    version: broken?.version,
    changes: { unavailabilities: [{ start: '2026-12-07', end: '2026-12-18', reason: '送修' }] },
  });
  await planning.replanFrom();
  await planning.waitForResult();
  await expect(planning.changes).toContainText('不变');

  const current = await program.call('planning.current');
  const plan = await program.call('planning.result', { jobId: current?.jobId });
  const kept = plan.tours.find(({ stops }) => stops.some(({ siteId }) => siteId === stop.siteId));
  expect(kept).toMatchObject({ caravanId: tour.caravanId, date: tour.date });
  expect(kept?.stops.find(({ siteId }) => siteId === stop.siteId)?.lock).toEqual({
    caravan: true,
    day: true,
    order: false,
  });
  const idle = plan.tours.filter(
    ({ caravanId, date }) => caravanId === 'caravan-2' && date >= '2026-12-07' && date <= '2026-12-18',
  );
  expect(idle).toEqual([]);

  await planning.save('十二月行程（改）');
  await expect(planning.changes).toContainText('不变');
});

test('a set-up without sites and caravans names both faults and starts nothing', async ({ program }) => {
  const { page } = program;
  const reply = await page.evaluate(() =>
    window.kexun.call('planning.start', {
      periodStart: '2026-12-31',
      periodEnd: '2026-12-01',
      caravanIds: [],
      siteIds: [],
    }),
  );
  expect(reply).toMatchObject({ ok: false, error: { params: { codes: ['E2001', 'E2002', 'E2003'] } } });
  expect(await program.call('planning.current')).toBeNull();
});

test('a cancelled run keeps the best plan so far', async ({ program }) => {
  const { page } = program;
  const planning = planningDriver(page);
  const sites = await program.call('sites.list');
  await program.call('planning.start', {
    periodStart: '2026-12-01',
    periodEnd: '2026-12-31',
    caravanIds: ['caravan-1', 'caravan-2'],
    siteIds: sites.map(({ id }) => id),
    iterationLimit: 100_000_000,
  });
  await planning.open();
  await planning.waitForFirstVisits();
  const pause = page.getByTestId('planning:run.pause');
  await pause.click();
  await expect(page.getByRole('heading', { name: '排程已暂停' })).toBeVisible();
  await pause.click();
  await expect(page.getByRole('heading', { name: '正在排程' })).toBeVisible();
  await planning.cancelRun();
  await planning.waitForResult();
  await expect(planning.bars().first()).toBeVisible();
});

test('what was done survives a restart, and so does undo', async ({ program }) => {
  const site = (await program.call('sites.list')).find(({ name }) => name.startsWith('龙田乡'));
  if (!site) throw new Error('the sample has no such site');
  await program.call('registry.update', {
    register: 'site',
    id: site.id,
    version: site.version,
    changes: { priority: 5 },
  });
  const again = await program.restart();
  const find = async () => (await again.call('sites.list')).find(({ id }) => id === site.id)?.priority;
  expect(await find()).toBe(5);
  expect(await again.call('history.state')).toMatchObject({
    undo: { name: 'registry.update' },
    undoDepth: 1,
  });
  await expect(again.page.getByTestId('shell:history.undo')).toBeEnabled();
  await again.page.keyboard.press('Control+z');
  await expect.poll(find).toBe(site.priority);
  const events = await again.call('history.ofRecord', { table: 'site', id: site.id });
  expect(events.map(({ mode }) => mode)).toEqual(['undo', 'do', 'baseline']);
});
