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
  readonly unavailableDates: ReadonlySet<IsoDate>;
}

export interface PlanningSite {
  readonly id: string;
  readonly place: TravelPlace;
  readonly kind: SiteKind;
  readonly openings: readonly Opening[];
  readonly service_s: Seconds;
  readonly priority: number;
  /** Day of the last visit before the period; null when never visited. */
  readonly lastVisit: IsoDate | null;
}

/** Everything one planning run knows, in business words. `compile.ts` turns it into engine input. */
export interface PlanningInput {
  readonly days: readonly PlanningDay[];
  readonly caravans: readonly PlanningCaravan[];
  readonly sites: readonly PlanningSite[];
  readonly rules: PlanningRules;
}
