import type { Metres, Seconds } from '../domain/units.ts';
import type { SolutionCost } from './cost.ts';
import type { DayIndex, LodgingIndex, VehicleIndex, VisitIndex } from './problem-input.ts';

/** Order of visits of one vehicle on one day, without times. */
export interface RoutePlan {
  readonly vehicle: VehicleIndex;
  readonly day: DayIndex;
  /** May be empty on a day that only drives from or to a lodging. */
  readonly visits: readonly VisitIndex[];
  /**
   * Lodging of the night after this day, or BASE. The route of the same vehicle on the next day starts there.
   * A night at a lodging needs a route on the next day.
   */
  readonly night: LodgingIndex;
}

/** One visit of a route. Times are seconds since midnight of the day. */
export interface ScheduledStop {
  readonly visit: VisitIndex;
  /** The leg that leads here: road length and driving without rests and slack. */
  readonly leg_m: Metres;
  readonly leg_s: Seconds;
  /** Rests taken on that leg, a multiple of the problem's rest. */
  readonly rest_s: Seconds;
  readonly arrival_s: Seconds;
  /** Begin of setting up. */
  readonly start_s: Seconds;
  /** Setting up, 0 when the stop before was at the same place. */
  readonly setup_s: Seconds;
  /** End of service. */
  readonly end_s: Seconds;
  /** Seconds of service after the window; see README.md, "Model". */
  readonly late_s: Seconds;
}

/** One vehicle on one day, from base or lodging to base or lodging. */
export interface ScheduledRoute {
  readonly vehicle: VehicleIndex;
  readonly day: DayIndex;
  /** Lodging of the night before, or BASE. */
  readonly nightBefore: LodgingIndex;
  /** Lodging of the night after, or BASE. */
  readonly night: LodgingIndex;
  readonly departure_s: Seconds;
  readonly stops: readonly ScheduledStop[];
  /** The last leg, to base or lodging. */
  readonly returnLeg_m: Metres;
  readonly returnLeg_s: Seconds;
  readonly returnRest_s: Seconds;
  readonly return_s: Seconds;
  /** Sums over all legs. */
  readonly length_m: Metres;
  readonly drive_s: Seconds;
}

export interface Solution {
  /** Routes by day, then vehicle; each has a stop or a night at one of its ends. */
  readonly routes: readonly ScheduledRoute[];
  /** Visits that no route serves, ascending. */
  readonly unserved: readonly VisitIndex[];
  readonly cost: SolutionCost;
}
