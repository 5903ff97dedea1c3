import type { PlannedStay, StayPlan, StayPlanState } from '@domain/stay/stay-plan.ts';
import type { StayEvent } from '@domain/stay/stay-event.ts';
import type { StayRecord } from '@domain/stay/stay-record.ts';
import type { StayCarrier, StayCrew, TouringSet } from '@domain/stay/touring-set.ts';
import type { VenueTerms } from '@domain/stay/venue.ts';
import type { RecordVersion, Versioned } from './record-version.ts';

/** A saved stay plan without its stays. */
export type StayPlanHeader = Omit<StayPlan, 'stays' | 'omissions'>;

/** A site that can host stays, as far as planning asks. */
export interface VenueSite {
  readonly id: string;
  readonly name: string;
  readonly countyCode: string;
  readonly area_m2: number | null;
  readonly power_kw: number | null;
  readonly isRetired: boolean;
}

/** Stationed exhibitions: plans, events, what is known of sets, venues and people, and how stays went. */
export interface StayReaders {
  /** Newest number first. */
  headers(): readonly Versioned<StayPlanHeader>[];
  find(id: string): Versioned<StayPlan> | null;
  /** Undefined for a plan that is not there. */
  versionOf(id: string): RecordVersion | undefined;
  nextNumber(): number;
  /** Stays of every published plan, by first day. */
  published(): readonly (PlannedStay & { readonly planId: string })[];
  /** Stays of every saved plan in a county, by first day. */
  ofCounty(countyCode: string): readonly (PlannedStay & { readonly planId: string })[];
  /** By first day. */
  events(): readonly Versioned<StayEvent>[];
  /** Sets of the kind 'stationed', by code, then name; one that is of another kind now but in plans counts as retired. */
  sets(): readonly TouringSet[];
  crews(): readonly StayCrew[];
  carriers(): readonly StayCarrier[];
  /** Sites that are venues (`is_venue`), by county, then name; one that is none any more but has stays counts as retired. */
  venues(): readonly VenueSite[];
  venueTerms(): readonly VenueTerms[];
  /** By first day. */
  records(): readonly StayRecord[];
}

export interface StayWriters {
  insert(plan: StayPlan): void;
  /** Writes what of stays and omissions differs from `before`, which was read under `version`, and the header. */
  updateContent(before: StayPlan, after: StayPlan, version: RecordVersion): void;
  updateHeader(
    id: string,
    changes: { readonly name?: string; readonly state?: StayPlanState },
    version: RecordVersion,
  ): void;
  remove(id: string, version: RecordVersion): void;
  insertEvent(event: StayEvent): void;
  /** @throws AppError E1001 when missing, E1003 when `version` is not the current one. */
  updateEvent(event: StayEvent, version: RecordVersion): void;
  removeEvent(id: string, version: RecordVersion): void;
}
