import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { seriousFindings } from '../driver/axe.ts';
import { launchApp } from '../driver/launch.ts';

test('a first start asks, makes an empty workspace, tells what is missing, and opens it again later', async () => {
  test.setTimeout(120_000);
  const userDataDir = mkdtempSync(join(tmpdir(), 'kexun-first-'));
  try {
    const first = await launchApp({ userDataDir, asksFirst: true });
    const { page } = first;
    await expect(page.getByTestId('start:page')).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('start:name').fill('科技馆 2027');
    await page.getByTestId('start:empty').press('Enter');

    const list = page.getByTestId('start:checklist');
    await expect(list).toBeVisible();
    await expect(page.getByTestId('shell:workspace.menu')).toContainText('科技馆 2027');
    const state = (item: string) => page.getByTestId(`start:check.${item}`).getAttribute('data-state');
    expect([await state('regions'), await state('site'), await state('caravan')]).toEqual([
      'done',
      'missing',
      'missing',
    ]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.evaluate(() =>
      window.kexun.call('registry.create', {
        register: 'base',
        values: { name: '科技馆', countyCode: '500105', position: [106.53, 29.57] },
      }),
    );
    await expect(page.getByTestId('start:check.base')).toHaveAttribute('data-state', 'done');
    await first.close();

    const second = await launchApp({ userDataDir, asksFirst: true });
    await expect(second.page.getByTestId('start:check.base')).toHaveAttribute('data-state', 'done');
    await second.close();
  } finally {
    rmSync(userDataDir, { recursive: true, force: true });
  }
});

test('a first start shows the sample when it is chosen; a new workspace is made from the menu', async () => {
  test.setTimeout(120_000);
  const userDataDir = mkdtempSync(join(tmpdir(), 'kexun-first-'));
  try {
    const app = await launchApp({ userDataDir, asksFirst: true });
    const { page } = app;
    await page.getByTestId('start:sample').click();
    await expect(page.getByTestId('overview:figures')).toBeVisible();
    await expect(page.getByTestId('start:checklist')).toBeHidden();

    await page.getByTestId('shell:workspace.menu').click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('button', { name: /广东省|Guangdong/ }).click();
    await expect(page.getByTestId('start:name')).toHaveValue(/广东省|Guangdong/);
    await page.getByTestId('start:own').click();
    await expect(page.getByTestId('shell:workspace.menu')).toContainText(/广东省|Guangdong/);
    expect(await page.evaluate(() => window.location.hash)).toContain('/import?register=site');
    await app.close();
  } finally {
    rmSync(userDataDir, { recursive: true, force: true });
  }
});
