import type { ChartOption } from '@domain/chart/chart-frame.ts';
import type { ChartSize } from '@domain/chart/chart-look.ts';
import { BarChart, LineChart, MapChart } from 'echarts/charts';
import {
  GeoComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
} from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { CountyMap } from './county-map.ts';

use([
  BarChart,
  LineChart,
  MapChart,
  GeoComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  LabelLayout,
  SVGRenderer,
]);

/** Draws options as SVG. A map has to be registered before. */
export function drawSvg(option: ChartOption, { width_px, height_px }: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: width_px, height: height_px });
  try {
    chart.setOption(option);
    // Without the rules for pointing at parts, which renderToSVGString of the chart itself writes into a style element.
    return painterOf(chart).renderToString({ cssAnimation: false, cssEmphasis: false, useViewBox: true });
  } finally {
    chart.dispose();
  }
}

interface SvgPainter {
  renderToString(options: {
    readonly cssAnimation: boolean;
    readonly cssEmphasis: boolean;
    readonly useViewBox: boolean;
  }): string;
}

const painterOf = (chart: ReturnType<typeof init>) => chart.getZr().painter as unknown as SvgPainter;

/** Makes the shapes of a map known by its name, in place of those that had it. */
export function registerShapes(name: string, { shapes }: CountyMap): void {
  registerMap(name, shapes as never);
}
