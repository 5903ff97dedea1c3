import { type DayAxis, fillSpan, spansOf } from './day-axis.ts';
import type { StayFrame } from './stay-frame.ts';
import type { StayPlanningInput, StayPlanningSet } from './stay-model.ts';

/** When a set may be at work, and where it is at first. */
export interface SetCalendar {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** At `place`, or where it stands. */
  readonly blocked: readonly { readonly from: number; readonly to: number; readonly place?: number }[];
}

/** Where a set is at first, where its base is, and how many days the way between them takes. */
interface SetPlaces {
  readonly start: number;
  readonly base: number;
  readonly way_d: number;
}

/**
 * Days of a set. One that is not there on any day of the period has one day, day 0, on which it is at work nowhere. Blocked spans
 * that touch are one, at the base when one of them is; a set that cannot be back at its base by then waits where it stands.
 */
export function setCalendarOf(
  set: StayPlanningSet,
  { periodStart, periodEnd }: Pick<StayPlanningInput, 'periodStart' | 'periodEnd'>,
  axis: DayAxis,
  { start, base, way_d }: SetPlaces,
): SetCalendar {
  const [first, last] = [axis.dayOf(periodStart), axis.dayOf(periodEnd)];
  const from = Math.max(
    first,
    set.start === null ? first : axis.dayOf(set.start.free),
    set.availableFrom === null ? first : axis.dayOf(set.availableFrom),
  );
  const to = Math.min(last, set.availableTo === null ? last : axis.dayOf(set.availableTo));
  if (from > to) return { start, from: 0, to: 0, blocked: [{ from: 0, to: 0 }] };
  const flags = new Uint8Array(axis.count);
  const atBase = new Uint8Array(axis.count);
  for (const span of set.blocked) {
    fillSpan(flags, axis, span, 1);
    if (span.atBase) fillSpan(atBase, axis, span, 1);
  }
  let isBack = start === base;
  let free = from;
  const blocked = spansOf(flags.subarray(0, to + 1), from).map((span) => {
    const wantsBase = atBase.subarray(span.from, span.to + 1).includes(1);
    const goesBack = wantsBase && (isBack || free + way_d <= span.from);
    isBack ||= goesBack;
    free = span.to + 1;
    return goesBack ? { ...span, place: base } : span;
  });
  return { start, from, to, blocked };
}

/** Days of each set, in the order of the input. */
export function setCalendarsOf({ input, axis, roads }: StayFrame): readonly SetCalendar[] {
  return input.sets.map((set, k) => {
    const [start, base] = [roads.ofStart[k]!, roads.ofBase[k]!];
    const way_d = roads.haul_d[start * roads.placeCount + base]!;
    return setCalendarOf(set, input, axis, { start, base, way_d });
  });
}

/**
 * Where a set is before a stay that opens on day `until`, when it stood at `place` since a stay that opened on day `after`
 * (−Infinity = before any): there, or at its base when something was done to it there in between.
 */
export const placeBetween = ({ blocked }: SetCalendar, place: number, after: number, until: number): number =>
  blocked.reduce(
    (at, block) => (after <= block.from && block.from < until ? (block.place ?? at) : at),
    place,
  );
