import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { PlanConflict, ReservationConflict, ReservationView } from '@contract/reservations.ts';
import { AppError } from '@domain/errors.ts';
import type { Reservation } from '@domain/exhibit/reservation.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { IdGenerator } from '../ports/system.ts';
import { besidesRepairs, repairHolds } from '../repairs/repair-holds.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { type Conflict, conflictFinder, type Obstacle } from './conflicts.ts';
import { draftTours } from './draft-tours.ts';
import {
  createReservation,
  removeReservation,
  setReservationState,
  updateReservation,
} from './edit-reservation.ts';
import { type PlanConflict as PlanConflictFound, publishingConflicts } from './plan-promises.ts';
import { type NamedThing, thingNames } from './things.ts';

/** Contract methods about reservations. */
export function reservationHandlers(
  session: WorkspaceSession,
  ids: IdGenerator,
): Handlers<AppContract>['reservations'] {
  return {
    between: ({ from, to, withCancelled = false }) => {
      const read = session.read();
      const nameOf = thingNames(read);
      const repairs = repairHolds(read, to).filter(({ end }) => end >= from);
      const stored = [
        ...besidesRepairs(repairs, read.reservations.between(from, to)),
        ...(withCancelled ? read.reservations.cancelledBetween(from, to) : []),
      ];
      // One text: the bridge copies the thousands of a year value by value.
      return JSON.stringify([
        ...stored.map((reservation) => viewReservation(reservation, nameOf(reservation.thing))),
        ...draftTours(read, from, to).map((draft) => ({ ...draft, thing: { ...nameOf(draft.thing) } })),
        // Nobody entered them: they have no id of their own.
        ...repairs.map((repair) => ({ ...viewReservation(repair, nameOf(repair.thing)), id: null })),
      ] satisfies ReservationView[]);
    },
    conflicts: ({ exceptId, ...wanted }) =>
      conflictFinder(session.read())(wanted, exceptId).map(viewConflict),
    ofPlan: ({ planId }) => {
      const plan = session.read().plans.find(planId);
      if (plan === null)
        throw new AppError('E1001', `plan ${planId} not found`, { kind: 'plan', id: planId });
      const { promises, conflicts } = publishingConflicts(session.read(), plan);
      return { promises: promises.length, conflicts: conflicts.map(viewPlanConflict) };
    },
    create: (entry) => ({ id: createReservation(session, ids, entry) }),
    update: (changes) => updateReservation(session, changes),
    setState: (change) => setReservationState(session, change),
    remove: (which) => removeReservation(session, which),
  };
}

function viewReservation(
  { place: _place, ...reservation }: Versioned<Reservation>,
  thing: NamedThing,
): ReservationView {
  return { ...reservation, thing: { ...thing } };
}

const viewConflict = ({ alternatives, ...obstacle }: Conflict): ReservationConflict => ({
  ...viewObstacle(obstacle),
  alternatives: copied(alternatives),
});

const viewPlanConflict = ({ caravanId, takers, ...obstacle }: PlanConflictFound): PlanConflict => ({
  ...viewObstacle(obstacle),
  caravanId,
  alternatives: copied(takers.inPlan),
  elsewhere: copied(takers.elsewhere),
});

const viewObstacle = ({ thing, start, end, holder }: Obstacle) => ({
  thing: { ...thing },
  start,
  end,
  holder: { ...holder, thing: { ...holder.thing } },
});

const copied = (things: readonly NamedThing[]) => things.map((thing) => ({ ...thing }));
