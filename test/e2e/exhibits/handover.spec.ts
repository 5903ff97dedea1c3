import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

/** A change has to show on the overview within a second. */
const SOON = { timeout: 1_000 };

test('a hand-over with damage, by the keys alone, marks a tour of a published plan until it is undone', async ({
  planned: program,
}) => {
  test.setTimeout(180_000);
  const { page } = program;
  const { keyboard } = page;
  const { plan } = program;
  await program.call('plans.publish', { id: plan.id, version: plan.version });
  const available = new Set(
    (await program.call('conditions.states'))
      .filter(({ unavailable }) => unavailable === null)
      .map(({ exhibitId }) => exhibitId),
  );
  const broken = (await program.call('ledger.places')).find(
    ({ id, setId }) => setId === 'set-1' && available.has(id),
  );
  if (!broken) throw new Error('the sample has no exhibit to break');

  await goTo(page, '#/exhibits?view=handover&record=set-1');
  const piece = page.getByTestId(`exhibits:piece.${broken.id}`);
  await expect(piece).toBeVisible();
  // Nothing is entered before every piece was looked at and the paper is filled in.
  await keyboard.press('Tab');
  await page.getByTestId('exhibits:handover.submit').focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('未确认');

  await piece.getByRole('radio').first().focus();
  await keyboard.press('4');
  await expect(piece.getByRole('textbox')).toBeFocused();
  await keyboard.type('电机不转');
  await keyboard.press('Enter');
  await expect(piece.getByRole('checkbox', { name: '报修' })).toBeChecked();
  await page.getByTestId('exhibits:handover.allWell').focus();
  await keyboard.press('Enter');
  await expect(page.locator('[data-piece][data-open]')).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByTestId('exhibits:handover.to').getByRole('combobox').focus();
  await keyboard.type('大篷车 1');
  await keyboard.press('Enter');
  await page.getByTestId('exhibits:handover.handedOverBy').focus();
  await keyboard.press('Control+a');
  await keyboard.type('保管员甲');
  await page.getByTestId('exhibits:handover.receivedBy').focus();
  await keyboard.type('司机甲');
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('exhibits:handover.done')).toContainText('报修 1 件');
  const placeOf = async () =>
    (await program.call('ledger.places')).find(({ id }) => id === broken.id)?.place.key;
  expect(await placeOf()).toBe('caravan:caravan-1');

  await goTo(page, `#/exhibits?record=${broken.id}`);
  const inspector = page.getByTestId('exhibits:inspector');
  await expect(inspector).toContainText('电机不转');
  await expect(page.getByTestId('exhibits:set.lacks')).toContainText(broken.name);
  expect(await seriousFindings(page)).toEqual([]);

  const affected = page.getByTestId('overview:affected');
  await goTo(page, '#/');
  await expect(affected).toContainText(broken.name);
  await program.call('history.undo');
  await expect(affected.getByText(broken.name)).toHaveCount(0, SOON);
  await program.call('history.redo');
  await expect(affected).toContainText(broken.name, SOON);
  expect(await seriousFindings(page)).toEqual([]);
  await affected.getByRole('link').first().focus();
  await keyboard.press('Enter');
  await expect(page.getByTestId('planning:violations').first()).toContainText(broken.name);

  await keyboard.press('Control+z');
  await expect.poll(placeOf).toBe(broken.place.key);
  await expect(page.getByTestId('planning:violations').getByText(broken.name)).toHaveCount(0);
  expect((await program.call('repairs.list')).some(({ exhibitId }) => exhibitId === broken.id)).toBe(false);
});

test('a repair is opened, closed and found again, and a movement is taken back', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  const { keyboard } = page;
  const inspector = page.getByTestId('exhibits:inspector');
  const exhibit = (await program.call('ledger.places')).find(({ setId }) => setId === 'set-2');
  if (!exhibit) throw new Error('the sample has no exhibit');
  for (const repair of await program.call('repairs.list')) {
    if (repair.exhibitId !== exhibit.id || repair.closedOn !== null) continue;
    const closing = { closedOn: repair.openedOn, result: '修好', cost_yuan: null };
    await program.call('repairs.close', { id: repair.id, version: repair.version, ...closing });
  }
  await goTo(page, `#/exhibits?record=${exhibit.id}`);
  await page.getByTestId('exhibits:repair.open').focus();
  await keyboard.press('Enter');
  await keyboard.type('皮带断裂');
  await page.getByTestId('exhibits:repair.form').getByRole('button', { name: '报修' }).focus();
  await keyboard.press('Enter');
  await expect(inspector).toContainText('皮带断裂');
  await expect(inspector).toContainText('待修');

  await goTo(page, '#/exhibits?view=repairs');
  const table = page.getByTestId('exhibits:repairs.table');
  await table.getByText('皮带断裂').click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByTestId('exhibits:repair.close').focus();
  await keyboard.press('Enter');
  await keyboard.type('换了皮带');
  await keyboard.press('Enter');
  await expect(inspector).toContainText('已完成');
  await expect(table.getByText('皮带断裂')).toHaveCount(0);

  const { businessDate } = await program.call('workspace.status');
  const paper = { reason: 'repair', occasion: '', handedOverBy: '甲', receivedBy: '乙', note: '' };
  await program.call('ledger.handOver', {
    ...paper,
    exhibitIds: [exhibit.id],
    from: null,
    to: 'caravan:caravan-4',
    movedOn: businessDate,
  });
  await goTo(page, `#/exhibits?record=${exhibit.id}`);
  await page.getByTestId('exhibits:takeBack').focus();
  await keyboard.press('Enter');
  await expect(inspector).toContainText('已更正');
  const places = await program.call('ledger.places');
  expect(places.find(({ id }) => id === exhibit.id)?.place.key).toBe(exhibit.place.key);
});

test('two sets at one place are handed over in one go, and undone in one step', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  const { keyboard } = page;
  // Both sets come to one venue, as they do for a stay.
  const at = async () =>
    (await program.call('ledger.places')).filter(
      ({ setId, place, isRetired }) =>
        ['set-1', 'set-2'].includes(setId) && place.kind !== 'out' && !isRetired,
    );
  const { businessDate } = await program.call('workspace.status');
  const venue = (await program.call('ledger.destinations')).find(({ kind }) => kind === 'site');
  if (!venue) throw new Error('the sample has no venue');
  const both = await at();
  await program.call('ledger.handOver', {
    exhibitIds: both.map(({ id }) => id),
    from: null,
    to: venue.key,
    movedOn: businessDate,
    reason: 'stay',
    occasion: '县科技周',
    handedOverBy: '甲',
    receivedBy: '乙',
    note: '',
  });

  // From one of the sets to all that stands where it is.
  await goTo(page, '#/exhibits?view=handover&record=set-2');
  await page.getByRole('button', { name: '按地点' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByTestId('exhibits:handover.set')).toContainText(venue.name);
  await expect(page.locator('[data-piece]')).toHaveCount(both.length);
  const crates = page.getByTestId('exhibits:page').getByRole('heading', { level: 3 });
  await expect(crates.filter({ hasText: '大篷车展品一组' }).first()).toBeVisible();
  await expect(crates.filter({ hasText: '大篷车展品二组' }).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByTestId('exhibits:handover.allWell').focus();
  await keyboard.press('Enter');
  // What is in repair is looked at one by one.
  for (;;) {
    const open = page.locator('[data-piece][data-open]').first();
    if ((await open.count()) === 0) break;
    await open.getByRole('radio').first().focus();
    await keyboard.press('1');
  }
  await page.getByTestId('exhibits:handover.to').getByRole('combobox').focus();
  await keyboard.type('大篷车 1');
  await keyboard.press('Enter');
  await page.getByTestId('exhibits:handover.handedOverBy').focus();
  await keyboard.type('讲解员');
  await page.getByTestId('exhibits:handover.receivedBy').focus();
  await keyboard.type('司机甲');
  await keyboard.press('Control+Enter');
  await expect(page.getByTestId('exhibits:handover.done')).toContainText(`${both.length} 件`);
  await expect(page.getByText('此处没有展品')).toBeVisible();
  expect(new Set((await at()).map(({ place }) => place.key))).toEqual(new Set(['caravan:caravan-1']));
  await page.getByTestId('exhibits:handover.undo').click();
  await expect(page.locator('[data-piece]')).toHaveCount(both.length);
  expect(new Set((await at()).map(({ place }) => place.key))).toEqual(new Set([venue.key]));
});
