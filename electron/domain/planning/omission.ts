/**
 * Why a site is not in a plan. Codes are stable: screens and exports turn them into words
 * (renderer/src/i18n/<language>/planning.json, electron/services/reports).
 */
export type OmissionReason =
  /** No day of the period on which the site is open and its kind may be visited. */
  | { readonly code: 'no-open-day' }
  /** Every opening is shorter than the service duration. */
  | { readonly code: 'opening-too-short'; readonly service_s: number; readonly longestOpening_s: number }
  /** Even alone, the trip there and back breaks the daily driving limit from every base in the plan. */
  | { readonly code: 'too-far'; readonly drive_s: number; readonly limit_s: number }
  /** Even alone, service cannot begin and end inside any opening and be back in time. */
  | { readonly code: 'unreachable-in-opening'; readonly earliestArrival_s: number }
  /** A caravan could go there, but none is available on the days it is open. */
  | { readonly code: 'no-caravan-available' }
  /**
   * It fits alone; the days were given to sites of more value. In points: `value` of the site, and `displacedValue`,
   * the least sum of values that would have to leave one caravan's day to make room for it.
   */
  | { readonly code: 'outranked'; readonly value: number; readonly displacedValue: number }
  /** It still fits somewhere: the run was stopped before it was tried. */
  | { readonly code: 'stopped-early' };

export type OmissionCode = OmissionReason['code'];

export const OMISSION_CODES: readonly OmissionCode[] = [
  'no-open-day',
  'opening-too-short',
  'too-far',
  'unreachable-in-opening',
  'no-caravan-available',
  'outranked',
  'stopped-early',
];
