import type { IsoDate } from '../units.ts';

/**
 * Why a county is not in a plan. Codes are stable: screens and papers turn them into words
 * (renderer/src/i18n/<language>/stays.json, electron/services/reports).
 */
export const STAY_OMISSION_CODES = [
  'no-venue', // the county has no venue in use
  'unsuitable', // no venue has room or power for any of the sets, or all pairs are forbidden
  'no-window', // no window of a venue is long enough for a stay
  'no-open-day', // the venues let nobody in on any day of the period
  'same-edition', // only sets of the edition that it had last
  'gap', // too soon after its last stay
  'no-set-available', // no set has so many free days in a row, whatever else is planned
  'crew-busy', // the crews install or look after other stays
  'carrier-busy', // nothing is free to carry the set
  'outranked', // it fits alone; the days were given to counties of more worth
  'not-worth-it', // it fits beside the plan, but costs more points than it brings
  'stopped-early', // it still fits: the run was stopped before it was tried
  'taken-out', // by hand
] as const;
export type StayOmissionCode = (typeof STAY_OMISSION_CODES)[number];

/** Changes that would let a county in, each tried alone. */
export const STAY_REMEDY_CODES = [
  'fits-now', // nothing has to change: run again, or put it in by hand
  'shorter-stay', // open for `days` days
  'open-window', // the venue is free from `open` to `close` too
  'larger-venue', // a venue with room and power for the set
  'another-edition', // a set of another edition
  'shorter-gap', // `days` days less between the stays of the county
  'more-crew', // one crew place more
  'one-more-carrier',
  'one-more-set', // starting at the base
  'displace', // `byCountyCode` gives way
] as const;
export type StayRemedyCode = (typeof STAY_REMEDY_CODES)[number];

/** A change that would let a county in, and where its stay would then be. */
export interface StayRemedy {
  readonly code: StayRemedyCode;
  readonly setId: string | null;
  readonly venueId: string | null;
  readonly open: IsoDate | null;
  readonly close: IsoDate | null;
  /** See the codes; null where they name none. */
  readonly days: number | null;
  readonly byCountyCode: string | null;
  /** Points that the plan gains with it; negative = loses. */
  readonly gain: number;
}

/** A county that was to be hosted and is not. */
export interface StayOmission {
  readonly countyCode: string;
  readonly code: StayOmissionCode;
  /** The one to name first; null when no single change helps, or none was looked for. */
  readonly remedy: StayRemedy | null;
}
