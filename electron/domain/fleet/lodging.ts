import type { LngLat } from '../geo/lng-lat.ts';

/** Where the crew of a caravan can spend a night away from the base (夜宿点). */
export interface Lodging {
  readonly id: string;
  readonly name: string;
  readonly countyCode: string;
  readonly position: LngLat;
  /** For the crew of one caravan; null when not known. Shown, not part of the comparison of plans. */
  readonly costPerNight_yuan: number | null;
  readonly isSample: boolean;
}
