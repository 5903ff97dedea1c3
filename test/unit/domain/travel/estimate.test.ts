import { describe, expect, it } from 'vitest';
import type { TravelPlace } from '@domain/planning/planning-model.ts';
import { detourPercent, estimateLeg } from '@domain/travel/estimate.ts';

/** One degree of latitude on the mean sphere: π × 6,371,008.8 m / 180 = 111,195.08 m. */
const place = (latitude: number, rest: Partial<TravelPlace> = {}): TravelPlace => ({
  position: [107, latitude],
  countyCode: 'a',
  terrain: 'plain',
  isSeat: true,
  ...rest,
});

describe('estimateLeg', () => {
  it('drives between two seats on the plain at 55 km/h, a truck at 44', () => {
    // 0.5° = 55,597.5 m × 1.20 = 66,717 m; 66.717 km / 44 km/h = 5,458.7 s; + 900 s access + 600 s slack
    expect(estimateLeg(place(29), place(29.5, { countyCode: 'b' }), 600)).toEqual({
      length_m: 66_717,
      drive_s: 5_459 + 900 + 600,
    });
  });

  it('drives a leg of more than 80 km at 75 km/h, a truck at 60', () => {
    // 2° = 222,390.2 m × 1.30 = 289,107 m; 289.107 km / 60 km/h = 17,346.4 s; + 900 s access
    expect(estimateLeg(place(29), place(31, { countyCode: 'b', terrain: 'hills' }), 0)).toEqual({
      length_m: 289_107,
      drive_s: 17_346 + 900,
    });
  });

  it('never makes a longer leg faster than a shorter one', () => {
    // 81 km at 60 km/h would be 4,860 s, 80 km at 44 km/h is 6,545 s: just above 80 km the time stays there.
    const legs = Array.from({ length: 60 }, (_, index) =>
      estimateLeg(place(29), place(29.3 + index / 100), 0),
    );
    const times = legs.map((leg) => leg.drive_s);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    // 0.61° = 67,829 m × 1.2 = 81,395 m, the first above 80 km: 80 / 44 h = 6,545.5 s; + 900 s
    expect(estimateLeg(place(29), place(29.61), 0)).toEqual({ length_m: 81_395, drive_s: 6_545 + 900 });
  });

  it('leaves the main road for the last 30 km to a township in the mountains', () => {
    // 0.3° = 33,358.5 m × 1.45 = 48,370 m; 30 km / 20 km/h = 5,400 s; 18.370 km / 44 km/h = 1,503.0 s; + 900 s
    const township = place(29.3, { countyCode: 'b', terrain: 'mountains', isSeat: false });
    expect(estimateLeg(place(29), township, 0)).toEqual({ length_m: 48_370, drive_s: 5_400 + 1_503 + 900 });
  });

  it('winds through the valleys inside one mountain county', () => {
    // 0.1° = 11,119.5 m × 1.80 = 20,015 m, all local: 20.015 km / 20 km/h = 3,602.7 s; + 900 s
    const seat = place(29, { terrain: 'mountains' });
    const township = place(29.1, { terrain: 'mountains', isSeat: false });
    expect(estimateLeg(seat, township, 0)).toEqual({ length_m: 20_015, drive_s: 3_603 + 900 });
  });

  it('is the same in both directions', () => {
    const a = place(29, { terrain: 'hills' });
    const b = place(30.7, { terrain: 'mountains', isSeat: false, countyCode: 'b' });
    expect(estimateLeg(a, b, 60)).toEqual(estimateLeg(b, a, 60));
  });

  it('still costs access and slack between two sites at one position', () => {
    expect(estimateLeg(place(29), place(29), 600)).toEqual({ length_m: 0, drive_s: 900 + 600 });
  });
});

describe('detourPercent', () => {
  it('goes by the rougher end', () => {
    expect(detourPercent(place(29), place(30, { terrain: 'hills' }))).toBe(130);
    expect(detourPercent(place(29, { terrain: 'mountains', countyCode: 'b' }), place(30))).toBe(145);
    expect(detourPercent(place(29), place(30))).toBe(120);
  });
});
