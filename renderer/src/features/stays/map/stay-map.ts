import type { PlannedStayView, StayPlanView } from '@contract/stay-plans.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { EMPTY_MAP_MODEL, type Emphasis, type MapModel } from '@renderer/map/map-model.ts';
import type { ShownStays } from '../filter/stay-filter.ts';
import type { StaySelection } from '../stay-selection.ts';

/** More moves than these are not told apart by arrows and numbers unless a set is chosen. */
const MOST_STRONG = 24;

export interface StayMapInput {
  readonly plan: StayPlanView;
  readonly shown: ShownStays | null;
  readonly selection: StaySelection;
  readonly colourOf: ReadonlyMap<string, number>;
  readonly tints: CountTints;
}

/**
 * Counties by the stays that they have in the plan, bases, and the moves of the sets as lines from place to place. The
 * set of the selected stay, or a few stays that filters leave, are strong: numbered in their order, with arrows.
 */
export function stayMapModel({ plan, shown, selection, colourOf, tints }: StayMapInput): MapModel {
  const stays = shown === null ? plan.stays : plan.stays.filter(({ id }) => shown.stays.has(id));
  const selected = selection.kind === 'stay' ? selection.stay : null;
  const emphasis = (stay: PlannedStayView): Emphasis => {
    if (selected) return stay.setId === selected.setId ? 'strong' : 'faint';
    return shown !== null && stays.length <= MOST_STRONG ? 'strong' : 'plain';
  };
  const order = orderInSet(plan.stays);
  return {
    classOfCounty: stayClasses(plan, tints),
    classCount: STAY_CLASSES,
    unknownCounties: EMPTY_MAP_MODEL.unknownCounties,
    keyCounties: new Set(
      plan.stays.filter(({ isKeyCounty }) => isKeyCounty).map(({ countyCode }) => countyCode),
    ),
    bases: basesOf(plan),
    lodgings: [],
    sites: [],
    routes: stays.map((stay) => ({
      tourId: stay.id,
      colourIndex: colourOf.get(stay.setId) ?? 0,
      path: pathOf(stay),
      emphasis: emphasis(stay),
    })),
    stops: stays.map((stay) => ({
      id: stay.id,
      tourId: stay.id,
      siteName: stay.venueName,
      sequence: order.get(stay.id) ?? 1,
      colourIndex: colourOf.get(stay.setId) ?? 0,
      position: stay.position,
      emphasis: emphasis(stay),
      isSelected: stay.id === selected?.id,
    })),
    omissions: [],
  };
}

export const STAY_CLASSES = 6;
/**
 * Of six tints those for counties left out, with one stay, and with more: quiet, so that lines in colour stand out, and far
 * enough from each other and from land to be told apart.
 */
export const TINTS_BY_COUNT = { light: [0, 2, 3], dark: [0, 1, 3] } as const;
export type CountTints = (typeof TINTS_BY_COUNT)[keyof typeof TINTS_BY_COUNT];

/** Class of each county of the plan by how many stays it has. */
export function stayClasses(
  plan: Pick<StayPlanView, 'countyCodes' | 'stays'>,
  tints: CountTints,
): ReadonlyMap<string, number> {
  const counts = new Map(plan.countyCodes.map((code) => [code, 0]));
  for (const { countyCode } of plan.stays) counts.set(countyCode, (counts.get(countyCode) ?? 0) + 1);
  return new Map([...counts].map(([code, count]) => [code, tints[Math.min(count, 2)] ?? 0]));
}

/** Position of each stay among those of its set, by day; the first is 1. */
function orderInSet(stays: readonly PlannedStayView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    stays
      .toSorted((a, b) => (a.haulStart < b.haulStart ? -1 : Number(a.haulStart > b.haulStart)))
      .map(({ id, setId }) => {
        const next = (counts.get(setId) ?? 0) + 1;
        counts.set(setId, next);
        return [id, next];
      }),
  );
}

/** Each base once, however many sets are at home there. */
function basesOf({ sets }: Pick<StayPlanView, 'sets'>): MapModel['bases'] {
  const byPlace = new Map(sets.map((set) => [set.basePosition.join(), set]));
  return [...byPlace].map(([id, { baseName, basePosition }]) => ({
    id,
    name: baseName,
    position: basePosition,
  }));
}

/** The path of a stay is the same list as long as the stay is: whoever draws it need not compare its places. */
const PATHS = new WeakMap<PlannedStayView, readonly LngLat[]>();

function pathOf(stay: PlannedStayView): readonly LngLat[] {
  const known = PATHS.get(stay) ?? [stay.fromPosition, stay.position];
  PATHS.set(stay, known);
  return known;
}
