import type { Palette } from '@renderer/styles/tokens.ts';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../map-model.ts';
import { FONT, type SourceData, toPosition } from './map-layer.ts';
import { isSelected, isStrong, opacity } from './emphasis.ts';

/** One point per lodging in use, those of a strong day last so that they lie on top. */
export function lodgingSource(lodgings: MapModel['lodgings']): SourceData {
  const rank = { faint: 0, plain: 1, strong: 2 } as const;
  return {
    type: 'FeatureCollection',
    features: [...lodgings]
      .sort((a, b) => rank[a.emphasis] - rank[b.emphasis])
      .map((lodging) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: toPosition(lodging.position) },
        properties: {
          id: lodging.id,
          name: lodging.name,
          emphasis: lodging.emphasis,
          selected: lodging.isSelected,
        },
      })),
  };
}

/** A disc with a moon; the name beside it where the day is selected. */
export function lodgingLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'lodging',
      type: 'circle',
      source: 'lodgings',
      paint: {
        'circle-radius': ['case', isSelected, 9, isStrong, 8, 5],
        'circle-color': palette.panel,
        'circle-opacity': opacity,
        'circle-stroke-color': ['case', isSelected, palette.accent, palette.text],
        'circle-stroke-width': ['case', isSelected, 2.5, 1.2],
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'lodging-moon',
      type: 'symbol',
      source: 'lodgings',
      layout: {
        'icon-image': 'moon',
        'icon-size': ['case', isStrong, 0.62, 0.42],
        'icon-allow-overlap': true,
        // Names of counties give way: many lodgings stand at the seat, where the name would be.
        'icon-padding': 3,
      },
      paint: { 'icon-color': palette.text, 'icon-opacity': opacity },
    },
    {
      id: 'lodging-name',
      type: 'symbol',
      source: 'lodgings',
      filter: ['any', isStrong, isSelected],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
        'text-max-width': 14,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.panel, 'text-halo-width': 1.6 },
    },
  ];
}
