import type { DayKind } from '@contract/calendar.ts';

/** How much of time a column shows: hours of one day, days one by one, or the whole period at once. */
export type BoardZoom = 'day' | 'week' | 'month';

export interface BoardDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** Name of the holiday or of the exchanged working day; empty for an ordinary day. */
  readonly label: string;
}

/** One tour as a bar: a day out of a caravan. */
export interface BoardBar {
  readonly id: string;
  readonly date: string;
  /** Short names of the counties in order of visit, without repeats. */
  readonly counties: readonly string[];
  readonly sites: readonly string[];
  readonly blocks: readonly TimeBlock[];
}

/** Days on which a caravan cannot go out, both ends included. */
export interface BoardGap {
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

export interface BoardRow {
  readonly caravanId: string;
  readonly name: string;
  readonly colourIndex: number;
  /** Days out so far this year and in this plan, against the yearly norm. */
  readonly daysOut: number;
  readonly targetDays: number;
  readonly bars: readonly BoardBar[];
  readonly gaps: readonly BoardGap[];
}

export type BlockKind = 'drive' | 'rest' | 'wait' | 'service';

/** A stretch of a tour's day, in seconds since local midnight. */
export interface TimeBlock {
  readonly kind: BlockKind;
  readonly start_s: number;
  readonly end_s: number;
  /** Stop that the stretch leads to or takes place at; null on the way back to the base. */
  readonly stopId: string | null;
  readonly label: string;
}
