import { fillSpan, spansOf } from './day-axis.ts';
import type { StayFrame } from './stay-frame.ts';

/** When a set may be at work, and where it is at first. */
export interface SetCalendar {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** At `place`, or where it stands. */
  readonly blocked: readonly { readonly from: number; readonly to: number; readonly place?: number }[];
}

/**
 * Days of each set, in the order of the input. A set that is not there on any day of the period has one day, day 0, on
 * which it is at work nowhere. Blocked spans that touch are one, at the base when one of them is; a set that cannot be back at its
 * base by then waits where it stands.
 */
export function setCalendarsOf(frame: StayFrame): readonly SetCalendar[] {
  const { input, axis, roads } = frame;
  const periodStart = axis.dayOf(input.periodStart);
  const periodEnd = axis.dayOf(input.periodEnd);
  return input.sets.map((set, k) => {
    const base = roads.ofBase[k]!;
    const start = roads.ofStart[k]!;
    const from = Math.max(
      periodStart,
      set.start === null ? periodStart : axis.dayOf(set.start.free),
      set.availableFrom === null ? periodStart : axis.dayOf(set.availableFrom),
    );
    const to = Math.min(periodEnd, set.availableTo === null ? periodEnd : axis.dayOf(set.availableTo));
    if (from > to) return { start, from: 0, to: 0, blocked: [{ from: 0, to: 0 }] };
    const flags = new Uint8Array(axis.count);
    const atBase = new Uint8Array(axis.count);
    for (const span of set.blocked) {
      fillSpan(flags, axis, span, 1);
      if (span.atBase) fillSpan(atBase, axis, span, 1);
    }
    const way_d = roads.haul_d[start * roads.placeCount + base]!;
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
  });
}
