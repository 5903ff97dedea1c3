import type { ClosedSpan } from '@domain/calendar/availability.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { Reservation } from '@domain/exhibit/reservation.ts';
import type { PlannedStay } from '@domain/stay/stay-plan.ts';
import type { Readers } from '../ports/repositories.ts';

/**
 * Stays of published plans that still hold, by first day: a later version that took the place of a plan has cancelled what
 * that had reserved.
 */
export function standingStays(read: Readers): readonly (PlannedStay & { readonly planId: string })[] {
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

/** Days on which people install, train or strike at a stay that stands, by crew member; the reason is the name of the plan. */
export function stayWork(read: Readers): ReadonlyMap<string, readonly ClosedSpan[]> {
  const stays = standingStays(read);
  if (stays.length === 0) return new Map();
  const crewOf = new Map(read.stays.sets().map(({ id, crewId }) => [id, crewId]));
  const members = new Map(read.stays.crews().map(({ id, memberIds }) => [id, memberIds]));
  const names = new Map(read.stays.headers().map(({ id, name }) => [id, name]));
  const work = new Map<string, ClosedSpan[]>();
  for (const { planId, setId, installStart, open, close, strikeEnd } of stays) {
    const reason = names.get(planId) ?? '';
    const spans = [
      { start: installStart, end: addDays(open, -1), reason },
      { start: addDays(close, 1), end: strikeEnd, reason },
    ].filter(({ start, end }) => start <= end);
    for (const id of members.get(crewOf.get(setId) ?? '') ?? [])
      work.set(id, [...(work.get(id) ?? []), ...spans]);
  }
  return work;
}
