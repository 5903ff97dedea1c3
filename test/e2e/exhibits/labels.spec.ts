import { join } from 'node:path';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { labelCode } from '@domain/exhibit/label-code.ts';
import { LABEL_GRID, LABEL_GRIDS, labelPosition } from '@domain/exhibit/label-grid.ts';
import { seriousFindings } from '../driver/axe.ts';
import { goTo } from '../driver/go-to.ts';
import { codesOfPage } from '../driver/pdf-codes.ts';
import { pdfPages } from '../driver/pdf-text.ts';
import { expect, test } from '../driver/profile.ts';

test.setTimeout(180_000);

test('codes of printed labels are read back by a decoder, on every grid and from any position', async ({
  program,
}) => {
  const exhibits = (await program.call('ledger.places', {})).slice(0, 5);
  const exhibitIds = exhibits.map(({ id }) => id);
  for (const id of LABEL_GRIDS) {
    const grid = LABEL_GRID[id];
    const startAt = grid.columns * grid.rows - 1;
    const request = { exhibitIds, crateIds: [], setId: null, grid: id, startAt, language: 'zh-CN' };
    const saved = await program.call('exports.labels', request);
    if (!saved) throw new Error('no file was saved');
    const texts = await pdfPages(saved.path);
    expect(texts).toHaveLength(2);
    expect(texts.join().replaceAll(/\s/g, '')).toContain(exhibits[0]?.name);
    const areas = exhibits.map((_, index) => ({
      ...labelPosition(grid, index, startAt),
      width_mm: grid.width_mm,
      height_mm: grid.height_mm,
    }));
    const codes = [
      ...(await codesOfPage(saved.path, 1, areas.slice(0, 2))),
      ...(await codesOfPage(saved.path, 2, areas.slice(2))),
    ];
    expect(codes).toEqual(exhibits.map((exhibit) => labelCode(exhibit)));
    // Where nothing was printed nothing is read.
    const free = { ...labelPosition(grid, 0, 1), width_mm: grid.width_mm, height_mm: grid.height_mm };
    expect(await codesOfPage(saved.path, 1, [free])).toEqual([null]);
  }
});

test('labels are printed from the list, and a scanned label opens its exhibit', async ({ program }) => {
  const { page } = program;
  const [exhibit] = await program.call('ledger.places', {});
  await goTo(page, '#/exhibits');
  await page.getByTestId('labels:open').click();
  await expect(page.getByTestId('labels:save')).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByTestId('labels:save').click();
  await expect(page.getByTestId('export:saved')).toBeVisible();
  expect(readdirSync(program.files).join()).toMatch(/展品标签 .*\.pdf/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(labelCode(exhibit ?? { id: '', serial: '' }).toLowerCase());
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('exhibits:inspector')).toContainText(exhibit?.name ?? '-');
});

test('labels of a whole set are printed from the list and from the record of the set', async ({
  program,
}) => {
  const { page } = program;
  const [set] = await program.call('fleet.exhibitSets');
  if (!set) throw new Error('the sample has no set');
  const values = { code: 'X-01', name: '一号箱', setId: set.id, isPermanent: true };
  await program.call('registry.create', { register: 'crate', values });
  // What is out of use needs no label.
  const [gone] = set.exhibits;
  await program.call('registry.setRetired', { register: 'exhibit', ids: [gone?.id ?? ''], isRetired: true });
  const total = set.exhibits.length - 1 + set.crateCount + 1;
  const printed = async () => {
    await page.getByTestId('labels:save').click();
    await expect(page.getByTestId('export:saved')).toBeVisible();
    const name = readdirSync(program.files).find((file) => /标签/.test(file)) ?? '';
    const text = (await pdfPages(join(program.files, name))).join().replaceAll(/\s/g, '');
    expect(text).toContain('一号箱');
    expect(text).toContain(set.exhibits.at(-1)?.name.replaceAll(/\s/g, ''));
    rmSync(join(program.files, name));
  };
  await goTo(page, '#/exhibits');
  await page.getByTestId('labels:open').click();
  await page.getByRole('combobox', { name: '打印哪些' }).click();
  await page.locator('.ant-select-item-option', { hasText: `整套：${set.name}` }).click();
  await expect(page.getByTestId('labels:count')).toContainText(`${total} 张标签`);
  await expect(page.getByTestId('labels:count')).toContainText(`展箱 ${set.crateCount + 1} 张`);
  expect(await seriousFindings(page)).toEqual([]);
  await printed();
  await page.keyboard.press('Escape');

  await goTo(page, `#/registry?register=exhibit-set&record=${set.id}`);
  await page.getByTestId('registry:inspector').getByTestId('labels:open').click();
  await expect(page.getByTestId('labels:count')).toContainText(`${total} 张标签`);
  await expect(page.getByRole('combobox', { name: '打印哪些' })).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);
  await printed();
});

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const photo = join(tmpdir(), `kexun-photo-${process.pid}.png`);
writeFileSync(photo, Buffer.from(PNG, 'base64'));

test.describe('with a photo to choose', () => {
  test.use({ programArguments: [`--open-from=${photo}`] });

  test('a photo of an exhibit is added, drawn small, named, and removed', async ({ program }) => {
    const { page } = program;
    const [exhibit] = await program.call('ledger.places', {});
    await goTo(page, `#/exhibits?record=${exhibit?.id}`);
    await page.getByTestId('attachments:add.photo').click();
    const picture = page.getByTestId('attachments:photos').locator('img');
    await expect(picture).toHaveCount(1);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    // Its name and note by the keys alone, and back again.
    const edit = page.getByTestId('attachments:edit');
    await edit.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('正面');
    await page.keyboard.press('Tab');
    await page.keyboard.type('左下角有划痕');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const tile = page.getByTestId('attachments:photos').getByRole('button', { name: '打开“正面.png”' });
    await expect(tile).toBeVisible();
    await expect(tile).toHaveAccessibleDescription('左下角有划痕');
    await expect(edit).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(edit).toBeFocused();
    await expect(page.getByTestId('exhibits:inspector')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(tile).toHaveCount(0);
    await expect(picture).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(page.getByTestId('attachments:photos')).toHaveCount(0);
  });
});
