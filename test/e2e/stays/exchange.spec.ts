import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';
import { stayWorld } from '../driver/saved-stays.ts';
import { chooseStays, saveStays, typeDay } from '../driver/stay-setup.ts';

test.setTimeout(180_000);

test('an exchange is set up, refused where it is wrong, planned and planned again', async ({ program }) => {
  const { page, call } = program;
  const { setIds } = await stayWorld(program);
  await goTo(page, '#/stays');
  await page.getByTestId('stays:new').click();
  await chooseStays(page, ['万州区']);
  const setup = page.getByTestId('stays:setup');
  await setup.getByRole('button', { name: '区域换展' }).click();
  await expect(page.getByTestId('stays:setup.pins')).toHaveCount(0);
  await page.getByTestId('stays:setup.start').click();
  await expect(page.getByTestId('stays:setup.faults.exchange')).toContainText('E2113');

  await page.getByRole('checkbox', { name: '选择涪陵区' }).check();
  await page.getByRole('checkbox', { name: '选择綦江区' }).check();
  await typeDay(page, 'stays:exchange.first', '2027-03-01');
  const round = page.getByRole('spinbutton', { name: '每轮' });
  await round.fill('60');
  await round.press('Enter');
  const changeover = page.getByRole('spinbutton', { name: '换展用' });
  await changeover.fill('12');
  await changeover.press('Enter');
  await page.getByTestId('stays:setup.exchange').locator('summary').click();
  await page.getByTestId('stays:exchange.deal').click();
  await expect(page.getByTestId('stays:setup.exchange').locator('summary')).toContainText('2 / 3');
  await page.getByTestId('stays:setup.start').click();
  await saveStays(page, '换展');

  const [saved] = await call('stayPlans.list');
  const plan = await call('stayPlans.get', { id: saved!.id });
  expect(plan.kind).toBe('exchange');
  expect(plan.exchange).toMatchObject({ firstChangeover: '2027-03-01', round_d: 60, changeover_d: 12 });
  expect(plan.violations).toEqual([]);
  // Two counties hold one of the two sets already and see the other, the third sees both.
  const held = new Map(plan.exchange!.holdings.map(({ countyCode, setId }) => [countyCode, setId]));
  expect([...held.values()].toSorted()).toEqual(setIds.toSorted());
  const pairs = plan.countyCodes.flatMap((county) =>
    setIds.flatMap((set) => (held.get(county) === set ? [] : [`${county} ${set}`])),
  );
  expect(plan.stays.map(({ countyCode, setId }) => `${countyCode} ${setId}`).toSorted()).toEqual(
    pairs.toSorted(),
  );
  await expect(page.getByTestId('stays:inspector')).toContainText('区域换展');
  await expect(page.getByTestId('stays:board').getByTestId('stays:bar')).toHaveCount(4);

  // Planned again it is the same: its dates are agreed, so there is nothing but all of it to choose.
  await page.getByTestId('stays:replan.open').click();
  await expect(page.getByTestId('stays:replan').getByRole('radio')).toHaveCount(1);
  await page.getByTestId('stays:replan.start').click();
  await expect(page.getByTestId('stays:result.changes')).toContainText('0 处变化', { timeout: 60_000 });
  await page.getByTestId('stays:save.discard').click();
  await expect(page.getByTestId('stays:versions')).toContainText('换展');
});
