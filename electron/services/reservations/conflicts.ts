import { AppError } from '@domain/errors.ts';
import type { Reservation, ReservedThing } from '@domain/exhibit/reservation.ts';
import { textOf } from '@domain/registry/field.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';
import { besidesRepairs, repairHolder } from '../repairs/repair-holds.ts';
import { type NamedThing, REGISTER_OF_THING, thingNames } from './things.ts';

const MOST_ALTERNATIVES = 5;

export interface WantedThing {
  readonly thing: ReservedThing;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** A reservation that stands in the way of promising a thing. */
export interface Obstacle {
  readonly thing: NamedThing;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly holder: Pick<Reservation, 'id' | 'start' | 'end' | 'title' | 'purpose'> & {
    readonly thing: NamedThing;
  };
}

export interface Conflict extends Obstacle {
  readonly alternatives: readonly NamedThing[];
}

/**
 * Finds what stands in the way of promising things. `gives` tells which reservations would give way: those of a
 * plan that is replaced.
 */
export function obstacleFinder(
  read: Readers,
  gives: (holder: Reservation) => boolean = () => false,
): (wanted: WantedThing, exceptId: string | null) => readonly Obstacle[] {
  const nameOf = thingNames(read);
  const repairOf = repairHolder(read);
  return ({ thing, start, end }, exceptId) => {
    const repairs = repairOf(thing, end);
    const stored = besidesRepairs(repairs, read.reservations.holding(thing, { start, end }, exceptId));
    return [...repairs, ...stored]
      .filter((holder) => !gives(holder))
      .map(({ version: _version, ...holder }) => ({
        thing: nameOf(thing),
        start,
        end,
        holder: {
          id: holder.id,
          start: holder.start,
          end: holder.end,
          title: holder.title,
          purpose: holder.purpose,
          thing: nameOf(holder.thing),
        },
      }));
  };
}

/** Finds what stands in the way of promising things, and what is free instead. */
export function conflictFinder(
  read: Readers,
): (wanted: WantedThing, exceptId: string | null) => readonly Conflict[] {
  const find = obstacleFinder(read);
  const alternativesTo = alternativeFinder(read);
  return (wanted, exceptId) =>
    find(wanted, exceptId).map((obstacle) => ({
      ...obstacle,
      alternatives: alternativesTo(wanted.thing, wanted.start, wanted.end),
    }));
}

/** Things in service that could stand in for one: caravans of the same type, sets of the same use, exhibits of the same name or discipline. */
function alternativeFinder(read: Readers) {
  const repairOf = repairHolder(read);
  const records = new Map<ReservedThing['kind'], readonly RegisterRecord[]>();
  return ({ kind, id }: ReservedThing, start: IsoDate, end: IsoDate): readonly NamedThing[] => {
    const all = records.get(kind) ?? read.registers.all(REGISTER_OF_THING[kind]);
    records.set(kind, all);
    const own = all.find((record) => record.id === id);
    const free: NamedThing[] = [];
    for (const record of all) {
      if (free.length === MOST_ALTERNATIVES) break;
      const isAlike =
        own !== undefined && record.id !== id && !record.isRetired && standsIn(kind, own, record);
      const other = { kind, id: record.id };
      if (
        isAlike &&
        [...repairOf(other, end), ...read.reservations.holding(other, { start, end }, null)].length === 0
      )
        free.push({ kind, id: record.id, name: textOf(record.values['name']) });
    }
    return free;
  };
}

/** Field that two things must share to stand in for each other. */
const LIKENESS = { caravan: 'type', set: 'kind', exhibit: 'discipline' } as const;

/** Whether one thing is like another in what it is used for. */
export function standsIn(kind: ReservedThing['kind'], own: RegisterRecord, other: RegisterRecord): boolean {
  const field = LIKENESS[kind];
  const value = textOf(own.values[field]);
  return value !== '' && textOf(other.values[field]) === value;
}

/** @throws AppError E1301 when there are conflicts; params.things names what is promised to whom */
export function refuseConflicts(conflicts: readonly Obstacle[]): void {
  if (conflicts.length === 0) return;
  throw new AppError('E1301', `${conflicts.length} things are promised already`, {
    count: conflicts.length,
    things: conflicts
      .slice(0, 5)
      .map(({ thing, holder }) => `${thing.name} (${holder.start}–${holder.end} ${holder.title})`),
  });
}
