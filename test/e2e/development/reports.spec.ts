import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '../../helpers/read-docx.ts';
import { seriousFindings } from '../driver/axe.ts';
import { pdfPages } from '../driver/pdf-text.ts';
import { expect, test } from '../driver/profile.ts';

/** First bytes of every PNG. */
const PNG = '89504e470d0a1a0a';
/** An empty sheet of the size of a map is smaller than this. */
const LEAST_PICTURE_BYTES = 5_000;
/** Twelve maps and charts stand in the yearly report of a whole province. */
const LEAST_PICTURES = 12;

/** Only in development: the packaged program runs the same window, and its own suite has to stay short. */
test('the yearly report is three clicks away, in three formats, and can be kept and taken back', async ({
  program,
}) => {
  const { page, files } = program;
  const fileOf = (ending: string) => readdirSync(files).find((file) => file.endsWith(ending)) ?? '';
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
    await expect(page.getByTestId('statistics:form')).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
