import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useHover } from '@renderer/lib/use-hover.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import type { MapTarget } from './map-model.ts';
import { HIT_LAYERS, targetOf } from './map-target.ts';
import { marksNear } from './marks-near.ts';
import { linkedId } from './use-map-hover.ts';

export interface PointedAt {
  readonly target: MapTarget;
  readonly x: number;
  readonly y: number;
  /** px to the right edge when it is in the right half, where words have more room on its left; else null. */
  readonly rightSpace: number | null;
}

/** Clicks and hovering: tells what is picked, returns what the pointer rests on, and lights it up, or its county. */
export function useMapPointer(
  map: MapLibreMap | null,
  onPick: (target: MapTarget | null) => void,
  canDragStops: boolean,
): PointedAt | null {
  const [pointed, setPointed] = useState<PointedAt | null>(null);
  const pick = useEffectEvent(onPick);
  const cursorOf = useEffectEvent((target: MapTarget | null) =>
    target === null ? '' : target.kind === 'stop' && canDragStops ? 'grab' : 'pointer',
  );
  const linked = useHover();

  useEffect(() => {
    if (!map) return undefined;
    let hovered: number | null = null;
    const hover = (id: number | null) => {
      if (hovered === id) return;
      if (hovered !== null) map.setFeatureState({ source: 'counties', id: hovered }, { hover: false });
      if (id !== null) map.setFeatureState({ source: 'counties', id }, { hover: true });
      hovered = id;
    };
    const countyAt = ({ point }: MapMouseEvent) =>
      map.queryRenderedFeatures(point, { layers: ['county-fill'] })[0];
    const clusterAt = ({ point }: MapMouseEvent) => {
      // What is lit lies on top of the discs.
      const [top] = map.queryRenderedFeatures(point, { layers: ['stop', 'stop-cluster'] });
      return top?.layer.id === 'stop-cluster' ? top : undefined;
    };
    const targetAt = (event: MapMouseEvent) => {
      // Reach is for small marks; which county it is, the exact point tells.
      const county = countyAt(event);
      const marks = marksNear(map, event.point, HIT_LAYERS).filter(
        (feature) => feature.layer.id !== 'county-fill',
      );
      return { county, target: targetOf(county ? [...marks, county] : marks) };
    };
    const onMove = (event: MapMouseEvent) => {
      const { county, target } = targetAt(event);
      hover(target?.kind === 'county' && county ? Number(county.id) : null);
      linked.point(linkedId(target));
      map.getCanvas().style.cursor = clusterAt(event) ? 'pointer' : cursorOf(target);
      const { x, y } = event.point;
      const width = map.getContainer().clientWidth;
      setPointed(target ? { target, x, y, rightSpace: x > width / 2 ? width - x : null } : null);
    };
    const onLeave = () => {
      hover(null);
      linked.point(null);
      setPointed(null);
    };
    const onClick = (event: MapMouseEvent) => {
      const cluster = clusterAt(event);
      if (cluster) void openCluster(map, cluster);
      else pick(targetAt(event).target);
    };
    map.on('mousemove', onMove);
    map.on('mouseout', onLeave);
    map.on('movestart', onLeave);
    map.on('click', onClick);
    return () => {
      map.off('mousemove', onMove);
      map.off('mouseout', onLeave);
      map.off('movestart', onLeave);
      map.off('click', onClick);
    };
  }, [map, linked]);

  return pointed;
}

/** Zooms to where the stops of a disc come apart. */
async function openCluster(map: MapLibreMap, disc: MapGeoJSONFeature): Promise<void> {
  const source = map.getSource<GeoJSONSource>('stops');
  const id: unknown = disc.properties['cluster_id'];
  if (!source || typeof id !== 'number' || disc.geometry.type !== 'Point') return;
  const zoom = await source.getClusterExpansionZoom(id);
  const [lng = 0, lat = 0] = disc.geometry.coordinates;
  map.easeTo({ center: [lng, lat], zoom, duration: 150 });
}
