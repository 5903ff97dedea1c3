import type { Metres, Seconds } from '../domain/units.ts';
import type { SolutionCost } from './cost.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from './problem-input.ts';

/** Order of visits of one vehicle on one day, without times. */
export interface RoutePlan {
  readonly vehicle: VehicleIndex;
  readonly day: DayIndex;
  readonly visits: readonly VisitIndex[];
}

/** One visit of a route. Times are seconds since midnight of the day. */
export interface ScheduledStop {
  readonly visit: VisitIndex;
  /** The leg that leads here: road length and driving without rests. */
  readonly leg_m: Metres;
  readonly leg_s: Seconds;
  /** Rests taken on that leg, a multiple of the problem's rest. */
  readonly rest_s: Seconds;
  readonly arrival_s: Seconds;
  readonly start_s: Seconds;
  readonly end_s: Seconds;
}

/** One vehicle on one day, from its depot and back. */
export interface ScheduledRoute {
  readonly vehicle: VehicleIndex;
  readonly day: DayIndex;
  readonly departure_s: Seconds;
  readonly stops: readonly ScheduledStop[];
  readonly returnLeg_m: Metres;
  readonly returnLeg_s: Seconds;
  readonly returnRest_s: Seconds;
  readonly return_s: Seconds;
  /** Sums over all legs. */
  readonly length_m: Metres;
  readonly drive_s: Seconds;
}

export interface Solution {
  /** Routes with at least one stop, by day, then vehicle. */
  readonly routes: readonly ScheduledRoute[];
  /** Visits that no route serves, ascending. */
  readonly unserved: readonly VisitIndex[];
  readonly cost: SolutionCost;
}
