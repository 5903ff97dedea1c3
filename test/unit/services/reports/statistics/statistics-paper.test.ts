import { AppError } from '@domain/errors.ts';
import { statisticsPaper } from '@services/reports/statistics/statistics-paper.ts';
import { describe, expect, it } from 'vitest';
import { aReport, aReportTable, reportRows } from '../../../../fixtures/report-content.ts';

const headingsOf = (content: ReturnType<typeof aReport>) =>
  statisticsPaper(content)
    .sections.flat()
    .flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'heading'
        ? [block.spans.map((span) => (span.kind === 'text' ? span.text : '')).join('')]
        : [],
    );

const WORDS = [{ kind: 'text', paragraphs: ['一段话。'] }] as const;

describe('a report on paper', () => {
  it('numbers its headings as official papers do, up to 25', () => {
    const sections = Array.from({ length: 25 }, () => WORDS);
    expect(headingsOf(aReport(sections)).map((heading) => heading.split('、')[0])).toEqual(
      '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五'.split(
        ' ',
      ),
    );
    const english = headingsOf(aReport(sections, { language: 'en' }));
    expect([english[0], english[24]]).toEqual(['1. 第1部分', '25. 第25部分']);
  });

  it('gives a section without a heading no number', () => {
    const { sections } = aReport([WORDS, WORDS, WORDS]);
    const [first, , last] = sections;
    const unnamed = {
      block: 'signature',
      heading: '',
      parts: [{ kind: 'signatures', parties: ['填表人'] }],
    } as const;
    expect(headingsOf(aReport([], { sections: [first!, unnamed, last!] }))).toEqual([
      '一、第1部分',
      '二、第3部分',
    ]);
  });

  it('prints a table of 2,000 rows and refuses one of 2,001, saying how many are too many', () => {
    const paper = statisticsPaper(aReport([[aReportTable({ rows: reportRows(2_000) })]]));
    const table = paper.sections.flat().find((block) => block.kind === 'table');
    expect(table).toMatchObject({ kind: 'table', rows: { length: 2_000 } });
    const refused = () => statisticsPaper(aReport([[aReportTable({ rows: reportRows(2_001) })]]));
    expect(refused).toThrow(AppError);
    expect(refused).toThrow(expect.objectContaining({ code: 'E6002', params: { rows: 2_001, most: 2_000 } }));
  });

  it('keeps the last three rows of a table on one page, a sum with those above it', () => {
    const keptOf = (rows: number, totals: number) => {
      const sums = reportRows(totals);
      const paper = statisticsPaper(aReport([[aReportTable({ rows: reportRows(rows), totals: sums })]]));
      return paper.sections
        .flat()
        .flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.isKeptWithNext) : []));
    };
    expect(keptOf(4, 1)).toEqual([false, false, true, true, false]);
    expect(keptOf(4, 0)).toEqual([false, true, true, false]);
    expect(keptOf(1, 0)).toEqual([false]);
  });

  it('prints sums after the rows, and notes below the table', () => {
    const table = aReportTable({
      rows: reportRows(1),
      totals: [
        [
          { kind: 'text', text: '合计' },
          { kind: 'integer', value: 7 },
        ],
      ],
      notes: ['带“估”的数由跨期的站按日历天数分摊得出。'],
    });
    const [, , , block, note] = statisticsPaper(aReport([[table]])).sections[0]!;
    expect(block).toMatchObject({ kind: 'table', rows: { length: 2 } });
    expect(note).toMatchObject({ kind: 'paragraph', role: 'note' });
  });
});
