import type { BaseRow } from '@contract/fleet.ts';
import type { PlanView, TourView } from '@contract/plans.ts';
import type { County } from '@contract/regions.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import { WAIT_BREAKS_DAYS, waitClass } from '@domain/chart/classes.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { EMPTY_MAP_MODEL, type Emphasis, type MapModel } from '@renderer/map/map-model.ts';
import type { ShownPart } from './filter/plan-filter.ts';
import { lodgingsInUse } from './plan-nights.ts';
import { litTours, type Selection } from './selection.ts';

/** What the map of a plan is drawn from. */
export interface PlanMapInput {
  readonly plan: PlanView;
  readonly selection: Selection;
  /** The counties below it, of `planGround`. */
  readonly ground: Pick<MapModel, 'classOfCounty' | 'classCount' | 'keyCounties'>;
  readonly bases: readonly BaseRow[];
  readonly colourOf: ReadonlyMap<string, number>;
  /** What filters leave; the rest is not drawn. */
  readonly shown?: ShownPart | null;
}

/** Counties by time since their last visit; the same whatever is selected. */
export function planGround(counties: readonly County[], businessDate: string): PlanMapInput['ground'] {
  return {
    classOfCounty: waitClasses(counties, businessDate),
    classCount: WAIT_BREAKS_DAYS.length + 1,
    keyCounties: new Set(counties.filter((county) => county.isKeyCounty).map((county) => county.code)),
  };
}

const NO_LODGINGS: ReadonlySet<string> = new Set();

/** Counties by time since their last visit, bases, lodgings, tours in the caravans' colours, places left out. */
export function planMapModel({
  plan,
  selection,
  ground,
  bases,
  colourOf,
  shown = null,
}: PlanMapInput): MapModel {
  const tours = shown === null ? plan.tours : plan.tours.filter(({ id }) => shown.tours.has(id));
  const lit = litTours(plan, selection);
  const nights = lit === null ? NO_LODGINGS : litLodgings(plan, lit);
  const emphasis = (tour: TourView): Emphasis =>
    lit === null ? 'plain' : lit.has(tour.id) ? 'strong' : 'faint';
  const selectedStop = selection.kind === 'stop' ? selection.stop.id : null;
  const selectedLodging = selection.kind === 'lodging' ? selection.use.lodging.lodgingId : null;
  const selectedOmission = selection.kind === 'omission' ? selection.omission.siteId : null;
  return {
    ...ground,
    unknownCounties: EMPTY_MAP_MODEL.unknownCounties,
    bases: bases.map(({ id, name, position }) => ({ id, name, position })),
    lodgings: lodgingsInUse(plan).map(({ lodging }) => ({
      id: lodging.lodgingId,
      name: lodging.name,
      position: lodging.position,
      emphasis: lit === null ? 'plain' : nights.has(lodging.lodgingId) ? 'strong' : 'faint',
      isSelected: lodging.lodgingId === selectedLodging,
    })),
    sites: [],
    routes: tours.map((tour) => ({
      tourId: tour.id,
      colourIndex: colourOf.get(tour.caravanId) ?? 0,
      path: tourPath(tour),
      emphasis: emphasis(tour),
    })),
    stops: tours.flatMap((tour) =>
      tour.stops.flatMap((stop, index) =>
        shown !== null && !shown.stops.has(stop.id)
          ? []
          : [
              {
                id: stop.id,
                tourId: tour.id,
                siteName: stop.siteName,
                sequence: index + 1,
                colourIndex: colourOf.get(tour.caravanId) ?? 0,
                position: stop.position,
                emphasis: emphasis(tour),
                isSelected: stop.id === selectedStop,
              },
            ],
      ),
    ),
    omissions: plan.omissions.map((omission) => ({
      siteId: omission.siteId,
      siteName: omission.siteName,
      position: omission.position,
      isSelected: omission.siteId === selectedOmission,
    })),
  };
}

/** Lodgings at which a lit day begins or ends. */
function litLodgings(plan: PlanView, lit: ReadonlySet<string>): ReadonlySet<string> {
  const days = plan.tours.filter(({ id }) => lit.has(id));
  const nights = days.flatMap(({ nightBefore, night }) => [nightBefore, night]);
  return new Set(nights.flatMap((night) => night?.lodgingId ?? []));
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
  const known = PATHS.get(tour);
  if (known) return known;
  const path = [
    tour.nightBefore?.position ?? tour.basePosition,
    ...tour.stops.map((stop) => stop.position),
    tour.night?.position ?? tour.basePosition,
  ];
  PATHS.set(tour, path);
  return path;
}

/** The path of a tour is the same list as long as the tour is: whoever draws it need not compare its places. */
const PATHS = new WeakMap<TourView, readonly LngLat[]>();
