import { createDocumentWriter } from '@adapters/export/document-writer.ts';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import { REPORT_TEMPLATES, type ReportTemplate } from '@domain/statistics/report-setup.ts';
import { setupOf } from '@domain/statistics/templates.ts';
import { statisticsPaper } from '@services/reports/statistics/statistics-paper.ts';
import { statisticsWorkbook } from '@services/reports/statistics/statistics-workbook.ts';
import type { ReportLanguage } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import { testContainer } from '../../helpers/container.ts';
import { golden, kept } from '../../helpers/golden.ts';
import { paperPictures } from '../../helpers/paper-pictures.ts';
import { readDocx, wordsOfDocx, wordsOfPage } from '../../helpers/read-docx.ts';
import { readWorkbook } from '../../helpers/read-workbook.ts';

const documents = createDocumentWriter();

/** Reports of the sample, as it is made with its usual seed. */
async function reportOf(template: ReportTemplate, language: ReportLanguage) {
  const { client, container } = testContainer();
  container.opener.openStandardSample('500000');
  const content = await client.statistics.draft(setupOf(template, '2026-11-23', language));
  const paper = statisticsPaper(content);
  return { content, paper, drawn: await paperPictures(paper) };
}

const CASES: readonly (readonly [ReportTemplate, ReportLanguage])[] = [
  ...REPORT_TEMPLATES.map((template) => [template, 'zh-CN'] as const),
  ['year', 'en'],
];

describe.each(CASES)('report %s of the sample in %s', (template, language) => {
  it('is the Word file and the workbook that were checked by hand, and says the same in print', async () => {
    const { content, paper, drawn } = await reportOf(template, language);
    const name = `statistics-${template}.${language}`;
    const read = readDocx(await kept(`${name}.docx`, await documents.docx(paper, drawn)));
    const words = `${read.lines.join('\n')}\n`;
    expect(words).toBe(await golden(`${name}.txt`, words));
    // No page ends with the head of a table alone.
    const heads = (read.parts['word/document.xml'] ?? '')
      .split('<w:tr>')
      .filter((row) => row.includes('w:tblHeader'));
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.every((row) => row.slice(0, row.indexOf('</w:tr>')).includes('<w:keepNext/>'))).toBe(true);
    expect(wordsOfPage(documents.page(paper, drawn).html)).toBe(wordsOfDocx(read));
    const bytes = await createSpreadsheetWriter().write(statisticsWorkbook(content));
    const sheets = Object.entries(await readWorkbook(await kept(`${name}-workbook.xlsx`, bytes)))
      .map(([sheet, rows]) => `# ${sheet}\n${rows.map((row) => `${JSON.stringify(row)}\n`).join('')}`)
      .join('\n');
    expect(sheets).toBe(await golden(`${name}.xlsx.txt`, sheets));
  });
});
