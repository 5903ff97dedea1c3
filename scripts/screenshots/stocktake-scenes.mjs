import { rememberSteps, undoScene } from './scene-undo.mjs';

/** Pictures of the stock-take with its differences, of starting one, and of printing labels. */

/** A count at a caravan that something of each kind came up in; leaves with the steps undone. */
const counting = async (program) => {
  const { call } = program;
  await rememberSteps(program);
  const today = (await call('workspace.status')).businessDate;
  const exhibits = (await call('ledger.places', {})).slice(0, 6);
  const place = (await call('ledger.destinations')).find(({ kind }) => kind === 'caravan');
  for (const [index, { id }] of exhibits.entries()) {
    const { version } = await call('registry.get', { register: 'exhibit', id });
    const changes = { serial: `CQ-DPC-${String(index + 1).padStart(3, '0')}` };
    await call('registry.update', { register: 'exhibit', id, version, changes });
  }
  const paper = {
    from: null,
    reason: 'tour',
    occasion: '',
    handedOverBy: '保管员',
    receivedBy: '领队',
    note: '',
  };
  const exhibitIds = exhibits.slice(0, 5).map(({ id }) => id);
  await call('ledger.handOver', { ...paper, exhibitIds, to: place.key, movedOn: today });
  const scope = { kind: 'place', place: place.key };
  const { id } = await call('stockTakes.start', { scope, countedBy: '保管员', note: '' });
  for (const code of ['KX:CQ-DPC-001', 'CQ-DPC-002', 'CQ-DPC-006', 'A7-0031'])
    await call('stockTakes.scan', { id, code });
  await program.page.evaluate((record) => {
    window.location.hash = `#/exhibits?view=stocktakes&record=${record}`;
  }, id);
  await program.page.getByTestId('stocktakes:scan').fill('KX:019a22');
  await program.page.keyboard.press('Enter');
  await program.page.getByTestId('stocktakes:heard').locator('b').waitFor();
};

export const stocktakeScenes = [
  {
    name: 'exhibits-stocktakes-start',
    route: '#/exhibits?view=stocktakes',
    arrange: ({ page }) => page.getByTestId('stocktakes:start').click(),
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'exhibits-stocktakes-count',
    route: '#/exhibits?view=stocktakes',
    arrange: async (program) => {
      await counting(program);
      await program.page.getByTestId('stocktakes:lines').locator('[data-row-key]').first().click();
      await program.page.getByTestId('stocktakes:line').waitFor();
    },
    leave: undoScene,
  },
  {
    name: 'exhibits-stocktakes-list',
    route: '#/exhibits?view=stocktakes',
    arrange: async (program) => {
      await counting(program);
      await program.page.getByTestId('stocktakes:back').click();
      await program.page.getByTestId('stocktakes:table').locator('[data-row-key]').first().waitFor();
    },
    leave: undoScene,
  },
  {
    name: 'exhibits-files',
    route: '#/exhibits',
    arrange: async ({ page }) => {
      await page.getByTestId('exhibits:status.table').locator('[data-row-key]').first().click();
      await page.getByTestId('attachments:add.photo').waitFor();
    },
  },
  {
    name: 'registry-set-labels',
    route: '#/registry?register=exhibit-set&record=set-1',
    arrange: async ({ page }) => {
      await page.getByTestId('labels:open').click();
      await page.getByTestId('labels:save').waitFor();
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'exhibits-labels',
    route: '#/exhibits',
    arrange: async ({ page }) => {
      await page.getByTestId('labels:open').click();
      await page.getByTestId('labels:save').waitFor();
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.activeElement.blur());
    },
  },
];
