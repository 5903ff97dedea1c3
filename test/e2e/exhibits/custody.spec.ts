import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, type Program, test } from '../driver/profile.ts';

test.setTimeout(180_000);

/** Presses Tab until the focus is on what the selector names. */
async function tabTo({ page }: Program, selector: string): Promise<void> {
  const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere(), `Tab reaches ${selector}`).toBe(true);
}

const caseOf = async (program: Program) =>
  (await program.call('custody.list', {})).find(({ number }) => number === 'JD2026-004');

test('a loan is asked for, agreed, handed over and ended with the keys alone', async ({ program }) => {
  const { page } = program;
  const { keyboard } = page;
  await goTo(page, '#/exhibits?view=custody');
  await tabTo(program, '[data-testid="exhibits:custody.new"]');
  await keyboard.press('Enter');
  const form = page.getByTestId('exhibits:custody.form');
  await expect(form).toBeVisible();
  // Saved too early it says what is missing.
  await tabTo(program, '[data-testid="exhibits:custody.save"]');
  await keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('选对方单位');

  await form.getByRole('combobox', { name: '或单件展品' }).focus();
  await keyboard.type('wxdl');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await form.getByRole('combobox', { name: '对方单位' }).focus();
  await keyboard.type('样例县科技馆甲');
  await keyboard.press('Enter');
  await tabTo(program, '[data-testid="exhibits:custody.save"]');
  await keyboard.press('Enter');

  const inspector = page.getByTestId('exhibits:custody.inspector');
  await expect(inspector).toContainText('JD2026-004');
  await expect(inspector).toContainText('无形的力');
  const press = async (state: string) => {
    await tabTo(program, `[data-testid="exhibits:custody.${state}"]`);
    await keyboard.press('Enter');
  };
  await press('agreed');
  await expect(inspector).toContainText('已同意');
  const placeOf = async () =>
    (await program.call('ledger.places', {})).find(({ id }) => id === 'set-1-exhibit-01')?.place.name;
  const sign = async () => {
    await tabTo(program, '[data-testid="exhibits:custody.handedOverBy"]');
    await keyboard.type('保管员');
    await keyboard.press('Tab');
    await keyboard.type('陈老师');
  };
  const before = await placeOf();
  await sign();
  await press('under-way');
  await expect(inspector).toContainText('在外');
  expect(await placeOf()).toBe('样例县科技馆甲');
  // Other people sign for the way back, and it ends on a caravan instead of where it began.
  await sign();
  await tabTo(program, '[aria-label="展品放到"]');
  await expect(inspector).toContainText(before ?? '-');
  await keyboard.type('大篷车 2');
  await keyboard.press('Enter');
  await press('ended');
  await expect(inspector).toContainText('已结束');
  expect(await placeOf()).toBe('大篷车 2 号');
  expect((await caseOf(program))?.state).toBe('ended');
});

test('what is free is lent with one click, what is promised is refused with its reason', async ({
  program,
}) => {
  const { page } = program;
  await program.call('reservations.create', {
    thing: { kind: 'set', id: 'set-2' },
    start: '2026-11-25',
    end: '2026-11-26',
    purpose: 'other',
    title: '县科技周',
    note: '',
    state: 'confirmed',
  });
  await goTo(page, '#/exhibits?view=custody&tab=free');
  const table = page.getByTestId('exhibits:free.table');
  await expect(table).toContainText('大篷车展品一组');
  await expect(table).not.toContainText('大篷车展品二组');
  await table.locator('[data-row-key="set:set-1"]').getByRole('button', { name: '出借' }).click();
  await expect(page.getByTestId('exhibits:custody.form')).toContainText('大篷车展品一组');

  const { id } = await program.call('custody.create', {
    kind: 'loan-out',
    setId: 'set-2',
    exhibitIds: [],
    counterpartId: 'depository-partner-1',
    countyCode: null,
    start: '2026-11-24',
    end: '2026-11-28',
    paperNumber: '',
    paperDate: null,
    note: '',
  });
  await goTo(page, `#/exhibits?view=custody&record=${id}`);
  await page.getByTestId('exhibits:custody.agreed').click();
  await expect(page.getByTestId('exhibits:custody.inspector').getByRole('alert')).toContainText('县科技周');
});

test('upkeep that is due is entered with its spare parts and planned on free days', async ({ program }) => {
  const { page } = program;
  await goTo(page, '#/exhibits?view=upkeep&record=maintenance-rule-2');
  const inspector = page.getByTestId('exhibits:upkeep.inspector');
  await expect(page.getByTestId('exhibits:upkeep.table')).toContainText('到期');
  await page.getByTestId('exhibits:upkeep.plan').click();
  await expect(inspector).toContainText('已安排');
  await page.getByTestId('exhibits:upkeep.doneBy').fill('维修员');
  await page.getByTestId('exhibits:upkeep.done').click();
  await expect(inspector).toContainText('2026-11-23');
  const rule = (await program.call('upkeep.list', {})).find(({ ruleId }) => ruleId === 'maintenance-rule-2');
  expect(rule).toMatchObject({ state: 'fine', lastDone: '2026-11-23', planned: { start: '2026-11-23' } });

  await goTo(page, '#/exhibits?view=upkeep&tab=parts&record=spare-part-6');
  await page.getByTestId('exhibits:parts.in').click();
  await expect(page.getByTestId('exhibits:parts.inspector')).toContainText('+1');
});

for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ theme, language });

    test('axe finds nothing serious in upkeep, loans and loads', async ({ program }) => {
      const { page } = program;
      const findings: string[] = [];
      for (const hash of [
        '#/exhibits?view=upkeep&record=maintenance-rule-1',
        '#/exhibits?view=upkeep&tab=parts&record=spare-part-1',
        '#/exhibits?view=custody&record=custody-1',
        '#/exhibits?view=custody&tab=free',
        '#/exhibits?view=load',
      ]) {
        await goTo(page, hash);
        await expect(
          page.locator('main [data-row-key]').first().or(page.getByTestId('exhibits:load')),
        ).toBeVisible();
        findings.push(...(await seriousFindings(page)).map((finding) => `${hash} ${finding}`));
      }
      await goTo(page, '#/exhibits?view=custody');
      await page.getByTestId('exhibits:custody.new').click();
      findings.push(...(await seriousFindings(page)).map((finding) => `form ${finding}`));
      expect(findings).toEqual([]);
    });
  });
}
