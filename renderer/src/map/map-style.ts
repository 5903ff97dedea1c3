import type { Palette } from '@renderer/styles/tokens.ts';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { CountyShapes } from './county-shapes.ts';
import { countyLabelLayers, countyLabelSource, countyLayers, countySource } from './layers/counties.ts';
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
import { quietStopLayers, stopLayers, stopSource } from './layers/stops.ts';
import type { MapModel } from './map-model.ts';

/** Data of every source of a map. */
export function mapSources(shapes: CountyShapes, model: MapModel): Readonly<Record<SourceId, SourceData>> {
  return {
    counties: countySource(shapes, model),
    'county-labels': countyLabelSource(shapes, model.keyCounties),
    sites: siteSource(model.sites),
    routes: routeSource(model.routes),
    stops: stopSource(model.stops),
    omissions: omissionSource(model.omissions),
    lodgings: lodgingSource(model.lodgings),
    bases: baseSource(model.bases),
  };
}

/** All layers bottom to top: land, routes, places, then words. */
export function mapLayers(palette: Palette, classCount: number): LayerSpecification[] {
  const ground = { id: 'ground', type: 'background', paint: { 'background-color': palette.water } } as const;
  return [
    ground,
    ...countyLayers(palette, classCount),
    ...siteLayers(palette),
    ...routeLayers(palette),
    ...omissionLayers(palette),
    ...quietStopLayers(palette),
    ...countyLabelLayers(palette),
    ...lodgingLayers(palette),
    ...baseLayers(palette),
    ...stopLayers(palette),
  ];
}

/** A whole style. It names no glyphs, so MapLibre draws every character from local fonts, with no network. */
export function mapStyle(shapes: CountyShapes, model: MapModel, palette: Palette): StyleSpecification {
  const sources = Object.entries(mapSources(shapes, model)).map(([id, data]) => [
    id,
    { type: 'geojson' as const, data },
  ]);
  return { version: 8, sources: Object.fromEntries(sources), layers: mapLayers(palette, model.classCount) };
}
