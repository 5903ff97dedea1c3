import { daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';

export const DISRUPTION_KINDS = ['caravan-off', 'road-closed', 'site-closed', 'exhibit-broken'] as const;
export type DisruptionKind = (typeof DISRUPTION_KINDS)[number];

/**
 * What an event is about.
 * - 'caravan-off': a caravan cannot go out.
 * - 'road-closed': the sites of a county or township cannot be reached. The program knows no roads: whoever records
 *   the event says which places are cut off.
 * - 'site-closed': a site takes no visit.
 * - 'exhibit-broken': an exhibit does not work; `stopsCaravan` tells whether the caravans that carry its set stay at
 *   home, or go without it.
 */
export type DisruptionTarget =
  | { readonly kind: 'caravan-off'; readonly caravanId: string }
  | { readonly kind: 'road-closed'; readonly regionCode: string }
  | { readonly kind: 'site-closed'; readonly siteId: string }
  | { readonly kind: 'exhibit-broken'; readonly exhibitId: string; readonly stopsCaravan: boolean };

/** 突发情况: something that came up after planning, on days from `start` to `end`, both included. */
export interface Disruption {
  readonly id: string;
  readonly target: DisruptionTarget;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** What happened, in the words of whoever recorded it; may be empty. */
  readonly reason: string;
}

/** Longest an event lasts, both ends included: a leap year. */
export const MAX_DISRUPTION_DAYS = 366;

/** Why the days of an event cannot be meant. */
export type DisruptionDayIssue = 'end-before-start' | 'too-long';

/** What is wrong with the days of an event; empty when nothing is. */
export function disruptionDayIssues({
  start,
  end,
}: Pick<Disruption, 'start' | 'end'>): readonly DisruptionDayIssue[] {
  const length = daysBetween(start, end) + 1;
  if (length < 1) return ['end-before-start'];
  return length > MAX_DISRUPTION_DAYS ? ['too-long'] : [];
}
