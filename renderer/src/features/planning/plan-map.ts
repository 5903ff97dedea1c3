import type { BaseRow } from '@contract/fleet.ts';
import type { PlanView, TourView } from '@contract/plans.ts';
import type { County } from '@contract/regions.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { WAIT_BREAKS_DAYS, waitClass } from '@renderer/map/classes.ts';
import type { Emphasis, MapModel } from '@renderer/map/map-model.ts';
import { litTours, type Selection } from './selection.ts';

/** What the map of a plan is drawn from. */
export interface PlanMapInput {
  readonly plan: PlanView;
  readonly selection: Selection;
  readonly counties: readonly County[];
  readonly bases: readonly BaseRow[];
  readonly colourOf: ReadonlyMap<string, number>;
  readonly businessDate: string;
}

/** Counties by time since their last visit, bases, tours in the caravans' colours, places left out. */
export function planMapModel({
  plan,
  selection,
  counties,
  bases,
  colourOf,
  businessDate,
}: PlanMapInput): MapModel {
  const lit = litTours(plan, selection);
  const emphasis = (tour: TourView): Emphasis =>
    lit === null ? 'plain' : lit.has(tour.id) ? 'strong' : 'faint';
  const selectedStop = selection.kind === 'stop' ? selection.stop.id : null;
  const selectedOmission = selection.kind === 'omission' ? selection.omission.siteId : null;
  return {
    classOfCounty: waitClasses(counties, businessDate),
    classCount: WAIT_BREAKS_DAYS.length + 1,
    keyCounties: new Set(counties.filter((county) => county.isKeyCounty).map((county) => county.code)),
    bases: bases.map(({ id, name, position }) => ({ id, name, position })),
    sites: [],
    routes: plan.tours.map((tour) => ({
      tourId: tour.id,
      colourIndex: colourOf.get(tour.caravanId) ?? 0,
      path: tourPath(tour),
      emphasis: emphasis(tour),
    })),
    stops: plan.tours.flatMap((tour) =>
      tour.stops.map((stop, index) => ({
        id: stop.id,
        tourId: tour.id,
        siteName: stop.siteName,
        sequence: index + 1,
        colourIndex: colourOf.get(tour.caravanId) ?? 0,
        position: stop.position,
        emphasis: emphasis(tour),
        isSelected: stop.id === selectedStop,
      })),
    ),
    omissions: plan.omissions.map((omission) => ({
      siteId: omission.siteId,
      siteName: omission.siteName,
      position: omission.position,
      isSelected: omission.siteId === selectedOmission,
    })),
  };
}

/** Class of each county by the days since its last visit; never visited is the highest. */
export function waitClasses(counties: readonly County[], businessDate: string): ReadonlyMap<string, number> {
  return new Map(
    counties.map((county) => [
      county.code,
      waitClass(county.lastVisit === null ? null : daysBetween(county.lastVisit, businessDate)),
    ]),
  );
}

/** Base, stops in order, base. */
export function tourPath(tour: TourView): readonly LngLat[] {
  return [tour.basePosition, ...tour.stops.map((stop) => stop.position), tour.basePosition];
}

/** Bounding box of positions with a tenth of a degree of room; null when there are none. */
export function boundsOf(positions: readonly LngLat[]): readonly [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const lngs = positions.map((position) => position[0]);
  const lats = positions.map((position) => position[1]);
  const room = 0.1;
  return [
    Math.min(...lngs) - room,
    Math.min(...lats) - room,
    Math.max(...lngs) + room,
    Math.max(...lats) + room,
  ];
}
