import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureSize } from '@domain/exhibit/picture-size.ts';
import { strFromU8, unzipSync } from 'fflate';
import { madePhoto } from '../../helpers/made-photo.ts';
import { readDocx } from '../../helpers/read-docx.ts';
import { seriousFindings } from '../driver/axe.ts';
import { pdfPages } from '../driver/pdf-text.ts';
import { goTo } from '../driver/go-to.ts';
import { expect, test } from '../driver/profile.ts';

/** First bytes of every PNG. */
const PNG = '89504e470d0a1a0a';
/** An empty sheet of the size of a map is smaller than this. */
const LEAST_PICTURE_BYTES = 5_000;
/** Twelve maps and charts stand in the yearly report of a whole province. */
const LEAST_PICTURES = 12;

const photo = join(tmpdir(), `开展仪式-${process.pid}.png`);
writeFileSync(photo, madePhoto(2_000, 1_500));
test.use({ programArguments: [`--open-from=${photo}`] });

/** Only in development: the packaged program runs the same window, and its own suite has to stay short. */
test('the yearly report is three clicks away, in three formats, and can be kept and taken back', async ({
  program,
}) => {
  const { page, files } = program;
  const fileOf = (ending: string, beginning = '') =>
    readdirSync(files).find((file) => file.endsWith(ending) && file.startsWith(beginning)) ?? '';
  const saved = async (format: string, ending: string) => {
    const begun_ms = Date.now();
    await page.getByTestId(`statistics:export.${format}`).click();
    // What was saved before is still shown; the file has its name only when it is whole.
    await expect(page.getByTestId('export:saved').filter({ hasText: ending })).toBeVisible({
      timeout: 60_000,
    });
    return { path: join(files, fileOf(ending)), took_ms: Date.now() - begun_ms };
  };

  await test.step('Word, with pictures that were really drawn', async () => {
    await page.getByTestId('shell:rail.coverage').click();
    await page.getByRole('button', { name: '报告', exact: true }).click();
    const { path, took_ms } = await saved('docx', '.docx');
    process.stdout.write(
      `yearly report of the sample as Word: ${(took_ms / 1000).toFixed(1)} s from the click\n`,
    );
    const bytes = readFileSync(path);
    const heading = await page
      .getByTestId('statistics:preview')
      .getByRole('heading', { level: 1 })
      .textContent();
    expect(heading).toContain('年度总结');
    const { lines, parts } = readDocx(bytes);
    expect(lines.join('\n')).toContain(heading);
    const pictures = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/media\/.*\.png$/.test(name));
    expect(pictures.length).toBeGreaterThanOrEqual(LEAST_PICTURES);
    for (const [name, content] of pictures) {
      expect(Buffer.from(content.subarray(0, 8)).toString('hex'), name).toBe(PNG);
      expect(content.length, name).toBeGreaterThan(LEAST_PICTURE_BYTES);
    }
    // Each of them is shown by the text, not only kept beside it.
    expect(parts['word/document.xml']?.match(/<a:blip /gu)?.length).toBeGreaterThanOrEqual(pictures.length);
  });

  await test.step('Excel and PDF', async () => {
    const { path: workbook } = await saved('xlsx', '.xlsx');
    const sheets = strFromU8(unzipSync(readFileSync(workbook))['xl/workbook.xml'] ?? new Uint8Array());
    expect(sheets).toContain('口径');
    const { path: paper } = await saved('pdf', '.pdf');
    const pages = await pdfPages(paper);
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages[0]?.replaceAll(/\s/g, '')).toContain('年度总结');
  });

  await test.step('kept in the workspace, taken back, and brought back', async () => {
    const kept = page.getByTestId('statistics:saved');
    await expect(kept).toHaveCount(0);
    await page.getByTestId('statistics:save').click();
    await expect(kept).toHaveCount(1);
    await expect(page.getByTestId('statistics:facts')).toContainText('一致');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('shell:history.undo').click();
    await expect(kept).toHaveCount(0);
    await expect(page.getByTestId('statistics:form')).toBeVisible();
    await page.getByTestId('shell:history.redo').click();
    await expect(kept).toHaveCount(1);
    await expect(page.getByTestId('statistics:facts')).toBeVisible();
  });

  await test.step('the template is accessible too', async () => {
    await page.getByTestId('statistics:template.year').click();
    const form = page.getByTestId('statistics:form');
    await expect(form).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    // Dozens of buttons lie in the preview: it is one stop on the way to the form, the line between both another.
    await page.getByTestId('statistics:preview').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(form.locator(':focus')).toHaveCount(1);
  });

  await test.step('a photo added to a brief stays with the stay it tells of, and stands in the Word file', async () => {
    const [stay] = (await program.call('briefs.records', { kind: 'stay', text: '' })).records;
    await goTo(page, `#/coverage?view=reports&brief=news&of=stay&record=${stay?.id}`);
    await page.getByTestId('briefs:addPhotos').click();
    const chosen = page.getByTestId('briefs:photos').getByRole('checkbox', { checked: true });
    await expect(chosen).toHaveCount(1);
    const caption = page.getByTestId('briefs:photos').getByRole('textbox');
    await caption.fill('学生体验展品');
    await caption.press('Enter');
    const record = { table: 'stay_record', recordId: stay?.id ?? '' } as const;
    const notes = async () => (await program.call('attachments.ofRecord', record)).map(({ note }) => note);
    await expect.poll(notes).toEqual(['学生体验展品']);
    expect(await seriousFindings(page)).toEqual([]);

    const { page: again } = await program.restart();
    await goTo(again, `#/registry?register=stay-record&record=${stay?.id}`);
    const inspector = again.getByTestId('registry:inspector');
    await expect(inspector.getByTestId('attachments:photos')).toContainText('学生体验展品');
    await inspector.getByRole('link', { name: '工作信息' }).click();
    const preview = again.getByTestId('briefs:preview');
    await expect(preview.getByRole('img', { name: '学生体验展品' })).toBeVisible();
    await again.getByTestId('briefs:export').click();
    await expect(again.getByTestId('export:saved')).toBeVisible({ timeout: 60_000 });
    const brief = readFileSync(join(files, fileOf('.docx', '流动科技馆')));
    expect(readDocx(brief).lines.join('\n')).toContain('学生体验展品');
    const media = Object.entries(unzipSync(brief)).filter(([name]) => /^word\/media\/.+/u.test(name));
    // As much as paper shows, whatever the camera gave.
    expect(media.map(([, content]) => pictureSize(content))).toEqual([{ width_px: 1_200, height_px: 900 }]);
  });
});
