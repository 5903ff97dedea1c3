import type { IsoDate, IsoInstant, Metres, Seconds } from '../units.ts';
import type { OmissionReason, OmissionRemedy } from '../planning/omission.ts';
import type { PlanConditions } from '../planning/planning-model.ts';
import type { PlanningRules } from '../planning/rules.ts';

/** 'as-run' records what became of a published plan: it is changed like a draft, and never published. */
export const PLAN_STATES = ['draft', 'published', 'as-run'] as const;
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
  /** Searches that ran side by side; 1 in plans of an earlier version of the program. */
  readonly searches: number;
  /** Steps by which it was changed by hand since; 0 in plans of an earlier version of the program. */
  readonly edits: number;
}

/** Points a plan loses, per goal; each ≥ 0. */
export interface LostPoints {
  readonly prize: number;
  readonly fairness: number;
  readonly townshipShare: number;
  readonly norm: number;
  readonly overDriving: number;
  readonly lateness: number;
  readonly change: number;
}

/** What of a visit a new run must keep. */
export interface StopLock {
  readonly caravan: boolean;
  readonly day: boolean;
  /** Its place in the order of the locked visits of the day. */
  readonly order: boolean;
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
  /** Begin of setting up. */
  readonly start_s: Seconds;
  readonly setup_s: Seconds;
  /** End of the visit. */
  readonly end_s: Seconds;
  /** Time of the visit after the site closes. */
  readonly late_s: Seconds;
  readonly lock: StopLock;
}

/** One day out of one caravan, from base or lodging to base or lodging. */
export interface PlannedTour {
  readonly id: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  /** Lodging of the night before and of the night after; null = at the base. */
  readonly nightBeforeLodgingId: string | null;
  readonly nightLodgingId: string | null;
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
  /** The headline of its remedies (`headlineRemedy`); null when no single change helps, or none was looked for. */
  readonly remedy: OmissionRemedy | null;
}

/** A saved plan version. */
export interface Plan {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly state: PlanState;
  /** Published plan that it records; not null when the state is 'as-run', and only then. */
  readonly asRunOf: string | null;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly caravanIds: readonly string[];
  readonly rules: PlanningRules;
  /** Locks of the run and the plan it was compared with. */
  readonly conditions: PlanConditions;
  readonly provenance: PlanProvenance;
  /** Null in plans of an earlier version of the program. */
  readonly lost: LostPoints | null;
  readonly createdAt: IsoInstant;
  readonly tours: readonly PlannedTour[];
  readonly omissions: readonly Omission[];
}
