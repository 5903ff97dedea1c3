import { type Reservation, sharesDays } from '@domain/exhibit/reservation.ts';
import { tourSpans } from '@domain/exhibit/tour-spans.ts';
import type { Plan } from '@domain/plan/plan.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import type { IdGenerator } from '../ports/system.ts';
import { type Obstacle, obstacleFinder, refuseConflicts, type WantedThing } from './conflicts.ts';
import { thingNames } from './things.ts';
import { type TourTakers, tourTakerFinder } from './tour-takers.ts';

/** A thing that a tour needs, and the caravan that drives it. */
interface Promised extends WantedThing {
  readonly caravanId: string;
}

/** What stands in the way of a tour, and who could drive it instead. */
export interface PlanConflict extends Obstacle {
  readonly caravanId: string;
  readonly takers: TourTakers;
}

/** What a plan promises: each caravan, and the set it carries, on the days of each of its tours. */
export function planPromises(read: Readers, plan: Pick<Plan, 'tours'>): readonly Promised[] {
  const sets = new Map(read.fleet.caravans().map(({ id, exhibitSetId }) => [id, exhibitSetId]));
  return tourSpans(plan.tours).flatMap(({ caravanId, start, end }): Promised[] => {
    const setId = sets.get(caravanId) ?? null;
    return [
      { thing: { kind: 'caravan', id: caravanId }, start, end, caravanId },
      ...(setId === null ? [] : [{ thing: { kind: 'set' as const, id: setId }, start, end, caravanId }]),
    ];
  });
}

/** Reservations of earlier plans give way to a new version for the same days. */
const givesWayTo =
  (plan: Plan) =>
  (holder: Reservation): boolean =>
    holder.planId !== null &&
    holder.state === 'confirmed' &&
    holder.start <= plan.periodEnd &&
    holder.end >= plan.periodStart;

/** What stands in the way of publishing a plan, and how many things it would promise. */
export function publishingConflicts(
  read: Readers,
  plan: Plan,
): { readonly promises: readonly Promised[]; readonly conflicts: readonly PlanConflict[] } {
  const promises = planPromises(read, plan);
  const gives = givesWayTo(plan);
  const find = obstacleFinder(read, gives);
  const takers = tourTakerFinder(read, plan, gives);
  const obstacles = (promise: Promised) => [
    ...find(promise, null),
    ...ownObstacles(read, plan, promise, promises),
  ];
  return {
    promises,
    conflicts: promises.flatMap((promise) =>
      obstacles(promise).map((obstacle) => ({
        ...obstacle,
        caravanId: promise.caravanId,
        takers: takers(promise.caravanId, promise.start, promise.end),
      })),
    ),
  };
}

/** Promises of the same plan before this one that need the same thing on a day: two of its caravans carry one set. */
function ownObstacles(
  read: Readers,
  plan: Plan,
  promise: Promised,
  promises: readonly Promised[],
): readonly Obstacle[] {
  const nameOf = thingNames(read);
  return promises
    .slice(0, promises.indexOf(promise))
    .filter((other) => isSame(promise.thing, other.thing) && sharesDays(promise, other))
    .map(({ start, end, thing }) => ({
      thing: nameOf(promise.thing),
      start: promise.start,
      end: promise.end,
      holder: { id: plan.id, start, end, title: plan.name, purpose: 'tour', thing: nameOf(thing) },
    }));
}

/**
 * Confirms everything a plan promises, or nothing. What earlier plans promised of the same caravans on days of this
 * plan's period is cancelled: this version replaces them.
 * @returns what to write inside the command that publishes
 * @throws AppError E1301
 */
export function confirmPromises(read: Readers, ids: IdGenerator, plan: Plan): (write: Writers) => void {
  const { promises, conflicts } = publishingConflicts(read, plan);
  refuseConflicts(conflicts);
  const replaced = read.reservations
    .between(plan.periodStart, plan.periodEnd)
    .filter(
      (holder) => givesWayTo(plan)(holder) && promises.some(({ thing }) => isSame(thing, holder.thing)),
    );
  return (write) => {
    for (const { version, ...holder } of replaced)
      write.reservations.update({ ...holder, state: 'cancelled' }, version);
    for (const { thing, start, end } of promises) {
      write.reservations.insert({
        thing,
        start,
        end,
        id: ids.next(),
        state: 'confirmed',
        purpose: 'tour',
        title: plan.name,
        place: null,
        planId: plan.id,
        stayPlanId: null,
        custodyCaseId: null,
        repairId: null,
        maintenanceRuleId: null,
        note: '',
        isSample: false,
      });
    }
  };
}

const isSame = (a: Reservation['thing'], b: Reservation['thing']) => a.kind === b.kind && a.id === b.id;
