import { type GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Palette } from '@renderer/styles/tokens.ts';
import type { CountyShapes } from './county-shapes.ts';
import { arrowIcon, squareIcon } from './icons.ts';
import type { SourceData } from './layers/map-layer.ts';
import type { MapModel } from './map-model.ts';
import { mapLayers, mapSources, mapStyle } from './map-style.ts';
import './web-gl.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Room around what is fitted, in px; the mark and the tabs lie at the top. */
export const FIT_PADDING = { top: 40, right: 40, bottom: 36, left: 40 };

/** Tells tests and assistive tools when nothing moves or loads any more. */
function showState(element: HTMLElement | null, state: 'loading' | 'idle'): void {
  if (element) element.dataset['mapState'] = state;
}

/** Registers the two icons that the layers name. */
export function addIcons(map: MapLibreMap, pixelRatio = 2): void {
  map.addImage('arrow', arrowIcon(), { sdf: true, pixelRatio });
  map.addImage('square', squareIcon(), { sdf: true, pixelRatio });
}

/**
 * Owns a MapLibre map inside `host` and keeps it equal to the model: sources get new data, paint new
 * colours, and nothing is loaded again when the theme changes. Null until the style stands.
 */
export function useMap(
  host: RefObject<HTMLDivElement | null>,
  shapes: CountyShapes,
  model: MapModel,
  palette: Palette,
  label: string,
): MapLibreMap | null {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const first = useRef({ model, palette, label });
  const shown = useRef<Readonly<Record<string, SourceData>>>({});

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const bounds: [number, number, number, number] = [...shapes.bounds];
    const created = new MapLibreMap({
      container: element,
      style: mapStyle(shapes, first.current.model, first.current.palette),
      bounds,
      fitBoundsOptions: { padding: FIT_PADDING },
      maxBounds: around(bounds),
      attributionControl: false,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      maxZoom: 13,
      fadeDuration: 0,
      locale: { 'Map.Title': first.current.label },
    });
    created.touchZoomRotate.disableRotation();
    created.keyboard.disableRotation();
    created.on('styledata', () => showState(element, 'loading'));
    created.on('movestart', () => showState(element, 'loading'));
    created.on('idle', () => showState(element, 'idle'));
    created.once('load', () => {
      addIcons(created);
      setMap(created);
    });
    return () => {
      setMap(null);
      shown.current = {};
      created.remove();
      showState(element, 'loading');
    };
  }, [host, shapes]);

  useEffect(() => {
    if (!map) return;
    const sources = mapSources(shapes, model);
    showState(host.current, 'loading');
    for (const [id, data] of Object.entries(sources)) {
      map.getSource<GeoJSONSource>(id)?.setData(data);
    }
    shown.current = sources;
    map.triggerRepaint();
  }, [map, host, shapes, model]);

  useEffect(() => {
    if (!map) return;
    for (const layer of mapLayers(palette, model.classCount)) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        map.setPaintProperty(layer.id, property as never, value as never);
      }
    }
  }, [map, palette, model.classCount]);

  return map;
}

/** Room to pan: half the extent of the province on every side. */
function around([west, south, east, north]: Bounds): [number, number, number, number] {
  const width = (east - west) / 2;
  const height = (north - south) / 2;
  return [west - width, south - height, east + width, north + height];
}
