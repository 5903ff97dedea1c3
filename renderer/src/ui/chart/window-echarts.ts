import type { ChartOption } from '@domain/chart/chart-frame.ts';
import { BarChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** A picture in an element of the page. */
export interface WindowPicture {
  /** Draws options in place of what was there. Px. */
  draw(option: ChartOption, width_px: number, height_px: number): void;
  remove(): void;
}

/** Only loaded when a chart is shown, as it is a large part. */
export function createPicture(host: HTMLElement): WindowPicture {
  const chart = init(host, null, { renderer: 'svg', width: 1, height: 1 });
  return {
    draw: (option, width, height) => {
      chart.resize({ width, height });
      chart.setOption(option, { notMerge: true });
    },
    remove: () => chart.dispose(),
  };
}
