import type { Metres, Seconds } from '../domain/units.ts';
import type { DayIndex, LodgingIndex, MilliCost, VehicleIndex, VisitIndex } from './problem-input.ts';

/** Why a visit cannot join the route of one vehicle on one day, the rest of the plan kept as it is. */
export const REFUSAL_KINDS = [
  'calendar', // the vehicle does not go out that day
  'lock', // the visit, or what it would have to pass, is locked elsewhere
  'feature', // the vehicle lacks something
  'closed', // the visit has no window that day, or none long enough
  'visits-per-day', // the vehicle's day is full by number
  'area-limit', // the county has its visits of that day
  'series', // too near to, or too far from, another visit of the series
  'relation', // together, apart or alternatives
  'load', // not enough on board for the tour
  'window', // cannot be reached inside a window without breaking another visit's window
  'driving', // driving limit of the day
  'shift', // not back in time, or the day gets too long
  'daylight', // a mountain leg would be driven in the dark
  'not-worth-it', // it fits, but costs more points (or cost) than it brings
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** What one vehicle's day says to a visit that was left out. */
export interface Refusal {
  readonly vehicle: VehicleIndex;
  readonly day: DayIndex;
  readonly kind: RefusalKind;
  /** For 'lock' and 'relation' and 'series': the visit that stands in the way, when there is one. */
  readonly byVisit?: VisitIndex;
}

/** A place for a visit on one vehicle's day. */
export interface Placement {
  readonly vehicle: VehicleIndex;
  readonly day: DayIndex;
  /** Position among the visits of that day. */
  readonly position: number;
  /** Night before and after that day with this placement; BASE (−1) or a lodging. */
  readonly nightBefore: LodgingIndex;
  readonly night: LodgingIndex;
  /** What the placement adds to the plan; negative = saves. */
  readonly extra_m: Metres;
  readonly extraDrive_s: Seconds;
  readonly extraCost: MilliCost;
  /** Points lost beside the prize that is won: other goals that suffer; negative = gains. */
  readonly extraPoints: number;
}

/** A change that would let a left-out visit in, each tried alone. */
export type Change =
  /** Nothing has to change: the visit fits, the run was stopped before it was tried. */
  | { readonly kind: 'none' }
  /** The vehicle goes out on a day it does not now. */
  | { readonly kind: 'one-more-day'; readonly vehicle: VehicleIndex; readonly day: DayIndex }
  /** The visit can be made from start_s to end_s on that day. */
  | {
      readonly kind: 'another-window';
      readonly day: DayIndex;
      readonly start_s: Seconds;
      readonly end_s: Seconds;
    }
  /** One lock is released. */
  | {
      readonly kind: 'released-lock';
      readonly visit: VisitIndex;
      readonly lock: 'vehicle' | 'day' | 'order';
    }
  /** One more vehicle like this one. */
  | { readonly kind: 'another-vehicle'; readonly like: VehicleIndex }
  /** One more visit on the vehicle's day than allowed. */
  | { readonly kind: 'one-more-visit'; readonly vehicle: VehicleIndex; readonly day: DayIndex }
  /** These visits give way. */
  | { readonly kind: 'displace'; readonly visits: readonly VisitIndex[]; readonly points: number };

/** The cheapest change of each kind that was found to work, cheapest first. */
export interface Remedy {
  readonly change: Change;
  readonly placement: Placement;
}

export interface UnservedExplanation {
  readonly visit: VisitIndex;
  /** One per vehicle and day, by day, then vehicle. */
  readonly refusals: readonly Refusal[];
  /** By points, then cost, of the placement; empty when no single change helps. */
  readonly remedies: readonly Remedy[];
}

export interface ServedExplanation {
  readonly visit: VisitIndex;
  /** What the plan would save without it. */
  readonly here: Placement;
  /** The best place on another vehicle or day, the rest of the plan kept; null when there is none. */
  readonly nextBest: Placement | null;
}
