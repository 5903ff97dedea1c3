import type { Metres, Seconds } from '../domain/units.ts';
import type { RelationKind, VisitIndex } from './problem-input.ts';

/** "No limit" in the integer arrays of a problem. */
export const NO_LIMIT = 2 ** 31 - 1;
/** "None" in the index arrays of a problem. */
export const NONE = -1;

/** Travel of one speed class. Matrices are row-major [from × placeCount + to], shared between threads. */
export interface TravelData {
  readonly travelTime_s: Int32Array;
  readonly distance_m: Int32Array;
  /** 24 percentages, or null when the hour of the day does not matter. */
  readonly hourPercent: Int32Array | null;
}

export interface SeriesData {
  readonly visits: readonly VisitIndex[];
  readonly minGap_d: number;
  /** NO_LIMIT = none. */
  readonly maxGap_d: number;
  readonly patterns: readonly (readonly number[])[] | null;
  readonly isSameDepot: boolean;
}

export interface RelationData {
  readonly kind: RelationKind;
  readonly visits: readonly VisitIndex[];
}

/** Weights of the soft goals in points; 0 = does not count. */
export interface GoalsData {
  readonly townshipPerMille: number;
  readonly townshipPerVisit: number;
  readonly perNormDay: number;
  readonly perOverMinute: number;
  readonly perLateMinute: number;
  readonly changedDay: number;
  readonly changedVehicle: number;
  readonly dropped: number;
}

/**
 * A problem as a struct of integer arrays; it survives structured cloning between threads.
 *
 * The object is frozen, its arrays must not be written to. A route is one vehicle on one day; routes are
 * numbered vehicle × dayCount + day. The windows of visit v on day d are
 * windowStart_s/windowEnd_s[windowOffset[v × dayCount + d] … windowOffset[v × dayCount + d + 1] − 1].
 * Fields mean what the fields of `ProblemInput` with the same names mean; README.md, "Model".
 */
export interface ProblemData {
  readonly placeCount: number;
  readonly dayCount: number;
  readonly vehicleCount: number;
  readonly visitCount: number;
  readonly lodgingCount: number;
  readonly areaCount: number;
  /** Load dimensions. */
  readonly dimensionCount: number;
  /** Vehicle types, at least 1. */
  readonly typeCount: number;
  readonly travel: readonly TravelData[];

  readonly depot: Int32Array;
  readonly travelOf: Int32Array;
  readonly typeOf: Int32Array;
  /** [vehicle × dayCount + day], 1 = may go out. */
  readonly isAvailable: Uint8Array;
  /** [vehicle × dayCount + day]; 0 where not available. */
  readonly shiftStart_s: Int32Array;
  readonly shiftEnd_s: Int32Array;
  /** [vehicle × dimensionCount + dimension]. */
  readonly capacity: Int32Array;
  readonly vehicleFeatures: Int32Array;
  readonly maxDriving_s: Int32Array;
  readonly maxDuration_s: Int32Array;
  readonly maxVisitsPerDay: Int32Array;
  readonly maxNights: Int32Array;
  readonly reload_s: Int32Array;
  /** Thousandths of a cost unit per metre. */
  readonly costPerMetre: Int32Array;
  /** Thousandths of a cost unit. */
  readonly costPerDay: Float64Array;
  readonly costPerNight: Float64Array;
  readonly normDays: Int32Array;

  readonly lodgingPlace: Int32Array;
  readonly lodgingCost: Float64Array;
  readonly areaMaxPerDay: Int32Array;
  readonly areaFairness: Int32Array;

  readonly place: Int32Array;
  /** [visit × typeCount + type]. */
  readonly service_s: Int32Array;
  readonly setup_s: Int32Array;
  readonly isRequired: Uint8Array;
  readonly prize: Int32Array;
  readonly value: Float64Array;
  readonly windowOffset: Int32Array;
  readonly windowStart_s: Int32Array;
  readonly windowEnd_s: Int32Array;
  readonly maxLateness_s: Int32Array;
  /** [visit × dimensionCount + dimension]. */
  readonly load: Int32Array;
  readonly visitFeatures: Int32Array;
  /** NONE = in no area. */
  readonly area: Int32Array;
  readonly isTownship: Uint8Array;
  readonly lockVehicle: Int32Array;
  readonly lockDay: Int32Array;
  readonly plannedVehicle: Int32Array;
  readonly plannedDay: Int32Array;
  /** Series of a visit and its position there, or NONE. */
  readonly seriesOf: Int32Array;
  readonly positionInSeries: Int32Array;

  readonly series: readonly SeriesData[];
  readonly relations: readonly RelationData[];
  readonly orders: readonly (readonly VisitIndex[])[];

  readonly continuous_s: Seconds;
  readonly rest_s: Seconds;
  readonly daily_s: Seconds;
  readonly weekly_s: Seconds;
  readonly legSlack_s: Seconds;
  /** One per place; empty when no leg needs daylight. */
  readonly isMountain: Uint8Array;
  readonly daylightStart_s: Int32Array;
  readonly daylightEnd_s: Int32Array;
  readonly goals: GoalsData;
  /** Longest single leg; bounds sums. */
  readonly longestLeg_m: Metres;
  /** FNV-1a over everything above, 8 hexadecimal digits. */
  readonly hash: string;
}
