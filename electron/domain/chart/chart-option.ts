import type { Chart, ChoroplethChart } from './chart.ts';
import { type ChartOption, plotTop } from './chart-frame.ts';
import type { ChartLook, ChartSize } from './chart-look.ts';
import { lorenzOption } from './lorenz-option.ts';
import { needsLegend, seriesOption } from './series-option.ts';

/** Everything but maps, which need shapes: choropleth-option.ts. */
export type PlotChart = Exclude<Chart, ChoroplethChart>;

/**
 * Options of ECharts for a chart. What is shown follows from the chart alone, so the window and paper show the same; the
 * look decides colours and letters.
 */
export function chartOption(chart: PlotChart, look: ChartLook, size: ChartSize): ChartOption {
  return chart.kind === 'lorenz' ? lorenzOption(chart, look, size) : seriesOption(chart, look, size);
}

/** Height of a lying bar with the room around it; each more of its category. Px. */
const BAR_PX = { row: 22, more: 13 };
/** Height to width of the other kinds. */
const RATIO = { bars: 0.5, lines: 0.45, lorenz: 0.8, choropleth: 0.72 } as const;

/** The height in which a chart of a width is read well, px: lying bars grow with their rows. */
export function fittingHeight_px(chart: Chart, look: ChartLook, width_px: number): number {
  if (chart.kind !== 'bars' || !chart.isHorizontal) return Math.round(width_px * RATIO[chart.kind]);
  const row = BAR_PX.row + BAR_PX.more * Math.max(0, chart.series.length - 1);
  const target = chart.target === null ? 0 : look.text_px + 8;
  return plotTop(chart, needsLegend(chart), look) + target + Math.max(1, chart.categories.length) * row + 8;
}
