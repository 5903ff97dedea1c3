import type { DisruptionRow } from '@contract/disruptions.ts';
import type { PlanViolationView } from '@contract/plan-edits.ts';
import type { TourView } from '@contract/plans.ts';
import type { BrokenRule } from '@renderer/timeline/board-model.ts';
import { hitsAt, type PlanEvents } from './plan-events.ts';

/** Events that a caravan's day cannot stand, told like rules that it breaks. */
export function hitRules(
  tour: TourView,
  events: PlanEvents,
  wordsOf: (row: DisruptionRow) => string,
): readonly BrokenRule[] {
  return hitsAt(events, tour.id)
    .filter(({ hit }) => hit.isBlocking)
    .map(({ row, hit }) => ({ words: wordsOf(row), stopIds: hit.isWholeDay ? [] : hit.stopIds }));
}

/** Rules that a day breaks for another reason than an event, which tells more where there is one. */
export function withoutEvents(
  violations: readonly PlanViolationView[],
  tour: TourView,
  events: PlanEvents,
): readonly PlanViolationView[] {
  const hits = hitsAt(events, tour.id)
    .map(({ hit }) => hit)
    .filter(({ isBlocking }) => isBlocking);
  if (hits.length === 0) return violations;
  const isAtHome = hits.some(({ isWholeDay }) => isWholeDay);
  const closed = new Set(
    hits
      .filter(({ isWholeDay }) => !isWholeDay)
      .flatMap(({ stopIds }) =>
        tour.stops.filter(({ id }) => stopIds.includes(id)).map(({ siteId }) => siteId),
      ),
  );
  return violations.filter(({ code, siteIds, caravanId, date }) => {
    if (caravanId !== tour.caravanId || date !== tour.date) return true;
    if (code === 'caravan-not-out') return !isAtHome;
    return code !== 'site-closed' || siteIds.some((siteId) => !closed.has(siteId));
  });
}
