import type { LngLat } from '../geo/lng-lat.ts';

export type RegionLevel = 'province' | 'prefecture' | 'county' | 'township';
/** Relief class of a county, from the spread of elevation of its townships; drives the travel estimate. */
export type Terrain = 'plain' | 'hills' | 'mountains';

/** Administrative unit. `code` is the GB/T 2260 code: six digits, nine for a township. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  /** Seat (county) or centre (township); null when no source gives one. */
  readonly position: LngLat | null;
  readonly terrain: Terrain | null;
  /** False for units such as 两江新区 that host visits but are not GB/T 2260 counties and enter no denominator. */
  readonly isGb2260: boolean;
  readonly formerNames: readonly string[];
}

/** Name of the list of the 160 national key counties (2021), as it is printed; its members are the key counties (重点县). */
export const NATIONAL_KEY_COUNTY_LIST = '国家乡村振兴重点帮扶县';

/** A published list that tags regions, e.g. the 160 national key counties; a region can be on many. */
export interface RegionCategory {
  readonly id: string;
  readonly name: string;
  readonly listVersion: string;
  readonly source: string;
}

export interface RegionCategoryMember {
  readonly categoryId: string;
  readonly regionCode: string;
  /** How far the membership could be checked: 'yes', 'partial' or 'no' as printed in the source table. */
  readonly verified: 'yes' | 'partial' | 'no';
}

/** One published population figure. Figures of several years stand side by side, each with its list version. */
export interface PopulationFigure {
  readonly regionCode: string;
  readonly listVersion: string;
  readonly people: number;
  readonly source: string;
}
