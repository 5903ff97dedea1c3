import type { ReportContent } from '@domain/statistics/report-content.ts';
import type { CountyShapes } from '../../ports/charts.ts';

/** A county with what the maps of a report say of it (RFC 7946, WGS 84). */
interface CountyFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: unknown };
}

export interface CountyFeatures {
  readonly type: 'FeatureCollection';
  /** 审图号, or that it is a plan for internal use: as it stands on the maps of papers; empty without a map. */
  readonly mark: string;
  readonly features: readonly CountyFeature[];
}

/**
 * The maps of a report for other programs: each county with its value and class in every map; null = cannot be known. The mark
 * stands in the file and at each county, because most programs show properties of features only.
 */
export function mapsGeoJson({ sections }: ReportContent, shapes: CountyShapes): CountyFeatures {
  const maps = sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'picture' && part.chart.kind === 'choropleth' ? [part.chart] : [],
    ),
  );
  const mark = maps[0]?.mark ?? '';
  const names = new Map(maps.flatMap(({ areas }) => areas.map(({ code, name }) => [code, name] as const)));
  const provinces = new Set([...names.keys()].map((code) => `${code.slice(0, 2)}0000`));
  const counties = [...provinces].flatMap((province) => shapes.ofProvince(province));
  return {
    type: 'FeatureCollection',
    mark,
    features: counties
      .filter(({ code }) => names.has(code))
      .map(({ code, parts }) => ({
        type: 'Feature',
        id: code,
        properties: {
          code,
          name: names.get(code) ?? '',
          mark,
          ...Object.fromEntries(
            maps.flatMap(({ title, classes, areas }) => {
              const area = areas.find((each) => each.code === code);
              const classIndex = area?.classIndex ?? null;
              return [
                [title, area?.value ?? null],
                [`${title}_class`, classIndex === null ? null : (classes[classIndex]?.label ?? null)],
              ];
            }),
          ),
        },
        geometry: { type: 'MultiPolygon', coordinates: parts },
      })),
  };
}
