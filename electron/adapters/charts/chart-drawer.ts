import { createHash } from 'node:crypto';
import type { Chart, ChoroplethChart } from '@domain/chart/chart.ts';
import { chartOption } from '@domain/chart/chart-option.ts';
import { type ChartSize, PAPER_LOOK } from '@domain/chart/chart-look.ts';
import { choroplethOption } from '@domain/chart/choropleth-option.ts';
import { AppError } from '@domain/errors.ts';
import type { ChartDrawer, CountyShape, CountyShapes } from '@services/ports/charts.ts';
import { countyMap } from './county-map.ts';
import { safeSvg } from './safe-svg.ts';

/** Draws charts for paper with ECharts. */
export function createChartDrawer(counties: CountyShapes): ChartDrawer {
  return {
    svg: async (chart, size) => {
      const prefix = `k${createHash('sha256')
        .update(JSON.stringify([chart, size]))
        .digest('hex')
        .slice(0, 8)}`;
      const shapes = chart.kind === 'choropleth' ? shapesOf(chart, counties) : [];
      try {
        const echarts = await import('./echarts.ts');
        return safeSvg(echarts.drawSvg(optionOf(chart, size, shapes, echarts.registerShapes), size), prefix);
      } catch (error) {
        throw new AppError('E4005', `chart of kind ${chart.kind} cannot be drawn`, {}, error);
      }
    },
  };
}

function optionOf(
  chart: Chart,
  size: ChartSize,
  shapes: readonly CountyShape[],
  register: (name: string, map: ReturnType<typeof countyMap>) => void,
) {
  if (chart.kind !== 'choropleth') return chartOption(chart, PAPER_LOOK, size);
  const map = countyMap(shapes, chart.areas);
  // Drawn before anything else can register: one name is enough, and shapes that were drawn are let go.
  const name = 'counties';
  register(name, map);
  return choroplethOption(chart, PAPER_LOOK, size, { name, aspectScale: map.aspectScale });
}

/** Every area of the chart, province by province; an area without shape is left out, as its row still stands in the table. */
function shapesOf({ areas }: ChoroplethChart, counties: CountyShapes): readonly CountyShape[] {
  const codes = new Set(areas.map(({ code }) => code));
  const provinces = new Set(areas.map(({ code }) => `${code.slice(0, 2)}0000`));
  return [...provinces]
    .flatMap((province) => counties.ofProvince(province))
    .filter(({ code }) => codes.has(code));
}
