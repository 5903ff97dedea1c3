import type { Seconds } from '../domain/units.ts';

/*
 * Continuous driving (Road Traffic Safety Law regulations of China, art. 62: no more than 4 h without a stop
 * of 20 min). A rest is taken as late as allowed, in the middle of a leg if need be: the vehicle drives until
 * the limit is reached and rests only if driving is still to come. Reaching the limit on arrival needs none.
 */

/**
 * Number of rests on a leg of `leg_s` that begins after `driven_s` seconds of driving without a rest
 * (0 ≤ driven_s ≤ limit_s). O(1).
 *
 * After k rests at most (k + 1) × limit_s can be driven, so k is the least with
 * driven_s + leg_s ≤ (k + 1) × limit_s.
 */
export function restsOnLeg(driven_s: Seconds, leg_s: Seconds, limit_s: Seconds): number {
  const total = driven_s + leg_s;
  return total <= limit_s ? 0 : Math.floor((total - 1) / limit_s);
}

/** Driving since the last rest at the end of a leg with `rests` rests. */
export function drivenAfterLeg(driven_s: Seconds, leg_s: Seconds, limit_s: Seconds, rests: number): Seconds {
  return driven_s + leg_s - rests * limit_s;
}

/** Driving since the last rest after a stop: waiting or service of at least a rest counts as one. */
export function drivenAfterStop(
  driven_s: Seconds,
  waiting_s: Seconds,
  service_s: Seconds,
  rest_s: Seconds,
): Seconds {
  return waiting_s >= rest_s || service_s >= rest_s ? 0 : driven_s;
}
