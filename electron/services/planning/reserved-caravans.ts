import type { ClosedSpan } from '@domain/calendar/availability.ts';
import { isHolding, type ReservedThing } from '@domain/exhibit/reservation.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** Spans of days on which a caravan is promised for something else; the reason is the title of the reservation. */
export type ReservationsOfCaravan = (caravan: {
  readonly id: string;
  readonly exhibitSetId: string | null;
}) => readonly ClosedSpan[];

/**
 * Which caravans are promised from `from` to `to`, themselves or by the set that they carry. What plans promise is left
 * out: a new version takes the place of the plan before.
 */
export function reservedCaravans(read: Readers, from: IsoDate, to: IsoDate): ReservationsOfCaravan {
  const spans = new Map<string, ClosedSpan[]>();
  for (const { thing, start, end, state, title, planId } of read.reservations.between(from, to)) {
    if (planId !== null || thing.kind === 'exhibit' || !isHolding(state)) continue;
    const key = keyOf(thing);
    spans.set(key, [...(spans.get(key) ?? []), { start, end, reason: title }]);
  }
  const of = (thing: ReservedThing) => spans.get(keyOf(thing)) ?? [];
  return ({ id, exhibitSetId }) => [
    ...of({ kind: 'caravan', id }),
    ...(exhibitSetId === null ? [] : of({ kind: 'set', id: exhibitSetId })),
  ];
}

const keyOf = ({ kind, id }: ReservedThing) => `${kind} ${id}`;
