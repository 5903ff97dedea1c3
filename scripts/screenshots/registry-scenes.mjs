/** Pictures of the registry: lists, records, forms and their faults, duplicates, the map, and what is empty. */

const SITE = 'site-500229-01';

/** Changes fields of a caravan through the registry. */
export const changeCaravan = async (program, id, changes) => {
  const { version } = await program.call('registry.get', { register: 'caravan', id });
  await program.call('registry.update', { register: 'caravan', id, version, changes });
};

/** Makes a copy of a site under a name that an office might have written instead. */
const copySite = async (program, name) => {
  const { values } = await program.call('registry.get', { register: 'site', id: SITE });
  return program.call('registry.create', {
    register: 'site',
    values: { ...values, name, code: 'CK-017', contactName: '张丽', contactPhone: '13812341234' },
  });
};
const undo = (program) => program.call('history.undo');
const editing = async ({ page }) => {
  await page.getByTestId('registry:edit').click();
  await page.getByTestId('registry:editor').waitFor();
};
const cancelled = ({ page }) => page.keyboard.press('Escape');

export const registryScenes = [
  { name: 'registry-sites', route: '#/registry' },
  { name: 'registry-site', route: `#/registry?register=site&record=${SITE}` },
  {
    name: 'registry-site-form',
    route: `#/registry?register=site&record=${SITE}`,
    arrange: editing,
    leave: cancelled,
  },
  {
    name: 'registry-site-faults',
    route: '#/registry?register=site&create=true',
    arrange: async ({ page }) => {
      await page.getByTestId('registry:save').click();
      await page.locator('[data-faulty="true"]').first().waitFor();
    },
    leave: cancelled,
  },
  {
    name: 'registry-position-map',
    route: '#/registry?register=lodging&create=true',
    arrange: async ({ page }) => {
      await page.getByTestId('registry:position.map').click();
      await page.locator('[data-testid="registry:position"] [data-map-state="idle"]').waitFor();
    },
    leave: cancelled,
  },
  {
    name: 'registry-unsaved',
    route: `#/registry?register=site&record=${SITE}`,
    arrange: async (program) => {
      await editing(program);
      await program.page.locator('[data-field="name"] input').fill('龙田乡小学');
      await program.page.getByTestId('registry:open.caravan').click();
      await program.page.getByTestId('registry:unsaved').waitFor();
    },
    leave: async ({ page }) => {
      await page.getByTestId('registry:unsaved.discard').click();
      await page.getByTestId('registry:unsaved').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'registry-filtered',
    route: `#/registry?register=site&q=zx&where=${encodeURIComponent('{"kind":"school"}')}&state=all`,
  },
  {
    name: 'registry-nothing',
    route: '#/registry?register=site&q=xyzxyz',
  },
  { name: 'registry-map', route: `#/registry?register=site&view=both&record=${SITE}` },
  {
    name: 'registry-caravans',
    route: '#/registry?register=caravan&record=caravan-1',
    arrange: async (program) => {
      await changeCaravan(program, 'caravan-1', {
        inspectionUntil: '2026-10-31',
        insuranceUntil: '2026-12-20',
      });
      await program.page.getByText('2026-10-31').first().waitFor();
    },
    leave: undo,
  },
  {
    name: 'registry-in-use',
    route: '#/registry?register=caravan&record=caravan-1',
    arrange: async ({ page }) => {
      await page.getByTestId('registry:remove').click();
      await page.getByTestId('registry:retire-instead').waitFor();
    },
  },
  {
    name: 'registry-marked',
    route: '#/registry?register=site',
    arrange: async ({ page }) => {
      const boxes = page.getByTestId('registry:table').getByRole('checkbox');
      await boxes.nth(0).check();
      await boxes.nth(2).check();
    },
    leave: ({ page }) => page.getByTestId('registry:marked').getByRole('button').last().click(),
  },
  {
    name: 'registry-duplicates',
    route: '#/registry?register=site&duplicates=true',
    arrange: async (program) => {
      const { values } = await program.call('registry.get', { register: 'site', id: SITE });
      await copySite(program, `${values.name}校`);
      await program.page.getByTestId('registry:duplicate').first().waitFor();
    },
    leave: undo,
  },
  {
    name: 'registry-contacts',
    route: '#/registry?register=site&q=ck-017',
    arrange: async (program) => {
      await copySite(program, '龙田小学');
      await program.page.getByText('138****1234').first().waitFor();
    },
    leave: undo,
  },
  {
    name: 'registry-exhibit-sets',
    route: '#/registry?register=exhibit-set&record=set-1',
  },
  { name: 'registry-volunteers', route: '#/registry?register=volunteer' },
  { name: 'registry-services', route: '#/registry?register=service' },
  {
    name: 'registry-told-apart',
    route: '#/registry?register=site&duplicates=true',
    arrange: async (program) => {
      const { values } = await program.call('registry.get', { register: 'site', id: SITE });
      const copy = await copySite(program, `${values.name}校`);
      await program.call('registry.tellApart', { siteIds: [SITE, copy.id], areApart: true });
      await program.page.getByTestId('registry:duplicates.apart').click();
      await program.page.getByTestId('registry:duplicate.pair').waitFor();
    },
    leave: async (program) => {
      await undo(program);
      await undo(program);
    },
  },
  { name: 'registry-holidays', route: '#/registry?register=holiday' },
  { name: 'registry-regions', route: '#/registry?register=region' },
];
