import type { DayKind } from '@contract/calendar.ts';

/** How much of time is shown: hours of one day, days one by one, a month or a whole year at once; nearest first. */
export const BOARD_ZOOMS = ['day', 'week', 'month', 'year'] as const;
export type BoardZoom = (typeof BOARD_ZOOMS)[number];

/** One step nearer (-1) or further away (1); null at the ends. */
export function zoomBy(zoom: BoardZoom, step: -1 | 1): BoardZoom | null {
  return BOARD_ZOOMS[BOARD_ZOOMS.indexOf(zoom) + step] ?? null;
}

export interface BoardDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** Name of the holiday or of the exchanged working day; empty for an ordinary day. */
  readonly label: string;
}

/** What a bar says about its visits beside their names; the order is that of importance where room is short. */
export const BAR_MARKS = ['broken', 'new', 'only-here', 'moved', 'retimed', 'locked'] as const;
export type BarMark = (typeof BAR_MARKS)[number];

/** A night away from the base. */
export interface BoardNight {
  readonly name: string;
  /** For the band between two days. */
  readonly shortName: string;
}

/** A rule that a day breaks. */
export interface BrokenRule {
  readonly words: string;
  /** Visits of the day that it is about; empty when it is about the day itself. */
  readonly stopIds: readonly string[];
}

/** A day out of a caravan as a bar; without sites it only drives from one night to the next or home. */
export interface BoardBar {
  readonly id: string;
  readonly date: string;
  /** Short names of the counties in order of visit, without repeats. */
  readonly counties: readonly string[];
  readonly sites: readonly string[];
  /** Lodgings of the nights before and after; null at the base. */
  readonly nightBefore: BoardNight | null;
  readonly night: BoardNight | null;
  /** Filters do not speak of it: it steps back. */
  readonly isFaint?: boolean;
  readonly marks: readonly BarMark[];
  /** Visits of which something is locked. */
  readonly lockedStops: readonly string[];
  readonly broken: readonly BrokenRule[];
  /** Steps back behind the others: there is nothing to say about it. */
  readonly isQuiet?: boolean;
  readonly blocks: readonly TimeBlock[];
}

/** Days on which a caravan cannot go out, both ends included. */
export interface BoardGap {
  readonly start: string;
  readonly end: string;
  readonly reason: string;
  /** The plan has nothing to say about these days; the caravan is not out of use. */
  readonly isOutside?: boolean;
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

export const BLOCK_KINDS = ['drive', 'rest', 'wait', 'setup', 'service'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of a tour's day, in seconds since local midnight. */
export interface TimeBlock {
  readonly kind: BlockKind;
  readonly start_s: number;
  readonly end_s: number;
  /** Stop that the stretch leads to or takes place at; null on the last way of the day. */
  readonly stopId: string | null;
  /** Name of the site, or of the base or lodging where the day ends. */
  readonly label: string;
}
