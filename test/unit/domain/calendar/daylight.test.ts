import { daylightAt, sharedDaylight } from '@domain/calendar/daylight.ts';
import { timeOfDay } from '@domain/units.ts';
import { describe, expect, it } from 'vitest';

const CHONGQING = [106.55, 29.56] as const;

describe('daylightAt', () => {
  it('gives the sunrise and sunset of Chongqing on the solstices', () => {
    // 22 December: day 356 of 365, year angle 2π × 355 / 365 = 6.1111; equation of time +1.7 min, declination
    // −23.43°. cos h = cos 90.833° / (cos 29.56° × cos 23.43°) + tan 29.56° × tan 23.43° = −0.01822 + 0.24583,
    // h = 76.84°. Noon = 720 − 4 × 106.55 − 1.7 + 480 = 772.1 min (12:52.1), half the day 4 × 76.84 = 307.4 min:
    // 464.7 min = 7:44.7, up to 7:45, and 1,079.5 min = 17:59.5, down to 17:59.
    expect(daylightAt(CHONGQING, '2026-12-22')).toEqual({
      start_s: timeOfDay(7, 45),
      end_s: timeOfDay(17, 59),
    });
    // 21 June: equation of time −1.3 min, declination +23.45°; h = acos(−0.01822 − 0.24604) = 105.32°. Noon 775.1 min,
    // half the day 421.3 min: 353.8 min = 5:53.8, up to 5:54, and 1,196.4 min = 19:56.4, down to 19:56.
    expect(daylightAt(CHONGQING, '2026-06-21')).toEqual({
      start_s: timeOfDay(5, 54),
      end_s: timeOfDay(19, 56),
    });
  });

  it('is about twelve hours at the equinox, a little more because of refraction', () => {
    const { start_s, end_s } = daylightAt(CHONGQING, '2026-03-20');
    expect(end_s - start_s).toBeGreaterThan(12 * 3_600);
    expect(end_s - start_s).toBeLessThan(12 * 3_600 + 600);
  });

  it('comes 4 minutes later for each degree to the west', () => {
    const east = daylightAt([110, 30], '2026-10-10');
    const west = daylightAt([105, 30], '2026-10-10');
    expect(west.start_s - east.start_s).toBe(20 * 60);
  });

  it('has neither night in a polar summer nor day in a polar winter', () => {
    expect(daylightAt([120, 80], '2026-06-21')).toEqual({ start_s: 0, end_s: 86_400 });
    const winter = daylightAt([120, 80], '2026-12-22');
    expect(winter.end_s).toBe(winter.start_s);
  });
});

describe('sharedDaylight', () => {
  it('lasts from the latest sunrise to the earliest sunset', () => {
    const [east, west] = [
      [110, 30],
      [105, 30],
    ] as const;
    expect(sharedDaylight([east, west], '2026-12-22')).toEqual({
      start_s: daylightAt(west, '2026-12-22').start_s,
      end_s: daylightAt(east, '2026-12-22').end_s,
    });
  });

  it('is the whole day where there is no place to ask about', () => {
    expect(sharedDaylight([], '2026-12-22')).toEqual({ start_s: 0, end_s: 86_400 });
  });
});
