import type { IsoDate } from '../units.ts';

/**
 * Rules that a plan changed by hand may break. Codes are stable: screens turn them into words
 * (renderer/src/i18n/<language>/planning.json).
 */
export const VIOLATION_CODES = [
  'caravan-not-out', // nobody works that day, or the caravan is out of use
  'too-many-visits', // more visits on one day than allowed
  'site-closed', // the site is closed that day, or not open long enough
  'not-wanted', // its requests want other days
  'person-away', // a person whom its services bind is away that day
  'not-market-day', // the plan visits it on market days only
  'no-fitting-caravan', // the caravan is too long, or does not bring the people whom its services bind
  'person-elsewhere', // two visits bind one person on the same day
  'lodging-closed', // the lodging takes nobody that night
  'outside-opening', // the visit begins too late to end inside an opening
  'driving-too-long', // more driving on one day than the hard limit
  'not-back-in-time', // the caravan returns, or is on the road, for too long
  'after-dark', // a mountain road would be driven in the dark
  'too-much-load', // the visits of one tour need more than the caravan carries
  'missing-feature', // the caravan lacks equipment that the site needs
  'locked', // a locked visit is with another caravan, on another day, or in another order
  'county-full', // more visits in the county on one day than allowed
  'series', // too near to, or too far from, another visit of the same site
  'relation', // sites that belong together, keep apart or replace each other
  'nights', // too many nights in a row, or a night that no day follows
  'inspection-over', // the inspection (年检) of the caravan has run out by then
  'insurance-over', // its insurance has
  'exhibit-missing', // the set aboard lacks exhibits that are broken, lent or not found
  'wanted-exhibit-missing', // … and an accepted request of the site asks for one of them
] as const;
export type ViolationCode = (typeof VIOLATION_CODES)[number];

/** Warnings that no other plan would take away: somebody must renew the paper or mend the exhibit. */
const WARNINGS: ReadonlySet<ViolationCode> = new Set([
  'inspection-over',
  'insurance-over',
  'exhibit-missing',
  'wanted-exhibit-missing',
]);

/** Whether moving visits may help against it, so that a repair has something to do. */
export const isRepairable = ({ code }: { readonly code: ViolationCode }): boolean => !WARNINGS.has(code);

/** A rule that a plan breaks, and where. */
export interface PlanViolation {
  readonly code: ViolationCode;
  /** Sites concerned; empty when the rule is about the caravan's day alone. */
  readonly siteIds: readonly string[];
  /** Caravan and day, when it is about one. */
  readonly caravanId: string | null;
  readonly date: IsoDate | null;
  /** Names of the exhibits that are lacking, when it is about exhibits. */
  readonly exhibits?: readonly string[];
}
