import type { Palette } from '@renderer/styles/tokens.ts';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../map-model.ts';
import { FONT, type SourceData, toPosition } from './map-layer.ts';
import { isSelected } from './emphasis.ts';

/** Dots of sites that belong to no shown tour. */
export function siteSource(sites: MapModel['sites']): SourceData {
  return points(
    sites.map((site) => ({
      position: site.position,
      properties: { id: site.id, name: site.name, selected: site.isSelected },
    })),
  );
}

/** Hollow marks of places left out of the plan. */
export function omissionSource(omissions: MapModel['omissions']): SourceData {
  return points(
    omissions.map((omission) => ({
      position: omission.position,
      properties: { siteId: omission.siteId, name: omission.siteName, selected: omission.isSelected },
    })),
  );
}

/** Squares of the bases. */
export function baseSource(bases: MapModel['bases']): SourceData {
  return points(
    bases.map((base) => ({ position: base.position, properties: { id: base.id, name: base.name } })),
  );
}

function points(
  places: readonly { position: MapModel['bases'][number]['position']; properties: Record<string, unknown> }[],
): SourceData {
  return {
    type: 'FeatureCollection',
    features: places.map(({ position, properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: toPosition(position) },
      properties,
    })),
  };
}

export function siteLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'site',
      type: 'circle',
      source: 'sites',
      paint: {
        'circle-radius': ['case', isSelected, 5, 2.6],
        'circle-color': ['case', isSelected, palette.accent, palette.muted],
        'circle-stroke-color': palette.panel,
        'circle-stroke-width': 1,
      },
    },
  ];
}

export function omissionLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'omission',
      type: 'circle',
      source: 'omissions',
      paint: {
        'circle-radius': ['case', isSelected, 7, 3.2],
        'circle-color': palette.panel,
        'circle-opacity': 0.85,
        'circle-stroke-color': palette.bad,
        'circle-stroke-width': ['case', isSelected, 2.5, 1.2],
        'circle-stroke-opacity': ['case', isSelected, 1, 0.8],
      },
    },
  ];
}

export function baseLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'base',
      type: 'symbol',
      source: 'bases',
      layout: {
        'icon-image': 'square',
        'icon-size': 0.6,
        'icon-allow-overlap': true,
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-optional': true,
      },
      paint: {
        'icon-color': palette.text,
        'icon-halo-color': palette.panel,
        'icon-halo-width': 1.6,
        'text-color': palette.text,
        'text-halo-color': palette.panel,
        'text-halo-width': 1.6,
      },
    },
  ];
}
