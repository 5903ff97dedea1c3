/** Seconds; durations, and times of day counted from local midnight. Integer, ≥ 0. */
export type Seconds = number;
/** Metres along a road or over ground. Integer, ≥ 0. */
export type Metres = number;
/** Calendar day as `YYYY-MM-DD`, local to the workspace; it carries no time zone. */
export type IsoDate = string;
/** Instant as ISO-8601 in UTC, e.g. `2026-11-23T01:02:03.000Z`. */
export type IsoInstant = string;

export const SECONDS_PER_MINUTE: Seconds = 60;
export const SECONDS_PER_HOUR: Seconds = 3_600;
export const METRES_PER_KILOMETRE: Metres = 1_000;

/** Time of day of `hours:minutes` in seconds since local midnight. */
export function timeOfDay(hours: number, minutes = 0): Seconds {
  return hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE;
}
