import type { NightView, TourView } from '@contract/plans.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { MapModel } from '@renderer/map/map-model.ts';

/** One day alone on the map: its base, its lodgings, its way, its numbered stops. */
export function tourMapModel(
  tour: TourView,
  colourIndex: number,
): Pick<MapModel, 'bases' | 'lodgings' | 'routes' | 'stops'> {
  return {
    bases: touchesBase(tour)
      ? [{ id: tour.caravanId, name: tour.baseName, position: tour.basePosition }]
      : [],
    lodgings: lodgingsOf(tour).map(({ lodgingId, name, position }) => ({
      id: lodgingId,
      name,
      position,
      emphasis: 'strong',
      isSelected: false,
    })),
    routes: [
      {
        tourId: tour.id,
        colourIndex,
        path: pathOf(tour),
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

/** Where the day starts, its stops, and where it ends: base or lodging. */
function pathOf(tour: TourView): readonly LngLat[] {
  return [
    tour.nightBefore?.position ?? tour.basePosition,
    ...tour.stops.map((stop) => stop.position),
    tour.night?.position ?? tour.basePosition,
  ];
}

/** Whether the day starts or ends at the base. */
export const touchesBase = (tour: TourView) => tour.nightBefore === null || tour.night === null;

/** Lodgings of the nights before and after, each once. */
function lodgingsOf({ nightBefore, night }: TourView): readonly NightView[] {
  const nights = [nightBefore, night].filter((each) => each !== null);
  return nights.filter(
    (each, index) => nights.findIndex((other) => other.lodgingId === each.lodgingId) === index,
  );
}

/** Degrees around a tour that give its surroundings, so that one knows where it is. */
const SURROUNDINGS = 0.25;

/** Bounding box of a tour with its surroundings as [west, south, east, north]. */
export function tourBounds(tour: TourView): readonly [number, number, number, number] {
  const positions = pathOf(tour);
  const lngs = positions.map((position) => position[0]);
  const lats = positions.map((position) => position[1]);
  return [
    Math.min(...lngs) - SURROUNDINGS,
    Math.min(...lats) - SURROUNDINGS,
    Math.max(...lngs) + SURROUNDINGS,
    Math.max(...lats) + SURROUNDINGS,
  ];
}
