import { existsSync, readdirSync } from 'node:fs';
import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(180_000);

/** Three exhibits on a caravan, with serials that a scanner types, and one that the books have elsewhere. */
async function prepare(program: Program) {
  const today = (await program.call('workspace.status')).businessDate;
  const exhibits = (await program.call('ledger.places', {})).slice(0, 4);
  for (const [index, { id }] of exhibits.entries()) {
    const { version } = await program.call('registry.get', { register: 'exhibit', id });
    const changes = { serial: `ZZ-${index + 1}` };
    await program.call('registry.update', { register: 'exhibit', id, version, changes });
  }
  const place = (await program.call('ledger.destinations')).find(({ kind }) => kind === 'caravan');
  if (!place) throw new Error('the sample has no caravan');
  await program.call('ledger.handOver', {
    exhibitIds: exhibits.slice(0, 3).map(({ id }) => id),
    from: null,
    to: place.key,
    movedOn: today,
    reason: 'tour',
    occasion: '',
    handedOverBy: '甲',
    receivedBy: '乙',
    note: '',
  });
  return { exhibits, place };
}

/** Types as a keyboard wedge does: all letters at once, then Enter. */
async function scan({ page }: Program, code: string): Promise<void> {
  await expect(page.getByTestId('stocktakes:scan')).toBeFocused();
  await page.keyboard.insertText(code);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('stocktakes:scan')).toHaveValue('');
}

test('a stock-take with differences is counted and settled with the keys, before and after a restart', async ({
  program: first,
}) => {
  let program = first;
  const { exhibits, place } = await prepare(program);
  await goTo(program.page, '#/exhibits?view=stocktakes');
  // One of the sample is going on.
  await expect(program.page.getByTestId('stocktakes:table')).toContainText('PD-2026-001');
  await program.page.getByTestId('stocktakes:start').focus();
  await program.page.keyboard.press('Enter');
  await program.page.getByTestId('stocktakes:starter').getByRole('combobox').focus();
  await program.page.keyboard.type(place.name);
  await program.page.keyboard.press('Enter');
  await program.page.getByTestId('stocktakes:counted-by').focus();
  await program.page.keyboard.type('盘点员');
  await program.page.keyboard.press('Enter');

  const heard = () => program.page.getByTestId('stocktakes:heard');
  const progress = () => program.page.getByTestId('stocktakes:progress');
  await expect(progress()).toContainText('0 / 3');
  await scan(program, 'KX:ZZ-1');
  await expect(heard()).toContainText(`“${exhibits[0]?.name}”已计入`);
  await scan(program, 'KX:ZZ-1');
  await expect(heard()).toContainText('这件已经盘过');
  await scan(program, 'KX:ZZ-4');
  await expect(heard()).toContainText('账上不在这里');
  await scan(program, 'NOPE-7');
  await expect(heard()).toContainText('没有这个编号');
  await expect(progress()).toContainText('1 / 3');
  expect(await seriousFindings(program.page)).toEqual([]);

  program = await program.restart();
  await goTo(program.page, '#/exhibits?view=stocktakes');
  await expect(program.page.getByTestId('stocktakes:table')).toContainText('1 / 3');
  await program.page.getByTestId('stocktakes:table').getByRole('grid').focus();
  await program.page.keyboard.press('ArrowDown');
  await program.page.keyboard.press('Enter');
  await scan(program, 'ｋｘ：ｚｚ－２');
  await expect(progress()).toContainText('2 / 3');

  // Closing waits for the differences.
  await program.page.getByTestId('stocktakes:close').focus();
  await program.page.keyboard.press('Enter');
  await expect(program.page.getByRole('alert')).toContainText('还有 3 条差异没有处理');
  const settle = async (words: string, way: string) => {
    const grid = program.page.getByTestId('stocktakes:lines').locator('[role="grid"]');
    await grid.locator('[data-row-key]', { hasText: words }).click();
    await program.page.getByTestId(`stocktakes:resolve.${way}`).focus();
    await program.page.keyboard.press('Enter');
    await expect(grid.locator('[data-row-key]', { hasText: words })).toHaveCount(0);
  };
  await settle('ZZ-4', 'moved');
  await settle('NOPE-7', 'kept');
  await settle('ZZ-3', 'missing');
  const places = await program.call('ledger.places', {});
  const placeOf = (id: string | undefined) => places.find((exhibit) => exhibit.id === id)?.place.key;
  expect(placeOf(exhibits[3]?.id)).toBe(place.key);
  expect(placeOf(exhibits[2]?.id)).toBe('out:missing');

  await program.page.getByTestId('stocktakes:export').focus();
  await program.page.keyboard.press('Enter');
  await expect(program.page.getByTestId('export:saved')).toBeVisible();
  expect(existsSync(program.files) && readdirSync(program.files).join()).toMatch(
    /盘点报告 PD-\d{4}-002\.xlsx/,
  );
  await program.page.getByTestId('stocktakes:close').focus();
  await program.page.keyboard.press('Enter');
  await expect(program.page.getByTestId('stocktakes:scan')).toHaveCount(0);
  expect((await program.call('stockTakes.list'))[0]).toMatchObject({ expected: 3, found: 2, open: 0 });
  expect(await seriousFindings(program.page)).toEqual([]);
});
