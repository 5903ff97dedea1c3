import type { ReservationView } from '@contract/reservations.ts';
import type { ReservedThing } from '@domain/exhibit/reservation.ts';
import type { SpanRow } from '@renderer/timeline/span-lanes.ts';

/** Order of the groups on the board, and of the choice in the form. */
export const THING_KINDS = ['caravan', 'set', 'exhibit'] as const satisfies readonly ReservedThing['kind'][];

export interface ThingName {
  readonly id: string;
  readonly name: string;
}

/** A thing with its reservations, by first day. */
export interface ReservationRow extends SpanRow<ReservationView> {
  readonly thing: ReservationView['thing'];
}

export const thingKey = ({ kind, id }: ReservedThing) => `${kind}:${id}`;

/** Names a reservation in the address; tours of draft plans have no id of their own, an open repair has that of the repair. */
export const reservationKey = ({ id, planId, repairId, thing, start }: ReservationView) =>
  id ?? repairId ?? `${planId ?? ''}:${thingKey(thing)}:${start}`;

/**
 * Caravans and sets in the order of their lists, also those without reservations, then exhibits that are reserved by
 * themselves. What is out of use is shown only while it is reserved. `word` narrows by thing or title.
 */
export function reservationRows(
  reservations: readonly ReservationView[],
  known: Readonly<Record<'caravan' | 'set', readonly ThingName[]>>,
  word: string,
): readonly ReservationRow[] {
  const wanted = word.trim().toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(wanted);
  const rows = new Map<string, { thing: ReservationView['thing']; spans: ReservationView[] }>();
  for (const kind of ['caravan', 'set'] as const)
    for (const { id, name } of known[kind])
      rows.set(thingKey({ kind, id }), { thing: { kind, id, name }, spans: [] });
  for (const reservation of reservations) {
    const { thing, title } = reservation;
    if (!fits(thing.name) && !fits(title)) continue;
    const row = rows.get(thingKey(thing)) ?? { thing, spans: [] };
    row.spans.push(reservation);
    rows.set(thingKey(thing), row);
  }
  return THING_KINDS.flatMap((kind) =>
    [...rows]
      .filter(([, { thing, spans }]) => thing.kind === kind && (spans.length > 0 || fits(thing.name)))
      .map(([id, { thing, spans }]) => ({
        id,
        thing,
        spans: spans.toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start))),
      })),
  );
}
