import { chart } from '@contract/charts.ts';
import type { Chart } from '@domain/chart/chart.ts';
import { describe, expect, it } from 'vitest';
import { choropleth, LINES, LORENZ, LYING_BARS, PLOTS } from '../../helpers/sample-charts.ts';

const isTaken = (value: Chart) => chart.safeParse(value).success;
const MAP = choropleth([{ code: '500101', name: '万州区' }]);

describe('a chart that comes from the window', () => {
  it('is taken as it is, of every kind', () => {
    for (const each of [...PLOTS, MAP]) expect(chart.parse(each)).toEqual(each);
  });

  it('holds the counties of a country, and no more than somebody could mean', () => {
    const areas = (count: number) => ({ ...MAP, areas: Array.from({ length: count }, () => MAP.areas[0]!) });
    expect([isTaken(areas(2_850)), isTaken(areas(4_001))]).toEqual([true, false]);
    const categories = (count: number) => ({
      ...LINES,
      categories: Array.from({ length: count }, () => '县'),
    });
    expect([isTaken(categories(4_000)), isTaken(categories(4_001))]).toEqual([true, false]);
    const values = (count: number) => ({
      ...LYING_BARS,
      series: [{ name: '', isEstimate: false, values: Array.from({ length: count }, () => 1) }],
    });
    expect([isTaken(values(4_000)), isTaken(values(4_001))]).toEqual([true, false]);
    const points = (count: number) => ({
      ...LORENZ,
      curves: [{ name: '', points: Array.from({ length: count }, () => ({ people: 0, quantity: 0 })) }],
    });
    expect([isTaken(points(10_000)), isTaken(points(10_001))]).toEqual([true, false]);
    const titled = (length: number) => ({ ...LINES, title: '场'.repeat(length) });
    expect([isTaken(titled(200)), isTaken(titled(201))]).toEqual([true, false]);
  });
});
