import type { Period } from '../registry/field.ts';

/** What a venue does on public holidays. */
export const HOLIDAY_OPENINGS = ['usual', 'open', 'closed'] as const;
export type HolidayOpening = (typeof HOLIDAY_OPENINGS)[number];

/** When a venue would rather have a stay: its open days count outside of that season for nothing. */
export const STAY_SEASONS = ['any', 'term', 'vacation'] as const;
export type StaySeason = (typeof STAY_SEASONS)[number];

/** 接展条件: on what terms a site hosts stays. A venue without them hosts by the rules of the plan. */
export interface VenueTerms {
  /** The site. */
  readonly siteId: string;
  /** Days on which it lets the public in, 1 = Monday … 7 = Sunday; empty = as the rules say. */
  readonly weekdays: readonly number[];
  readonly holidays: HolidayOpening;
  readonly season: StaySeason;
  /** Spans that may hold a stay from installation to strike; empty = always. */
  readonly windows: readonly Period[];
  /** Null = as the rules say. */
  readonly lead_d: number | null;
  readonly install_d: number | null;
  readonly minOpen_d: number | null;
  readonly maxOpen_d: number | null;
  readonly strike_d: number | null;
}
