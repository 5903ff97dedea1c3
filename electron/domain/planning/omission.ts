/**
 * Why a site is not in a plan. Codes are stable: screens and exports turn them into words
 * (renderer/src/i18n/<language>/planning.json, electron/services/reports).
 */
export type OmissionReason =
  /** No day of the period on which the site is open and its kind may be visited. */
  | { readonly code: 'no-open-day' }
  /** It is open, but on none of the days that its requests want. */
  | { readonly code: 'no-wanted-day' }
  /** On every day that it could be made, a person whom its services bind is away. */
  | { readonly code: 'person-away' }
  /** It is to be visited on market days only, and none of them is a day on which it can be. */
  | { readonly code: 'no-market-day' }
  /** No caravan of the run gets in, or brings the people whom its services bind. */
  | { readonly code: 'no-fitting-caravan' }
  /** Every opening is shorter than setting up and service. */
  | { readonly code: 'opening-too-short'; readonly service_s: number; readonly longestOpening_s: number }
  /** Even alone, the trip there and back breaks the hard driving limit of a day, and no night helps. */
  | { readonly code: 'too-far'; readonly drive_s: number; readonly limit_s: number }
  /** Even alone, service cannot begin and end inside any opening and be back in time. */
  | { readonly code: 'unreachable-in-opening'; readonly earliestArrival_s: number }
  /** A caravan could go there, but none is available on the days it is open. */
  | { readonly code: 'no-caravan-available' }
  /** Its lock, or the lock of another visit, leaves it no place. */
  | { readonly code: 'locked' }
  /** No caravan of the run has the equipment the site needs. */
  | { readonly code: 'missing-feature' }
  /** Its county has its visits on every day it could be made. */
  | { readonly code: 'county-full' }
  /** It needs more than any caravan carries on one tour. */
  | { readonly code: 'too-much-load' }
  /** The gap to another visit of the same site would be too short or too long. */
  | { readonly code: 'series' }
  /** It belongs to, or excludes, another visit. */
  | { readonly code: 'relation' }
  /** The mountain road would be driven in the dark. */
  | { readonly code: 'no-daylight' }
  /**
   * It fits alone; the days were given to sites of more value. In points: `value` of the site, and `displacedValue`,
   * the least sum of values that would have to leave one caravan's day to make room for it; null when no day can
   * be cleared for it.
   */
  | { readonly code: 'outranked'; readonly value: number; readonly displacedValue: number | null }
  /** It fits beside the plan, but the other goals would lose more points than the `value` it brings. */
  | { readonly code: 'not-worth-it'; readonly value: number }
  /** It still fits somewhere: the run was stopped before it was tried, or could not change anything there. */
  | { readonly code: 'stopped-early' }
  /** It was asked for when the plan was there already: no run has tried it yet. */
  | { readonly code: 'not-tried' }
  /** It was taken out when the plan was changed. */
  | { readonly code: 'taken-out' };

export type OmissionCode = OmissionReason['code'];

export const OMISSION_CODES: readonly OmissionCode[] = [
  'no-open-day',
  'opening-too-short',
  'too-far',
  'unreachable-in-opening',
  'no-caravan-available',
  'locked',
  'missing-feature',
  'county-full',
  'too-much-load',
  'series',
  'relation',
  'no-daylight',
  'outranked',
  'not-worth-it',
  'stopped-early',
  'taken-out',
  'not-tried',
  'no-wanted-day',
  'person-away',
  'no-market-day',
  'no-fitting-caravan',
];

/** What one caravan's day says to a site that was left out, the rest of the plan kept. */
export const REFUSAL_CODES = [
  'caravan-not-out', // the caravan does not go out that day
  'locked', // the visit, or what it would have to pass, is locked elsewhere
  'missing-feature', // the caravan lacks equipment
  'site-closed', // the site is closed that day, or not open long enough
  'not-wanted', // its requests want other days
  'person-away', // a person whom its services bind is away that day
  'not-market-day', // it is to be visited on market days
  'no-fitting-caravan', // the caravan is too long, or does not bring the people whom its services bind
  'day-full', // the caravan has its visits of that day
  'county-full', // the county has its visits of that day
  'series', // too near to, or too far from, another visit of the site
  'relation', // belongs to, or excludes, another visit
  'too-much-load', // not enough on board for the tour
  'unreachable-in-opening', // cannot be reached inside an opening beside the other visits
  'too-far', // hard driving limit of the day
  'not-back-in-time', // the caravan would not be back in time
  'no-daylight', // the mountain road would be driven in the dark
  'not-worth-it', // it fits, but costs more points, or more cost, than it brings
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What one caravan's day says to one site. */
export interface DayRefusal {
  readonly caravanId: string;
  readonly date: string;
  readonly code: RefusalCode;
  /** Site of the visit that stands in the way; null when there is none. */
  readonly bySiteId: string | null;
}

/** Changes that would let a left-out site in, each tried alone. */
export const REMEDY_CODES = [
  'fits-now', // nothing has to change: run again, or longer
  'one-more-day', // the caravan goes out on a day it does not now
  'another-opening', // the site opens from start_s to end_s on that day
  'release-caravan-lock', // `siteIds` names the site whose lock is released
  'release-day-lock',
  'release-order-lock',
  'another-caravan', // one more caravan like `caravanId`
  'one-more-visit', // one more visit on that day of the caravan than allowed
  'displace', // `siteIds` give way
] as const;
export type RemedyCode = (typeof REMEDY_CODES)[number];

/** A change that would let a left-out site in, and where the site would then be. */
export interface OmissionRemedy {
  readonly code: RemedyCode;
  readonly caravanId: string | null;
  readonly date: string | null;
  /** Only for 'another-opening': hours in which the visit could be made. */
  readonly start_s: number | null;
  readonly end_s: number | null;
  /** Sites concerned; see the codes. */
  readonly siteIds: readonly string[];
  /** What the visit would then add to the road, in kilometres; negative = saves. */
  readonly extra_km: number;
  /** Points that goals other than the value of the site would lose; negative = gain. */
  readonly extraPoints: number;
}

/** Everything there is to say about a left-out site. */
export interface OmissionExplanation {
  readonly siteId: string;
  readonly reason: OmissionReason;
  /** One per caravan and day that refuses, by date, then caravan in the order of the plan. */
  readonly refusals: readonly DayRefusal[];
  /** How often each code occurs, most frequent first. */
  readonly counts: readonly { readonly code: RefusalCode; readonly count: number }[];
  /** Cheapest first; empty when no single change helps. */
  readonly remedies: readonly OmissionRemedy[];
}

/**
 * The remedy to name first: the cheapest by points and road, but one more caravan last, because buying and manning it
 * costs more than anything a plan counts.
 */
export function headlineRemedy(remedies: readonly OmissionRemedy[]): OmissionRemedy | null {
  return remedies.find(({ code }) => code !== 'another-caravan') ?? remedies[0] ?? null;
}

/** A place for a visit on one caravan's day and what it adds to the plan. */
export interface VisitPlacement {
  readonly caravanId: string;
  readonly date: string;
  readonly extra_km: number;
  readonly extraDrive_s: number;
  readonly extraPoints: number;
}

/** Why a visit is where it is. */
export interface VisitExplanation {
  readonly siteId: string;
  /** Points that the visit brings. */
  readonly value: number;
  /** What the plan would save without it. */
  readonly here: VisitPlacement;
  /** The best place on another caravan or day, the rest of the plan kept; null when there is none. */
  readonly nextBest: VisitPlacement | null;
}
