/**
 * The screens and states to take pictures of. `route` is the address inside the window, `arrange` brings the
 * state about, `leave` undoes what would disturb the next scene.
 */
const plan = ({ planId }) => `#/plan?plan=${planId}`;

export const scenes = [
  { name: 'overview', route: '#/' },
  { name: 'plan-setup', route: '#/plan?setup=true' },
  { name: 'plan-map', route: (program) => `${plan(program)}&view=map` },
  { name: 'plan-split', route: (program) => `${plan(program)}&view=split` },
  { name: 'plan-table', route: (program) => `${plan(program)}&view=table` },
  { name: 'plan-omissions', route: (program) => `${plan(program)}&view=table&tab=omissions` },
  {
    name: 'plan-stop',
    route: (program) => `${plan(program)}&view=map`,
    arrange: async ({ page }) => {
      await page.getByTestId('planning:board').getByRole('button').nth(3).click();
    },
  },
  { name: 'itinerary', route: ({ planId }) => `#/itinerary?plan=${planId}` },
  { name: 'sites', route: '#/sites' },
  { name: 'site', route: '#/sites?site=site-500229-01' },
  {
    name: 'site-form',
    route: '#/sites?site=site-500229-01',
    arrange: ({ page }) => page.getByTestId('sites:inspector.edit').click(),
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  { name: 'fleet', route: '#/fleet' },
  { name: 'coverage', route: '#/coverage' },
  { name: 'coverage-plan', route: ({ planId }) => `#/coverage?plan=${planId}` },
  { name: 'settings', route: '#/settings' },
  {
    name: 'search',
    route: '#/',
    arrange: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ck');
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
];

/** A workspace that is refused at the start. */
export const refusedScene = { name: 'refused', content: 'this is not a workspace' };
