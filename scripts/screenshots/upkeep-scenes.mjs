import { rememberSteps, undoScene } from './scene-undo.mjs';

/** Takes more out of the store than there is. */
const takeTooMany = async ({ page }) => {
  const form = page.getByTestId('exhibits:parts.inspector');
  await form.getByRole('spinbutton').fill('900');
  await form.getByTestId('exhibits:parts.out').click();
  await form.getByRole('alert').waitFor();
};

/** Enters upkeep with two spare parts, up to the button that saves it. */
const fillDone = async (program) => {
  await rememberSteps(program);
  const { page } = program;
  await page.getByTestId('exhibits:upkeep.plan').click();
  await page.getByTestId('exhibits:upkeep.planned').waitFor();
  const inspector = page.getByTestId('exhibits:upkeep.inspector');
  await inspector.getByTestId('exhibits:upkeep.doneBy').fill('维修员');
  await inspector.getByRole('combobox').click();
  const options = page.locator('.ant-select-dropdown .ant-select-item-option');
  await options.nth(0).click();
  await options.nth(2).click();
  await page.keyboard.press('Escape');
  await inspector.getByTestId('exhibits:upkeep.done').scrollIntoViewIfNeeded();
};

/** Upkeep that is due, what was done with its spare parts, and a stock that does not suffice. */
export const upkeepScenes = [
  { name: 'exhibits-upkeep', route: '#/exhibits?view=upkeep&record=maintenance-rule-1' },
  {
    name: 'exhibits-upkeep-done',
    route: '#/exhibits?view=upkeep&record=maintenance-rule-2',
    arrange: fillDone,
    leave: undoScene,
  },
  { name: 'exhibits-parts', route: '#/exhibits?view=upkeep&tab=parts&record=spare-part-1' },
  {
    name: 'exhibits-parts-refused',
    route: '#/exhibits?view=upkeep&tab=parts&record=spare-part-6',
    arrange: takeTooMany,
  },
];
