import type { CalendarData } from '../calendar/classify.ts';
import type { TravelPlace } from '../planning/planning-model.ts';
import type { ForbiddenPair, PlannedStay, StayPin, StayPlanKind, ExchangeTerms } from '../stay/stay-plan.ts';
import type { StayRules } from '../stay/stay-rules.ts';
import type { StayCarrier, StayCrew, TouringSet } from '../stay/touring-set.ts';
import type { VenueTerms } from '../stay/venue.ts';
import type { IsoDate } from '../units.ts';

/** Days on which something cannot be had, both included, and why in words. */
export interface BusySpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly reason: string;
}

/** Days on which hands are needed elsewhere: on a tour, for another promise, or at a stay of another published plan. */
export interface BusyHands extends BusySpan {
  readonly atStay?: boolean;
}

/** A span on which a set is at work nowhere. */
export interface SetBlock extends BusySpan {
  /** It has to be at its base for it; else it waits where it stands. */
  readonly atBase: boolean;
  /** It is over: all that it still says is that the set was at its base. */
  readonly isOver?: boolean;
}

/** A set of the run. */
export interface StayPlanningSet extends TouringSet {
  readonly base: TravelPlace;
  /** Where the stay that goes on when the period begins leaves it, and on which day it is free; null = at its base. */
  readonly start: {
    /** What the place is called; papers say where the first transport begins. */
    readonly name?: string;
    readonly place: TravelPlace;
    readonly free: IsoDate;
  } | null;
  /** Maintenance, repair, loan, other reservations that hold it; damage and late hand-overs of events included. */
  readonly blocked: readonly SetBlock[];
  /** Exhibits of it that are broken, lent or missing now; by name. */
  readonly missingExhibits: readonly string[];
}

export interface StayPlanningVenue {
  readonly id: string;
  readonly name: string;
  readonly countyCode: string;
  readonly place: TravelPlace;
  readonly area_m2: number | null;
  readonly power_kw: number | null;
  /** Null = hosts by the rules. */
  readonly terms: VenueTerms | null;
  /** Closed periods, blackouts, losses of events. */
  readonly closed: readonly BusySpan[];
  /** Out of use: it keeps the stays that it has, as they are, and gets none. */
  readonly isRetired: boolean;
}

export interface StayPlanningCounty {
  readonly code: string;
  readonly name: string;
  readonly prefectureCode: string | null;
  readonly isKeyCounty: boolean;
  /** Null when not known. */
  readonly people: number | null;
  /** Last stay before the period, of records or published plans; null = never. */
  readonly lastStay: { readonly end: IsoDate; readonly edition: string } | null;
}

export interface StayPlanningCrew extends StayCrew {
  /** Tours of published caravan plans on which one of them is out, and work at stays of other published plans. */
  readonly busy: readonly BusyHands[];
}

export interface StayPlanningCarrier extends StayCarrier {
  /** Tours and reservations of the caravan that it is, and transports of other published plans. */
  readonly busy: readonly BusyHands[];
}

/** Where a stay of an earlier plan is, to start from and to be compared with. */
export type EarlierStay = Omit<PlannedStay, 'haul_m' | 'openDays'>;

/** What of the plan that a run starts from may change. */
export type StayReplanOnly =
  | { readonly kind: 'repair'; readonly from: IsoDate }
  | { readonly kind: 'gaps' }
  | { readonly kind: 'sets'; readonly setIds: readonly string[] };

/** All that a run needs. */
export interface StayPlanningInput {
  readonly kind: StayPlanKind;
  readonly today: IsoDate;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly rules: StayRules;
  readonly sets: readonly StayPlanningSet[];
  readonly counties: readonly StayPlanningCounty[];
  readonly venues: readonly StayPlanningVenue[];
  readonly crews: readonly StayPlanningCrew[];
  readonly carriers: readonly StayPlanningCarrier[];
  readonly calendar: CalendarData;
  readonly pins: readonly StayPin[];
  readonly forbidden: readonly ForbiddenPair[];
  readonly exchange: ExchangeTerms | null;
  /** Pairs of county and edition or theme that were shown there before; an exchange leaves them out. */
  readonly seen: readonly { readonly countyCode: string; readonly edition: string }[];
  /** Stays of the plan that the run starts from; empty for a new one. */
  readonly earlier: readonly EarlierStay[];
  /** Null = all may change. */
  readonly only: StayReplanOnly | null;
}
