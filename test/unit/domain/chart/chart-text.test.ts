import { chartText } from '@domain/chart/chart-text.ts';
import { EN } from '@domain/chart/texts/en.ts';
import { ZH } from '@domain/chart/texts/zh.ts';
import { describe, expect, it } from 'vitest';
import { choropleth, LINES, LORENZ, LYING_BARS } from '../../../helpers/sample-charts.ts';

describe('the words of a chart', () => {
  it('say the ends of bars, what is a plan, what is missing and how many reach the target', () => {
    expect(chartText(LYING_BARS, ZH)).toBe(
      '场次，条形图。已开展：最高 万州区 1\u202f234\u00a0场，最低 石柱土家族自治县 0\u00a0场，1 项无法得出。' +
        '计划（估算）：最高 涪陵区 910\u00a0场，最低 两江新区 15\u00a0场。指标 800\u00a0场，4 项中 2 项达到。',
    );
  });

  it('say where a line begins and ends', () => {
    expect(chartText({ ...LINES, target: null }, EN)).toContain(
      '本年: 2026-01 1\u202f200\u00a0人次, 2026-10 9\u202f900\u00a0人次, highest 2026-10',
    );
  });

  it('say that all are the same, that there is one, or none', () => {
    const of = (values: (number | null)[]) =>
      chartText(
        {
          ...LYING_BARS,
          title: '',
          unit: '',
          categories: ['A', 'B'],
          series: [{ name: 'S', values, isEstimate: false }],
          target: null,
        },
        EN,
      );
    expect(of([3, 3])).toBe('bar chart. S: all 2 are 3.');
    expect(of([3, null])).toBe('bar chart. S: A 3, 1 cannot be known.');
    expect(of([null, null])).toBe('bar chart. S: no figure is known.');
  });

  it('say what the least served half has', () => {
    // Half lies midway between 0.4 and 0.6: (0.1 + 0.3) / 2 = 20 %; the other curve has a point there.
    expect(chartText(LORENZ, ZH)).toContain('2026 年：得到服务最少的一半人口占 20.0\u00a0%');
    expect(chartText(LORENZ, ZH)).toContain('2025 年：得到服务最少的一半人口占 5.0\u00a0%');
  });

  it('count the areas of each class', () => {
    const chart = choropleth(
      Array.from({ length: 8 }, (_, index) => ({ code: `50010${index + 1}`, name: `${index}` })),
    );
    expect(chartText(chart, ZH)).toContain('0\u00a0场：2 个。1–5\u00a0场：1 个');
    expect(chartText(chart, ZH)).toContain('无法得出：1 个。重点帮扶县：1 个。');
  });
});
