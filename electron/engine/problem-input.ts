import type { Metres, Seconds } from '../domain/units.ts';

/*
 * What `ProblemData.from` accepts. All numbers are integers; the meaning of every field, and how the fields
 * work together, stands in README.md, "Model".
 */

/** Position of a place in the travel matrices, 0 … placeCount − 1. */
export type PlaceIndex = number;
/** Position of a vehicle, 0 … vehicleCount − 1. */
export type VehicleIndex = number;
/** Position of a day in the horizon, 0 … dayCount − 1; neighbouring indices are neighbouring calendar days. */
export type DayIndex = number;
/** Position of a visit, 0 … visitCount − 1. */
export type VisitIndex = number;
/** Position of a lodging, 0 … lodgingCount − 1. */
export type LodgingIndex = number;
/** Position of an area (county), 0 … areaCount − 1. */
export type AreaIndex = number;
/** Thousandths of the cost unit of the caller (see `VehicleInput.costPerKm`). */
export type MilliCost = number;

/** Where a vehicle spends a night that it does not spend at a lodging. */
export const BASE = -1;

/** Closed interval of seconds; for a visit: setting up and service must begin and end inside. */
export interface TimeWindow {
  readonly start_s: Seconds;
  readonly end_s: Seconds;
}

/** Travel of one class of vehicles ("speed class"). */
export interface TravelInput {
  /** Row-major [from × placeCount + to], driving only; rests, slack and waiting are added by the engine. */
  readonly travelTime_s: ArrayLike<Seconds>;
  /** Row-major [from × placeCount + to]. */
  readonly distance_m: ArrayLike<Metres>;
  /** Percent of `travelTime_s` that driving takes in each hour of the day, 24 values 10 … 1,000; absent = 100. */
  readonly hourPercent?: readonly number[];
}

export interface VehicleInput {
  /** Base: place where every tour of the vehicle starts and ends. */
  readonly depot: PlaceIndex;
  /** Index into `ProblemInput.travel`; absent = 0. */
  readonly travel?: number;
  /** Index into `VisitInput.service_s`; absent = 0. */
  readonly type?: number;
  /** Per day of the horizon: the hours in which the vehicle may be on the road, or null when it may not go out. */
  readonly shifts: readonly (TimeWindow | null)[];
  /** One number per load dimension; absent = no dimension is limited. A tour starts with everything on board. */
  readonly capacity?: readonly number[];
  /** Bit set of what the vehicle offers (tail lift, planetarium …), 31 bits; absent = 0. */
  readonly features?: number;
  /** Hard limit of driving per day; absent = none. */
  readonly maxDriving_s?: Seconds;
  /** Hard limit from departure to return on one day; absent = none. */
  readonly maxDuration_s?: Seconds;
  /** Hard limit of visits per day; absent = none. */
  readonly maxVisitsPerDay?: number;
  /** Most nights in a row away from the base; absent = 0, day trips only. */
  readonly maxNights?: number;
  /** Time at the base before a departure from it, for changing exhibits; absent = 0. */
  readonly reload_s?: Seconds;
  /** Cost of 1,000 m, in units of the caller; a metre costs as many thousandths. */
  readonly costPerKm: number;
  /** Cost of a day on the road, in units of the caller; absent = 0. */
  readonly costPerDay?: number;
  /** Cost of a night away, beside that of the lodging, in units of the caller; absent = 0. */
  readonly costPerNight?: number;
  /** Days out that the vehicle should reach in the horizon (its share of the yearly norm); absent = 0. */
  readonly normDays?: number;
}

export interface LodgingInput {
  readonly place: PlaceIndex;
  /** Cost of one night of one vehicle, in units of the caller; absent = 0. */
  readonly cost?: number;
}

/** A county: limits visits per day and takes part in the fairness goal. */
export interface AreaInput {
  /** Most visits in the area on one day, over all vehicles; absent = no limit. */
  readonly maxVisitsPerDay?: number;
  /** Points that the first visit in the area brings; the k-th brings floor(fairness / k). Absent = 0. */
  readonly fairness?: number;
}

export interface VisitInput {
  readonly place: PlaceIndex;
  /** Service duration, one per vehicle type; one number when all types need the same. */
  readonly service_s: Seconds | readonly Seconds[];
  /** Setting up; not needed again when the stop before was at the same place. Absent = 0. */
  readonly setup_s?: Seconds;
  /** Must be served: leaving it out is worse than anything else. Absent = false. */
  readonly isRequired?: boolean;
  /** Coverage points lost when it is not served; absent = 0. */
  readonly prize?: number;
  /** Cost added when it is not served, in thousandths of a unit; absent = 0. */
  readonly value?: MilliCost;
  /** One list per day of the horizon, sorted, not overlapping; empty = closed. */
  readonly windows: readonly (readonly TimeWindow[])[];
  /** How far service may end after its window, at a price (`Goals.perLateMinute`); absent = 0. */
  readonly maxLateness_s?: Seconds;
  /** One number per load dimension; absent = nothing. */
  readonly load?: readonly number[];
  /** Bit set of what the vehicle must offer; absent = 0. */
  readonly features?: number;
  readonly area?: AreaIndex;
  /** Counts for the township share. Absent = false. */
  readonly isTownship?: boolean;
  /** Hard: only this vehicle, only this day. */
  readonly lock?: { readonly vehicle?: VehicleIndex; readonly day?: DayIndex };
  /** Where a plan that was already handed out has it; leaving it costs points (`Goals.change…`). */
  readonly planned?: { readonly vehicle: VehicleIndex; readonly day: DayIndex };
}

/** Visits to one place that repeat, in the order of their days. */
export interface SeriesInput {
  readonly visits: readonly VisitIndex[];
  /** Least number of days between two served visits that follow each other; absent = 1. */
  readonly minGap_d?: number;
  /** Largest number of days between visit k and k + 1 when both are served; absent = none. */
  readonly maxGap_d?: number;
  /** When given: all visits or none, on exactly the days of one of these lists. */
  readonly patterns?: readonly (readonly DayIndex[])[];
  /** All visits from vehicles of one depot. Absent = false. */
  readonly isSameDepot?: boolean;
}

export const RELATION_KINDS = [
  'together', // all or none, one vehicle, one day
  'apart', // no two of them on one day
  'alternatives', // at most one of them is served
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface RelationInput {
  readonly kind: RelationKind;
  readonly visits: readonly VisitIndex[];
}

/** Driving law and roads; absent fields limit nothing. */
export interface DrivingInput {
  /** Longest driving without a rest. */
  readonly continuous_s?: Seconds;
  readonly rest_s?: Seconds;
  /** Soft limit per day; above it `Goals.perOverMinute`. */
  readonly daily_s?: Seconds;
  /** Soft limit in any seven days in a row; above it `Goals.perOverMinute`. */
  readonly weekly_s?: Seconds;
  /** Added to the time of every leg between two places; no driving. */
  readonly legSlack_s?: Seconds;
  /** One per place, 1 = a leg from or to it is a mountain leg, driven by daylight only. */
  readonly isMountain?: readonly boolean[];
  /** Daylight of each day of the horizon. */
  readonly daylight?: readonly TimeWindow[];
}

/** Points that soft goals cost; absent = 0 = the goal does not count. */
export interface GoalsInput {
  /** Per visit missing to the share of township visits. */
  readonly townshipShare?: { readonly perMille: number; readonly perVisit: number };
  /** Per day that a vehicle falls short of its norm. */
  readonly perNormDay?: number;
  /** Per started minute of driving above a soft limit. */
  readonly perOverMinute?: number;
  /** Per started minute of service after its window. */
  readonly perLateMinute?: number;
  /** Per visit that keeps neither its planned day, nor its vehicle, nor its place in the plan. */
  readonly changedDay?: number;
  readonly changedVehicle?: number;
  readonly dropped?: number;
}

export interface ProblemInput {
  readonly placeCount: number;
  /** 1 … 366. */
  readonly dayCount: number;
  /** At least one. */
  readonly travel: readonly TravelInput[];
  readonly vehicles: readonly VehicleInput[];
  readonly visits: readonly VisitInput[];
  readonly lodgings?: readonly LodgingInput[];
  readonly areas?: readonly AreaInput[];
  readonly series?: readonly SeriesInput[];
  readonly relations?: readonly RelationInput[];
  /** Visits that keep this order where they are served by one vehicle on one day (the lock of the order). */
  readonly orders?: readonly (readonly VisitIndex[])[];
  readonly driving?: DrivingInput;
  readonly goals?: GoalsInput;
}
