import type { Palette } from '@renderer/styles/tokens.ts';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { CountyShapes } from './county-shapes.ts';
import { countyLabelLayers, countyLabelSource, countyLayers, countySource } from './layers/counties.ts';
import { hoverRouteLayers, hoverStopLayers } from './layers/hover.ts';
import { lodgingLayers, lodgingSource } from './layers/lodgings.ts';
import type { SourceData, SourceId } from './layers/map-layer.ts';
import {
  baseLayers,
  baseSource,
  omissionLayers,
  omissionSource,
  siteLayers,
  siteSource,
} from './layers/places.ts';
import { routeLayers, routeSource } from './layers/routes.ts';
import { CLUSTER, clusterLayers, quietStopLayers, stopLayers, stopSource } from './layers/stops.ts';
import { isDimmed, litOf } from './map-changes.ts';
import type { MapModel } from './map-model.ts';

/** Data of every source of a map. */
export function mapSources(shapes: CountyShapes, model: MapModel): Readonly<Record<SourceId, SourceData>> {
  return {
    counties: countySource(shapes, model),
    'county-labels': countyLabelSource(shapes, model.keyCounties),
    sites: siteSource(model.sites),
    routes: routeSource(model.routes),
    'routes-lit': routeSource(litOf(model.routes)),
    // Filled while something is pointed at.
    'routes-hover': routeSource([]),
    stops: stopSource(model.stops.map(unselected)),
    'stops-lit': stopSource(litOf(model.stops)),
    'stops-hover': stopSource([]),
    omissions: omissionSource(model.omissions),
    lodgings: lodgingSource(model.lodgings),
    bases: baseSource(model.bases),
  };
}

/** The source of all stops does not tell which one is selected, so that it stays as it is. */
const unselected = (stop: MapModel['stops'][number]) =>
  stop.isSelected ? { ...stop, isSelected: false } : stop;

/** All layers bottom to top: land, routes, places, then words. */
export function mapLayers(palette: Palette, classCount: number, dimmed: boolean): LayerSpecification[] {
  const ground = { id: 'ground', type: 'background', paint: { 'background-color': palette.water } } as const;
  return [
    ground,
    ...countyLayers(palette, classCount),
    ...siteLayers(palette),
    ...routeLayers(palette, dimmed),
    ...hoverRouteLayers(palette),
    ...omissionLayers(palette),
    ...quietStopLayers(palette, dimmed),
    ...countyLabelLayers(palette),
    ...lodgingLayers(palette),
    ...clusterLayers(palette, dimmed),
    ...baseLayers(palette),
    ...hoverStopLayers(palette),
    ...stopLayers(palette),
  ];
}

/**
 * A whole style; on paper, where nothing can be opened, stops are not put together into discs. It names no glyphs, so MapLibre
 * draws every character from local fonts, with no network.
 */
export function mapStyle(
  shapes: CountyShapes,
  model: MapModel,
  palette: Palette,
  options: { readonly isOnPaper?: boolean } = {},
): StyleSpecification {
  const sources = Object.entries(mapSources(shapes, model)).map(([id, data]) => [
    id,
    { type: 'geojson' as const, data, ...(id === 'stops' && !options.isOnPaper ? CLUSTER : {}) },
  ]);
  return {
    version: 8,
    sources: Object.fromEntries(sources),
    layers: mapLayers(palette, model.classCount, isDimmed(model)),
  };
}
