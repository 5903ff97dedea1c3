import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { labelPoint, type Rings, ringArea, ringBounds } from './label-point.ts';
import { shortCountyName } from './short-name.ts';

export type CountyFeature = Feature<Polygon | MultiPolygon, CountyProperties>;

interface CountyProperties {
  readonly adcode: string;
  readonly name: string;
}

export interface CountyShape {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** A point inside the largest part of the county. */
  readonly label: Position;
  readonly feature: CountyFeature;
}

/** The counties of one province, ready to draw. */
export interface CountyShapes {
  readonly provinceCode: string;
  readonly counties: readonly CountyShape[];
  /** [west, south, east, north] in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** The file of a province as resources/geo/README.md describes it. */
export type CountyTopology = Topology<{ counties: GeometryCollection<CountyProperties> }>;

/** Decodes a county file. Throws when the file has no `counties` object. */
export function readCountyShapes(provinceCode: string, topology: CountyTopology): CountyShapes {
  const collection = feature(topology, topology.objects.counties) as FeatureCollection<
    Polygon | MultiPolygon,
    CountyProperties
  >;
  const counties = collection.features.map((county) => ({
    code: county.properties.adcode,
    name: county.properties.name,
    shortName: shortCountyName(county.properties.name),
    label: labelPoint(largestPart(county)),
    feature: county,
  }));
  return { provinceCode, counties, bounds: boundsOf(collection.features) };
}

/** Bounding box of some counties; null when there are none. */
export function countyBounds(
  shapes: CountyShapes,
  codes: ReadonlySet<string>,
): readonly [number, number, number, number] | null {
  const chosen = shapes.counties.filter((county) => codes.has(county.code)).map((county) => county.feature);
  return chosen.length === 0 ? null : boundsOf(chosen);
}

/** Every part of a county as a polygon with its rings. */
export function partsOf(county: CountyFeature): readonly Rings[] {
  return county.geometry.type === 'Polygon' ? [county.geometry.coordinates] : county.geometry.coordinates;
}

function largestPart(county: CountyFeature): Rings {
  const parts = partsOf(county);
  return parts.reduce(
    (largest, part) => (ringArea(part[0] ?? []) > ringArea(largest[0] ?? []) ? part : largest),
    parts[0] ?? [],
  );
}

function boundsOf(features: readonly CountyFeature[]): readonly [number, number, number, number] {
  const boxes = features.flatMap((county) => partsOf(county).map((part) => ringBounds(part[0] ?? [])));
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
