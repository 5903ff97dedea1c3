import type { Reservation } from '@domain/exhibit/reservation.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { obstacleFinder, refuseConflicts, type WantedThing } from '../reservations/conflicts.ts';

/** A thing that a stay needs, and where it is then. */
interface Promised extends WantedThing {
  readonly venueId: string;
}

/** What a plan promises: each set from transport to strike, and the caravan that carries it on the days of the transport. */
export function stayPromises(read: Readers, plan: Pick<StayPlan, 'stays'>): readonly Promised[] {
  const carriers = new Map(read.stays.carriers().map(({ id, caravanId }) => [id, caravanId]));
  const caravanOf = new Map(
    read.stays.sets().map(({ id, carrierId }) => [id, carriers.get(carrierId ?? '') ?? null]),
  );
  return plan.stays.flatMap(({ setId, venueId, haulStart, installStart, strikeEnd }): Promised[] => {
    const caravanId = caravanOf.get(setId) ?? null;
    const set: Promised = { thing: { kind: 'set', id: setId }, start: haulStart, end: strikeEnd, venueId };
    if (caravanId === null || haulStart === installStart) return [set];
    const end = addDays(installStart, -1);
    return [set, { thing: { kind: 'caravan', id: caravanId }, start: haulStart, end, venueId }];
  });
}

/**
 * Reserves everything a plan needs, or nothing. What published plans promised of the same sets on days of this plan's
 * period is cancelled: this version replaces them.
 * @returns what to write inside the command that publishes
 * @throws AppError E1301
 */
export function confirmStayPromises(
  read: Readers,
  ids: IdGenerator,
  plan: StayPlan,
): (write: Writers) => void {
  const promises = stayPromises(read, plan);
  const wanted = new Set(promises.map(({ thing }) => `${thing.kind} ${thing.id}`));
  const givesWay = (holder: Reservation) =>
    holder.stayPlanId !== null &&
    holder.state === 'confirmed' &&
    holder.start <= plan.periodEnd &&
    holder.end >= plan.periodStart &&
    wanted.has(`${holder.thing.kind} ${holder.thing.id}`);
  const find = obstacleFinder(read, givesWay);
  refuseConflicts(promises.flatMap((promise) => find(promise, null)));
  const replaced = read.reservations.between(plan.periodStart, plan.periodEnd).filter(givesWay);
  return (write) => {
    for (const { version, ...holder } of replaced)
      write.reservations.update({ ...holder, state: 'cancelled' }, version);
    for (const { thing, start, end, venueId } of promises) {
      write.reservations.insert({
        thing,
        start,
        end,
        id: ids.next(),
        state: 'confirmed',
        purpose: 'stay',
        title: plan.name,
        place: placeKey('site', venueId),
        planId: null,
        stayPlanId: plan.id,
        custodyCaseId: null,
        repairId: null,
        maintenanceRuleId: null,
        note: '',
        isSample: plan.isSample,
      });
    }
  };
}
