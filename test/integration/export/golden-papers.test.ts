import { createDocumentWriter } from '@adapters/export/document-writer.ts';
import { createCalendarWriter } from '@adapters/export/ics.ts';
import { createSpreadsheetWriter } from '@adapters/export/xlsx.ts';
import type { PaperDocument } from '@services/reports/document.ts';
import { stayCalendar } from '@services/reports/stay-calendar.ts';
import { stayChecklistPaper } from '@services/reports/stay-checklist.ts';
import { stayCountPaper, stayCountWorkbook } from '@services/reports/stay-counts.ts';
import { stayNoticePaper } from '@services/reports/stay-notice.ts';
import { stayPlanPaper } from '@services/reports/stay-plan-paper.ts';
import { stayPlanWorkbook } from '@services/reports/stay-plan-workbook.ts';
import { stayTransportPaper } from '@services/reports/stay-transport.ts';
import { REPORT_LANGUAGES, type ReportLanguage, type Workbook } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import { aStayPaperInput } from '../../fixtures/stay-papers.ts';
import { golden, kept } from '../../helpers/golden.ts';
import { readDocx, wordsOfDocx, wordsOfPage } from '../../helpers/read-docx.ts';
import { readWorkbook } from '../../helpers/read-workbook.ts';

const input = aStayPaperInput();
const PAPERS: Readonly<Record<string, (language: ReportLanguage) => PaperDocument>> = {
  'stay-plan': (language) => stayPlanPaper(input, language),
  'stay-notice': (language) => stayNoticePaper(input, null, language),
  'stay-transport': (language) => stayTransportPaper(input, null, language),
  'stay-acceptance': (language) => stayChecklistPaper(input, { kind: 'acceptance', stayId: null }, language),
  'stay-strike': (language) => stayChecklistPaper(input, { kind: 'strike', stayId: 'stay-1' }, language),
  'stay-counts': (language) => stayCountPaper(input, null, language),
};
const WORKBOOKS: Readonly<Record<string, (language: ReportLanguage) => Workbook>> = {
  'stay-plan': (language) => stayPlanWorkbook(input, language),
  'stay-counts': (language) => stayCountWorkbook(input, null, language),
};

const documents = createDocumentWriter();

describe.each(REPORT_LANGUAGES)('papers of stays in %s', (language) => {
  it.each(Object.entries(PAPERS))('%s is the Word file that was checked by hand', async (name, paperIn) => {
    const bytes = await kept(`${name}.${language}.docx`, await documents.docx(paperIn(language)));
    const { lines } = readDocx(bytes);
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(await golden(`${name}.${language}.txt`, text));
  });

  it.each(Object.entries(PAPERS))('%s says the same in Word and in print', async (_name, paperIn) => {
    const paper = paperIn(language);
    const printed = wordsOfPage(documents.page(paper).html);
    expect(printed.length).toBeGreaterThan(200);
    expect(printed).toBe(wordsOfDocx(readDocx(await documents.docx(paper))));
  });

  it.each(Object.entries(WORKBOOKS))('%s is the workbook that was checked by hand', async (name, bookIn) => {
    const bytes = await createSpreadsheetWriter().write(bookIn(language));
    const sheets = await readWorkbook(await kept(`${name}-workbook.${language}.xlsx`, bytes));
    const text = Object.entries(sheets)
      .map(([sheet, rows]) => `# ${sheet}\n${rows.map((row) => `${JSON.stringify(row)}\n`).join('')}`)
      .join('\n');
    expect(text).toBe(await golden(`${name}.${language}.xlsx.txt`, text));
  });

  it('the calendar is the one that was checked by hand', async () => {
    const bytes = createCalendarWriter().write(
      stayCalendar({ ...input, workspaceId: 'workspace-1' }, null, language),
    );
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe(await golden(`stay-calendar.${language}.ics`, text));
  });
});

describe('pages of official papers', () => {
  it('are as GB/T 9704 wants them: 37, 26, 35 and 28 mm of margin, 22 lines of 28 characters', async () => {
    const { lines, parts } = readDocx(await documents.docx(stayNoticePaper(input, 'stay-1', 'zh-CN')));
    expect(lines.at(-1)).toBe(
      '--- page 210 × 297 mm portrait, margins 37 26 35 28, footer 23.1, grid lines 579',
    );
    // 22 lines of 579/20 pt fit into the 225 mm between the margins, a 23rd does not.
    expect(22 * 579).toBeLessThanOrEqual((225 / 25.4) * 1_440);
    expect(23 * 579).toBeGreaterThan((225 / 25.4) * 1_440);
    // 28 characters of 16 pt, each drawn in by 5/20 pt, fit into the 156 mm, a 29th does not.
    expect(28 * (16 - 5 / 20)).toBeLessThanOrEqual((156 / 25.4) * 72);
    expect(29 * (16 - 5 / 20)).toBeGreaterThan((156 / 25.4) * 72);
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toMatch(/styleId="KeXun-title".*?方正小标宋简体.*?<w:sz w:val="44"\/>/su);
    expect(styles).toMatch(/styleId="KeXun-heading".*?黑体.*?<w:sz w:val="32"\/>/su);
    expect(styles).toMatch(/styleId="KeXun-body".*?w:firstLine="640".*?仿宋_GB2312.*?<w:sz w:val="32"\/>/su);
    expect(styles).toMatch(/styleId="KeXun-body".*?<w:spacing w:val="-5"\/>/su);
    expect(styles).not.toMatch(
      /styleId="KeXun-title"[^§]*?<w:spacing w:val="-5"\/>[^§]*?styleId="KeXun-heading"/u,
    );
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
  });
});
