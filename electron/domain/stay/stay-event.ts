import type { IsoDate } from '../units.ts';

export const STAY_EVENT_KINDS = ['late-handover', 'venue-lost', 'set-damaged'] as const;
export type StayEventKind = (typeof STAY_EVENT_KINDS)[number];

/**
 * 巡展突发情况: something that came up after planning.
 * - 'late-handover': the set that is with `countyCode` is handed over only on `end`: it is on no road before the day after.
 * - 'venue-lost': the venue hosts nothing from `start` to `end`.
 * - 'set-damaged': the set is at work nowhere from `start` to `end`.
 */
export type StayEvent = {
  readonly id: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** What happened, in the words of whoever recorded it; may be empty. */
  readonly reason: string;
} & (
  | { readonly kind: 'late-handover'; readonly setId: string; readonly countyCode: string }
  | { readonly kind: 'venue-lost'; readonly venueId: string }
  | { readonly kind: 'set-damaged'; readonly setId: string }
);
