import { neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import {
  CHONGQING,
  type Counties,
  contains,
  crossings,
  featuresOf,
  GUANGDONG,
  metresToBorder,
  PROVINCES,
  readGeo,
  readRegions,
  readTopology,
  segmentsOf,
} from './support.ts';

/** Township points that simplification left outside, with the distance in metres. */
const STRAYS: Record<string, number> = { '500230105': 169, '440204104': 15 };
/** The bound given to Douglas-Peucker in scripts/geo/polygons.mjs. */
const SIMPLIFIED_TO_M = 350;

/** Names of the counties that share a border with the one of this code. */
function neighbourNames(topology: Counties, adcode: string): Set<string | undefined> {
  const { geometries } = topology.objects.counties;
  const names = [...featuresOf(topology).values()].map((f) => f.properties.name);
  const at = geometries.findIndex((g) => g.id === Number(adcode));
  return new Set((neighbors(geometries)[at] ?? []).map((i) => names[i]));
}

describe('the county polygons', () => {
  it('cover all 38 counties of 重庆市 and 123 of 124 in 广东省; only 光明区 440311 has none', () => {
    const missing = (adcode: string) => {
      const features = featuresOf(readTopology(adcode));
      return readRegions(adcode)
        .counties.filter((c) => !features.has(c.code))
        .map((c) => c.code);
    };
    expect(missing(CHONGQING)).toEqual([]);
    expect(missing(GUANGDONG)).toEqual(['440311']);
    expect(featuresOf(readTopology(CHONGQING)).size).toBe(38);
    expect(featuresOf(readTopology(GUANGDONG)).size).toBe(123);
  });

  it('put 光明区 in the polygon of 宝安区 and say so', () => {
    const { counties } = readRegions(GUANGDONG);
    const borrowed = counties.filter((c) => c.polygon !== c.code).map((c) => [c.code, c.polygon]);
    expect(borrowed).toEqual([['440311', '440306']]);
  });

  it.each(PROVINCES)('of %s carry the numeric id, the adcode and the name of the region table', (adcode) => {
    const names = new Map(readRegions(adcode).counties.map((c) => [c.code, c.name]));
    const { geometries } = readTopology(adcode).objects.counties;
    expect(new Set(geometries.map((g) => g.id)).size).toBe(geometries.length);
    for (const { id, properties } of geometries) {
      expect(id).toBeTypeOf('number');
      expect(properties).toEqual({ adcode: String(id), name: names.get(String(id)) });
    }
  });

  it('are small enough to ship: under 190 KB for both provinces', () => {
    const bytes = PROVINCES.map((adcode) => Buffer.byteLength(readGeo(`${adcode}/counties.topo.json`)));
    expect(bytes.reduce((sum, b) => sum + b, 0)).toBeLessThan(190_000);
  });

  it('would be found out if they crossed themselves: a bow-tie has one crossing', () => {
    const ring = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(crossings(segmentsOf({ type: 'Polygon', coordinates: [ring] }))).toHaveLength(1);
    const square = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    expect(crossings(segmentsOf({ type: 'Polygon', coordinates: [square] }))).toEqual([]);
  });

  it.each(PROVINCES)('of %s cross neither themselves nor each other', (adcode) => {
    const segments = [...featuresOf(readTopology(adcode)).values()].flatMap((f) => segmentsOf(f.geometry));
    expect(segments.length).toBeGreaterThan(5000);
    expect(crossings(segments)).toEqual([]);
  });

  it.each(PROVINCES)('of %s have closed rings of at least four points', (adcode) => {
    for (const { geometry } of featuresOf(readTopology(adcode)).values()) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      for (const ring of rings) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
      }
    }
  });

  it('share the arcs of their borders, so that neighbours meet without gaps', () => {
    expect(neighbourNames(readTopology(CHONGQING), '500229')).toEqual(new Set(['巫溪县', '开州区'])); // 城口县
    expect(neighbourNames(readTopology(CHONGQING), '500241')).toEqual(new Set(['酉阳土家族苗族自治县'])); // 秀山
    expect(neighbourNames(readTopology(GUANGDONG), '440825')).toEqual(new Set(['雷州市'])); // 徐闻县
    // Islands and counties that touch only other provinces are the exception.
    const { geometries } = readTopology(GUANGDONG).objects.counties;
    const alone = neighbors(geometries).flatMap((list, i) => (list.length === 0 ? [geometries[i]?.id] : []));
    expect(alone).toEqual([440523]); // 南澳县
    expect(neighbors(readTopology(CHONGQING).objects.counties.geometries).every((l) => l.length > 0)).toBe(
      true,
    );
  });

  it.each(PROVINCES)(
    'of %s hold the seat and the label point of each county, in one polygon only',
    (adcode) => {
      const features = featuresOf(readTopology(adcode));
      for (const { code, polygon, seat, label } of readRegions(adcode).counties) {
        for (const point of [seat, label]) {
          const holders = [...features.values()].filter((f) => contains(f.geometry, point));
          expect([code, ...holders.map((f) => f.properties.adcode)]).toEqual([code, polygon]);
        }
      }
    },
  );

  it('keep label points at least 300 m off the border, except the borrowed one', () => {
    for (const adcode of PROVINCES) {
      const features = featuresOf(readTopology(adcode));
      const distances = readRegions(adcode).counties.flatMap(({ code, polygon, label }) => {
        const county = features.get(polygon);
        return county && code === polygon ? [metresToBorder(county.geometry, label)] : [];
      });
      expect(distances.length).toBeGreaterThan(30);
      expect(Math.min(...distances)).toBeGreaterThan(300);
    }
  });

  it('hold every township point but two, and those lie within the bound of the simplification', () => {
    const strays: Record<string, number> = {};
    for (const adcode of PROVINCES) {
      const features = featuresOf(readTopology(adcode));
      const { counties, townships } = readRegions(adcode);
      const polygonOf = new Map(counties.map((c) => [c.code, c.polygon]));
      for (const { code, parent, point } of townships) {
        const county = features.get(polygonOf.get(parent) ?? '');
        if (!county) throw new Error(`${code} has no polygon`);
        if (!point || contains(county.geometry, point)) continue;
        strays[code] = Math.round(metresToBorder(county.geometry, point));
      }
    }
    expect(strays).toEqual(STRAYS);
    expect(Math.max(...Object.values(strays))).toBeLessThan(SIMPLIFIED_TO_M);
  });
});
