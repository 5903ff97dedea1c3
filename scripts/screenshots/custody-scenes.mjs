import { rememberSteps, undoScene } from './scene-undo.mjs';

/** A loan of the second set that another promise stands in the way of, as it is refused. */
const refuseLoan = async (program) => {
  await rememberSteps(program);
  const { call, page } = program;
  const promise = {
    thing: { kind: 'set', id: 'set-2' },
    start: '2027-03-02',
    end: '2027-03-03',
    purpose: 'other',
    title: '县科技周',
    note: '',
    state: 'confirmed',
  };
  await call('reservations.create', promise);
  const { id } = await call('custody.create', {
    kind: 'loan-out',
    setId: 'set-2',
    exhibitIds: [],
    counterpartId: 'depository-partner-1',
    countyCode: '500235',
    start: '2027-03-01',
    end: '2027-03-12',
    paperNumber: '科借〔2026〕11 号',
    paperDate: '2026-11-20',
    note: '校园科技节',
  });
  await page.evaluate((record) => {
    window.location.hash = `#/exhibits?view=custody&record=${record}`;
  }, id);
  await page.getByTestId('exhibits:custody.agreed').click();
  await page.getByTestId('exhibits:custody.inspector').getByRole('alert').waitFor();
};

/** Opens the choice at this place of the toolbar and takes its first entry; waits until it is closed. */
const choose = async ({ page }, place) => {
  await page.getByTestId('exhibits:load').getByRole('combobox').nth(place).click();
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last();
  await options.locator('.ant-select-item-option').first().click();
  await page.waitForFunction(
    () => !document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden)'),
  );
};

/** A load for the first tour of the first caravan. */
const load = async (program) => {
  for (const place of [0, 1, 2]) await choose(program, place);
  await program.page.getByTestId('exhibits:load.table').locator('[data-row-key]').first().waitFor();
};

/** Loans with their papers, what is free, a loan that is refused; what a caravan should carry. */
export const custodyScenes = [
  { name: 'exhibits-custody', route: '#/exhibits?view=custody&record=custody-1' },
  {
    name: 'exhibits-custody-agreed',
    route: '#/exhibits?view=custody&record=custody-2',
  },
  {
    name: 'exhibits-custody-form',
    route: '#/exhibits?view=custody',
    arrange: async ({ page }) => {
      await page.getByTestId('exhibits:custody.new').click();
      await page.getByTestId('exhibits:custody.save').click();
      await page.getByTestId('exhibits:custody.form').getByRole('alert').waitFor();
    },
    leave: ({ page }) => page.getByTestId('exhibits:custody.form').getByRole('button').last().click(),
  },
  {
    name: 'exhibits-custody-refused',
    route: '#/exhibits?view=custody',
    arrange: refuseLoan,
    leave: undoScene,
  },
  { name: 'exhibits-free', route: '#/exhibits?view=custody&tab=free' },
  { name: 'exhibits-load-empty', route: '#/exhibits?view=load' },
  { name: 'exhibits-load', route: '#/exhibits?view=load', arrange: load },
  { name: 'exhibits-nothing-found', route: '#/exhibits?q=缺席的展品' },
];
