import type { Emphasis, MapModel } from '@renderer/map/map-model.ts';
import { type PlanMapInput, planMapModel } from '../plan-map.ts';
import type { CompareScene, Pair, Side } from './compare-scene.ts';

/**
 * One of the compared plans on the map: as on its own, but visits that differ stand out from those that both plans have,
 * and the selected one from all. Of the places left out only those that the other plan visits.
 */
export function compareMapModel(scene: CompareScene, side: Side, ground: PlanMapInput['ground']): MapModel {
  const { plans, bases, colourOf, selected, pairOfStop } = scene;
  const plan = plans[side];
  const model = planMapModel({
    plan,
    selection: { kind: 'none' },
    ground,
    bases,
    colourOf,
  });
  const pairs = pairOfStop[side];
  const emphasisOf = (stopIds: readonly string[]): Emphasis => {
    const found = stopIds.flatMap((id) => pairs.get(id) ?? []);
    if (selected !== null && found.includes(selected)) return 'strong';
    if (!found.some((pair) => scene.shown.has(pair))) return 'faint';
    // A selected visit has the names and numbers to itself; another time of day shows on no map.
    return selected !== null || found.every((pair) => !standsOut(pair)) ? 'plain' : 'strong';
  };
  const emphasisOfTour = new Map(
    plan.tours.map(({ id, stops }) => [id, emphasisOf(stops.map((stop) => stop.id))]),
  );
  const selectedStop = selected?.[side]?.stop.id ?? null;
  const lodgingsLit = new Set(
    plan.tours.flatMap(({ id, night }) =>
      night !== null && emphasisOfTour.get(id) !== 'faint' ? [night.lodgingId] : [],
    ),
  );
  const otherSites = new Set(
    [...scene.shown].filter(({ difference }) => difference !== 'same').map(({ siteId }) => siteId),
  );
  return {
    ...model,
    routes: model.routes.map((route) => ({
      ...route,
      // A line is wide enough when its visits stand out; only the selected one also gets its arrows.
      emphasis: routeEmphasis(emphasisOfTour.get(route.tourId) ?? 'faint', selected !== null),
    })),
    stops: model.stops.map((stop) => ({
      ...stop,
      emphasis: emphasisOf([stop.id]),
      isSelected: stop.id === selectedStop,
    })),
    lodgings: model.lodgings.map((lodging) => ({
      ...lodging,
      emphasis: lodgingsLit.has(lodging.id) ? 'plain' : 'faint',
    })),
    omissions: model.omissions
      .filter(({ siteId }) => otherSites.has(siteId))
      .map((omission) => ({ ...omission, isSelected: omission.siteId === selected?.siteId })),
  };
}

/** Whether a difference can be seen on a map. */
const standsOut = ({ difference }: Pair) => difference !== 'retimed' && difference !== 'same';

const routeEmphasis = (emphasis: Emphasis, hasSelection: boolean): Emphasis =>
  emphasis === 'strong' && !hasSelection ? 'plain' : emphasis;
