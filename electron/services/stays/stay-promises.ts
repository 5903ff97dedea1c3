import { type Reservation, sharesDays } from '@domain/exhibit/reservation.ts';
import { placeKey } from '@domain/exhibit/place.ts';
import { addDays } from '@domain/calendar/dates.ts';
import type { StayPlan } from '@domain/stay/stay-plan.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Versioned } from '../ports/record-version.ts';
import type { Readers, Writers } from '../ports/repositories.ts';
import { refuseRetired } from '../registry/refuse-retired.ts';
import type { IdGenerator } from '../ports/system.ts';
import {
  type Obstacle,
  obstacleFinder,
  refuseConflicts,
  type WantedThing,
} from '../reservations/conflicts.ts';
import { thingNames } from '../reservations/things.ts';

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

/** One reservation for days on which a caravan carries several sets of the plan. */
function withoutOverlaps(promises: readonly Promised[]): readonly Promised[] {
  const merged: Promised[] = [];
  for (const promise of promises.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const { thing } = promise;
    const at = merged.findIndex(
      (each) => thing.kind === 'caravan' && isSame(each.thing, thing) && sharesDays(each, promise),
    );
    const known = merged[at];
    if (known === undefined) merged.push(promise);
    else merged[at] = { ...known, end: known.end > promise.end ? known.end : promise.end };
  }
  return merged;
}

const isSame = (a: Reservation['thing'], b: Reservation['thing']) => a.kind === b.kind && a.id === b.id;

/** What published plans have reserved in the period of a plan that takes their place. */
interface Predecessors {
  /** Reservations that it does without: those of its sets, and of caravans that carried nothing else. */
  readonly gone: readonly Versioned<Reservation>[];
  /** Those of its sets that are out, or were: what it plans on the same days is that. */
  readonly begun: readonly Versioned<Reservation>[];
}

/** Stays that run on from a plan of an earlier period are not part of this one. */
function predecessorsOf(read: Readers, plan: StayPlan): Predecessors {
  const ofPeriod = new Set(
    read.stays
      .headers()
      .filter(({ periodStart }) => periodStart >= plan.periodStart)
      .map(({ id }) => id),
  );
  const sets = new Set(plan.setIds);
  const held = read.reservations
    .between(plan.periodStart, plan.periodEnd)
    .filter(
      ({ stayPlanId, start }) =>
        stayPlanId !== null && (start >= plan.periodStart || ofPeriod.has(stayPlanId)),
    );
  const ofSets = held.filter(({ thing }) => thing.kind === 'set');
  const own = ofSets.filter(({ thing }) => sets.has(thing.id));
  const goneSets = own.filter(({ state }) => state === 'confirmed');
  const isLeft = ({ stayPlanId, start, end }: Reservation) =>
    ofSets.some(
      (set) =>
        set.stayPlanId === stayPlanId && set.start >= start && set.start <= end && !goneSets.includes(set),
    );
  const goneCaravans = held.filter(
    (holder) => holder.thing.kind === 'caravan' && holder.state === 'confirmed' && !isLeft(holder),
  );
  return { gone: [...goneSets, ...goneCaravans], begun: own.filter(({ state }) => state !== 'confirmed') };
}

/** Stays of one set that a plan changed by hand has on the same days. */
function ownObstacles(
  read: Readers,
  plan: StayPlan,
  promise: Promised,
  before: readonly Promised[],
): readonly Obstacle[] {
  const nameOf = thingNames(read);
  return before
    .filter((other) => isSame(promise.thing, other.thing) && sharesDays(promise, other))
    .map(({ start, end, thing }) => ({
      thing: nameOf(promise.thing),
      start: promise.start,
      end: promise.end,
      holder: { id: plan.id, start, end, title: plan.name, purpose: 'stay', thing: nameOf(thing) },
    }));
}

/**
 * Reserves everything a plan needs, or nothing. What published plans promised of the same sets on days of this plan's
 * period is cancelled: this version replaces them. What has begun already goes over to it.
 * @returns what to write inside the command that publishes
 * @throws AppError E1301, E1304
 */
export function confirmStayPromises(
  read: Readers,
  ids: IdGenerator,
  plan: StayPlan,
  today: IsoDate,
): (write: Writers) => void {
  const coming = new Set(plan.stays.filter(({ strikeEnd }) => strikeEnd >= today).map(({ setId }) => setId));
  refuseRetired(
    read,
    [...coming].map((id) => ({ register: 'exhibit-set', id })),
  );
  const promises = withoutOverlaps(stayPromises(read, plan));
  const { gone, begun } = predecessorsOf(read, plan);
  const begunOf = ({ thing, start }: Promised) =>
    begun.find((holder) => isSame(holder.thing, thing) && holder.start === start);
  const givesWay = new Set([
    ...gone.map(({ id }) => id),
    ...promises.flatMap((promise) => begunOf(promise)?.id ?? []),
  ]);
  const find = obstacleFinder(read, ({ id }) => givesWay.has(id));
  refuseConflicts([
    ...promises.flatMap((promise) => find(promise, null)),
    ...promises.flatMap((promise, index) => ownObstacles(read, plan, promise, promises.slice(0, index))),
  ]);
  return (write) => {
    for (const { version, ...holder } of gone)
      write.reservations.update({ ...holder, state: 'cancelled' }, version);
    for (const promise of promises) {
      const holder = begunOf(promise);
      if (holder === undefined) {
        write.reservations.insert(reservationOf(promise, plan, ids.next()));
        continue;
      }
      const { version, ...reservation } = holder;
      write.reservations.update(
        { ...reservation, end: promise.end, stayPlanId: plan.id, title: plan.name },
        version,
      );
    }
  };
}

const reservationOf = (
  { thing, start, end, venueId }: Promised,
  plan: StayPlan,
  id: string,
): Reservation => ({
  id,
  thing,
  start,
  end,
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
