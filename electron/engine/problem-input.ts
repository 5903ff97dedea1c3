import type { Metres, Seconds } from '../domain/units.ts';

/** Position of a place in the travel matrices, 0 … placeCount − 1. */
export type PlaceIndex = number;
/** Position of a vehicle, 0 … vehicleCount − 1. */
export type VehicleIndex = number;
/** Position of a day in the horizon, 0 … dayCount − 1. */
export type DayIndex = number;
/** Position of a visit, 0 … visitCount − 1. */
export type VisitIndex = number;

export interface VehicleInput {
  /** Place where every route of the vehicle starts and ends. */
  readonly depot: PlaceIndex;
  readonly earliestDeparture_s: Seconds;
  readonly latestReturn_s: Seconds;
  /** Longest driving per day, rests not counted. */
  readonly maxDriving_s: Seconds;
  /** One entry per day of the horizon: may the vehicle go out? */
  readonly availableDays: readonly boolean[];
}

/** Service must begin and end inside [start_s, end_s]. */
export interface TimeWindow {
  readonly start_s: Seconds;
  readonly end_s: Seconds;
}

export interface VisitInput {
  readonly place: PlaceIndex;
  readonly service_s: Seconds;
  /** Value of serving the visit, integer > 0. */
  readonly prize: number;
  /** One list per day of the horizon, sorted and not overlapping; empty = closed. */
  readonly windows: readonly (readonly TimeWindow[])[];
}

/** What `ProblemData.from` accepts; all numbers are integers. */
export interface ProblemInput {
  readonly placeCount: number;
  readonly dayCount: number;
  /** Row-major [from × placeCount + to], in seconds of driving, rests not included. */
  readonly travelTime_s: ArrayLike<Seconds>;
  /** Row-major [from × placeCount + to]. */
  readonly distance_m: ArrayLike<Metres>;
  readonly vehicles: readonly VehicleInput[];
  readonly visits: readonly VisitInput[];
  /** 1 … 12. */
  readonly maxVisitsPerRoute: number;
  /** Longest driving without a rest. */
  readonly continuousDriving_s: Seconds;
  readonly rest_s: Seconds;
  /** Cost of using a route at all, in metres; small, so that equal plans prefer fewer days out. */
  readonly routeCost_m: Metres;
}
