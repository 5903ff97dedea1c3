import { greatCircleMetres, type LngLat } from '@domain/geo/lng-lat.ts';
import type { TravelPlace } from '@domain/planning/planning-model.ts';
import { REACH_MINUTES, type ReachCounty, reachOf } from '@domain/reach/reach.ts';
import { VisitedPlaces } from '@domain/reach/visited-places.ts';
import { estimateLeg, furthestArc } from '@domain/travel/estimate.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../helpers/property-runs.ts';

const RUNS = propertyRuns(300);
const CODES = ['500101', '500102', '500229'] as const;

/** Near enough that some are in reach and some are not; sometimes far in the north. */
const position: fc.Arbitrary<LngLat> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(degrees(107, 109), degrees(29.5, 30.5)) },
  fc.tuple(degrees(73, 135), degrees(18, 53.5)),
);
function degrees(min: number, max: number) {
  return fc.double({ min, max, noNaN: true });
}
const terrain = fc.constantFrom('plain', 'hills', 'mountains');
const place: fc.Arbitrary<TravelPlace> = fc.record({
  position,
  countyCode: fc.constantFrom(...CODES),
  terrain,
  isSeat: fc.boolean(),
});
const places = fc.array(place, { maxLength: 30 });
const township = fc.record({
  position: fc.option(position, { freq: 5 }),
  people: fc.option(fc.nat(60_000), { freq: 1 }),
  isCounted: fc.boolean(),
});
const counties: fc.Arbitrary<ReachCounty[]> = fc
  .tuple(
    ...CODES.map((code) =>
      fc.record({
        code: fc.constant(code),
        name: fc.constant(code),
        terrain,
        people: fc.option(fc.nat(1_500_000), { freq: 4 }),
        townships: fc.array(township, { maxLength: 12 }),
      }),
    ),
  )
  .map((list) => [...list]);

/** Townships in reach by looking at every pair. */
function reachedByAll(county: ReachCounty, visited: readonly TravelPlace[], minutes: number): number {
  return county.townships.filter(
    ({ position: at, isCounted }) =>
      at !== null &&
      isCounted &&
      visited.some(
        (other) =>
          estimateLeg(
            { position: at, countyCode: county.code, terrain: county.terrain, isSeat: false },
            other,
            0,
          ).drive_s <=
          minutes * 60,
      ),
  ).length;
}

describe('reach', () => {
  it('is that of the plain search of all pairs', () => {
    fc.assert(
      fc.property(counties, places, (of, visited) => {
        const reach = reachOf(of, visited);
        reach.counties.forEach((row, index) => {
          expect(row.townships.map(({ part }) => part)).toEqual(
            REACH_MINUTES.map((minutes) => reachedByAll(of[index]!, visited, minutes)),
          );
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('grows with the minutes and with every place, and stays within what is known', () => {
    fc.assert(
      fc.property(counties, places, place, (of, visited, another) => {
        const { total } = reachOf(of, visited);
        const more = reachOf(of, [...visited, another]).total;
        total.people.forEach(({ part, whole }, step) => {
          expect(part).toBeGreaterThanOrEqual(total.people[step - 1]?.part ?? 0);
          expect(part).toBeLessThanOrEqual(whole);
          expect(more.people[step]!.part).toBeGreaterThanOrEqual(part);
          expect(more.people[step]!.whole).toBe(whole);
          expect(more.townships[step]!.part).toBeGreaterThanOrEqual(total.townships[step]!.part);
        });
        expect(total.placedPeople.part).toBeLessThanOrEqual(total.placedPeople.whole);
        expect(total.people.every(({ whole }) => whole === total.placedPeople.part)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on the order of places, counties and townships, and is the sum of its counties', () => {
    fc.assert(
      fc.property(counties, places, (of, visited) => {
        const { total, counties: rows } = reachOf(of, visited);
        const turned = of.map((county) => ({ ...county, townships: county.townships.toReversed() }));
        expect(reachOf(turned.toReversed(), visited.toReversed()).counties.toReversed()).toEqual(rows);
        total.people.forEach(({ part }, step) => {
          expect(rows.reduce((sum, row) => sum + row.people[step]!.part, 0)).toBe(part);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('finds the least time of all places, up to the limit', () => {
    fc.assert(
      fc.property(place, places, fc.integer({ min: 800, max: 9_000 }), (from, visited, limit_s) => {
        const times = visited.map((other) => estimateLeg(from, other, 0).drive_s);
        const least = Math.min(...times);
        expect(new VisitedPlaces(visited, limit_s).nearest_s(from, 0)).toBe(least <= limit_s ? least : null);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves out no place that could be in reach, in whatever direction', () => {
    const seat = (at: LngLat): TravelPlace => ({
      position: at,
      countyCode: '500101',
      terrain: 'plain',
      isSeat: true,
    });
    fc.assert(
      fc.property(position, degrees(-0.8, 0.8), degrees(-0.8, 0.8), ([lng, lat], east, north) => {
        const [a, b] = [seat([lng, lat]), seat([lng + east, lat + north])];
        const time_s = estimateLeg(a, b, 0).drive_s;
        expect(new VisitedPlaces([b], time_s).nearest_s(a, 0)).toBe(time_s);
        expect(greatCircleMetres(a.position, b.position)).toBeLessThanOrEqual(furthestArc(a, time_s));
      }),
      { numRuns: RUNS },
    );
  });
});
