import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@domain/errors.ts';
import type { CountyShape, CountyShapes } from '@services/ports/charts.ts';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The file of a province as resources/geo/README.md describes it. */
type CountyTopology = Topology<{ counties: GeometryCollection<{ adcode: string }> }>;

/** Reads county shapes from the resources folder, each province once. */
export function createCountyShapes(folder: string): CountyShapes {
  const read = new Map<string, readonly CountyShape[]>();
  return {
    ofProvince: (provinceCode) => {
      const known = read.get(provinceCode) ?? readShapes(folder, provinceCode);
      read.set(provinceCode, known);
      return known;
    },
  };
}

function readShapes(folder: string, provinceCode: string): readonly CountyShape[] {
  const file = join('geo', provinceCode, 'counties.topo.json');
  try {
    const topology = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CountyTopology;
    const { features } = feature(topology, topology.objects.counties);
    return features.map(({ properties, geometry }) => ({
      code: properties.adcode,
      parts: partsOf(geometry as Polygon | MultiPolygon),
    }));
  } catch (error) {
    throw new AppError('E5001', `resource ${file} cannot be read`, { file }, error);
  }
}

function partsOf(geometry: Polygon | MultiPolygon): CountyShape['parts'] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons as unknown as CountyShape['parts'];
}
