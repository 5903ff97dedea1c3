import type { Locator, Page } from '@playwright/test';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

/** Where something is, frame by frame, for a quarter of a second. */
const placesOf = (found: Locator) =>
  found.evaluate(
    (element) =>
      new Promise<readonly string[]>((resolve) => {
        const places = new Set<string>();
        let frames = 0;
        const look = () => {
          const { left, top } = element.getBoundingClientRect();
          places.add(`${Math.round(left)},${Math.round(top)}`);
          frames += 1;
          if (frames < 15) requestAnimationFrame(look);
          else resolve([...places]);
        };
        look();
      }),
  );

const isInSight = async (page: Page, found: Locator) => {
  const { x, y } = (await found.boundingBox())!;
  const size = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  return x >= 0 && y >= 0 && x < size.width && y < size.height;
};

test('whoever wants less motion gets menus and lists at once, where they stay', async ({ planned }) => {
  const { page, plan } = planned;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goTo(page, `#/plan?plan=${plan.id}`);
  await page.getByTestId('planning:versions').click();
  const rename = page.getByRole('menuitem', { name: '重命名' });
  await rename.waitFor();
  expect(await placesOf(rename)).toHaveLength(1);
  expect(await isInSight(page, rename)).toBe(true);
  await rename.click();
  await expect(page.getByRole('textbox', { name: '重命名' })).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByTestId('planning:versions').click();
  await page.getByRole('menuitem', { name: '另存为新版本' }).click();
  await expect(page.getByTestId('planning:versions')).toContainText('（改）');

  await goTo(page, '#/stays?setup=true');
  await page.getByTestId('stays:setup.forbidden.add').click();
  await page.getByTestId('stays:setup.forbidden').getByRole('combobox').last().click();
  const option = page.locator('.ant-select-item-option').nth(1);
  await option.waitFor();
  expect(await placesOf(option)).toHaveLength(1);
  expect(await isInSight(page, option)).toBe(true);
  const name = await option.innerText();
  await option.click();
  await expect(page.getByTestId('stays:setup.forbidden')).toContainText(name);
});

test('what is open and entered stays when the system asks for less motion meanwhile', async ({ program }) => {
  const { page } = program;
  await goTo(page, '#/exhibits');
  await page.getByTestId('labels:open').click();
  const save = page.getByTestId('labels:save');
  await expect(save).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveCSS('animation-duration', '1e-05s');
  await expect(save).toBeVisible();
  await save.click();
  await expect(page.getByTestId('export:saved')).toBeVisible();
});
