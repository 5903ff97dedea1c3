import { expect, type Page } from '@playwright/test';

/** Shows a page of the program and waits until it is read. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await expect(page.locator('main')).not.toBeEmpty();
}
