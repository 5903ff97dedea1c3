import { readFileSync } from 'node:fs';
import { countyBounds, partsOf, readCountyShapes } from '@renderer/map/county-shapes.ts';
import { isInside } from '@renderer/map/label-point.ts';
import { describe, expect, it } from 'vitest';

const read = (code: string) =>
  readCountyShapes(code, JSON.parse(readFileSync(`resources/geo/${code}/counties.topo.json`, 'utf8')));

describe('county shapes', () => {
  it.each([
    ['500000', 38],
    ['440000', 100],
  ])('of %s are all read, each with a label point inside it', (code, atLeast) => {
    const shapes = read(code);
    expect(shapes.counties.length).toBeGreaterThanOrEqual(atLeast);
    const outside = shapes.counties.filter(
      (county) => !partsOf(county.feature).some((part) => isInside(county.label, part)),
    );
    expect(outside.map((county) => county.name)).toEqual([]);
  });
  it('have the bounds of Chongqing', () => {
    // Chongqing lies between 105°17'–110°11' E and 28°10'–32°13' N.
    const [west, south, east, north] = read('500000').bounds;
    expect(west).toBeCloseTo(105.29, 1);
    expect(south).toBeCloseTo(28.16, 1);
    expect(east).toBeCloseTo(110.19, 1);
    expect(north).toBeCloseTo(32.2, 1);
  });
  it('give the bounds of a choice, and none for an empty one', () => {
    const shapes = read('500000');
    const bounds = countyBounds(shapes, new Set(['500229']));
    expect(bounds?.[1]).toBeGreaterThan(31);
    expect(countyBounds(shapes, new Set())).toBeNull();
  });
});
