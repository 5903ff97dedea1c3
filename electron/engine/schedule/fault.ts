import type { RefusalKind } from '../explanation.ts';
import type { DayIndex, VehicleIndex, VisitIndex } from '../problem-input.ts';

/** Rules about the times of one route. */
export type TimeFaultKind = Extract<
  RefusalKind,
  'calendar' | 'visits-per-day' | 'closed' | 'window' | 'driving' | 'shift' | 'daylight'
>;

/** A broken rule about times and the visit where it broke, or NONE. */
export interface TimeFault {
  readonly kind: TimeFaultKind;
  readonly visit: VisitIndex;
}

export type FaultKind =
  | Exclude<RefusalKind, 'not-worth-it'>
  | 'unknown-index' // vehicle, day, visit or lodging does not exist
  | 'repeated' // two routes of one vehicle on one day, or a visit served twice
  | 'nights'; // a night without a route on the next day, or too many in a row

/** One broken rule of a plan. */
export interface Fault<Kind extends FaultKind = FaultKind> {
  readonly kind: Kind;
  /** The visits concerned; empty when the rule is about the vehicle alone. */
  readonly visits: readonly VisitIndex[];
  /** The route concerned, when it is one. */
  readonly vehicle?: VehicleIndex;
  readonly day?: DayIndex;
}

/** In English, for the log and for errors. */
export function describeFault({ kind, visits, vehicle, day }: Fault): string {
  const route = vehicle === undefined ? [] : [`vehicle ${vehicle}`];
  if (day !== undefined) route.push(`day ${day}`);
  if (visits.length > 0) route.push(`visits ${visits.join(', ')}`);
  return `${kind}: ${route.join(', ')}`;
}
