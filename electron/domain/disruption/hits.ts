import type { IsoDate } from '../units.ts';
import type { Disruption } from './disruption.ts';
import type { DisruptionReach } from './reach.ts';

/** An event with what it concerns (`reachOf`). */
export type ReachedDisruption = Pick<Disruption, 'id' | 'start' | 'end'> & {
  readonly reach: DisruptionReach;
};

/** A caravan's day of a plan as far as events ask about it. */
export interface HitTour {
  readonly id: string;
  readonly caravanId: string;
  readonly date: IsoDate;
  readonly stops: readonly { readonly id: string; readonly siteId: string }[];
}

/** A caravan's day that an event hits. */
export interface DisruptionHit {
  readonly disruptionId: string;
  readonly tourId: string;
  /** Its visits that are hit, in their order; all of them when the caravan itself is. May then be none. */
  readonly stopIds: readonly string[];
  readonly isWholeDay: boolean;
  /** The plan cannot stay as it is; false = only to be known. */
  readonly isBlocking: boolean;
}

/**
 * What of a plan events hit: caravan's days on their dates, of caravans they concern or with visits to sites they
 * concern. In the order of the events, then of the tours.
 */
export function hitsOf(
  disruptions: readonly ReachedDisruption[],
  tours: readonly HitTour[],
): readonly DisruptionHit[] {
  return disruptions.flatMap(({ id: disruptionId, start, end, reach }) => {
    const { isBlocking } = reach;
    const [caravanIds, siteIds] = [new Set(reach.caravanIds), new Set(reach.siteIds)];
    return tours
      .filter(({ date }) => start <= date && date <= end)
      .flatMap(({ id: tourId, caravanId, stops }): readonly DisruptionHit[] => {
        const isWholeDay = caravanIds.has(caravanId);
        const hit = isWholeDay ? stops : stops.filter(({ siteId }) => siteIds.has(siteId));
        if (!isWholeDay && hit.length === 0) return [];
        return [{ disruptionId, tourId, stopIds: hit.map(({ id }) => id), isWholeDay, isBlocking }];
      });
  });
}
