import type { PlanningRequest } from '@contract/planning.ts';
import { dayKey } from '@domain/plan/caravan-day.ts';
import type { PlannedTour } from '@domain/plan/plan.ts';
import { outlineOf } from '@domain/planning/decode.ts';
import type { PlanConditions, StartingTour } from '@domain/planning/planning-model.ts';
import { standingLocks } from '@domain/planning/standing-locks.ts';

/** Conditions of a run and the plan it starts from, as request and earlier plan say. */
export interface RunOrigin {
  readonly conditions: PlanConditions;
  readonly start: readonly StartingTour[];
}

/**
 * Lists of sites that keep their order: those locked on one caravan's day, as the earlier plan has them; sites it
 * does not visit go by the caravan and day of their lock, in the order of the request. A list of one orders nothing.
 */
function ordersOf(
  locks: NonNullable<PlanningRequest['locks']>,
  tours: readonly PlannedTour[],
): readonly (readonly string[])[] {
  const kept = new Set(locks.filter(({ keepsOrder }) => keepsOrder).map(({ siteId }) => siteId));
  const lists = new Map<string, string[]>();
  const add = (key: string, siteId: string) => {
    lists.set(key, [...(lists.get(key) ?? []), siteId]);
    kept.delete(siteId);
  };
  for (const { caravanId, date, stops } of tours) {
    for (const { siteId } of stops) if (kept.has(siteId)) add(dayKey({ caravanId, date }), siteId);
  }
  for (const { siteId, caravanId, date } of locks) {
    if (kept.has(siteId) && caravanId && date) add(dayKey({ caravanId, date }), siteId);
  }
  return [...lists.values()].filter((siteIds) => siteIds.length > 1);
}

/** Locks and orders as the request says; one that says nothing of them keeps what is locked in the earlier plan. */
function locksOf(
  { locks, siteIds }: PlanningRequest,
  tours: readonly PlannedTour[],
): Pick<PlanConditions, 'locks' | 'orders'> {
  if (locks === undefined) return standingLocks(tours, new Set(siteIds));
  return {
    locks: locks.map(({ siteId, caravanId = null, date = null }) => ({ siteId, caravanId, date })),
    orders: ordersOf(locks, tours),
  };
}

/** What a request says beside period, caravans, sites and rules. `tours` are those of the earlier plan, or none. */
export function originOf(request: PlanningRequest, tours: readonly PlannedTour[]): RunOrigin {
  return {
    conditions: {
      ...locksOf(request, tours),
      reference: tours.flatMap(({ caravanId, date, stops }) =>
        stops.map(({ siteId }) => ({ siteId, caravanId, date })),
      ),
      basePlanId: request.basePlanId ?? null,
      // Found out when the run is compiled (run.ts): it depends on what the earlier plan breaks by its rules.
      kept: null,
    },
    start: tours.map(outlineOf),
  };
}
