import type { Chart, ChartSeries, ChoroplethChart, LorenzChart } from './chart.ts';
import { chartNumber, withUnit } from './chart-number.ts';
import type { ChartWording } from './texts/wording.ts';

type SeriesChart = Extract<Chart, { readonly series: unknown }>;

/**
 * What a chart shows in words, for those who do not see it: kind and title, then the highest and lowest value of each series,
 * how lines run, which half is served least, or how many areas lie in each class.
 */
export function chartText(chart: Chart, wording: ChartWording): string {
  const head = [chart.title, wording.kinds[chart.kind]].filter((words) => words !== '').join(wording.comma);
  return [head, ...sentences(chart, wording)]
    .map((words) => words + wording.stop)
    .join('')
    .trimEnd();
}

function sentences(chart: Chart, wording: ChartWording): readonly string[] {
  if (chart.kind === 'lorenz') return chart.curves.map((curve) => halfSentence(curve, wording));
  if (chart.kind === 'choropleth') return areaSentences(chart, wording);
  return [
    ...chart.series.map((series) => seriesSentence(chart, series, wording)),
    ...targetSentence(chart, wording),
  ];
}

function seriesSentence(chart: SeriesChart, series: ChartSeries, wording: ChartWording): string {
  const known = series.values.flatMap((value, index) =>
    value === null ? [] : [{ value, category: chart.categories[index] ?? '' }],
  );
  const print = (value: number) => withUnit(chartNumber(value, chart.decimals), chart.unit);
  const unknown = series.values.length - known.length;
  const name = series.name + (series.isEstimate ? wording.estimate : '');
  const words = [
    ...(chart.kind === 'lines' ? course(known, print, wording) : []),
    ...extremes(known, print, wording),
    ...(unknown > 0 && known.length > 0 ? [wording.unknown(unknown)] : []),
  ];
  return wording.series(name, words.join(wording.comma));
}

interface Known {
  readonly value: number;
  readonly category: string;
}

function extremes(
  known: readonly Known[],
  print: (value: number) => string,
  wording: ChartWording,
): readonly string[] {
  const [first] = known;
  if (first === undefined) return [wording.nothing];
  const highest = known.reduce((best, each) => (each.value > best.value ? each : best), first);
  const lowest = known.reduce((best, each) => (each.value < best.value ? each : best), first);
  if (highest.value === lowest.value && known.length > 1)
    return [wording.even(print(first.value), known.length)];
  if (known.length === 1) return [`${first.category} ${print(first.value)}`];
  return [
    wording.highest(highest.category, print(highest.value)),
    wording.lowest(lowest.category, print(lowest.value)),
  ];
}

/** From the first value to the last; nothing to say of fewer than two. */
function course(
  known: readonly Known[],
  print: (value: number) => string,
  wording: ChartWording,
): readonly string[] {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [wording.course(first.category, print(first.value), last.category, print(last.value))];
}

/** How many values of the first series reach the target. */
function targetSentence(
  { target, series, decimals, unit }: SeriesChart,
  wording: ChartWording,
): readonly string[] {
  const values = series[0]?.values.filter((value) => value !== null) ?? [];
  if (target === null || values.length === 0) return [];
  const reached = values.filter((value) => value >= target.value).length;
  return [
    wording.reached(
      target.label,
      withUnit(chartNumber(target.value, Number.isInteger(target.value) ? 0 : decimals), unit),
      reached,
      values.length,
    ),
  ];
}

function halfSentence(curve: LorenzChart['curves'][number], wording: ChartWording): string {
  return wording.leastServedHalf(curve.name, withUnit(chartNumber(shareOfHalf(curve.points) * 100, 1), '%'));
}

/** Share of the quantity at half of the people, between the two points beside it. */
function shareOfHalf(points: LorenzChart['curves'][number]['points']): number {
  const after = points.findIndex(({ people }) => people >= 0.5);
  const [left, right] = [points[after - 1], points[after]];
  if (right === undefined) return points.at(-1)?.quantity ?? 0;
  if (left === undefined || right.people === left.people) return right.quantity;
  const way = (0.5 - left.people) / (right.people - left.people);
  return left.quantity + way * (right.quantity - left.quantity);
}

function areaSentences(chart: ChoroplethChart, wording: ChartWording): readonly string[] {
  const unknown = chart.areas.filter(({ classIndex }) => classIndex === null).length;
  const outlined = chart.areas.filter(({ isOutlined }) => isOutlined).length;
  return [
    ...chart.classes.map(({ label, count }) => wording.areas(withUnit(label, chart.unit), count)),
    ...(unknown > 0 ? [wording.areas(chart.unknown, unknown)] : []),
    ...(outlined > 0 ? [wording.areas(chart.outlined, outlined)] : []),
  ];
}
