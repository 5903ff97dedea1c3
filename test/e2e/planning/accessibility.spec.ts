import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(150_000);

/** What is unfolded over a page: both languages and both themes, but not each with each. */
for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const) {
  test.describe(`workbench, ${theme}, ${language}`, () => {
    test.use({ theme, language });

    test('axe finds nothing serious in what the workbench unfolds', async ({ planned: program }) => {
      const { page } = program;
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

    test('axe finds nothing serious in prices and comparison', async ({ planned: program }) => {
      const { page } = program;
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
