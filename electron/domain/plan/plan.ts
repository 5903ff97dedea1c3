import type { IsoDate, IsoInstant, Metres, Seconds } from '../units.ts';
import type { OmissionReason } from '../planning/omission.ts';
import type { PlanningRules } from '../planning/rules.ts';

export const PLAN_STATES = ['draft', 'published'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** How a plan came about, enough to make it again. */
export interface PlanProvenance {
  readonly engineVersion: string;
  readonly seed: number;
  readonly iterations: number;
  readonly iterationLimit: number;
  readonly elapsed_ms: number;
  readonly stopReason: 'iterations' | 'time' | 'cancelled';
  /** FNV-1a hash of the compiled problem, hexadecimal. */
  readonly problemHash: string;
}

/** Stop of a caravan at a site. Times are seconds since local midnight of the tour's day. */
export interface PlannedStop {
  readonly id: string;
  readonly sequence: number;
  readonly siteId: string;
  /** The leg that leads here, without rests. */
  readonly leg_m: Metres;
  readonly leg_s: Seconds;
  /** Rests taken on that leg under the 4-hour rule. */
  readonly rest_s: Seconds;
  readonly arrival_s: Seconds;
  readonly start_s: Seconds;
  readonly end_s: Seconds;
}

/** One day out of one caravan, from base to base. */
export interface PlannedTour {
  readonly id: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly departure_s: Seconds;
  readonly return_s: Seconds;
  readonly returnLeg_m: Metres;
  readonly returnLeg_s: Seconds;
  readonly returnRest_s: Seconds;
  /** Sums over all legs. */
  readonly length_m: Metres;
  readonly drive_s: Seconds;
  readonly stops: readonly PlannedStop[];
}

/** A site that wanted a visit and got none, with the reason. */
export interface Omission {
  readonly siteId: string;
  readonly reason: OmissionReason;
}

/** A saved plan version. */
export interface Plan {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly state: PlanState;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly caravanIds: readonly string[];
  readonly rules: PlanningRules;
  readonly provenance: PlanProvenance;
  readonly createdAt: IsoInstant;
  readonly tours: readonly PlannedTour[];
  readonly omissions: readonly Omission[];
}
