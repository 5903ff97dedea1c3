import { createFormat } from '@renderer/lib/format.ts';
import { openingLines } from '@renderer/lib/opening-words.ts';
import { describe, expect, it } from 'vitest';

const zh = createFormat('zh-CN');
const at = (weekday: number, from: number, to: number) => ({
  weekday,
  start_s: from * 3_600,
  end_s: to * 3_600,
});

describe('openingLines', () => {
  it('joins neighbouring days with the same hours', () => {
    const openings = [1, 2, 3, 4, 5].flatMap((day) => [at(day, 14, 17), at(day, 9, 11)]);
    expect(openingLines(openings, zh)).toEqual([
      { days: '周一–周五', hours: ['09:00–11:00', '14:00–17:00'] },
    ]);
  });

  it('leaves closed days out and does not join across them', () => {
    expect(openingLines([at(3, 9, 11), at(5, 9, 11)], zh).map((line) => line.days)).toEqual(['周三', '周五']);
  });

  it('keeps days apart whose hours differ', () => {
    expect(openingLines([at(1, 9, 11), at(2, 9, 12)], zh)).toHaveLength(2);
  });

  it('gives no line for a site that is never open', () => {
    expect(openingLines([], zh)).toEqual([]);
  });
});
