import { estimateLeg } from '../travel/estimate.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { dayAxis } from './day-axis.ts';
import { haulDays } from './roads.ts';
import { placeBetween, setCalendarOf } from './set-calendars.ts';
import { type StayOutline, withinRun } from './stay-frame.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** Where the transport of a stay begins. */
export type StayOrigin =
  | { readonly kind: 'base' }
  /** Where the set is at first: where a stay of an earlier period leaves it, or the hall that holds it. */
  | { readonly kind: 'start'; readonly name: string; readonly position: LngLat }
  | { readonly kind: 'venue'; readonly venueId: string };

/** Places of one set while its stays are gone through. */
const BASE = 0;
const START = 1;
const VENUE = 2;

/**
 * Where the transport of each stay begins, in the order of the stays: where its set was before, or its base when the set was there
 * for maintenance in between. Null for a stay whose set is not part of the run.
 */
export function stayOrigins(
  given: StayPlanningInput,
  stays: readonly Pick<StayOutline, 'setId' | 'venueId' | 'open'>[],
): readonly (StayOrigin | null)[] {
  const input = withinRun(given);
  const axis = dayAxis(input.periodStart, input.periodEnd);
  const origins = new Map<(typeof stays)[number], StayOrigin>();
  for (const set of input.sets) {
    const { start, base } = set;
    const way_d =
      start === null ? 0 : haulDays(estimateLeg(start.place, base, 0).length_m, input.rules.haul_km_per_day);
    const places = { start: start === null ? BASE : START, base: BASE, way_d };
    const calendar = setCalendarOf(set, input, axis, places);
    let [place, after, venueId] = [places.start, -Infinity, ''];
    const own = stays.filter(({ setId }) => setId === set.id);
    for (const stay of own.toSorted((a, b) => (a.open < b.open ? -1 : Number(a.open > b.open)))) {
      const open = axis.dayOf(stay.open);
      const from = placeBetween(calendar, place, after, open);
      const { name = '', place: first = base } = start ?? {};
      const origin: StayOrigin =
        from === VENUE
          ? { kind: 'venue', venueId }
          : from === START
            ? { kind: 'start', name, position: first.position }
            : { kind: 'base' };
      origins.set(stay, origin);
      [place, after, venueId] = [VENUE, open, stay.venueId];
    }
  }
  return stays.map((stay) => origins.get(stay) ?? null);
}
