import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(180_000);

test('a load for a tour of a plan is chosen by the keys, and says what binds it and what its places have seen', async ({
  planned: program,
}) => {
  const { page } = program;
  const { keyboard } = page;
  const { plan } = program;
  const tours = await program.call('seen.toursOf', { planId: plan.id });
  const tour = tours.find(({ caravanId }) => caravanId === 'caravan-1');
  if (!tour) throw new Error('the plan has no tour of the first caravan');
  // So little room that something new has to stay at home.
  const { version } = await program.call('registry.get', { register: 'caravan', id: 'caravan-1' });
  await program.call('registry.update', {
    register: 'caravan',
    id: 'caravan-1',
    version,
    changes: { cargo_m3: 3 },
  });

  await goTo(page, '#/exhibits?view=load');
  const view = page.getByTestId('exhibits:load');
  await expect(view).toContainText('选大篷车和行程');
  const list = page.locator('.ant-select-dropdown:visible');
  const choose = async (name: string, words: string) => {
    await view.getByRole('combobox', { name }).focus();
    await keyboard.press('Enter');
    await list.getByText(words).first().waitFor();
    const active = list.locator('.ant-select-item-option-active');
    const isThere = async () => ((await active.textContent()) ?? '').includes(words);
    while (!(await isThere())) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    // Lists fade out; only one is open at a time.
    await expect(list).toHaveCount(0);
  };
  await choose('选大篷车', '大篷车 1');
  await choose('选计划（可不选）', plan.name);
  // Only tours of the chosen caravan are offered.
  await view.getByRole('combobox', { name: '选一趟巡展' }).focus();
  await keyboard.press('Enter');
  await expect(list.locator('.ant-select-item-option').first()).toContainText(tour.siteNames[0] ?? '');
  await keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await choose('选一趟巡展', tour.siteNames[0] ?? '');

  const suggested = await program.call('seen.suggest', {
    caravanId: 'caravan-1',
    siteIds: tour.siteIds,
    start: tour.start,
    end: tour.end,
    age: null,
  });
  expect(suggested.binding).toEqual(['volume']);
  const summary = page.getByTestId('exhibits:load.summary');
  await expect(summary).toContainText('受限于容积');
  await expect(summary).toContainText(`${(suggested.volume_dm3 / 1_000).toFixed(1)} / 3.0 m³`);
  const table = page.getByTestId('exhibits:load.table');
  await expect(table.getByText('容积不够').first()).toBeVisible();
  await expect(table.getByText('装车', { exact: true })).toHaveCount(
    suggested.lines.filter(({ isTaken }) => isTaken).length,
  );
  const seen = page.getByTestId('exhibits:load.seen');
  await expect(seen.getByRole('heading', { level: 3 })).toHaveCount(tour.siteIds.length);
  await seen.getByRole('button', { name: '按区县' }).focus();
  await keyboard.press('Enter');
  await expect(seen.getByTestId('seen:county').first()).toBeVisible();
  await expect(seen.getByTestId('seen:site')).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);

  // Another plan or none: what was chosen for the tour is gone.
  await choose('选大篷车', '大篷车 2');
  await expect(summary).toHaveCount(0);
});

test('what was shown at a place stands in its record, that of its county and in the coverage', async ({
  program,
}) => {
  const { page } = program;
  const visits = await Promise.all(
    (await program.call('sites.list', {})).slice(0, 40).map(async ({ id, countyCode }) => ({
      id,
      countyCode,
      seen: await program.call('seen.ofSite', { siteId: id }),
    })),
  );
  const place = visits.find(({ seen }) => seen.exhibits.length > 5);
  if (!place) throw new Error('the sample has shown nothing');
  const [theme] = place.seen.themes;
  const last = place.seen.exhibits.at(-1);

  await goTo(page, `#/registry?register=site&record=${place.id}`);
  const here = page.getByTestId('seen:site');
  await expect(here).toContainText(theme?.name ?? '');
  await expect(here).toContainText(place.seen.exhibits[0]?.name ?? '');
  // The rest is asked for.
  const exhibits = here.getByRole('region', { name: '展品' });
  await expect(exhibits.getByRole('listitem')).toHaveCount(5);
  await exhibits.getByRole('button', { name: `全部 ${place.seen.exhibits.length} 项` }).focus();
  await page.keyboard.press('Enter');
  await expect(exhibits.getByRole('listitem')).toHaveCount(place.seen.exhibits.length);
  await expect(exhibits).toContainText(last?.name ?? '');
  expect(await seriousFindings(page)).toEqual([]);

  const county = await program.call('seen.ofCounty', { countyCode: place.countyCode });
  expect(county.visits).toBeGreaterThanOrEqual(place.seen.visits);
  const inCounty = page.getByTestId('seen:county');
  await goTo(page, `#/registry?register=region&record=%22${place.countyCode}%22`);
  await expect(inCounty).toContainText(county.exhibits[0]?.name ?? '');
  await goTo(page, `#/coverage?county=${place.countyCode}`);
  await expect(inCounty).toContainText(county.themes[0]?.name ?? '');
  await expect(inCounty).toContainText(`主题 ${county.themes.length}`);
  expect(await seriousFindings(page)).toEqual([]);
});
