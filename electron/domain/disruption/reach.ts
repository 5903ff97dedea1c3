import { eachDay } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';
import type { Disruption, DisruptionTarget } from './disruption.ts';

/** What an event can reach: the fleet and the sites as far as events ask about them. */
export interface DisruptionWorld {
  readonly caravans: readonly { readonly id: string; readonly exhibitSetId: string | null }[];
  readonly exhibits: readonly { readonly id: string; readonly setId: string }[];
  readonly sites: readonly {
    readonly id: string;
    readonly countyCode: string;
    readonly townshipCode: string | null;
  }[];
}

/** Caravans and sites that an event is about on its days. */
export interface DisruptionReach {
  readonly caravanIds: readonly string[];
  readonly siteIds: readonly string[];
  /** Nothing of it may be planned on those days; false = visits go on, and are only marked. */
  readonly isBlocking: boolean;
}

/**
 * Whom an event concerns, in the order of `world`. A site whose township is not known is only reached through its
 * county. Of a target that is gone nothing is.
 */
export function reachOf(target: DisruptionTarget, world: DisruptionWorld): DisruptionReach {
  switch (target.kind) {
    case 'caravan-off': {
      const caravans = world.caravans.filter(({ id }) => id === target.caravanId);
      return { caravanIds: caravans.map(({ id }) => id), siteIds: [], isBlocking: true };
    }
    case 'exhibit-broken': {
      const setId = world.exhibits.find(({ id }) => id === target.exhibitId)?.setId;
      const caravans = world.caravans.filter(
        ({ exhibitSetId }) => exhibitSetId !== null && exhibitSetId === setId,
      );
      return { caravanIds: caravans.map(({ id }) => id), siteIds: [], isBlocking: target.stopsCaravan };
    }
    case 'site-closed': {
      const sites = world.sites.filter(({ id }) => id === target.siteId);
      return { caravanIds: [], siteIds: sites.map(({ id }) => id), isBlocking: true };
    }
    case 'road-closed': {
      const sites = world.sites.filter(
        ({ countyCode, townshipCode }) =>
          countyCode === target.regionCode || townshipCode === target.regionCode,
      );
      return { caravanIds: [], siteIds: sites.map(({ id }) => id), isBlocking: true };
    }
  }
}

/** Days on which events leave a caravan at home, or a site without visits. */
export interface BlockedDays {
  readonly ofCaravan: ReadonlyMap<string, ReadonlySet<IsoDate>>;
  readonly ofSite: ReadonlyMap<string, ReadonlySet<IsoDate>>;
}

/** Blocked days from `from` to `to`, both included. What is not blocked is not in the maps. */
export function blockedDays(
  disruptions: readonly Disruption[],
  world: DisruptionWorld,
  from: IsoDate,
  to: IsoDate,
): BlockedDays {
  const ofCaravan = new Map<string, Set<IsoDate>>();
  const ofSite = new Map<string, Set<IsoDate>>();
  const block = (days: Map<string, Set<IsoDate>>, id: string, dates: readonly IsoDate[]) => {
    const known = days.get(id) ?? new Set();
    for (const date of dates) known.add(date);
    days.set(id, known);
  };
  for (const { target, start, end } of disruptions) {
    const dates = eachDay(start < from ? from : start, end > to ? to : end);
    const { caravanIds, siteIds, isBlocking } = reachOf(target, world);
    if (!isBlocking || dates.length === 0) continue;
    for (const id of caravanIds) block(ofCaravan, id, dates);
    for (const id of siteIds) block(ofSite, id, dates);
  }
  return { ofCaravan, ofSite };
}
