import type { Palette } from '@renderer/styles/tokens.ts';
import type { LayerSpecification } from 'maplibre-gl';
import { caravanExpression } from './routes.ts';

/**
 * What is pointed at here or in another view: its line with a casing, its stops in a ring. Sources of their own, as for
 * the selection, so that a pointer on its way changes a few marks; a stop inside a disc of many can be seen in them too.
 */
export function hoverRouteLayers(palette: Palette): LayerSpecification[] {
  const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'route-hover-casing',
      type: 'line',
      source: 'routes-hover',
      layout: ROUND,
      paint: { 'line-color': palette.text, 'line-width': 5, 'line-opacity': 0.55 },
    },
    {
      id: 'route-hover',
      type: 'line',
      source: 'routes-hover',
      layout: ROUND,
      paint: { 'line-color': caravanExpression(palette), 'line-width': 2.6 },
    },
  ];
}

/** Rings, wider than the disc of a selected stop and narrower than its own ring. */
export function hoverStopLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'stop-hover',
      type: 'circle',
      source: 'stops-hover',
      paint: {
        'circle-radius': 10,
        'circle-color': palette.panel,
        'circle-opacity': 0.8,
        'circle-stroke-color': palette.text,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'stop-hover-dot',
      type: 'circle',
      source: 'stops-hover',
      paint: { 'circle-radius': 4.5, 'circle-color': caravanExpression(palette) },
    },
  ];
}
