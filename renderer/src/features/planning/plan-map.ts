import type { BaseRow } from '@contract/fleet.ts';
import type { PlanView, TourView } from '@contract/plans.ts';
import type { County } from '@contract/regions.ts';
import { addDays, daysBetween } from '@domain/calendar/dates.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { WAIT_BREAKS_DAYS, waitClass } from '@renderer/map/classes.ts';
import type { Emphasis, MapModel } from '@renderer/map/map-model.ts';
import { lodgingsInUse } from './plan-nights.ts';
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

/** Counties by time since their last visit, bases, lodgings, tours in the caravans' colours, places left out. */
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
  const selectedLodging = selection.kind === 'lodging' ? selection.use.lodging.lodgingId : null;
  const selectedOmission = selection.kind === 'omission' ? selection.omission.siteId : null;
  return {
    classOfCounty: waitClasses(counties, businessDate),
    classCount: WAIT_BREAKS_DAYS.length + 1,
    keyCounties: new Set(counties.filter((county) => county.isKeyCounty).map((county) => county.code)),
    bases: bases.map(({ id, name, position }) => ({ id, name, position })),
    lodgings: lodgingsInUse(plan).map(({ lodging, tours }) => ({
      id: lodging.lodgingId,
      name: lodging.name,
      position: lodging.position,
      emphasis: lit === null ? 'plain' : tours.some((tour) => touches(lit, plan, tour)) ? 'strong' : 'faint',
      isSelected: lodging.lodgingId === selectedLodging,
    })),
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

/** Whether the day that ends with a night, or the next one of the same caravan, is lit. */
function touches(lit: ReadonlySet<string>, plan: PlanView, tour: TourView): boolean {
  if (lit.has(tour.id)) return true;
  const next = addDays(tour.date, 1);
  return plan.tours.some(
    (each) => each.caravanId === tour.caravanId && each.date === next && lit.has(each.id),
  );
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

/** Base or lodging of the night before, stops in order, base or lodging of the night. */
export function tourPath(tour: TourView): readonly LngLat[] {
  return [
    tour.nightBefore?.position ?? tour.basePosition,
    ...tour.stops.map((stop) => stop.position),
    tour.night?.position ?? tour.basePosition,
  ];
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
