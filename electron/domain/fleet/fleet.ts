import type { LngLat } from '../geo/lng-lat.ts';
import type { IsoDate } from '../units.ts';

/** Where caravans start and end a tour (the depot of vehicle routing). */
export interface Base {
  readonly id: string;
  readonly name: string;
  readonly countyCode: string;
  readonly position: LngLat;
  readonly isSample: boolean;
}

export const CARAVAN_TYPES = ['I', 'II', 'III', 'IV'] as const;
export type CaravanType = (typeof CARAVAN_TYPES)[number];

export const CREW_ROLES = ['driver', 'lecturer', 'technician', 'leader', 'other'] as const;

/** Days on which a caravan cannot go out, both ends included. */
export interface Unavailability {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly reason: string;
}

/** 科普大篷车. The yearly norm is 120 days out or 10,000 km (resources/data/rules.csv, CAR-DAYS and CAR-KM). */
export interface Caravan {
  readonly id: string;
  readonly name: string;
  readonly plate: string;
  readonly type: CaravanType;
  readonly baseId: string;
  readonly exhibitSetId: string | null;
  readonly seats: number;
  readonly odometer_km: number;
  readonly targetDays: number;
  readonly target_km: number;
  readonly unavailabilities: readonly Unavailability[];
  readonly isSample: boolean;
}

/** A set of exhibits that travels together; `kind` tells whether it rides a caravan or stays in a county. */
export interface ExhibitSet {
  readonly id: string;
  readonly name: string;
  readonly kind: 'caravan' | 'stationed';
  readonly baseId: string;
  readonly isSample: boolean;
}

export interface Exhibit {
  readonly id: string;
  readonly setId: string;
  readonly name: string;
  readonly discipline: string;
  readonly source: string;
}
