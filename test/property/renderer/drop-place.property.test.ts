import { distanceToLeg, nearestLeg } from '@renderer/map/drop-place.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const coordinate = fc.integer({ min: -300, max: 300 });
const point = fc.record({ x: coordinate, y: coordinate });
const path = fc.array(point, { minLength: 2, maxLength: 8 });
const STEPS = 4_000;

/** Distance to a leg by looking at some thousand points of it. */
function sampled(at: { x: number; y: number }, from: { x: number; y: number }, to: { x: number; y: number }) {
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= STEPS; step += 1) {
    const share = step / STEPS;
    const x = from.x + share * (to.x - from.x);
    const y = from.y + share * (to.y - from.y);
    least = Math.min(least, Math.hypot(at.x - x, at.y - y));
  }
  return least;
}
/** px between the true nearest point and the nearest one that is looked at, at most, on the longest leg. */
const TOLERANCE_PX = 0.2;

describe('the distance of a point from a leg', () => {
  it('is that of the nearest of its points', () => {
    fc.assert(
      fc.property(point, point, point, (at, from, to) => {
        expect(Math.abs(distanceToLeg(at, from, to) - sampled(at, from, to))).toBeLessThan(TOLERANCE_PX);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});

describe('the nearest leg', () => {
  it('is as near as the nearest of all that are tried', () => {
    fc.assert(
      fc.property(path, point, (places, at) => {
        const all = places.slice(1).map((to, leg) => sampled(at, places[leg] ?? to, to));
        expect(all[nearestLeg(places, at)]).toBeLessThan(Math.min(...all) + TOLERANCE_PX);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
