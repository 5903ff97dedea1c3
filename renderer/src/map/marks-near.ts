import type { Point } from '@renderer/lib/drag-gesture.ts';
import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';

/** px around the pointer that still count as a hit of a thin line or a small dot. */
const REACH_PX = 4;

/** What is drawn at a point of the map in some of its layers, topmost first. */
export function marksNear(
  map: MapLibreMap,
  { x, y }: Point,
  layers: readonly string[],
  reach_px = REACH_PX,
): readonly MapGeoJSONFeature[] {
  return map.queryRenderedFeatures(
    [
      [x - reach_px, y - reach_px],
      [x + reach_px, y + reach_px],
    ],
    { layers: [...layers] },
  );
}
