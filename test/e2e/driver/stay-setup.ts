import type { Page } from '@playwright/test';

/** In the open set-up: the year 2027, the sets of the test alone, and counties by name. */
export async function chooseStays(page: Page, countyNames: readonly string[]): Promise<void> {
  const setup = page.getByTestId('stays:setup');
  await setup.getByRole('button', { name: '2027 年', exact: true }).click();
  for (const box of await setup
    .locator('label:has(input[type="checkbox"])')
    .filter({ hasText: '流动馆' })
    .all())
    if (await box.getByRole('checkbox').isChecked()) await box.getByRole('checkbox').uncheck();
  await page.getByTestId('stays:setup.none').click();
  for (const name of countyNames) await page.getByRole('checkbox', { name: `选择${name}` }).check();
  await page.getByTestId('stays:setup.counties').getByText(`已选 ${countyNames.length}`).waitFor();
}

/** Types a day into a field for one. */
export async function typeDay(page: Page, testId: string, day: string): Promise<void> {
  const field = page.getByTestId(testId);
  await field.click();
  await field.press('Control+a');
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
}

/** Waits for the result of a run that was begun on the screen, and saves it under a name. */
export async function saveStays(page: Page, name: string): Promise<void> {
  await page.getByTestId('stays:save.submit').waitFor({ timeout: 120_000 });
  await page.getByTestId('stays:save.name').fill(name);
  await page.getByTestId('stays:save.submit').click();
  await page.getByTestId('stays:versions').getByText(name).waitFor();
}
