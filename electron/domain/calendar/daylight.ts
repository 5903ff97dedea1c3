import { Temporal } from 'temporal-polyfill';
import type { LngLat } from '../geo/lng-lat.ts';
import { type IsoDate, SECONDS_PER_MINUTE, type Seconds } from '../units.ts';

/** Sunrise and sunset as times of day; 0 and 86,400 where the sun does not set. */
export interface Daylight {
  readonly start_s: Seconds;
  readonly end_s: Seconds;
}

/** One time for the whole country, UTC+8, minutes. */
const BEIJING_OFFSET_MIN = 480;
const NOON_MIN = 720;
const DAY_MIN = 1_440;
/** The sun turns one degree in four minutes. */
const MINUTES_PER_DEGREE = 4;
/** Zenith of the upper edge of the sun at the horizon, refraction included, degrees. */
const SUNRISE_ZENITH_DEG = 90.833;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/**
 * Sunrise and sunset at `position` on `date` in Beijing time, by the general solar position calculations of NOAA's
 * Global Monitoring Division (accurate to a minute or two at the latitudes of China). Sunrise is rounded up and
 * sunset down to full minutes, so that the hours between them are never flattered.
 */
export function daylightAt([lng, lat]: LngLat, date: IsoDate): Daylight {
  const { dayOfYear, daysInYear } = Temporal.PlainDate.from(date);
  const year = ((2 * Math.PI) / daysInYear) * (dayOfYear - 1);
  const equationOfTime_min =
    229.18 *
    (0.000_075 +
      0.001_868 * Math.cos(year) -
      0.032_077 * Math.sin(year) -
      0.014_615 * Math.cos(2 * year) -
      0.040_849 * Math.sin(2 * year));
  const declination =
    0.006_918 -
    0.399_912 * Math.cos(year) +
    0.070_257 * Math.sin(year) -
    0.006_758 * Math.cos(2 * year) +
    0.000_907 * Math.sin(2 * year) -
    0.002_697 * Math.cos(3 * year) +
    0.001_48 * Math.sin(3 * year);
  const cosHourAngle =
    Math.cos(radians(SUNRISE_ZENITH_DEG)) / (Math.cos(radians(lat)) * Math.cos(declination)) -
    Math.tan(radians(lat)) * Math.tan(declination);
  if (cosHourAngle < -1) return { start_s: 0, end_s: DAY_MIN * SECONDS_PER_MINUTE };
  const hourAngle_deg = degrees(Math.acos(Math.min(1, cosHourAngle)));
  const noon_min = NOON_MIN - MINUTES_PER_DEGREE * lng - equationOfTime_min + BEIJING_OFFSET_MIN;
  const half_min = MINUTES_PER_DEGREE * hourAngle_deg;
  const start_min = Math.max(0, Math.ceil(noon_min - half_min));
  const end_min = Math.min(DAY_MIN, Math.max(start_min, Math.floor(noon_min + half_min)));
  return { start_s: start_min * SECONDS_PER_MINUTE, end_s: end_min * SECONDS_PER_MINUTE };
}

/**
 * The hours of `date` that are light at every one of `positions`: from the latest sunrise to the earliest sunset,
 * taken at the corners of the box around them, which bounds both. The whole day without positions.
 */
export function sharedDaylight(positions: readonly LngLat[], date: IsoDate): Daylight {
  const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
  if (positions.length === 0) return { start_s: 0, end_s: DAY_MIN * SECONDS_PER_MINUTE };
  const lngs = ends(positions.map(([lng]) => lng));
  const lats = ends(positions.map(([, lat]) => lat));
  const corners = lngs.flatMap((lng) => lats.map((lat) => daylightAt([lng, lat], date)));
  const start_s = Math.max(...corners.map((corner) => corner.start_s));
  return { start_s, end_s: Math.max(start_s, Math.min(...corners.map((corner) => corner.end_s))) };
}
