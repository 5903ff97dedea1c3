import type { Palette } from '@renderer/styles/tokens.ts';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../map-model.ts';
import { FONT, type SourceData, toPosition } from './map-layer.ts';
import { isSelected, isStrong, opacity } from './emphasis.ts';
import { caravanExpression } from './routes.ts';

/** One point per stop; those of a strong tour carry their number, the selected one lies on top. */
export function stopSource(stops: MapModel['stops']): SourceData {
  const rank = (stop: MapModel['stops'][number]) =>
    (stop.isSelected ? 4 : 0) + (stop.emphasis === 'strong' ? 2 : stop.emphasis === 'plain' ? 1 : 0);
  return {
    type: 'FeatureCollection',
    features: [...stops]
      .sort((a, b) => rank(a) - rank(b))
      .map((stop) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: toPosition(stop.position) },
        properties: {
          id: stop.id,
          tourId: stop.tourId,
          name: stop.siteName,
          number: stop.emphasis === 'strong' ? String(stop.sequence) : '',
          colour: stop.colourIndex % 8,
          emphasis: stop.emphasis,
          selected: stop.isSelected,
        },
      })),
  };
}

const colourAndEdge = (palette: Palette) => ({
  'circle-color': caravanExpression(palette),
  'circle-stroke-color': palette.panel,
});

/** Small dots of the tours that are not selected; they lie below the names of the counties. */
export function quietStopLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'stop-quiet',
      type: 'circle',
      source: 'stops',
      filter: ['!', isStrong],
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

/** The selected tour: ring of the selected stop, discs in the caravan's colour, numbers and names. */
export function stopLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'stop-ring',
      type: 'circle',
      source: 'stops',
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
      source: 'stops',
      filter: isStrong,
      paint: { ...colourAndEdge(palette), 'circle-radius': 8, 'circle-stroke-width': 1.6 },
    },
    {
      id: 'stop-number',
      type: 'symbol',
      source: 'stops',
      filter: isStrong,
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
      source: 'stops',
      filter: isStrong,
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
