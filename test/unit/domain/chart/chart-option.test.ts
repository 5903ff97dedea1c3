import type { BarChart, LineChart } from '@domain/chart/chart.ts';
import { PAPER_LOOK } from '@domain/chart/chart-look.ts';
import { chartOption, fittingHeight_px } from '@domain/chart/chart-option.ts';
import { choroplethOption } from '@domain/chart/choropleth-option.ts';
import { describe, expect, it } from 'vitest';
import { choropleth, LINES, LORENZ, LYING_BARS, STANDING_BARS } from '../../../helpers/sample-charts.ts';

const SIZE = { width_px: 600, height_px: 300 };
interface Drawn {
  readonly animation: boolean;
  readonly grid: { readonly left: number; readonly width: number; readonly height: number };
  readonly legend: { readonly show: boolean };
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly series: readonly {
    readonly data: readonly unknown[];
    readonly connectNulls?: boolean;
    readonly itemStyle: { readonly decal?: object };
    readonly lineStyle?: { readonly type: unknown };
    readonly markLine?: { readonly data: readonly unknown[] };
  }[];
}
interface Axis {
  readonly inverse?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly axisLabel: { readonly interval?: number; readonly formatter: (value: never) => string };
}
const drawn = (chart: BarChart | LineChart | typeof LORENZ) =>
  chartOption(chart, PAPER_LOOK, SIZE) as unknown as Drawn;

describe('the options of bars and lines', () => {
  it('leave gaps where a value cannot be known, and draw zeros', () => {
    const [done] = drawn(LYING_BARS).series;
    expect(done?.data).toMatchObject([1_234, 873, { value: 0 }, 95, null]);
    expect(drawn(LINES).series.every(({ connectNulls }) => connectNulls === false)).toBe(true);
  });

  it('hatch estimated bars, dash estimated lines, and nothing else', () => {
    expect(drawn(LYING_BARS).series.map(({ itemStyle }) => itemStyle.decal !== undefined)).toEqual([
      false,
      true,
    ]);
    expect(drawn(LINES).series.map(({ lineStyle }) => lineStyle?.type)).toEqual(['solid', 'solid', [5, 4]]);
  });

  it('never move', () => {
    for (const chart of [LYING_BARS, LINES, LORENZ]) expect(drawn(chart).animation).toBe(false);
  });

  it('name the series only when there are several, or a pattern to explain', () => {
    const [first] = STANDING_BARS.series;
    const alone = { ...STANDING_BARS, series: [first!] };
    expect(drawn(alone).legend.show).toBe(false);
    expect(drawn({ ...alone, series: [{ ...first!, isEstimate: true }] }).legend.show).toBe(true);
    expect(drawn(STANDING_BARS).legend.show).toBe(true);
  });

  it('begin at zero and end at a round number that no value and no target passes', () => {
    // 42.3 in five steps is 8.46 each, so steps of 10.
    expect(drawn(STANDING_BARS).yAxis).toMatchObject({ min: 0, max: 50, interval: 10 });
    expect(drawn({ ...STANDING_BARS, target: { label: '要求', value: 71 } }).yAxis.max).toBe(80);
    expect(
      drawn({ ...STANDING_BARS, series: [{ name: '', values: [null], isEstimate: false }] }).yAxis,
    ).toMatchObject({ min: 0, max: 0.1 });
  });

  it('put the first lying bar at the top and the target on the axis of values', () => {
    const option = drawn(LYING_BARS);
    expect(option.yAxis.inverse).toBe(true);
    expect(option.series[0]?.markLine?.data).toEqual([{ xAxis: 800 }]);
    expect(drawn(LINES).series[0]?.markLine?.data).toEqual([{ yAxis: 6_000 }]);
  });

  it('give lying bars room for their longest name and break one that is longer than that', () => {
    // Ten letters of 12 px, and 8 px on both sides.
    expect(drawn(LYING_BARS).grid.left).toBe(10 * 12 + 16);
    const name = '重庆市彭水苗族土家族自治县乡村青少年科学素质提升工作联席会议办公室';
    const long = drawn({ ...LYING_BARS, categories: [name] });
    expect(long.grid.left).toBe(Math.floor(600 * 0.38) + 16);
    const lines = long.yAxis.axisLabel.formatter(name as never).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe(name);
  });

  it('leave out whole labels of a narrow axis instead of cutting each', () => {
    const labels = drawn(LINES).xAxis.axisLabel;
    expect(labels.interval).toBe(1);
    expect(labels.formatter('2026-12' as never)).toBe('2026-12');
  });

  it('grow with their rows when they lie', () => {
    const more = { ...LYING_BARS, categories: [...LYING_BARS.categories, 'a', 'b'] };
    // 22 px for a row, 13 more for its second bar.
    expect(fittingHeight_px(more, PAPER_LOOK, 600) - fittingHeight_px(LYING_BARS, PAPER_LOOK, 600)).toBe(70);
  });
});

describe('the options of Lorenz curves', () => {
  it('draw a square from nothing to all, and the line of equality', () => {
    const option = drawn(LORENZ);
    expect(option.grid.width).toBe(option.grid.height);
    expect(option.xAxis).toMatchObject({ min: 0, max: 1 });
    expect(option.series.at(-1)?.data).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('the options of a map in classes', () => {
  const chart = choropleth(
    Array.from({ length: 14 }, (_, index) => ({ code: String(500_101 + index), name: `县${index}` })),
  );
  const option = choroplethOption(chart, PAPER_LOOK, SIZE, {
    name: 'counties',
    aspectScale: 0.87,
  }) as unknown as {
    readonly series: readonly [
      {
        readonly data: readonly {
          readonly name: string;
          readonly itemStyle: {
            readonly areaColor: string;
            readonly decal?: object;
            readonly borderWidth?: number;
          };
        }[];
      },
    ];
    readonly graphic: readonly { readonly type: string; readonly style: { readonly text?: string } }[];
  };
  const [{ data }] = option.series;

  it('use at most six colours, the ends of the ramp among them', () => {
    const colours = new Set(
      data.filter((area) => !area.itemStyle.decal).map((area) => area.itemStyle.areaColor),
    );
    expect([...colours].sort()).toEqual([...PAPER_LOOK.sequential].sort());
    expect(colours.size).toBe(6);
  });

  it('hatch areas whose value cannot be known', () => {
    expect(data.filter((area) => area.itemStyle.decal).map(({ name }) => name)).toEqual(['500107', '500114']);
  });

  it('outline key areas strongly', () => {
    expect(data.filter((area) => (area.itemStyle.borderWidth ?? 0) > 1).map(({ name }) => name)).toEqual([
      '500101',
      '500110',
    ]);
  });

  it('count the areas of each class beside the map and print the mark', () => {
    const words = option.graphic.flatMap(({ style }) => style.text ?? []);
    expect(words).toEqual([
      '0  (2)',
      '1–5  (2)',
      '6–10  (2)',
      '11–20  (2)',
      '21–40  (2)',
      '41 以上  (2)',
      '无法得出  (2)',
      '重点帮扶县',
      '内部规划示意图，不作为划界依据',
    ]);
  });
});
