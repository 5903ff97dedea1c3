import { fitProjection, mercator } from '@renderer/map/mercator.ts';
import { metresPerPixel, scaleBar } from '@renderer/map/scale.ts';
import { describe, expect, it } from 'vitest';

describe('the scale bar', () => {
  it('takes the longest round length that fits', () => {
    // 96 px of 700 m are 67.2 km: 50 km fits, 100 km does not.
    expect(scaleBar(700, 96)).toEqual({ length_m: 50_000, width_px: 50_000 / 700 });
    expect(scaleBar(10, 96).length_m).toBe(500);
    expect(scaleBar(11, 96).length_m).toBe(1_000);
  });
  it('knows the ground resolution of web Mercator', () => {
    // The equator over 512 px at zoom 0 is 78 271.5 m per px; half of it at 60° N, half again per zoom step.
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
    expect(metresPerPixel(60, 1)).toBeCloseTo(78_271.5 / 4, 0);
  });
});

describe('the projection of the drawing without WebGL', () => {
  it('puts the origin in the middle of the world', () => {
    expect(mercator(0, 0)).toEqual([0.5, 0.5]);
  });
  it('fits the bounds into the box, north up and centred', () => {
    const project = fitProjection([100, 20, 110, 30], { width: 200, height: 400, margin: 10 });
    const [left, bottom] = project(100, 20);
    const [right, top] = project(110, 30);
    expect(left).toBeCloseTo(10);
    expect(right).toBeCloseTo(190);
    expect(top).toBeLessThan(bottom);
    expect((top + bottom) / 2).toBeCloseTo(200);
  });
});
