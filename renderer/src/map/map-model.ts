import type { LngLat } from '@domain/geo/lng-lat.ts';

/** A square on the map: where tours start and end. */
export interface MapBase {
  readonly id: string;
  readonly name: string;
  readonly position: LngLat;
}

/** A dot: a place that can be visited and is not part of a shown tour. */
export interface MapSite {
  readonly id: string;
  readonly name: string;
  readonly position: LngLat;
  readonly isSelected: boolean;
}

/** A moon on the map: where caravans spend nights of the plan. */
export interface MapLodging {
  readonly id: string;
  readonly name: string;
  readonly position: LngLat;
  readonly emphasis: Emphasis;
  readonly isSelected: boolean;
}

export type Emphasis = 'plain' | 'strong' | 'faint';

/** One day as a line from base or lodging to base or lodging, in order of driving. Straight legs: no road network is known. */
export interface MapRoute {
  readonly tourId: string;
  readonly colourIndex: number;
  readonly path: readonly LngLat[];
  readonly emphasis: Emphasis;
}

export interface MapStop {
  readonly id: string;
  readonly tourId: string;
  readonly siteName: string;
  /** Position in the tour, 1 for the first stop. */
  readonly sequence: number;
  readonly colourIndex: number;
  readonly position: LngLat;
  readonly emphasis: Emphasis;
  readonly isSelected: boolean;
}

/** A place that wanted a visit and got none. */
export interface MapOmission {
  readonly siteId: string;
  readonly siteName: string;
  readonly position: LngLat;
  readonly isSelected: boolean;
}

/** Everything a map shows beside the land itself. Features build it; the map draws it and knows nothing else. */
export interface MapModel {
  /** Class of each county by code, 0 = lowest; a county that is missing has no figure. Null: one plain land colour. */
  readonly classOfCounty: ReadonlyMap<string, number> | null;
  /** How many classes `classOfCounty` uses. */
  readonly classCount: number;
  /** Counties whose figure cannot be known: hatched, which land without a figure is not. */
  readonly unknownCounties: ReadonlySet<string>;
  readonly keyCounties: ReadonlySet<string>;
  readonly bases: readonly MapBase[];
  readonly lodgings: readonly MapLodging[];
  readonly sites: readonly MapSite[];
  readonly routes: readonly MapRoute[];
  readonly stops: readonly MapStop[];
  readonly omissions: readonly MapOmission[];
}

export const EMPTY_MAP_MODEL: MapModel = {
  classOfCounty: null,
  classCount: 0,
  unknownCounties: new Set(),
  keyCounties: new Set(),
  bases: [],
  lodgings: [],
  sites: [],
  routes: [],
  stops: [],
  omissions: [],
};

/** What the pointer or the keyboard picked on the map. */
export type MapTarget =
  | { readonly kind: 'county'; readonly code: string }
  | { readonly kind: 'stop'; readonly id: string; readonly tourId: string }
  | { readonly kind: 'route'; readonly tourId: string }
  | { readonly kind: 'omission'; readonly siteId: string }
  | { readonly kind: 'lodging'; readonly id: string }
  | { readonly kind: 'site'; readonly id: string };
