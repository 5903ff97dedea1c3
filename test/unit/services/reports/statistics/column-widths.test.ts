import { columnWidths, textWidth } from '@services/reports/statistics/column-widths.ts';
import { describe, expect, it } from 'vitest';

const text = (width: number) => ({ width, isText: true });
const figure = (width: number) => ({ width, isText: false });
const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

describe('widths of columns on paper', () => {
  it('are what columns ask for, as parts of the line, where all fits', () => {
    const widths = columnWidths(
      [text(20), figure(10), figure(10)],
      ['区县', '场次', '人次'],
      [['甲县', '1', '2']],
    );
    expect(widths).toEqual([36.5, 18.25, 18.25]);
  });

  it('break no figure as long as others have room to give, and still fill the line', () => {
    const months = Array.from({ length: 7 }, () => figure(12));
    const row = ['Jan', '1', '2', '3', '4', '5', '6', 'est. 102,336'];
    const widths = columnWidths([text(10), ...months], [], [row]);
    expect(widths[7]).toBeGreaterThanOrEqual(textWidth('est. 102,336'));
    expect(sum(widths)).toBeCloseTo(73, 9);
    expect(widths.every((width, at) => width > textWidth(row[at]!))).toBe(true);
  });

  it('break no word of a heading or text, but let sentences and Chinese go on in the next line', () => {
    const [name, words, number] = columnWidths(
      [text(1), text(30), figure(30)],
      ['Attendance', '说明', ''],
      [['甲', '一句很长很长很长很长很长很长很长很长很长很长很长很长的话', '1']],
    );
    expect(name).toBeGreaterThan(textWidth('Attendance'));
    expect(words).toBeLessThan(36.5);
    expect(number).toBeLessThan(36.5);
  });

  it('share what room there is where it is too little for all', () => {
    const long = 'x'.repeat(60);
    const widths = columnWidths([figure(10), figure(10), text(20)], [], [[long, long, '甲']]);
    expect(widths[0]).toBeCloseTo(widths[1]!, 9);
    expect(sum(widths)).toBeCloseTo(73, 9);
    expect(widths[2]).toBeCloseTo(3.5, 9);
  });

  it('need something in the table', () => {
    expect(columnWidths([text(10), figure(10)], [], [])).toEqual([36.5, 36.5]);
  });
});
