import type { ChoroplethChart } from '@domain/chart/chart.ts';
import type { CountyShape } from '@services/ports/charts.ts';
import type { FeatureCollection } from 'geojson';

/** Shapes of the areas of a chart as ECharts takes them. */
export interface CountyMap {
  readonly shapes: FeatureCollection;
  /** See ChartMap. */
  readonly aspectScale: number;
}

/** The counties of a chart; outlined ones last, so that no neighbour covers their outline. */
export function countyMap(counties: readonly CountyShape[], areas: ChoroplethChart['areas']): CountyMap {
  const outlined = new Set(areas.filter(({ isOutlined }) => isOutlined).map(({ code }) => code));
  const inOrder = [...counties].sort((a, b) => Number(outlined.has(a.code)) - Number(outlined.has(b.code)));
  const latitudes = counties.flatMap(({ parts }) =>
    parts.flatMap(([ring = []]) => ring.map(([, lat]) => lat)),
  );
  const middle = (Math.min(...spread(latitudes)) + Math.max(...spread(latitudes))) / 2;
  return {
    aspectScale: Math.cos((middle * Math.PI) / 180),
    shapes: {
      type: 'FeatureCollection',
      features: inOrder.map(({ code, parts }) => ({
        type: 'Feature',
        properties: { adcode: code, name: code },
        geometry: { type: 'MultiPolygon', coordinates: parts as never },
      })),
    },
  };
}

/** Least and greatest number, without handing thousands of arguments to a function. */
function spread(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
