/** From decoded GCJ-02 shapes to a clean, simplified WGS-84 topology. */
import gcoord from 'gcoord';
import mapshaper from 'mapshaper';
import { feature, neighbors } from 'topojson-client';
import { contains, locator, round5 } from './geometry.mjs';
import { BuildError } from './packages.mjs';

/**
 * How far the simplified border may lie from the source (Douglas-Peucker, because it bounds that
 * distance). A length, not a share of the vertices: the sources differ in density (重庆 is on a
 * 100 m grid), the result should not. The sources themselves are off by 139 m (median).
 */
const INTERVAL_M = 350;
/** Steps of the coordinate grid over the province: about 5 m for a province 5 degrees wide. */
const QUANTIZATION = 1e5;

/** One point from GCJ-02 to WGS-84. */
export function toWgs84(point) {
  return gcoord.transform([point[0], point[1]], gcoord.GCJ02, gcoord.WGS84);
}

/** A geometry from GCJ-02 to WGS-84. */
export function toWgs84Geometry(geometry) {
  const ring = (r) => r.map(toWgs84);
  const coordinates =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map(ring)
      : geometry.coordinates.map((p) => p.map(ring));
  return { type: geometry.type, coordinates };
}

/**
 * Builds the topology of a province.
 * Districts that were merged since the shapes were drawn share a code and are dissolved into one.
 * @param {{code: string, name: string, geometry: object}[]} shapes
 */
export async function buildTopology(shapes) {
  const features = shapes.map(({ code, name, geometry }) => ({
    type: 'Feature',
    properties: { adcode: code, name },
    geometry: toWgs84Geometry(geometry),
  }));
  const commands =
    '-i counties.json -dissolve adcode copy-fields=name -clean -sort adcode ' +
    `-simplify dp interval=${INTERVAL_M} keep-shapes -o out.json format=topojson quantization=${QUANTIZATION}`;
  const input = { 'counties.json': JSON.stringify({ type: 'FeatureCollection', features }) };
  const output = await mapshaper.applyCommands(commands, input);
  const topology = JSON.parse(output['out.json']);
  const object = topology.objects.counties;
  object.geometries = object.geometries.map(({ type, arcs, properties }) => ({
    type,
    id: Number(properties.adcode),
    properties: { adcode: properties.adcode, name: properties.name },
    arcs,
  }));
  return topology;
}

/** What the rest of the build asks of a topology. */
export async function readTopology(topology) {
  const object = topology.objects.counties;
  const features = feature(topology, object).features;
  const codes = features.map((f) => f.properties.adcode);
  const adjacent = new Map(
    neighbors(object.geometries).map((list, i) => [codes[i], list.map((n) => codes[n])]),
  );
  return {
    features,
    byCode: new Map(features.map((f) => [f.properties.adcode, f])),
    countyAt: locator(features),
    /** codes of the counties that share a border */
    adjacent,
    labels: await innerPoints(features),
  };
}

/** One point inside each polygon, far from its border, checked after rounding. */
async function innerPoints(features) {
  const input = { 'in.json': JSON.stringify({ type: 'FeatureCollection', features }) };
  const output = await mapshaper.applyCommands('-i in.json -points inner -o out.json', input);
  const labels = new Map();
  for (const { geometry, properties } of JSON.parse(output['out.json']).features) {
    labels.set(properties.adcode, round5(geometry.coordinates));
  }
  for (const f of features) {
    const point = labels.get(f.properties.adcode);
    if (!point || !contains(f.geometry, point))
      throw new BuildError(`no inner point for ${f.properties.adcode}`);
  }
  return labels;
}
