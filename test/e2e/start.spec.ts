import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './driver/launch.ts';

test('the program opens its window, quits when asked, and starts again on the same data', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'kexun-e2e-'));
  try {
    for (let start = 0; start < 2; start += 1) {
      const app = await launchApp({ userDataDir });
      await expect(app.page.locator('body')).not.toHaveText('');
      expect(app.page.url()).toMatch(/^app:\/\//);
      await app.close();
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true });
  }
});
