import type { SiteClosure } from '../calendar/availability.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Terrain } from '../region/region.ts';
import type { Opening, SiteKind } from '../site/site.ts';
import type { IsoDate, Metres, Seconds } from '../units.ts';
import type { PlanningRules } from './rules.ts';

/** One day of the planning period. */
export interface PlanningDay {
  readonly date: IsoDate;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Schools receive visits. */
  readonly isSchoolDay: boolean;
  /** Crews work; sites that are not schools receive visits. Every school day is one. */
  readonly isWorkday: boolean;
}

/** A place as the travel estimate needs it. */
export interface TravelPlace {
  readonly position: LngLat;
  readonly countyCode: string;
  readonly terrain: Terrain;
  /** County seats and bases lie on main roads; townships do not. */
  readonly isSeat: boolean;
}

export interface Leg {
  readonly length_m: Metres;
  readonly drive_s: Seconds;
}

export interface PlanningCaravan {
  readonly id: string;
  readonly base: TravelPlace;
  /** Days out of use, as the fleet says and events say. */
  readonly unavailableDates: ReadonlySet<IsoDate>;
  /** Days out that the yearly norm asks for; the run gets its share by the length of the period. */
  readonly targetDays: number;
}

/** A lodging at which any caravan may spend a night. */
export interface PlanningLodging {
  readonly id: string;
  readonly place: TravelPlace;
  /** Nights on which it takes nobody; absent = none. */
  readonly closedDates?: ReadonlySet<IsoDate>;
}

/** Why a site takes no visit on a day on which others of its kind do. */
export type SiteRefusal = SiteClosure | 'not-wanted' | 'person-away' | 'not-market-day';

/** What accepted requests ask of the visit that fulfils them. */
export interface PlanningRequestDemand {
  readonly isRequired: boolean;
  /** Valued requests that the visit fulfils. */
  readonly valued: number;
  /** People that the services bind and that no caravan has for its own: they are with one visit a day. */
  readonly personIds: readonly string[];
}

export interface PlanningSite {
  readonly id: string;
  readonly place: TravelPlace;
  readonly kind: SiteKind;
  /** Lies in a 镇 or 乡 (as coverage counts it); false when its township is not known. */
  readonly isTownship: boolean;
  readonly openings: readonly Opening[];
  /** Days on which an event keeps visits away, whatever the openings say. */
  readonly closedDates: ReadonlySet<IsoDate>;
  /** Days on which schools of its county receive visits, where they are not those of the run; absent = they are. */
  readonly schoolDates?: ReadonlySet<IsoDate>;
  /** Days without a visit, with the reason; absent = none. */
  readonly refusedDates?: ReadonlyMap<IsoDate, SiteRefusal>;
  /** The only caravans that can come; absent = any. */
  readonly caravanIds?: ReadonlySet<string>;
  /** Absent = nobody asked for a visit. */
  readonly demand?: PlanningRequestDemand;
  readonly service_s: Seconds;
  readonly priority: number;
  /** Day of the last visit before the period; null when never visited. */
  readonly lastVisit: IsoDate | null;
}

/** A visit that must keep its caravan, its day or both. */
export interface PlanningLock {
  readonly siteId: string;
  readonly caravanId: string | null;
  readonly date: IsoDate | null;
}

/** Where an earlier plan has a visit. */
export interface PlannedVisit {
  readonly siteId: string;
  readonly caravanId: string;
  readonly date: IsoDate;
}

/** One caravan's day of an earlier plan, to start from. */
export interface StartingTour {
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly siteIds: readonly string[];
  /** Lodging of the night after; null = at the base. */
  readonly nightLodgingId: string | null;
}

/**
 * What a run may change of the plan it starts from; everything else of it stays as it is.
 * - 'days': visits on these dates; sites left out may join them there.
 * - 'caravans': visits of these caravans; sites left out may join them.
 * - 'gaps': no visit; sites left out may be put between them.
 * - 'repair': visits of caravan's days that break a rule; nothing is added, and nothing put on a day before `from`.
 */
export type ReplanOnly =
  | { readonly kind: 'days'; readonly dates: readonly IsoDate[] }
  | { readonly kind: 'caravans'; readonly caravanIds: readonly string[] }
  | { readonly kind: 'gaps' }
  | { readonly kind: 'repair'; readonly from: IsoDate | null };

/** The part of an earlier plan that a run leaves alone (`keptPartOf`), and where everything else may go. */
export interface KeptPart {
  /** Visits that keep their caravan, their day, and the order they have in this list. They are no locks of the user. */
  readonly visits: readonly PlannedVisit[];
  /** Sites whose visit may go anywhere. */
  readonly freeSiteIds: readonly string[];
  /** First day for the visits of free sites that the user has locked on no day; null = any. */
  readonly from: IsoDate | null;
  /** The only dates and caravans for the visits of all other sites; null = any. */
  readonly dates: readonly IsoDate[] | null;
  readonly caravanIds: readonly string[] | null;
}

/** What a run was told beside period, caravans, sites and rules; kept with the plan, so that it can be asked again. */
export interface PlanConditions {
  readonly locks: readonly PlanningLock[];
  /** Sites that keep this order where one caravan visits them on one day. */
  readonly orders: readonly (readonly string[])[];
  /** What the plan is compared with: leaving it costs points. */
  readonly reference: readonly PlannedVisit[];
  /** Saved plan that `reference` was read from; null when it comes from a result that was not saved, or is empty. */
  readonly basePlanId: string | null;
  /**
   * What of the earlier plan could not change; null = all of it could. It bound that run alone: what is asked about the
   * plan afterwards, and what is changed by hand, goes without it (`withoutKept`).
   */
  readonly kept: KeptPart | null;
}

/** The conditions of a run without locks and without an earlier plan. */
export const NO_CONDITIONS: PlanConditions = {
  locks: [],
  orders: [],
  reference: [],
  basePlanId: null,
  kept: null,
};

/** What outlives the run: locks, orders and the plan that it is compared with. */
export const withoutKept = (conditions: PlanConditions): PlanConditions => ({ ...conditions, kept: null });

/** More than one visit to a site. */
export interface RepeatedVisits {
  readonly siteId: string;
  /** At least 2. */
  readonly visits: number;
  /** Least and largest number of days between neighbouring visits; `maxGap_d` null = no limit. */
  readonly minGap_d: number;
  readonly maxGap_d: number | null;
}

/** Sites that belong together, keep apart or replace each other; of a repeated site the first visit counts. */
export interface SiteRelation {
  /** 'together': all or none, by one caravan on one day; 'apart': no two on one day; 'alternatives': at most one. */
  readonly kind: 'together' | 'apart' | 'alternatives';
  readonly siteIds: readonly string[];
}

/** Everything one planning run knows, in business words. `compile.ts` turns it into engine input. */
export interface PlanningInput {
  /** Every calendar day of the period, in order. */
  readonly days: readonly PlanningDay[];
  readonly caravans: readonly PlanningCaravan[];
  readonly lodgings: readonly PlanningLodging[];
  readonly sites: readonly PlanningSite[];
  readonly rules: PlanningRules;
  readonly conditions: PlanConditions;
  /** Plan to start from; the result is never worse. */
  readonly start: readonly StartingTour[];
  /** Absent: one visit per site. */
  readonly repeats?: readonly RepeatedVisits[];
  /** Absent: none. */
  readonly relations?: readonly SiteRelation[];
}
