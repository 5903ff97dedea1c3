import { RESERVATION_PURPOSES, RESERVATION_STATES } from '@domain/exhibit/reservation.ts';
import * as z from 'zod';
import { command, packedQuery, query } from './define.ts';
import { id, isoDate, recordVersion } from './scalars.ts';

const thing = z.strictObject({ kind: z.enum(['exhibit', 'set', 'caravan']), id });
const namedThing = z.strictObject({ ...thing.shape, name: z.string() });

const span = { start: isoDate, end: isoDate };

export const reservationView = z.strictObject({
  /** Null for a tour of a draft plan, which becomes a reservation when it is published, and for an open repair. */
  id: z.nullable(id),
  thing: namedThing,
  ...span,
  state: z.enum(RESERVATION_STATES),
  purpose: z.enum(RESERVATION_PURPOSES),
  title: z.string(),
  planId: z.nullable(id),
  stayPlanId: z.nullable(id),
  custodyCaseId: z.nullable(id),
  repairId: z.nullable(id),
  maintenanceRuleId: z.nullable(id),
  note: z.string(),
  isSample: z.boolean(),
  version: recordVersion,
});
export type ReservationView = z.infer<typeof reservationView>;

/** A promise that stands in the way of another, and what is free instead. */
export const reservationConflict = z.strictObject({
  thing: namedThing,
  /** Days wanted. */
  ...span,
  holder: z.strictObject({
    id,
    thing: namedThing,
    ...span,
    title: z.string(),
    purpose: z.enum(RESERVATION_PURPOSES),
  }),
  /** Things of the same kind that are free on all of these days; at most five. */
  alternatives: z.array(namedThing),
});
export type ReservationConflict = z.infer<typeof reservationConflict>;

/** What stands in the way of a tour of a plan; the tour can be given to another caravan. */
export const planConflict = z.strictObject({
  ...reservationConflict.shape,
  /** Whose tour needs the thing on these days. */
  caravanId: id,
  /**
   * Caravans of the plan and of the same type without a tour on these days that are free then, with what they carry; at
   * most five.
   */
  alternatives: z.array(namedThing),
  /** Such caravans that are not in the plan; at most five. */
  elsewhere: z.array(namedThing),
});
export type PlanConflict = z.infer<typeof planConflict>;

const entry = z.strictObject({
  thing,
  ...span,
  purpose: z.enum(RESERVATION_PURPOSES),
  title: z.string().trim().min(1).max(120),
  note: z.string().trim().max(500),
});

/** When exhibits, sets and caravans are promised (预约). */
export const reservations = {
  /** Reservations that share a day with the span, tours of draft plans and open repairs; cancelled ones only when asked for. */
  between: packedQuery(
    z.strictObject({ from: isoDate, to: isoDate, withCancelled: z.boolean().optional() }),
    z.array(reservationView),
    (text) => JSON.parse(text),
  ),
  /** What stands in the way of a reservation that holds its thing; the holder of an exhibit in repair is the repair. */
  conflicts: query(
    z.strictObject({ thing, ...span, exceptId: z.nullable(id) }),
    z.array(reservationConflict),
  ),
  /** What publishing the plan would promise, and what stands in its way. */
  ofPlan: query(
    z.strictObject({ planId: id }),
    z.strictObject({ promises: z.int(), conflicts: z.array(planConflict) }),
  ),
  /**
   * Refused with E1301 when the thing is promised already, with E1302 when the days are the wrong way round, with E1304
   * when it is retired.
   */
  create: command(
    z.strictObject({ ...entry.shape, state: z.enum(['draft', 'confirmed']) }),
    z.strictObject({ id }),
  ),
  update: command(z.strictObject({ id, version: recordVersion, ...entry.shape }), z.void()),
  /**
   * The reason stands in the history of the reservation, beside who did it and when. Refused with E1303 when the state
   * does not follow, with E1301 when the thing is promised already, with E1304 when it would be and is retired.
   */
  setState: command(
    z.strictObject({
      id,
      version: recordVersion,
      state: z.enum(RESERVATION_STATES),
      reason: z.string().trim().max(200).optional(),
    }),
    z.void(),
  ),
  /** Refused with E1303 unless it is a draft or cancelled. */
  remove: command(z.strictObject({ id, version: recordVersion }), z.void()),
};
