import { useHover } from '@renderer/lib/use-hover.ts';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent } from 'react';
import { routeSource } from './layers/routes.ts';
import { stopSource } from './layers/stops.ts';
import type { MapModel, MapTarget } from './map-model.ts';

/** ms that something must stay lit before the map draws it: a list that is passed quickly is not drawn row by row. */
const SETTLE_MS = 40;

/** Shows on the map what is lit, and tells it in `data-map-lit` of its element: how many routes and stops. */
export function useMapHover(map: MapLibreMap | null, model: Pick<MapModel, 'routes' | 'stops'>): void {
  const { store } = useHover();
  const draw = useEffectEvent((on: MapLibreMap) => {
    const lit = store.lit();
    const routes = model.routes.filter(({ tourId }) => lit.has(tourId));
    const stops = model.stops.filter(({ id }) => lit.has(id));
    void on.getSource<GeoJSONSource>('routes-hover')?.setData(routeSource(routes));
    void on.getSource<GeoJSONSource>('stops-hover')?.setData(stopSource(stops));
    tellLit(on.getContainer(), routes.length, stops.length);
  });
  useEffect(() => {
    if (!map) return undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = store.watch(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => draw(map), SETTLE_MS);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [map, store]);
}

function tellLit(element: HTMLElement, routes: number, stops: number): void {
  element.dataset['mapLit'] = `${routes} ${stops}`;
}

/** Id of the tour or visit that a target is; null for a target that no other view shows. */
export function linkedId(target: MapTarget | null): string | null {
  if (target?.kind === 'stop') return target.id;
  return target?.kind === 'route' ? target.tourId : null;
}
