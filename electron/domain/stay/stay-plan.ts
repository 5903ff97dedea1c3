import type { IsoDate, IsoInstant, Metres } from '../units.ts';
import type { StayOmission } from './stay-omission.ts';
import type { StayRules } from './stay-rules.ts';

/** 接力巡展: sets move on one after the other. 区域换展: all sets of a region change places on common days. */
export const STAY_PLAN_KINDS = ['relay', 'exchange'] as const;
export type StayPlanKind = (typeof STAY_PLAN_KINDS)[number];

export const STAY_PLAN_STATES = ['draft', 'published'] as const;
export type StayPlanState = (typeof STAY_PLAN_STATES)[number];

/** What of a stay a new run must keep. */
export interface StayLock {
  /** The set. */
  readonly set: boolean;
  /** First and last day open to the public. */
  readonly dates: boolean;
}

export const NO_STAY_LOCK: StayLock = { set: false, dates: false };

/** Days of a stay in their order; a phase of no days begins on the day of the next one. */
export interface StayDays {
  /** On the road from the place before. */
  readonly haulStart: IsoDate;
  readonly installStart: IsoDate;
  readonly trainStart: IsoDate;
  /** First and last day on which the exhibition lasts. */
  readonly open: IsoDate;
  readonly close: IsoDate;
  /** Last day of taking down and packing; `close` when it takes none. */
  readonly strikeEnd: IsoDate;
}

/** 巡展站: one set in one county, from transport to strike. */
export interface PlannedStay extends StayDays {
  readonly id: string;
  readonly setId: string;
  readonly countyCode: string;
  /** Site that hosts it. */
  readonly venueId: string;
  /** Road from the place before; an estimate. */
  readonly haul_m: Metres;
  /** Days of `open` … `close` on which the venue lets the public in. */
  readonly openDays: number;
  readonly lock: StayLock;
}

/** A stay that has to be in the plan, e.g. because its opening is fixed. */
export interface StayPin {
  readonly countyCode: string;
  readonly setId: string | null;
  readonly venueId: string | null;
  /** First and last day open to the public. */
  readonly open: IsoDate | null;
  readonly close: IsoDate | null;
}

/** A set that is not to come to a county. */
export interface ForbiddenPair {
  readonly setId: string;
  readonly countyCode: string;
}

/** How the counties of a region exchange their sets. */
export interface ExchangeTerms {
  /** First day of the first changeover; nothing is open from then until the sets are installed again. */
  readonly firstChangeover: IsoDate;
  /** Days from one changeover to the next. */
  readonly round_d: number;
  /** Days of a changeover: strike, transport, install, train. */
  readonly changeover_d: number;
  /** Rounds; null = as many as are needed for every county to see every set. */
  readonly rounds: number | null;
  /** Which set a county holds before the first changeover. */
  readonly holdings: readonly { readonly countyCode: string; readonly setId: string }[];
  /** Counties that join after the first round or leave before the last. */
  readonly attendance: readonly {
    readonly countyCode: string;
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
  }[];
}

/** What a run was told beside period, sets, counties and rules; kept with the plan, so that it can be asked again. */
export interface StayConditions {
  readonly pins: readonly StayPin[];
  readonly forbidden: readonly ForbiddenPair[];
  /** Saved plan that it was compared with; what it changes of that costs points. */
  readonly basePlanId: string | null;
  /** Only of an exchange. */
  readonly exchange: ExchangeTerms | null;
}

/** How a plan came about, enough to make it again. */
export interface StayProvenance {
  readonly engineVersion: string;
  readonly seed: number;
  readonly iterations: number;
  readonly iterationLimit: number;
  readonly elapsed_ms: number;
  readonly stopReason: 'iterations' | 'time' | 'cancelled';
  /** Searches that ran side by side. */
  readonly searches: number;
  /** Steps by which it was changed by hand since. */
  readonly edits: number;
}

/** A saved version of a stay plan. */
export interface StayPlan {
  readonly id: string;
  /** Among stay plans. */
  readonly number: number;
  readonly name: string;
  readonly kind: StayPlanKind;
  readonly state: StayPlanState;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly setIds: readonly string[];
  readonly countyCodes: readonly string[];
  readonly rules: StayRules;
  readonly conditions: StayConditions;
  readonly provenance: StayProvenance;
  readonly createdAt: IsoInstant;
  readonly isSample: boolean;
  /** By set in the order of `setIds`, then day. */
  readonly stays: readonly PlannedStay[];
  readonly omissions: readonly StayOmission[];
}
