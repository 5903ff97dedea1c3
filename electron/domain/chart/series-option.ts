import type { BarChart, ChartSeries, LineChart } from './chart.ts';
import { type ChartOption, chartFrame, hatching, legendRow, MARGIN_PX, plotTop } from './chart-frame.ts';
import type { ChartLook, ChartSize } from './chart-look.ts';
import { chartNumber } from './chart-number.ts';
import { labelLines, textWidth } from './label-lines.ts';
import { type ValueScale, valueScale } from './value-scale.ts';

type SeriesChart = BarChart | LineChart;

/** Names of lying bars take at most this part of the width. */
const NAMES_SHARE = 0.38;
/** Room between a label and what it names, px. */
const LABEL_GAP_PX = 8;
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'] as const;

/** Room for the plot between labels, px. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Bars by category and lines over time. */
export function seriesOption(chart: SeriesChart, look: ChartLook, size: ChartSize): ChartOption {
  const isLying = chart.kind === 'bars' && chart.isHorizontal;
  const drawn = [...chart.series.flatMap(({ values }) => values), chart.target?.value ?? null];
  const scale = valueScale(drawn, chart.decimals);
  const hasLegend = needsLegend(chart);
  const plot = isLying ? lyingPlot(chart, look, size) : standingPlot(chart, scale, look);
  // Without a scale beside it the longest bar may take the whole room.
  const longest = Math.max(0, ...drawn.filter((value) => value !== null)) || scale.max;
  const values = isLying ? valueAxis({ ...scale, max: longest }, look, false) : valueAxis(scale, look, true);
  const names = categoryAxis(chart, plot, look, size, isLying);
  return {
    ...chartFrame(chart, look),
    grid: { ...plot, containLabel: false, outerBoundsMode: 'none' },
    legend: hasLegend
      ? {
          ...legendRow(
            chart,
            chart.series.map(({ name }) => name),
            look,
          ),
          ...(chart.kind === 'bars' ? { icon: 'rect' } : {}),
        }
      : { show: false },
    xAxis: isLying ? values : names,
    yAxis: isLying ? names : values,
    series: chart.series.map((series, index) => ({
      ...(chart.kind === 'bars'
        ? bars(series, index, chart, look, isLying)
        : line(series, index, look, chart.categories.length)),
      ...(index === 0 ? target(chart, look, isLying) : {}),
    })),
  };
}

/** A single series needs no key, unless its pattern has to be explained. */
export function needsLegend({ series }: Pick<SeriesChart, 'series'>): boolean {
  return series.length > 1 || series.some(({ isEstimate }) => isEstimate);
}

/** Names on the left, the number behind each bar on the right. */
function lyingPlot(chart: BarChart, look: ChartLook, size: ChartSize): Plot {
  const widest = Math.max(0, ...chart.categories.map((name) => textWidth(name, look.text_px)));
  const numbers = chart.series.flatMap(({ values }) =>
    values.map((value) => (value === null ? 0 : textWidth(chartNumber(value, chart.decimals), look.text_px))),
  );
  const top = plotTop(chart, needsLegend(chart), look);
  return {
    left: MARGIN_PX + Math.min(widest, Math.floor(size.width_px * NAMES_SHARE)) + LABEL_GAP_PX,
    right: MARGIN_PX + Math.max(0, ...numbers) + LABEL_GAP_PX,
    top: top + (chart.target === null ? 0 : look.text_px + LABEL_GAP_PX),
    bottom: MARGIN_PX,
  };
}

function standingPlot(chart: SeriesChart, scale: ValueScale, look: ChartLook): Plot {
  const marks = [scale.min, scale.max].map((value) =>
    textWidth(chartNumber(value, scale.decimals), look.text_px),
  );
  return {
    left: MARGIN_PX + Math.max(...marks) + LABEL_GAP_PX,
    right: MARGIN_PX + LABEL_GAP_PX,
    // The highest mark and the word of the target stand half above the plot.
    top: plotTop(chart, needsLegend(chart), look) + look.text_px,
    bottom: MARGIN_PX + 2 * look.text_px + LABEL_GAP_PX,
  };
}

function valueAxis(scale: ValueScale, look: ChartLook, isNumbered: boolean): ChartOption {
  const { min, max, interval, decimals } = scale;
  return {
    type: 'value',
    min,
    max,
    interval,
    axisLine: { show: false },
    axisTick: { show: false },
    // Lying bars carry their numbers; a scale would say the same once more.
    splitLine: { show: isNumbered, lineStyle: { color: look.line, width: 1 } },
    axisLabel: {
      show: isNumbered,
      color: look.muted,
      fontSize: look.text_px,
      margin: LABEL_GAP_PX,
      formatter: (value: number) => chartNumber(value, decimals),
    },
  };
}

function categoryAxis(
  chart: SeriesChart,
  plot: Plot,
  look: ChartLook,
  size: ChartSize,
  isLying: boolean,
): ChartOption {
  const width = size.width_px - plot.left - plot.right;
  const band = width / Math.max(1, chart.categories.length);
  const labels = isLying
    ? { every: 1, width_px: plot.left - MARGIN_PX - LABEL_GAP_PX }
    : standingLabels(chart.categories, band, look.text_px);
  return {
    type: 'category',
    data: [...chart.categories],
    // The first category of a list is read first: at the top.
    inverse: isLying,
    boundaryGap: true,
    axisLine: { show: true, lineStyle: { color: look.muted, width: 1 } },
    axisTick: { show: false },
    axisLabel: {
      color: look.ink,
      fontSize: look.text_px,
      lineHeight: Math.round(look.text_px * 1.2),
      margin: LABEL_GAP_PX,
      interval: labels.every - 1,
      formatter: (name: string) => labelLines(name, look.text_px, labels.width_px),
    },
  };
}

/** Labels below a band each where two lines are enough for them; else every second, third … has the room of its neighbours. */
function standingLabels(
  names: readonly string[],
  band: number,
  text_px: number,
): { readonly every: number; readonly width_px: number } {
  const room = (every: number) => Math.floor(band * every - LABEL_GAP_PX / 2);
  let every = 1;
  while (every < names.length && names.some((name) => isCut(name, text_px, room(every)))) every += 1;
  return { every, width_px: Math.max(room(every), text_px) };
}

const isCut = (name: string, text_px: number, width_px: number) =>
  width_px < text_px || labelLines(name, text_px, width_px).includes('…');

function bars(
  series: ChartSeries,
  index: number,
  chart: BarChart,
  look: ChartLook,
  isLying: boolean,
): ChartOption {
  const colour = colourAt(look, index);
  return {
    type: 'bar',
    name: series.name,
    silent: true,
    // A border would make a mark of nothing.
    data: series.values.map((value) => (value === 0 ? { value, itemStyle: { borderWidth: 0 } } : value)),
    barMaxWidth: isLying ? 14 : 28,
    barGap: '12%',
    barCategoryGap: '36%',
    itemStyle: series.isEstimate
      ? { color: colour, borderColor: colour, borderWidth: 1, decal: hatching(look.ground) }
      : { color: colour },
    label: {
      show: isLying,
      position: 'right',
      distance: LABEL_GAP_PX / 2,
      color: look.ink,
      fontSize: look.text_px,
      formatter: ({ value }: { readonly value: unknown }) =>
        typeof value === 'number' ? chartNumber(value, chart.decimals) : '',
    },
    emphasis: { disabled: true },
  };
}

function line(series: ChartSeries, index: number, look: ChartLook, points: number): ChartOption {
  const colour = colourAt(look, index);
  return {
    type: 'line',
    name: series.name,
    silent: true,
    data: [...series.values],
    // A value between two gaps has no line: only its mark shows it.
    connectNulls: false,
    showSymbol: true,
    showAllSymbol: true,
    symbol: SYMBOLS[index % SYMBOLS.length],
    symbolSize: points > 36 ? 3 : 6,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: index === 0 ? 2 : 1.5, type: series.isEstimate ? [5, 4] : 'solid' },
    emphasis: { disabled: true },
  };
}

/** The line that is to be reached, with its name above its end. */
function target(chart: SeriesChart, look: ChartLook, isLying: boolean): ChartOption {
  if (chart.target === null) return {};
  const { label, value } = chart.target;
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: { color: look.ink, type: [2, 3], width: 1 },
      label: {
        formatter: `${label} ${chartNumber(value, Number.isInteger(value) ? 0 : chart.decimals)}`,
        // The first category stands at the top, and so does the beginning of an upright line.
        position: isLying ? 'start' : 'insideEndTop',
        color: look.ink,
        fontSize: look.text_px,
        textBorderColor: look.ground,
        textBorderWidth: 3,
      },
      data: [isLying ? { xAxis: value } : { yAxis: value }],
    },
  };
}

const colourAt = ({ series, ink }: ChartLook, index: number) => series[index % series.length] ?? ink;
