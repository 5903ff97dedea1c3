import type { Palette } from '@renderer/styles/tokens.ts';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../map-model.ts';
import { type SourceData, toPosition } from './map-layer.ts';
import { isStrong, opacity } from './emphasis.ts';

/** One line per tour, strong ones last so that they lie on top. A tour without a leg is left out. */
export function routeSource(routes: MapModel['routes']): SourceData {
  const rank = { faint: 0, plain: 1, strong: 2 } as const;
  return {
    type: 'FeatureCollection',
    features: routes
      .filter((route) => route.path.length >= 2)
      .sort((a, b) => rank[a.emphasis] - rank[b.emphasis])
      .map((route) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: route.path.map(toPosition) },
        properties: { tourId: route.tourId, colour: route.colourIndex % 8, emphasis: route.emphasis },
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

/** Casing, line and arrows of the tours. */
export function routeLayers(palette: Palette): LayerSpecification[] {
  const colour = caravanExpression(palette);
  return [
    {
      id: 'route-casing',
      type: 'line',
      source: 'routes',
      filter: isStrong,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.panel, 'line-width': 6, 'line-opacity': 0.7 },
    },
    {
      id: 'route-line',
      type: 'line',
      source: 'routes',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['case', isStrong, 3, 1.6],
        'line-opacity': opacity,
      },
    },
    {
      id: 'route-arrow',
      type: 'symbol',
      source: 'routes',
      // In a whole month of tours only the selected one, or a close view, has room for arrows.
      filter: ['any', isStrong, ['all', ['>=', ['zoom'], 8.5], ['==', ['get', 'emphasis'], 'plain']]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 60,
        'icon-image': 'arrow',
        'icon-size': ['case', isStrong, 1.1, 0.7],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: {
        'icon-color': colour,
        'icon-halo-color': palette.panel,
        'icon-halo-width': 1.2,
        'icon-opacity': opacity,
      },
    },
  ];
}
