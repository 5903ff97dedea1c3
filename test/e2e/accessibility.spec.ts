import type { Page } from '@playwright/test';
import { seriousFindings } from './driver/axe.ts';
import { expect, test } from './driver/profile.ts';

test.setTimeout(150_000);

const PAGES = [
  '#/',
  '#/plan?setup=true',
  '#/plan',
  '#/plan?event=list',
  '#/plan?event=road-closed',
  '#/plan?event=exhibit-broken',
  '#/plan?zoom=week',
  '#/plan?zoom=day',
  '#/plan?view=table&tab=omissions',
  '#/itinerary',
  '#/sites?site=site-500229-01',
  '#/fleet',
  '#/coverage',
  '#/settings',
];

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await expect(page.locator('main')).not.toBeEmpty();
}

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['zh-CN', 'en'] as const) {
    test.describe(`${theme}, ${language}`, () => {
      test.use({ theme, language });

      test('axe finds nothing serious on any page', async ({ program }) => {
        await savePlan(program.page);
        await program.page.reload();
        const findings: string[] = [];
        for (const hash of PAGES) {
          await goTo(program.page, hash);
          findings.push(...(await seriousFindings(program.page)).map((finding) => `${hash} ${finding}`));
        }
        const unfolded = async (hash: string, testId: string) => {
          await goTo(program.page, hash);
          const section = program.page.getByTestId(testId);
          await section.locator('> summary').click();
          if (testId !== 'planning:rules') await expect(section.locator('table').first()).toBeAttached();
          const found = await seriousFindings(program.page);
          findings.push(...found.map((finding) => `${hash} ${testId} ${finding}`));
        };
        const [row] = await program.call('plans.list');
        const plan = await program.call('plans.get', { id: row?.id });
        const stop = plan.tours.flatMap(({ stops }) => stops)[0];
        await unfolded('#/plan?setup=true', 'planning:rules');
        await unfolded(`#/plan?stop=${stop?.id}`, 'planning:explain.visit');
        await unfolded(`#/plan?omission=${plan.omissions[0]?.siteId}`, 'planning:explain.omission');
        expect(findings).toEqual([]);
      });
    });
  }
}

/** What is unfolded over a page: both languages and both themes, but not each with each. */
for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const) {
  test.describe(`workbench, ${theme}, ${language}`, () => {
    test.use({ theme, language });

    test('axe finds nothing serious in what the workbench unfolds', async ({ program }) => {
      const { page } = program;
      await savePlan(page);
      await page.reload();
      const findings: string[] = [];
      const look = async (state: string) => {
        findings.push(...(await seriousFindings(page)).map((finding) => `${state} ${finding}`));
      };
      await goTo(page, '#/plan?setup=true');
      await page.getByTestId('planning:weights').locator('> summary').click();
      await page.getByTestId('planning:rule.townshipWeight').fill('12');
      await look('weights');
      const [plan] = await program.call('plans.list');
      for (const view of ['zoom=year', 'view=split&filter=true', 'view=table&group=caravan']) {
        await goTo(page, `#/plan?plan=${plan?.id}&${view}`);
        await look(view);
      }
      await page.getByTestId('planning:columns.open').click();
      await expect(page.getByTestId('planning:columns')).toBeVisible();
      await look('columns');
      await page.keyboard.press('Escape');
      await goTo(page, `#/plan?plan=${plan?.id}`);
      await page.getByTestId('planning:replan').click();
      await expect(page.getByTestId('planning:replan.setUp')).toBeVisible();
      await look('re-plan menu');
      await page.keyboard.press('Escape');
      await page.getByTestId('shell:history.steps').click();
      await expect(page.getByTestId('shell:steps').getByRole('option').first()).toBeVisible();
      await look('steps');
      expect(findings).toEqual([]);
    });

    test('axe finds nothing serious in prices and comparison', async ({ program }) => {
      const { page } = program;
      await savePlan(page);
      await page.reload();
      const findings: string[] = [];
      const look = async (state: string) => {
        findings.push(...(await seriousFindings(page)).map((finding) => `${state} ${finding}`));
      };
      const [plan] = await program.call('plans.list');
      const copy = await program.call('plans.copy', { id: plan!.id, name: 'B' });
      await goTo(page, `#/plan?plan=${plan?.id}`);
      await page.getByTestId('planning:explain.prices').locator('> summary').click();
      await expect(page.getByTestId('planning:prices')).toBeVisible({ timeout: 90_000 });
      await look('prices');
      for (const compare of ['split', 'board', 'list']) {
        await goTo(page, `#/plan?plan=${copy.id}&with=${plan?.id}&compare=${compare}`);
        await expect(page.getByTestId('compare:figures')).toBeVisible();
        await look(`comparison, ${compare}`);
      }
      expect(findings).toEqual([]);
    });
  });
}

async function savePlan(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finished = new Promise((resolve) => window.kexun.on('solve-finished', resolve));
    const sites = await window.kexun.call('sites.list', {});
    const all = sites.ok ? (sites.data as { id: string }[]) : [];
    const reply = await window.kexun.call('planning.start', {
      periodStart: '2026-12-01',
      periodEnd: '2026-12-31',
      caravanIds: ['caravan-1', 'caravan-2'],
      siteIds: all.map(({ id }) => id),
      iterationLimit: 500,
    });
    await finished;
    if (reply.ok)
      await window.kexun.call('plans.saveResult', {
        jobId: (reply.data as { jobId: string }).jobId,
        name: 'A',
      });
  });
}

test('nothing is cut off at 1366×768 with 125 % scaling', async ({ program }) => {
  const { page } = program;
  await savePlan(page);
  await page.reload();
  // 1366×768 at 125 % leaves 1093×614 for the page.
  await page.setViewportSize({ width: 1_093, height: 614 });
  for (const hash of PAGES) {
    await goTo(page, hash);
    const cut = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      down: document.documentElement.scrollHeight - document.documentElement.clientHeight,
    }));
    expect({ hash, ...cut }).toEqual({ hash, sideways: 0, down: 0 });
  }
});
