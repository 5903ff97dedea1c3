import type { Point } from '@renderer/lib/drag-gesture.ts';
import { type DropPlace, type DropRoute, dropPlace, placeOfStop } from './drop-place.ts';
import type { MapModel, MapStop, MapTarget } from './map-model.ts';

/** A stop goes to a place in the order of a tour, counted without it. */
export interface MapMove {
  readonly stopId: string;
  readonly tourId: string;
  readonly position: number;
}

/** Stops that can be dragged to other places of the plan. */
export interface MapMoves {
  /** A change is on its way; until the map shows it, the next one cannot begin. */
  readonly isBusy: boolean;
  /** Names where a stop would go. */
  readonly describe: (move: MapMove) => string;
  readonly onMove: (move: MapMove) => void;
}

/** A mark that a stop can be dropped on. */
export type DropMark = Extract<MapTarget, { readonly tourId: string }>;

/**
 * Where a stop would go when let go at a point: into the tour of the stop that lies there, of its own tour to the place of
 * that stop, else into one of the routes there. `marks` are what lies there, topmost first and without the stop itself; `project` turns places into px.
 */
export function stopDropAt(
  model: Pick<MapModel, 'routes' | 'stops'>,
  stop: Pick<MapStop, 'tourId' | 'sequence'>,
  marks: readonly DropMark[],
  at: Point,
  project: (position: readonly [number, number]) => Point,
): DropPlace | null {
  const stops = marks.filter((mark) => mark.kind === 'stop');
  const tourIds = new Set((stops.length > 0 ? stops : marks).map(({ tourId }) => tourId));
  const candidates = [...tourIds].flatMap((tourId): readonly DropRoute[] => {
    const route = model.routes.find((each) => each.tourId === tourId);
    return route
      ? [
          {
            tourId,
            path: route.path.map(([lng, lat]) => project([lng, lat])),
            ownIndex: tourId === stop.tourId ? stop.sequence - 1 : null,
          },
        ]
      : [];
  });
  const [top] = stops;
  const own = candidates.find(({ tourId }) => tourId === top?.tourId && tourId === stop.tourId);
  const other = own && model.stops.find(({ id }) => id === top?.id);
  return own && other ? placeOfStop(own, other.sequence - 1) : dropPlace(candidates, at);
}
