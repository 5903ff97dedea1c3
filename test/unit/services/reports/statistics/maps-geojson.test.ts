import type { ChoroplethChart } from '@domain/chart/chart.ts';
import type { CountyShape, CountyShapes } from '@services/ports/charts.ts';
import { mapsGeoJson } from '@services/reports/statistics/maps-geojson.ts';
import { describe, expect, it } from 'vitest';
import { choropleth } from '../../../../helpers/sample-charts.ts';
import { aReport, aReportTable } from '../../../../fixtures/report-content.ts';

const shape = (code: string): CountyShape => ({
  code,
  parts: [
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  ],
});
/** Provinces with two counties each; asked is what was asked for. */
function someShapes(): CountyShapes & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ofProvince: (code) => {
      asked.push(code);
      return [shape(`${code.slice(0, 2)}0101`), shape(`${code.slice(0, 2)}0102`)];
    },
  };
}

type Area = ChoroplethChart['areas'][number];
const area = (code: string, value: number | null, classIndex: number | null): Area => ({
  code,
  name: `县${code}`,
  value,
  classIndex,
  isOutlined: false,
});
const MARK = '审图号：渝S（2026）001号';
const aMap = (title: string, areas: readonly Area[]) =>
  ({
    kind: 'picture',
    text: '',
    chart: {
      ...choropleth([]),
      title,
      areas,
      mark: MARK,
      classes: [
        { label: '0', count: 1 },
        { label: '1–3', count: 1 },
      ],
    },
  }) as const;

describe('the maps of a report for other programs', () => {
  it('are one layer: of each county the value and class of every map, null for what cannot be known, and the mark', () => {
    const visits = aMap('场次', [area('500101', 0, 0), area('500102', 3, 1)]);
    const days = aMap('开放天数', [area('500101', null, null)]);
    const { type, mark, features } = mapsGeoJson(aReport([[visits], [aReportTable(), days]]), someShapes());
    expect([type, mark]).toEqual(['FeatureCollection', MARK]);
    expect(features.map(({ id, properties }) => [id, properties])).toEqual([
      [
        '500101',
        {
          code: '500101',
          name: '县500101',
          mark: MARK,
          场次: 0,
          场次_class: '0',
          开放天数: null,
          开放天数_class: null,
        },
      ],
      [
        '500102',
        {
          code: '500102',
          name: '县500102',
          mark: MARK,
          场次: 3,
          场次_class: '1–3',
          开放天数: null,
          开放天数_class: null,
        },
      ],
    ]);
    expect(features[0]?.geometry).toEqual({ type: 'MultiPolygon', coordinates: shape('').parts });
  });

  it('leave out counties that no map tells of, and ask for each province once', () => {
    const shapes = someShapes();
    const map = aMap('场次', [area('500101', 1, 0), area('500102', 1, 0), area('510102', 1, 0)]);
    const { features } = mapsGeoJson(aReport([[map]]), shapes);
    expect(features.map(({ id }) => id)).toEqual(['500101', '500102', '510102']);
    expect(shapes.asked).toEqual(['500000', '510000']);
  });

  it('are an empty layer where a report has no map', () => {
    expect(mapsGeoJson(aReport([[aReportTable()]]), someShapes()).features).toEqual([]);
  });
});
