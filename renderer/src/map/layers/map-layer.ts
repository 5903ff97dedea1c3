import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { FeatureCollection, Position } from 'geojson';
import type { Emphasis } from '../map-model.ts';

/** Ids of the GeoJSON sources of every map; one layer file fills one or two of them. */
export type SourceId =
  | 'counties'
  | 'county-labels'
  | 'sites'
  | 'routes'
  | 'routes-lit'
  | 'routes-hover'
  | 'stops'
  | 'stops-lit'
  | 'stops-hover'
  | 'omissions'
  | 'lodgings'
  | 'bases';

export type SourceData = FeatureCollection;

/** Copies a read-only position into the mutable shape GeoJSON types ask for. */
export const toPosition = (position: LngLat): Position => [position[0], position[1]];

/** Opacity of routes and stops: the selected one strong, the others at 35 %. */
export const OPACITY: Readonly<Record<Emphasis, number>> = { plain: 0.85, strong: 1, faint: 0.35 };

/** Local font families; the style has no glyph server, so all text is drawn from these. */
export const FONT = ['Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'];
