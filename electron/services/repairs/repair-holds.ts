import type { Repair } from '@domain/exhibit/repair.ts';
import { isHolding, type Reservation, type ReservedThing } from '@domain/exhibit/reservation.ts';
import type { IsoDate } from '@domain/units.ts';
import { openRepairs } from '../conditions/exhibit-states.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { Readers } from '../ports/repositories.ts';

/**
 * Open repairs as the reservations that nobody has to enter: the exhibit is taken from the day on which it was opened until
 * somebody closes it. A set is not: it goes out without what is broken. Repairs are read when the first exhibit is asked about.
 * @returns what holds a thing on a day until `to`; at most one
 */
export function repairHolder(
  read: Readers,
): (thing: ReservedThing, to: IsoDate) => readonly Versioned<Reservation>[] {
  let open: ReturnType<typeof openRepairs> | null = null;
  return ({ kind, id }, to) => {
    if (kind !== 'exhibit') return [];
    open ??= openRepairs(read);
    const repair = open.get(id);
    return repair === undefined || repair.openedOn > to ? [] : [holdOf(repair, to)];
  };
}

/** Every open repair that holds its exhibit on a day until `to`, oldest first. */
export const repairHolds = (read: Readers, to: IsoDate): readonly Versioned<Reservation>[] =>
  read.repairs
    .open()
    .filter(({ openedOn }) => openedOn <= to)
    .map((repair) => holdOf(repair, to));

/** Reservations that hold things beside what open repairs hold: what is promised for such a repair is held by it already. */
export function besidesRepairs<R extends Pick<Reservation, 'repairId' | 'state'>>(
  repairs: readonly Pick<Reservation, 'repairId'>[],
  stored: readonly R[],
): readonly R[] {
  const held = new Set(repairs.map(({ repairId }) => repairId));
  return stored.filter(
    ({ repairId, state }) => repairId === null || !isHolding(state) || !held.has(repairId),
  );
}

/** Ends on the day it is promised for, or on the last day asked about: nobody can count on the exhibit before it is closed. */
const holdOf = ({ id, exhibitId, openedOn, dueOn, fault }: Repair, to: IsoDate): Versioned<Reservation> => ({
  id,
  thing: { kind: 'exhibit', id: exhibitId },
  start: openedOn,
  end: dueOn !== null && dueOn > to ? dueOn : to,
  state: 'out',
  purpose: 'repair',
  title: fault,
  place: null,
  planId: null,
  stayPlanId: null,
  custodyCaseId: null,
  repairId: id,
  maintenanceRuleId: null,
  note: '',
  isSample: false,
  version: null,
});
