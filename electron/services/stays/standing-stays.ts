import type { ClosedSpan } from '@domain/calendar/availability.ts';
import type { Reservation } from '@domain/exhibit/reservation.ts';
import type { PlannedStay } from '@domain/stay/stay-plan.ts';
import { workDays } from '@domain/stay-planning/hand-check.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** A stay of a published plan that still holds. */
export type StandingStay = PlannedStay & { readonly planId: string };

/**
 * Stays of published plans that still hold, by first day: a later version that took the place of a plan has cancelled what
 * that had reserved.
 */
export function standingStays(read: Readers): readonly StandingStay[] {
  const published = read.stays.published();
  const held = new Map<string, Reservation[]>();
  for (const planId of new Set(published.map((stay) => stay.planId))) {
    for (const reservation of read.reservations.ofStayPlan(planId)) {
      if (reservation.state === 'cancelled') continue;
      const key = `${planId} ${reservation.thing.id}`;
      held.set(key, [...(held.get(key) ?? []), reservation]);
    }
  }
  // An office may have moved the days of a reservation a little: the stay stands all the same.
  return published.filter(({ planId, setId, haulStart, strikeEnd }) =>
    held.get(`${planId} ${setId}`)?.some(({ start, end }) => start <= strikeEnd && end >= haulStart),
  );
}

/**
 * Stays that stand beside those of a plan, published or not: of sets that are not its own, and those that run on from an
 * earlier period. The rest gives way to the plan when it is published (`confirmStayPromises`), or is the plan itself.
 */
export function staysBeside(
  read: Readers,
  { periodStart, setIds }: { readonly periodStart: IsoDate; readonly setIds: readonly string[] },
): readonly StandingStay[] {
  const own = new Set(setIds);
  const startOf = new Map(read.stays.headers().map((plan) => [plan.id, plan.periodStart]));
  return standingStays(read).filter(
    ({ setId, planId, haulStart }) =>
      !own.has(setId) || (haulStart < periodStart && (startOf.get(planId) ?? '') < periodStart),
  );
}

/** Days on which people install, train or strike at a stay that stands, by crew member; the reason is the name of the plan. */
export function stayWork(read: Readers): ReadonlyMap<string, readonly ClosedSpan[]> {
  const stays = standingStays(read);
  if (stays.length === 0) return new Map();
  const crewOf = new Map(read.stays.sets().map(({ id, crewId }) => [id, crewId]));
  const members = new Map(read.stays.crews().map(({ id, memberIds }) => [id, memberIds]));
  const names = new Map(read.stays.headers().map(({ id, name }) => [id, name]));
  const work = new Map<string, ClosedSpan[]>();
  for (const stay of stays) {
    const reason = names.get(stay.planId) ?? '';
    const spans = workDays(stay).map((span) => ({ ...span, reason }));
    for (const id of members.get(crewOf.get(stay.setId) ?? '') ?? [])
      work.set(id, [...(work.get(id) ?? []), ...spans]);
  }
  return work;
}
