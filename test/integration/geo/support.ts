/** What the geography tests share: the built files and plain geometry, written apart from scripts/geo. */
import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Point = readonly [number, number];
type Segment = readonly [Position, Position];

interface County {
  code: string;
  name: string;
  parent: string;
  seat: Point;
  seat_source: string;
  label: Point;
  polygon: string;
  terrain: string;
  terrain_source: string;
  dem_sd_m: number;
  former?: string[];
}

interface Township {
  code: string;
  name: string;
  kind: string;
  parent: string;
  point: Point | null;
  geonameid?: number;
  elevation_m?: number;
  rough?: true;
}

interface Regions {
  province: { code: string; name: string };
  prefectures: { code: string; name: string; parent: string }[];
  counties: County[];
  townships: Township[];
  counts: Record<string, number>;
}

export type Counties = Topology<{ counties: GeometryCollection<{ adcode: string; name: string }> }>;
type CountyFeature = Feature<Polygon | MultiPolygon, { adcode: string; name: string }>;

export const CHONGQING = '500000';
export const GUANGDONG = '440000';
export const PROVINCES = [CHONGQING, GUANGDONG] as const;

const geo = new URL('../../../resources/geo/', import.meta.url);

export function readGeo(path: string): string {
  return readFileSync(new URL(path, geo), 'utf8');
}

export function readRegions(adcode: string): Regions {
  return JSON.parse(readGeo(`${adcode}/regions.json`)) as Regions;
}

export function readTopology(adcode: string): Counties {
  return JSON.parse(readGeo(`${adcode}/counties.topo.json`)) as Counties;
}

/** The county features of a topology by adcode. */
export function featuresOf(topology: Counties): Map<string, CountyFeature> {
  const { features } = feature(topology, topology.objects.counties);
  return new Map(features.map((f) => [f.properties.adcode, f as CountyFeature]));
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

export function segmentsOf(geometry: Polygon | MultiPolygon): Segment[] {
  return polygonsOf(geometry)
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, i): Segment => [ring[i] as Position, end]));
}

const x = (p: Position | Point): number => p[0] ?? Number.NaN;
const y = (p: Position | Point): number => p[1] ?? Number.NaN;

/** Even-odd rule over all rings, holes included. */
export function contains(geometry: Polygon | MultiPolygon, point: Point): boolean {
  let inside = false;
  for (const [a, b] of segmentsOf(geometry)) {
    if (y(a) > y(point) === y(b) > y(point)) continue;
    if (x(point) < x(a) + ((y(point) - y(a)) / (y(b) - y(a))) * (x(b) - x(a))) inside = !inside;
  }
  return inside;
}

/** Metres between two points, on a plane around the first: for distances of a few km. */
export function metresBetween(a: Point | Position, b: Point | Position): number {
  return Math.hypot((x(b) - x(a)) * 111_195 * Math.cos((y(a) * Math.PI) / 180), (y(b) - y(a)) * 111_195);
}

/** Metres from a point to the nearest border segment. */
export function metresToBorder(geometry: Polygon | MultiPolygon, point: Point): number {
  const kx = Math.cos((y(point) * Math.PI) / 180);
  const distances = segmentsOf(geometry).map(([a, b]) => {
    const [dx, dy] = [(x(b) - x(a)) * kx, y(b) - y(a)];
    const [px, py] = [(x(point) - x(a)) * kx, y(point) - y(a)];
    const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    return metresBetween(point, [x(a) + t * (x(b) - x(a)), y(a) + t * (y(b) - y(a))]);
  });
  return distances.reduce((least, d) => Math.min(least, d), Number.POSITIVE_INFINITY);
}

/** Twice the signed area of a triangle: the side of line ab on which c lies. */
function side(a: Position, b: Position, c: Position): number {
  return Math.sign((x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a)));
}

/** True if two segments cross at a point inside both. */
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Every pair of segments that cross. A border between two counties counts as one segment. */
export function crossings(segments: readonly Segment[]): [Segment, Segment][] {
  const unique = new Map(segments.map((s) => [[String(s[0]), String(s[1])].sort().join(' '), s]));
  const west = ([a, b]: Segment): number => Math.min(x(a), x(b));
  const sorted = [...unique.values()].sort((s, t) => west(s) - west(t));
  const found: [Segment, Segment][] = [];
  for (const [i, s] of sorted.entries()) {
    const east = Math.max(x(s[0]), x(s[1]));
    // Sorted from the west: the first one that begins east of s ends the search.
    for (let j = i + 1; j < sorted.length; j++) {
      const t = sorted[j] as Segment;
      if (west(t) > east) break;
      if (cross(s, t)) found.push([s, t]);
    }
  }
  return found;
}
