import { isInside, labelPoint, ringArea, ringBounds } from '@renderer/map/label-point.ts';
import { describe, expect, it } from 'vitest';

const square = [
  [0, 0],
  [14, 0],
  [14, 14],
  [0, 14],
  [0, 0],
];
/** A U whose bounding box centre lies in the gap. */
const u = [
  [0, 0],
  [14, 0],
  [14, 14],
  [10, 14],
  [10, 4],
  [4, 4],
  [4, 14],
  [0, 14],
  [0, 0],
];

describe('label points', () => {
  it('lie near the middle of a square', () => {
    const [x = 0, y = 0] = labelPoint([square]);
    expect(Math.abs(x - 7)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(y - 7)).toBeLessThanOrEqual(0.5);
  });
  it('lie inside a shape whose centre is outside', () => {
    expect(isInside([7, 9], [u])).toBe(false);
    expect(isInside(labelPoint([u]), [u])).toBe(true);
  });
  it('keep out of holes', () => {
    const hole = [
      [3, 3],
      [11, 3],
      [11, 11],
      [3, 11],
      [3, 3],
    ];
    expect(isInside(labelPoint([square, hole]), [square, hole])).toBe(true);
  });
  it('fall back to a vertex for a polygon without room', () => {
    expect(
      labelPoint([
        [
          [1, 2],
          [3, 2],
          [1, 2],
        ],
      ]),
    ).toEqual([1, 2]);
  });
  it('measure rings', () => {
    expect(ringArea(square)).toBe(2 * 14 * 14);
    expect(ringBounds(u)).toEqual([0, 0, 14, 14]);
  });
});
