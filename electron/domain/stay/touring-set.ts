import type { Unavailability } from '../fleet/fleet.ts';
import type { IsoDate } from '../units.ts';

/** What of a stationed set planning asks (展品套). */
export interface TouringSet {
  readonly id: string;
  readonly name: string;
  readonly baseId: string;
  readonly theme: string;
  /** Two sets of the same edition are not shown in a county one after the other; empty = it has none yet. */
  readonly edition: string;
  /** First and last day on which it tours; null = without limit. */
  readonly availableFrom: IsoDate | null;
  readonly availableTo: IsoDate | null;
  /** What a hall must have for it; null = not known, any will do. */
  readonly area_m2: number | null;
  readonly power_kw: number | null;
  readonly crewId: string | null;
  readonly carrierId: string | null;
  /** Lengths that hold wherever it goes; null = as the venue or the rules say. */
  readonly install_d: number | null;
  readonly train_d: number | null;
  readonly minOpen_d: number | null;
  readonly maxOpen_d: number | null;
  readonly strike_d: number | null;
  readonly isRetired: boolean;
}

/** 布展组: people who install, train and strike. */
export interface StayCrew {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  /** Sets that they can work at on one day. */
  readonly perDay: number;
  /** Stays that they can look after at once; null = no limit. */
  readonly maxStays: number | null;
  readonly unavailabilities: readonly Unavailability[];
  readonly isRetired: boolean;
}

/** 承运力量: what carries sets, a hired lorry or a caravan. */
export interface StayCarrier {
  readonly id: string;
  readonly name: string;
  /** The caravan that it is; null = hired. */
  readonly caravanId: string | null;
  /** Sets that can be on the road on one day. */
  readonly perDay: number;
  readonly unavailabilities: readonly Unavailability[];
  readonly isRetired: boolean;
}
