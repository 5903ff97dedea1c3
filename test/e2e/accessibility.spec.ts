import { seriousFindings } from './driver/axe.ts';
import { goTo } from './driver/go-to.ts';
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
  '#/registry?record=site-500229-01',
  '#/registry?register=caravan&record=caravan-1',
  '#/calendar',
  '#/requests?list=todo&request=request-058',
  '#/requests?create=true',
  '#/start',
  '#/coverage',
  '#/coverage?view=figures&previous=true',
  '#/coverage?view=figures&group=stay&figure=openDays',
  '#/settings',
];

/** Each theme and each language once: contrast hangs on the theme, lengths and names on the language. */
for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ theme, language });

    test('axe finds nothing serious on any page', async ({ planned: program }) => {
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

test('nothing is cut off at 1366×768 with 125 % scaling', async ({ planned: program }) => {
  const { page } = program;
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
