import { type DragSteps, followPress, type Point } from '@renderer/lib/drag-gesture.ts';
import { useHover } from '@renderer/lib/use-hover.ts';
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useState } from 'react';
import type { DropPlace } from './drop-place.ts';
import { type MapMoves, stopDropAt } from './map-moves.ts';
import type { MapModel, MapStop } from './map-model.ts';
import { HIT_LAYERS, targetOf } from './map-target.ts';
import { marksNear } from './marks-near.ts';

/** Layers of what a stop can be dropped on, and px around the pointer in which they are looked for. */
const DROP_LAYERS = ['stop', 'stop-quiet', 'route-lit', 'route-line'] as const;
const DROP_REACH_PX = 8;

/** A stop on its way, in px of the map. */
export interface StopDrag {
  readonly stop: MapStop;
  readonly at: Point;
  /** Null over empty ground: nothing would happen. */
  readonly place: DropPlace | null;
}

/**
 * Makes the stops of a map draggable; the map does not move along. Below the threshold a press stays a click, and Escape
 * gives up. Returns the drag while there is one. The tour below the pointer lights up in the other views.
 */
export function useStopDrag(map: MapLibreMap, model: MapModel, moves: MapMoves): StopDrag | null {
  const [drag, setDrag] = useState<StopDrag | null>(null);
  const { point } = useHover();
  const stopAt = useEffectEvent((at: Point): MapStop | null => {
    if (moves.isBusy) return null;
    const target = targetOf(marksNear(map, at, HIT_LAYERS));
    return target?.kind === 'stop' ? (model.stops.find(({ id }) => id === target.id) ?? null) : null;
  });
  const aim = useEffectEvent((stop: MapStop, at: Point): DropPlace | null => {
    const { clientWidth, clientHeight } = map.getContainer();
    if (at.x < 0 || at.y < 0 || at.x >= clientWidth || at.y >= clientHeight) return null;
    const marks = marksNear(map, at, DROP_LAYERS, DROP_REACH_PX)
      .flatMap((feature) => targetOf([feature]) ?? [])
      .flatMap((target) =>
        (target.kind === 'stop' && target.id !== stop.id) || target.kind === 'route' ? [target] : [],
      );
    return stopDropAt(model, stop, marks, at, (position) => map.project([...position]));
  });
  const drop = useEffectEvent((stop: MapStop, { tourId, position }: DropPlace) =>
    moves.onMove({ stopId: stop.id, tourId, position }),
  );

  useEffect(() => {
    const canvas = map.getCanvasContainer();
    const pointIn = ({ x, y }: Point): Point => {
      const { left, top } = canvas.getBoundingClientRect();
      return { x: x - left, y: y - top };
    };
    const lift = (stop: MapStop): DragSteps => ({
      onMove: (pointer) => {
        const at = pointIn(pointer);
        const place = aim(stop, at);
        point(place?.tourId ?? null);
        setDrag({ stop, at, place });
      },
      onEnd: (pointer) => {
        setDrag(null);
        point(null);
        const place = pointer === null ? null : aim(stop, pointIn(pointer));
        if (place) drop(stop, place);
      },
    });
    let isOnStop = false;
    let giveUp = () => {};
    const press = (event: PointerEvent) => {
      const isGrip = event.isPrimary && event.button === 0;
      const stop = isGrip ? stopAt(pointIn({ x: event.clientX, y: event.clientY })) : null;
      isOnStop = stop !== null;
      if (stop === null) return;
      giveUp();
      giveUp = followPress(event, () => lift(stop));
    };
    // The press comes first: a map that would be moved by it is told not to.
    const hold = (event: MapMouseEvent | MapTouchEvent) => {
      if (isOnStop) event.preventDefault();
    };
    canvas.addEventListener('pointerdown', press);
    map.on('mousedown', hold);
    map.on('touchstart', hold);
    return () => {
      giveUp();
      canvas.removeEventListener('pointerdown', press);
      map.off('mousedown', hold);
      map.off('touchstart', hold);
    };
  }, [map, point]);

  return drag;
}
