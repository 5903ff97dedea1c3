import type { Palette } from '@renderer/styles/tokens.ts';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { classColours } from '../class-colours.ts';
import { hatchingName } from '../icons.ts';
import type { CountyShapes } from '../county-shapes.ts';
import type { MapModel } from '../map-model.ts';
import { FONT, type SourceData } from './map-layer.ts';

/** Value of `class` for a county without a figure. */
const NO_CLASS = -1;
/** At most this many classes can be told apart; the ramp of the tokens has as many. */
const MAX_CLASSES = 6;

/**
 * Polygons of the counties with the class that fills them, key counties last so that their stronger
 * outline is not covered by a neighbour. Ids are numeric codes, for hover and selection by feature state.
 */
export function countySource(
  shapes: CountyShapes,
  model: Pick<MapModel, 'classOfCounty' | 'unknownCounties' | 'keyCounties'>,
): SourceData {
  const features = shapes.counties.map((county) => ({
    type: 'Feature' as const,
    id: Number(county.code),
    geometry: county.feature.geometry,
    properties: {
      code: county.code,
      name: county.name,
      class: model.classOfCounty?.get(county.code) ?? NO_CLASS,
      unknown: model.unknownCounties.has(county.code),
      key: model.keyCounties.has(county.code),
    },
  }));
  return {
    type: 'FeatureCollection',
    features: features.sort((a, b) => Number(a.properties.key) - Number(b.properties.key)),
  };
}

/** One label per county at a point inside it, key counties first so that they keep theirs where room is short. */
export function countyLabelSource(shapes: CountyShapes, keyCounties: ReadonlySet<string>): SourceData {
  return {
    type: 'FeatureCollection',
    features: shapes.counties.map((county) => ({
      type: 'Feature',
      id: Number(county.code),
      geometry: { type: 'Point', coordinates: county.label },
      properties: { name: county.shortName, rank: keyCounties.has(county.code) ? 0 : 1 },
    })),
  };
}

const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

/** Fill, hairlines, key outline, hover and selection of the counties, bottom to top. */
export function countyLayers(palette: Palette, classCount: number): LayerSpecification[] {
  const colours = classColours(palette, Math.min(classCount, MAX_CLASSES));
  // `match` needs a branch; without classes every county is land.
  const branches =
    colours.length === 0 ? [0, palette.land] : colours.flatMap((colour, index) => [index, colour]);
  const fill = ['match', ['get', 'class'], ...branches, palette.land] as unknown as ExpressionSpecification;
  return [
    // Below the fills only its outer half shows: the edge of the province against water of nearly the same colour.
    {
      id: 'county-edge',
      type: 'line',
      source: 'counties',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.muted, 'line-width': 2, 'line-opacity': 0.55 },
    },
    {
      id: 'county-fill',
      type: 'fill',
      source: 'counties',
      paint: { 'fill-color': fill, 'fill-antialias': false },
    },
    {
      id: 'county-unknown',
      type: 'fill',
      source: 'counties',
      filter: ['==', ['get', 'unknown'], true],
      paint: { 'fill-pattern': hatchingName(palette) },
    },
    {
      id: 'county-hover',
      type: 'fill',
      source: 'counties',
      paint: { 'fill-color': palette.text, 'fill-opacity': ['case', isHovered, 0.06, 0] },
    },
    {
      id: 'county-line',
      type: 'line',
      source: 'counties',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': classCount === 0 ? palette.edge : palette.panel, 'line-width': 0.8 },
    },
    {
      id: 'county-key',
      type: 'line',
      source: 'counties',
      filter: ['==', ['get', 'key'], true],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.text, 'line-width': 1.2, 'line-opacity': 0.75 },
    },
    {
      id: 'county-selected',
      type: 'line',
      source: 'counties',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.4, 'line-opacity': ['case', isSelected, 1, 0] },
    },
  ];
}

/** Names of the counties; MapLibre leaves out those that would collide. */
export function countyLabelLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'county-label',
      type: 'symbol',
      source: 'county-labels',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10, 8, 12, 10, 14],
        'text-padding': 2,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.text,
        'text-halo-color': palette.panel,
        'text-halo-width': 1.4,
        'text-halo-blur': 0.4,
      },
    },
  ];
}
