import type { TourView } from '@contract/plans.ts';
import type { MapModel } from '@renderer/map/map-model.ts';

/** One tour alone on the map: its base, its way, its numbered stops. */
export function tourMapModel(
  tour: TourView,
  colourIndex: number,
): Pick<MapModel, 'bases' | 'routes' | 'stops'> {
  return {
    bases: [{ id: tour.caravanId, name: tour.baseName, position: tour.basePosition }],
    routes: [
      {
        tourId: tour.id,
        colourIndex,
        path: [tour.basePosition, ...tour.stops.map((stop) => stop.position), tour.basePosition],
        emphasis: 'strong',
      },
    ],
    stops: tour.stops.map((stop, index) => ({
      id: stop.id,
      tourId: tour.id,
      siteName: stop.siteName,
      sequence: index + 1,
      colourIndex,
      position: stop.position,
      emphasis: 'strong',
      isSelected: false,
    })),
  };
}

/** Degrees around a tour that give its surroundings, so that one knows where it is. */
const SURROUNDINGS = 0.25;

/** Bounding box of a tour with its surroundings as [west, south, east, north]. */
export function tourBounds(tour: TourView): readonly [number, number, number, number] {
  const positions = [tour.basePosition, ...tour.stops.map((stop) => stop.position)];
  const lngs = positions.map((position) => position[0]);
  const lats = positions.map((position) => position[1]);
  return [
    Math.min(...lngs) - SURROUNDINGS,
    Math.min(...lats) - SURROUNDINGS,
    Math.max(...lngs) + SURROUNDINGS,
    Math.max(...lats) + SURROUNDINGS,
  ];
}
