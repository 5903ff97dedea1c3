import type { IsoDate } from '../units.ts';
import type { PlaceKey } from './place.ts';

export const RESERVATION_STATES = ['draft', 'confirmed', 'out', 'back', 'cancelled'] as const;
export type ReservationState = (typeof RESERVATION_STATES)[number];

export const RESERVATION_PURPOSES = [
  'tour',
  'stay',
  'loan',
  'exchange',
  'maintenance',
  'repair',
  'other',
] as const;
export type ReservationPurpose = (typeof RESERVATION_PURPOSES)[number];

/** What can be reserved. A set stands for every exhibit in it. */
export type ReservedThing =
  | { readonly kind: 'exhibit'; readonly id: string }
  | { readonly kind: 'set'; readonly id: string }
  | { readonly kind: 'caravan'; readonly id: string };

/** A promise of a thing for a span of days, both ends included. */
export interface Reservation {
  readonly id: string;
  readonly thing: ReservedThing;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly state: ReservationState;
  readonly purpose: ReservationPurpose;
  readonly title: string;
  readonly place: PlaceKey | null;
  /** Plan that it comes from; at most one of the five is set. */
  readonly planId: string | null;
  readonly stayPlanId: string | null;
  readonly custodyCaseId: string | null;
  readonly repairId: string | null;
  readonly maintenanceRuleId: string | null;
  readonly note: string;
  readonly isSample: boolean;
}

/** States in which the thing is promised; two such reservations of one thing never overlap. */
export const isHolding = (state: ReservationState) => state === 'confirmed' || state === 'out';

/** Where a reservation can go from each state. */
export const NEXT_STATES: Readonly<Record<ReservationState, readonly ReservationState[]>> = {
  draft: ['confirmed', 'cancelled'],
  confirmed: ['out', 'draft', 'cancelled'],
  out: ['back'],
  back: [],
  cancelled: ['draft'],
};

/** Whether two spans of days, both ends included, share a day. */
export const sharesDays = (
  a: { readonly start: IsoDate; readonly end: IsoDate },
  b: { readonly start: IsoDate; readonly end: IsoDate },
) => a.start <= b.end && b.start <= a.end;

/** Whether two things are, or contain, one and the same. `setOf` gives the set of an exhibit. */
export function sharesThing(
  a: ReservedThing,
  b: ReservedThing,
  setOf: (exhibitId: string) => string | undefined,
): boolean {
  if (a.kind === b.kind) return a.id === b.id;
  if (a.kind === 'exhibit' && b.kind === 'set') return setOf(a.id) === b.id;
  if (a.kind === 'set' && b.kind === 'exhibit') return setOf(b.id) === a.id;
  return false;
}

/** Whether two reservations promise the same thing on the same day. */
export function conflicts(
  a: Pick<Reservation, 'id' | 'thing' | 'start' | 'end' | 'state'>,
  b: Pick<Reservation, 'id' | 'thing' | 'start' | 'end' | 'state'>,
  setOf: (exhibitId: string) => string | undefined,
): boolean {
  return (
    a.id !== b.id &&
    isHolding(a.state) &&
    isHolding(b.state) &&
    sharesDays(a, b) &&
    sharesThing(a.thing, b.thing, setOf)
  );
}
