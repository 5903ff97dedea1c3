import { expect, type Page } from '@playwright/test';

/** Shows a page of the program and waits until it is read. */
export async function goTo(page: Page, hash: string): Promise<void> {
  // Two frames, so that it is not the former page that is found at rest.
  await page.evaluate(async (wanted) => {
    window.location.hash = wanted;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, hash);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await expect(page.locator('main')).not.toBeEmpty();
}
