import type { LorenzChart } from './chart.ts';
import { type ChartOption, chartFrame, legendRow, MARGIN_PX, plotTop } from './chart-frame.ts';
import type { ChartLook, ChartSize } from './chart-look.ts';
import { textWidth } from './label-lines.ts';

const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** Lorenz curves under the line of equality, in a square: both axes run from nothing to all. */
export function lorenzOption(chart: LorenzChart, look: ChartLook, size: ChartSize): ChartOption {
  const names = [...chart.curves.map(({ name }) => name), chart.equality];
  return {
    ...chartFrame(chart, look),
    grid: { ...squarePlot(chart, look, size), containLabel: false, outerBoundsMode: 'none' },
    // The curves have no marks, so their key has none.
    legend: { ...legendRow(chart, names, look), itemStyle: { opacity: 0 } },
    xAxis: shareAxis(chart.peopleAxis, look, 2 * look.text_px + MARGIN_PX),
    yAxis: shareAxis(chart.quantityAxis, look, textWidth(percent(1), look.text_px) + 2 * MARGIN_PX),
    series: [...chart.curves.map((curve, index) => curveLine(curve, index, look)), equalityLine(chart, look)],
  };
}

function squarePlot(chart: LorenzChart, look: ChartLook, size: ChartSize): ChartOption {
  const top = plotTop(chart, true, look) + MARGIN_PX;
  const left = textWidth(percent(1), look.text_px) + look.text_px + 4 * MARGIN_PX;
  const below = 3 * look.text_px + 3 * MARGIN_PX;
  // Half of the last mark stands out on the right.
  const side = Math.max(0, Math.min(size.width_px - left - 3 * MARGIN_PX, size.height_px - top - below));
  return { left, top, width: side, height: side };
}

function shareAxis(name: string, look: ChartLook, nameGap: number): ChartOption {
  return {
    type: 'value',
    min: 0,
    max: 1,
    interval: 0.25,
    name,
    nameLocation: 'middle',
    nameGap,
    nameTextStyle: { color: look.muted, fontSize: look.text_px },
    axisLine: { show: true, lineStyle: { color: look.muted, width: 1 } },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: look.line, width: 1 } },
    axisLabel: { color: look.muted, fontSize: look.text_px, margin: MARGIN_PX, formatter: percent },
  };
}

function curveLine(curve: LorenzChart['curves'][number], index: number, look: ChartLook): ChartOption {
  const colour = look.series[index % look.series.length] ?? look.ink;
  return {
    type: 'line',
    name: curve.name,
    silent: true,
    showSymbol: false,
    symbol: 'none',
    data: curve.points.map(({ people, quantity }) => [people, quantity]),
    lineStyle: { color: colour, width: 2, type: index === 0 ? 'solid' : [6, 3] },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
  };
}

function equalityLine({ equality }: LorenzChart, look: ChartLook): ChartOption {
  return {
    type: 'line',
    name: equality,
    silent: true,
    showSymbol: false,
    symbol: 'none',
    data: [
      [0, 0],
      [1, 1],
    ],
    lineStyle: { color: look.ink, width: 1, type: [2, 3] },
    itemStyle: { color: look.ink },
    emphasis: { disabled: true },
  };
}
