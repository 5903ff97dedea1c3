import type { Unavailability } from '../fleet/fleet.ts';
import { type DayAxis, fillSpan } from './day-axis.ts';
import type { BusySpan } from './stay-model.ts';

/** Crews and carriers alike: places of a day, and what takes them. */
interface Hands {
  readonly perDay: number;
  readonly unavailabilities: readonly Unavailability[];
  readonly busy: readonly BusySpan[];
}

/**
 * Places on each day: none while unavailable, one less for each tour that somebody is out with, and for each stay of another
 * plan that they work at. Without `busy` as if there were neither. Days before `boundary` have `most`: what happened is no longer counted.
 */
export function capacityOf(
  { perDay, unavailabilities, busy }: Hands,
  axis: DayAxis,
  {
    boundary,
    most,
    withTours,
  }: { readonly boundary: number; readonly most: number; readonly withTours: boolean },
): number[] {
  const away = new Uint8Array(axis.count);
  for (const span of unavailabilities) fillSpan(away, axis, span, 1);
  const places = Array.from({ length: axis.count }, (_, day) =>
    day < boundary ? most : away[day] === 1 ? 0 : Math.min(most, perDay),
  );
  for (const { start, end } of withTours ? busy : []) {
    const last = Math.min(axis.count - 1, axis.dayOf(end));
    for (let day = Math.max(0, boundary, axis.dayOf(start)); day <= last; day += 1)
      places[day] = Math.max(0, places[day]! - 1);
  }
  return places;
}
