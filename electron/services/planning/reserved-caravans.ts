import type { ClosedSpan } from '@domain/calendar/availability.ts';
import { isHolding, type Reservation, type ReservedThing } from '@domain/exhibit/reservation.ts';
import type { IsoDate } from '@domain/units.ts';
import type { Readers } from '../ports/repositories.ts';

/** Spans of days on which a caravan is promised for something else; the reason is the title of the reservation. */
export type ReservationsOfCaravan = (caravan: {
  readonly id: string;
  readonly exhibitSetId: string | null;
}) => readonly ClosedSpan[];

/**
 * Which caravans are promised from `from` to `to`, themselves, by the set that they carry or by one exhibit of it: whoever
 * publishes a tour promises the whole set. What plans promise is left out: a new version takes the place of the plan before.
 */
export function reservedCaravans(read: Readers, from: IsoDate, to: IsoDate): ReservationsOfCaravan {
  const spans = new Map<string, ClosedSpan[]>();
  const wholeOf = wholeThings(read);
  for (const { thing, start, end, state, title, planId } of read.reservations.between(from, to)) {
    if (planId !== null || !isHolding(state)) continue;
    const { key, reason } = wholeOf(thing, title);
    spans.set(key, [...(spans.get(key) ?? []), { start, end, reason }]);
  }
  const of = (thing: ReservedThing) => spans.get(keyOf(thing)) ?? [];
  return ({ id, exhibitSetId }) => [
    ...of({ kind: 'caravan', id }),
    ...(exhibitSetId === null ? [] : of({ kind: 'set', id: exhibitSetId })),
  ];
}

/** A caravan or set as it is; an exhibit by its set, with its name before the title. Exhibits are read for the first one. */
function wholeThings(read: Readers) {
  let exhibits: ReadonlyMap<string, { readonly setId: string; readonly name: string }> | null = null;
  return (
    thing: ReservedThing,
    title: Reservation['title'],
  ): { readonly key: string; readonly reason: string } => {
    if (thing.kind !== 'exhibit') return { key: keyOf(thing), reason: title };
    exhibits ??= new Map(read.fleet.exhibits().map((exhibit) => [exhibit.id, exhibit]));
    const { setId = '', name = '' } = exhibits.get(thing.id) ?? {};
    return { key: keyOf({ kind: 'set', id: setId }), reason: `${name} ${title}`.trim() };
  };
}

const keyOf = ({ kind, id }: ReservedThing) => `${kind} ${id}`;
