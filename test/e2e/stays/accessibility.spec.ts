import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';
import { savedStays } from '../driver/saved-stays.ts';

test.setTimeout(240_000);

for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const) {
  test.describe(`stays, ${theme}, ${language}`, () => {
    test.use({ theme, language });

    test('axe finds nothing serious', async ({ program }) => {
      const { page, call } = program;
      const { id, stays, version } = await savedStays(program);
      const { id: copyId } = await call('stayPlans.copy', { id, name: 'B' });
      const [first, second, third] = stays;
      await call('stayPlans.edit', {
        id,
        version,
        edits: [
          { kind: 'move', stayId: first!.id, setId: first!.setId, open: second!.open },
          { kind: 'lock', stayIds: [second!.id], lock: { dates: true } },
          { kind: 'remove', stayId: third!.id },
        ],
      });
      await page.reload();
      const findings: string[] = [];
      const look = async (search: string) => {
        await goTo(page, `#/stays${search}`);
        findings.push(...(await seriousFindings(page)).map((finding) => `${search} ${finding}`));
      };
      await look('');
      await look('?setup=true');
      for (const part of ['rules', 'weights'])
        await page.getByTestId(`stays:setup.${part}`).locator('> summary').click();
      findings.push(...(await seriousFindings(page)).map((finding) => `rules ${finding}`));
      await page
        .getByTestId('stays:setup')
        .getByRole('button', { name: language === 'en' ? 'Exchange' : '区域换展', exact: true })
        .click();
      await page.getByTestId('stays:setup.exchange').locator('summary').click();
      findings.push(...(await seriousFindings(page)).map((finding) => `exchange ${finding}`));
      for (const more of [
        '',
        '&zoom=year&filter=true',
        '&view=board&zoom=month',
        '&view=table&group=month',
        '&view=table&tab=omissions',
        `&stay=${first!.id}`,
        `&omission=${third!.countyCode}`,
        `&county=${first!.countyCode}`,
        '&panel=add',
        '&panel=replan',
        '&panel=scenarios',
        '&panel=events',
        '&panel=events&event=late-handover',
        `&with=${copyId}`,
      ])
        await look(`?plan=${id}${more}`);
      expect(findings).toEqual([]);
    });
  });
}
