import { dayKey } from '../plan/caravan-day.ts';
import type { IsoDate } from '../units.ts';
import type { PlanConditions, PlanningDay, PlanningLock } from './planning-model.ts';

/*
 * How the part of an earlier plan that must not change (`PlanConditions.kept`) becomes a part of the problem: as locks
 * and orders beside those of the user, and as days and caravans that other visits may not use.
 */

/** Bit of `features` that marks the caravans to which visits are confined; fitting-caravans.ts has the bits above it. */
const MAY_CHANGE = 1;

/** Locks of the user and of what is kept, one per site; where both speak of caravan or day the user's holds. */
export function locksWithKept({ locks, kept }: PlanConditions): readonly PlanningLock[] {
  const all = new Map<string, PlanningLock>((kept?.visits ?? []).map((visit) => [visit.siteId, visit]));
  for (const lock of locks) {
    const { siteId } = lock;
    const standing = all.get(siteId);
    all.set(siteId, {
      siteId,
      caravanId: lock.caravanId ?? standing?.caravanId ?? null,
      date: lock.date ?? standing?.date ?? null,
    });
  }
  return [...all.values()];
}

/** Orders of the user, and the visits that are kept on each caravan's day. */
export function ordersWithKept({ orders, kept }: PlanConditions): readonly (readonly string[])[] {
  if (kept === null) return orders;
  const days = new Map<string, string[]>();
  for (const { siteId, caravanId, date } of kept.visits) {
    const key = dayKey({ caravanId, date });
    days.set(key, [...(days.get(key) ?? []), siteId]);
  }
  return [...orders, ...days.values()];
}

/** Where a visit may go beside its own windows and locks. */
export interface Confinement {
  readonly allowsDay: (siteId: string, day: PlanningDay) => boolean;
  /** Equipment that a caravan must have for the visit; absent when any will do. */
  readonly featuresFor: (siteId: string) => { readonly features?: number };
  readonly featuresOf: (caravanId: string) => { readonly features?: number };
}

/**
 * Visits that are neither kept nor free are confined to the dates and caravans that may change, free ones to the days
 * from which on there is something to change; a day that the user has locked holds.
 */
export function confinementOf({ kept, locks }: PlanConditions): Confinement {
  if (kept === null) return { allowsDay: () => true, featuresFor: () => ({}), featuresOf: () => ({}) };
  const open = new Set([...kept.visits.map(({ siteId }) => siteId), ...kept.freeSiteIds]);
  const bound = new Set([
    ...kept.visits.map(({ siteId }) => siteId),
    ...locks.filter(({ date }) => date !== null).map(({ siteId }) => siteId),
  ]);
  const isTooEarly = (siteId: string, date: IsoDate) =>
    kept.from !== null && date < kept.from && !bound.has(siteId);
  const dates = kept.dates && new Set(kept.dates);
  const caravanIds = kept.caravanIds && new Set(kept.caravanIds);
  return {
    allowsDay: (siteId, { date }) =>
      !isTooEarly(siteId, date) && (dates === null || open.has(siteId) || dates.has(date)),
    featuresFor: (siteId) => (caravanIds === null || open.has(siteId) ? {} : { features: MAY_CHANGE }),
    featuresOf: (caravanId) => (caravanIds?.has(caravanId) ? { features: MAY_CHANGE } : {}),
  };
}
