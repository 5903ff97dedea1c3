import type { Palette } from '@renderer/styles/tokens.ts';
import { type GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CountyShapes } from './county-shapes.ts';
import { addIcons } from './icons.ts';
import { changedSources, isDimmed } from './map-changes.ts';
import type { MapModel } from './map-model.ts';
import { mapLayers, mapSources, mapStyle } from './map-style.ts';
import './web-gl.ts';

/** Degrees; the bounds of MapLibre itself are mutable, hence the copies below. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Room around what is fitted, in px; the mark and the tabs lie at the top. */
export const FIT_PADDING = { top: 28, right: 28, bottom: 20, left: 28 };

/** Tells tests and assistive tools when nothing moves or loads any more. */
function showState(element: HTMLElement | null, state: 'loading' | 'idle'): void {
  if (element) element.dataset['mapState'] = state;
}

/**
 * Owns a MapLibre map inside `host` and keeps it equal to the model: sources get new data, paint new
 * colours, and nothing is loaded again when the theme changes. `home` is what the map shows at first and again
 * whenever it changes. Null until the style stands.
 */
export function useMap(
  host: RefObject<HTMLDivElement | null>,
  shapes: CountyShapes,
  model: MapModel,
  palette: Palette,
  label: string,
  home: Bounds,
): MapLibreMap | null {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const first = useRef({ model, palette, label });
  const latestHome = useRef(home);
  const isMoved = useRef(false);
  /** What the sources of the map hold. */
  const shown = useRef(model);

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    shown.current = first.current.model;
    const created = new MapLibreMap({
      container: element,
      style: mapStyle(shapes, first.current.model, first.current.palette),
      bounds: [...latestHome.current],
      fitBoundsOptions: { padding: FIT_PADDING },
      maxBounds: around(shapes.bounds),
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
    created.on('idle', () => {
      const { lng, lat } = created.getCenter();
      element.dataset['mapView'] = [lng, lat, created.getZoom()].join(' ');
      showState(element, 'idle');
    });
    // Panels take their sizes after the first frame; until somebody moves the map it keeps filling its frame.
    for (const start of ['movestart', 'zoomstart'] as const) {
      created.on(start, (event) => {
        if (event.originalEvent) isMoved.current = true;
      });
    }
    created.on('resize', () => {
      if (!isMoved.current) created.fitBounds([...latestHome.current], { padding: FIT_PADDING, duration: 0 });
    });
    void created.once('style.load', () => addIcons(created));
    void created.once('load', () => setMap(created));
    return () => {
      setMap(null);
      created.remove();
      showState(element, 'loading');
    };
  }, [host, shapes]);

  useEffect(() => {
    if (!map) return;
    const changed = changedSources(shown.current, model);
    shown.current = model;
    if (changed.size === 0) return;
    const sources = mapSources(shapes, model);
    showState(host.current, 'loading');
    for (const id of changed) void map.getSource<GeoJSONSource>(id)?.setData(sources[id]);
    map.triggerRepaint();
  }, [map, host, shapes, model]);

  const { classCount } = model;
  const dimmed = isDimmed(model);
  useEffect(() => {
    if (!map) return;
    for (const layer of mapLayers(palette, classCount, dimmed)) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        map.setPaintProperty(layer.id, property as never, value as never);
      }
    }
  }, [map, palette, classCount, dimmed]);

  useEffect(() => {
    latestHome.current = home;
    isMoved.current = false;
    map?.fitBounds([...home], { padding: FIT_PADDING, maxZoom: 10, duration: 0 });
  }, [map, home]);

  return map;
}

/** Room to pan: three extents of the province on every side, so that even a low wide frame can show all of it. */
function around([west, south, east, north]: Bounds): [number, number, number, number] {
  const width = (east - west) * 3;
  const height = (north - south) * 3;
  return [west - width, south - height, east + width, north + height];
}
