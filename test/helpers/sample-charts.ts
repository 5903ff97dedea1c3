import type { BarChart, Chart, ChoroplethChart, LineChart, LorenzChart } from '@domain/chart/chart.ts';

/** One chart of every kind, with what is hard to draw: gaps, plans, long names, areas whose value is not known. */
export const LYING_BARS: BarChart = {
  kind: 'bars',
  isHorizontal: true,
  title: '场次',
  unit: '场',
  decimals: 0,
  categories: ['万州区', '涪陵区', '石柱土家族自治县', '彭水苗族土家族自治县', '两江新区'],
  series: [
    { name: '已开展', values: [1_234, 873, 0, 95, null], isEstimate: false },
    { name: '计划', values: [900, 910, 40, 120, 15], isEstimate: true },
  ],
  target: { label: '指标', value: 800 },
};

export const STANDING_BARS: BarChart = {
  kind: 'bars',
  isHorizontal: false,
  title: '每站开放天数',
  unit: '天/站',
  decimals: 1,
  categories: ['第 1 季度', '第 2 季度', '第 3 季度', '第 4 季度'],
  series: [
    { name: '本年', values: [31.5, 42.3, 18, null], isEstimate: false },
    { name: '上年', values: [28.4, 39.9, 21.2, 30], isEstimate: false },
  ],
  target: null,
};

export const LINES: LineChart = {
  kind: 'lines',
  title: '服务人次',
  unit: '人次',
  decimals: 0,
  categories: Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`),
  series: [
    {
      name: '本年',
      values: [1_200, 800, 5_400, 9_100, null, 7_000, null, 300, 8_800, 9_900, null, null],
      isEstimate: false,
    },
    {
      name: '上年',
      values: [900, 700, 4_400, 8_000, 8_200, 6_900, 400, 350, 7_700, 8_600, 9_000, 2_000],
      isEstimate: false,
    },
    {
      name: '计划',
      values: [null, null, null, null, null, null, null, null, null, 9_900, 10_400, 3_000],
      isEstimate: true,
    },
  ],
  target: { label: '月均', value: 6_000 },
};

export const LORENZ: LorenzChart = {
  kind: 'lorenz',
  title: '人口与场次',
  unit: '',
  decimals: 1,
  curves: [
    {
      name: '2026 年',
      points: [
        { people: 0, quantity: 0 },
        { people: 0.4, quantity: 0.1 },
        { people: 0.6, quantity: 0.3 },
        { people: 1, quantity: 1 },
      ],
    },
    {
      name: '2025 年',
      points: [
        { people: 0, quantity: 0 },
        { people: 0.5, quantity: 0.05 },
        { people: 1, quantity: 1 },
      ],
    },
  ],
  peopleAxis: '人口累计占比（服务最少的在前）',
  quantityAxis: '场次累计占比',
  equality: '完全均等',
};

/** All 38 counties of Chongqing by their codes, names cut to what a map shows. */
export function choropleth(
  counties: readonly { readonly code: string; readonly name: string }[],
): ChoroplethChart {
  const areas = counties.map(({ code, name }, index) => ({
    code,
    name,
    value: index % 7 === 6 ? null : index,
    classIndex: index % 7 === 6 ? null : index % 7,
    isOutlined: index % 9 === 0,
  }));
  return {
    kind: 'choropleth',
    title: '各区县场次',
    unit: '场',
    decimals: 0,
    classes: ['0', '1–5', '6–10', '11–20', '21–40', '41 以上'].map((label, index) => ({
      label,
      count: areas.filter(({ classIndex }) => classIndex === index).length,
    })),
    unknown: '无法得出',
    outlined: '重点帮扶县',
    areas,
    mark: '内部规划示意图，不作为划界依据',
  };
}

/** Everything that needs no shapes. */
export const PLOTS: readonly Exclude<Chart, ChoroplethChart>[] = [LYING_BARS, STANDING_BARS, LINES, LORENZ];
