import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';
import { stayWorld } from '../driver/saved-stays.ts';
import { chooseStays, saveStays, typeDay } from '../driver/stay-setup.ts';

test.setTimeout(240_000);

test('a year is planned with a fixed opening, hit by an event, repaired, compared and published', async ({
  program,
}) => {
  const { page, call } = program;
  const world = await stayWorld(program);
  await goTo(page, '#/stays');
  await page.getByTestId('stays:new').click();
  await chooseStays(page, ['万州区', '涪陵区', '綦江区', '大足区', '黔江区', '江津区']);

  // The opening in 万州区 is on a fixed day.
  await page.getByTestId('stays:setup.pin.add').click();
  await typeDay(page, 'stays:setup.pin.open', '2027-06-01');
  await page.getByTestId('stays:setup.start').click();
  await saveStays(page, '2027 接力巡展');
  const [first] = await call('stayPlans.list');
  const planned = await call('stayPlans.get', { id: first!.id });
  expect(planned.stays.find(({ countyCode }) => countyCode === '500101')?.open).toBe('2027-06-01');
  expect(planned.totals.counties.part).toBe(6);
  expect(planned.violations).toEqual([]);

  // A venue is lost: the stay there is red at once.
  const hit = planned.stays.find(({ countyCode }) => countyCode === '500102')!;
  const bar = page.locator(`[data-stay="${hit.id}"]`);
  await bar.click();
  await page.getByTestId('stays:events.open').click();
  await page.getByTestId('stays:events.new.venue-lost').click();
  await expect(page.getByTestId('stays:events.form')).toContainText('场馆不可用');
  await page.getByTestId('stays:events.reason').fill('维修');
  await page.getByTestId('stays:events.save').click();
  await expect(page.getByTestId('stays:events.list')).toContainText('维修');
  await expect(bar).toHaveAttribute('data-broken', 'true');

  // The repair is looked at before it is saved.
  await page.getByTestId('stays:events.repair').click();
  await page.getByTestId('stays:save.submit').waitFor({ timeout: 90_000 });
  await page.getByTestId('stays:result.showChanges').click();
  await expect(page.getByTestId('stays:differences').locator('li').first()).toBeVisible();
  await saveStays(page, '修复后');
  const repaired = await call('stayPlans.get', { id: (await call('stayPlans.list'))[0]!.id });
  expect(repaired.violations).toEqual([]);
  expect(repaired.stays.find(({ countyCode }) => countyCode === '500101')?.open).toBe('2027-06-01');

  // Both versions side by side.
  await page.keyboard.press('Control+d');
  await expect(page.getByTestId('stays:compare.left')).toBeVisible();
  await expect(page.getByTestId('stays:compare.figures')).toContainText('办展区县');
  await page.getByTestId('stays:differences').getByRole('button').first().click();
  await page.getByTestId('stays:compare.close').click();

  // Published, it reserves its sets.
  await page.getByTestId('stays:versions').click();
  await page.getByRole('menuitem', { name: '发布' }).click();
  await expect(page.getByTestId('stays:published')).toBeVisible();
  const reserved = await call('reservations.between', { from: '2027-01-01', to: '2027-12-31' });
  const ours = reserved.filter(
    ({ thing, state }) => world.setIds.includes(thing.id) && state === 'confirmed',
  );
  expect(ours).toHaveLength(repaired.stays.length);
  await expect(page.getByTestId('stays:versions')).toContainText('已发布');
});
