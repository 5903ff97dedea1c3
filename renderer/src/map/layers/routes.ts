import type { Palette } from '@renderer/styles/tokens.ts';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../map-model.ts';
import { OPACITY, type SourceData, toPosition } from './map-layer.ts';

/** One line per tour. A tour without a leg is left out. */
export function routeSource(routes: MapModel['routes']): SourceData {
  return {
    type: 'FeatureCollection',
    features: routes
      .filter((route) => route.path.length >= 2)
      .map((route) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: route.path.map(toPosition) },
        properties: { tourId: route.tourId, colour: route.colourIndex % 8 },
      })),
  };
}

/** Colour expression over `colour`, the position of a caravan in the list of hues. */
export function caravanExpression(palette: Palette): ExpressionSpecification {
  return [
    'match',
    ['get', 'colour'],
    ...palette.caravans.flatMap((colour, index) => [index, colour]),
    palette.muted,
  ] as unknown as ExpressionSpecification;
}

const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;

const arrows = (size: number, palette: Palette, opacity: number) => ({
  layout: {
    'symbol-placement': 'line' as const,
    'symbol-spacing': 60,
    'icon-image': 'arrow',
    'icon-size': size,
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
  paint: {
    'icon-color': caravanExpression(palette),
    'icon-halo-color': palette.panel,
    'icon-halo-width': 1.2,
    'icon-opacity': opacity,
  },
});

/**
 * All tours, then those of the selection on top with a casing. The two have sources of their own: a selection changes
 * a few lines and one opacity, not thousands of features.
 */
export function routeLayers(palette: Palette, isDimmed: boolean): LayerSpecification[] {
  const colour = caravanExpression(palette);
  return [
    {
      id: 'route-line',
      type: 'line',
      source: 'routes',
      layout: ROUND,
      paint: {
        'line-color': colour,
        'line-width': 1.6,
        'line-opacity': isDimmed ? OPACITY.faint : OPACITY.plain,
      },
    },
    {
      id: 'route-arrow',
      type: 'symbol',
      source: 'routes',
      // In a whole month of tours only the selected one, or a close view, has room for arrows.
      minzoom: 8.5,
      ...arrows(0.7, palette, isDimmed ? 0 : OPACITY.plain),
    },
    {
      id: 'route-casing',
      type: 'line',
      source: 'routes-lit',
      layout: ROUND,
      paint: { 'line-color': palette.panel, 'line-width': 6, 'line-opacity': 0.7 },
    },
    {
      id: 'route-lit',
      type: 'line',
      source: 'routes-lit',
      layout: ROUND,
      paint: { 'line-color': colour, 'line-width': 3, 'line-opacity': OPACITY.strong },
    },
    {
      id: 'route-lit-arrow',
      type: 'symbol',
      source: 'routes-lit',
      ...arrows(1.1, palette, OPACITY.strong),
    },
  ];
}
