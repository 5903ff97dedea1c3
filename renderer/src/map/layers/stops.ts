import type { Palette } from '@renderer/styles/tokens.ts';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../map-model.ts';
import { isSelected } from './emphasis.ts';
import { FONT, OPACITY, type SourceData, toPosition } from './map-layer.ts';
import { caravanExpression } from './routes.ts';

/** Stops so near to each other on the screen, and so many of them, are drawn as one disc with their number. */
export const CLUSTER = { cluster: true, clusterRadius: 18, clusterMinPoints: 8, clusterMaxZoom: 10 } as const;

/** One point per stop with its number in the tour, the selected one last so that it lies on top. */
export function stopSource(stops: MapModel['stops']): SourceData {
  return {
    type: 'FeatureCollection',
    features: [...stops]
      .sort((a, b) => Number(a.isSelected) - Number(b.isSelected))
      .map((stop) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: toPosition(stop.position) },
        properties: {
          id: stop.id,
          tourId: stop.tourId,
          name: stop.siteName,
          number: String(stop.sequence),
          colour: stop.colourIndex % 8,
          selected: stop.isSelected,
        },
      })),
  };
}

const colourAndEdge = (palette: Palette) => ({
  'circle-color': caravanExpression(palette),
  'circle-stroke-color': palette.panel,
});

/** Small dots of all tours; they lie below the names of the counties. */
export function quietStopLayers(palette: Palette, isDimmed: boolean): LayerSpecification[] {
  const opacity = isDimmed ? OPACITY.faint : OPACITY.plain;
  return [
    {
      id: 'stop-quiet',
      type: 'circle',
      source: 'stops',
      filter: ['!', ['has', 'point_count']],
      paint: {
        ...colourAndEdge(palette),
        'circle-radius': 3.4,
        'circle-stroke-width': 1,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
  ];
}

/** Discs for many stops in one place, with their number; lodgings, which often stand there too, do not cover it. */
export function clusterLayers(palette: Palette, isDimmed: boolean): LayerSpecification[] {
  const opacity = isDimmed ? OPACITY.faint : 1;
  return [
    {
      id: 'stop-cluster',
      type: 'circle',
      source: 'stops',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': palette.panel,
        'circle-radius': ['step', ['get', 'point_count'], 8, 10, 10, 100, 13],
        'circle-stroke-color': palette.muted,
        'circle-stroke-width': 1.2,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'stop-cluster-count',
      type: 'symbol',
      source: 'stops',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': FONT,
        'text-size': 10,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.text, 'text-opacity': isDimmed ? 0.5 : 1 },
    },
  ];
}

/** The selected tour: ring of the selected stop, discs in the caravan's colour, numbers and names. */
export function stopLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'stop-ring',
      type: 'circle',
      source: 'stops-lit',
      filter: isSelected,
      paint: {
        'circle-radius': 13,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'stop',
      type: 'circle',
      source: 'stops-lit',
      paint: { ...colourAndEdge(palette), 'circle-radius': 8, 'circle-stroke-width': 1.6 },
    },
    {
      id: 'stop-number',
      type: 'symbol',
      source: 'stops-lit',
      layout: {
        'text-field': ['get', 'number'],
        'text-font': FONT,
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.onAccent },
    },
    {
      id: 'stop-name',
      type: 'symbol',
      source: 'stops-lit',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
        'text-max-width': 14,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.panel, 'text-halo-width': 1.6 },
    },
  ];
}
