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

/** A published list that tags regions, e.g. the 160 national key counties; a region can be on many. */
export interface RegionCategory {
  readonly id: string;
  readonly name: string;
  readonly listVersion: string;
  readonly source: string;
  /** Title and number of the paper that issued it; empty when not known. */
  readonly paper: string;
  /** Members of this list are key counties (重点县); an office may name another list than the national one. */
  readonly isKeyList: boolean;
  /** False while members are missing or not verified: figures by this list say so, with `note`. */
  readonly isComplete: boolean;
  readonly note: string;
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
