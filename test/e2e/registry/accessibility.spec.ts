import { textOf } from '@domain/registry/field.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(180_000);

const STATES = [
  '#/registry?register=site&create=true',
  '#/registry?register=service&create=true',
  '#/registry?register=site&view=both&filter=true',
  '#/registry?register=site&duplicates=true',
  '#/registry?register=site&q=xyzxyz',
  '#/registry?register=exhibit-set&record=set-1',
];

/** Both languages and both themes, but not each with each. */
for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ theme, language });

    test('axe finds nothing serious in any register, form or panel', async ({ program }) => {
      const { page } = program;
      const { values } = await program.call('registry.get', { register: 'site', id: 'site-500229-01' });
      await program.call('registry.create', {
        register: 'site',
        values: { ...values, name: `${textOf(values['name'])}校` },
      });
      await page.reload();
      const findings: string[] = [];
      const look = async (name: string) =>
        findings.push(...(await seriousFindings(page)).map((finding) => `${name} ${finding}`));
      for (const hash of [...REGISTER_IDS.map((id) => `#/registry?register=${id}`), ...STATES]) {
        await goTo(page, hash);
        await look(hash);
      }
      await goTo(page, '#/registry?register=site&create=true');
      await page.getByTestId('registry:save').click();
      await expect(page.locator('[data-faulty="true"]').first()).toBeVisible();
      await look('faults');
      expect(findings).toEqual([]);
    });
  });
}
