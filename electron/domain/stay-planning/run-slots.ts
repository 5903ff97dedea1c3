import type { StayProblemInput } from '@engine';
import { daysBetween } from '../calendar/dates.ts';
import { phaseDays } from '../stay/phases.ts';
import type { StayPin } from '../stay/stay-plan.ts';
import { fillSpan } from './day-axis.ts';
import { leadEnd, meetsPin } from './hand-check.ts';
import type { EarlierFate } from './kept-stays.ts';
import { lengthClasses, stayLengths } from './phase-lengths.ts';
import { firstDayAfter, type Slot } from './problem-parts.ts';
import { boundaryOf, type StayFrame } from './stay-frame.ts';

export type EnginePin = NonNullable<StayProblemInput['pins']>[number];

/**
 * Venues of the engine for a run: each venue for each class of lengths, then one for each stay that is kept, or that may stay as it
 * is in a hall out of use.
 */
export interface RunSlots {
  readonly slots: readonly Slot[];
  /** Slot of set k in venue v that is not of a kept stay. */
  readonly usual: (k: number, v: number) => number;
  /** Slot of each fate; null where it has none of its own. */
  readonly ofFate: readonly (number | null)[];
  /** The one class that all sets are of; null when there are several. */
  readonly isOneClass: boolean;
}

/** Longest time that a stay of a county may be open in a repair, where nothing grows; by county. */
function openCaps({ input }: StayFrame, fates: readonly EarlierFate[]): ReadonlyMap<string, number> {
  const caps = new Map<string, number>();
  if (input.only?.kind !== 'repair') return caps;
  for (const { stay } of fates) {
    const length = daysBetween(stay.open, stay.close) + 1;
    caps.set(stay.countyCode, Math.max(length, caps.get(stay.countyCode) ?? 0));
  }
  return caps;
}

/**
 * First day on which an installation may begin in venue v: when it can be fixed in time, or the day that it was promised
 * for in the earlier plan; for a fixed opening as early as that needs.
 */
function firstDay(frame: StayFrame, fates: readonly EarlierFate[], v: number): number {
  const { input, axis, countyOf, lengthsOf } = frame;
  const venue = input.venues[v]!;
  const promised = fates.filter(({ stay, fate }) => stay.venueId === venue.id && fate !== 'cut');
  const lead = [
    leadEnd(input, venue.terms?.lead_d ?? null),
    ...promised.map(({ stay }) => stay.installStart),
  ];
  const boundary = axis.dayOf(boundaryOf(input));
  const asUsual = Math.max(boundary, Math.min(...lead.map((date) => axis.dayOf(date))));
  const isMeant = (pin: StayPin) =>
    pin.countyCode === venue.countyCode && (pin.venueId === null || pin.venueId === venue.id);
  const fixed = input.pins.filter(isMeant).flatMap(({ open, setId }) => {
    if (open === null) return [];
    const prepare = input.sets
      .map((_, k) => k)
      .filter((k) => setId === null || input.sets[k]!.id === setId)
      .map((k) => lengthsOf(k, v).install_d + lengthsOf(k, v).train_d);
    return [axis.dayOf(open) - Math.max(0, ...prepare)];
  });
  const first = Math.min(asUsual, ...fixed);
  return Math.max(0, first, firstDayAfter(frame, countyOf.get(venue.countyCode)!));
}

/** A venue for one stay that is held, with its own lengths, for its set alone. */
function keptSlot(frame: StayFrame, { stay, fate }: EarlierFate): Slot {
  const { axis, setOf, venueOf, venueDays } = frame;
  const venue = venueOf.get(stay.venueId)!;
  const { install_d, train_d, strike_d } = phaseDays(stay);
  const length = daysBetween(stay.open, stay.close) + 1;
  const own = new Uint8Array(axis.count);
  fillSpan(own, axis, { start: stay.installStart, end: stay.strikeEnd }, 1);
  const isCut = fate === 'cut';
  return {
    venue,
    lengths: {
      install_d,
      train_d,
      minOpen_d: isCut ? 1 : length,
      maxOpen_d: length,
      strike_d,
    },
    free: isCut ? own.map((day, at) => day & venueDays[venue]!.free[at]!) : own,
    suits: (k) => k === setOf.get(stay.setId),
  };
}

/**
 * A venue for one stay in a hall that is out of use, where no other comes: it may stay as it is, as far as the rules of the run
 * allow, or go.
 */
function lastSlot(frame: StayFrame, { stay, fate, isBroken }: EarlierFate, free: Uint8Array): Slot {
  const slot = keptSlot(frame, { stay, fate, isBroken });
  const { minOpen_d, maxOpen_d } = slot.lengths;
  return {
    ...slot,
    free: slot.free.map((day, at) => day & free[at]!),
    suits: (k) => {
      const allowed = frame.lengthsOf(k, slot.venue);
      return (
        slot.suits(k) &&
        frame.isSuitable(k, slot.venue) &&
        allowed.minOpen_d <= minOpen_d &&
        maxOpen_d <= allowed.maxOpen_d
      );
    },
  };
}

/** Venues that a fixed stay in another venue of their county leaves no room for. */
function barredVenues({ input }: StayFrame): ReadonlySet<string> {
  if (input.rules.maxStays > 1) return new Set();
  return new Set(
    input.pins.flatMap(({ countyCode, venueId }) =>
      venueId === null
        ? []
        : input.venues
            .filter((venue) => venue.countyCode === countyCode && venue.id !== venueId)
            .map(({ id }) => id),
    ),
  );
}

/**
 * Slots of a run. Lengths of the engine belong to venues: sets with their own lengths get venues of their own, and so
 * does each kept stay, because it keeps its days whatever the rules say now.
 */
export function runSlots(frame: StayFrame, fates: readonly EarlierFate[]): RunSlots {
  const { input, setOf, venueDays } = frame;
  const { only, rules, sets, venues } = input;
  const { ofSet, members } = lengthClasses(sets);
  const caps = openCaps(frame, fates);
  const barred = barredVenues(frame);
  const free = new Set(fates.flatMap(({ stay, fate }) => (fate === 'kept' ? [] : [stay.setId])));
  const mayMove = (k: number) =>
    only?.kind !== 'sets' || only.setIds.includes(sets[k]!.id) || free.has(sets[k]!.id);
  const days = venues.map((_, v) => {
    const from = Math.min(frame.axis.count, firstDay(frame, fates, v));
    return venueDays[v]!.free.map((day, at) => (at < from ? 0 : day));
  });
  const usual = members.flatMap((member, index) =>
    venues.map((venue, v): Slot => {
      const lengths = stayLengths(member, venue.terms, rules);
      const cap = Math.min(lengths.maxOpen_d, caps.get(venue.countyCode) ?? Infinity);
      return {
        venue: v,
        lengths: { ...lengths, maxOpen_d: Math.max(lengths.minOpen_d, cap) },
        free: days[v]!,
        suits: (k) =>
          ofSet[k] === index &&
          !venue.isRetired &&
          !barred.has(venue.id) &&
          mayMove(k) &&
          frame.isSuitable(k, v),
      };
    }),
  );
  const slots = [...usual];
  const ofFate = fates.map((fate) => {
    if (!setOf.has(fate.stay.setId)) return null;
    if (fate.fate === 'kept' || fate.fate === 'cut') return slots.push(keptSlot(frame, fate)) - 1;
    const v = frame.venueOf.get(fate.stay.venueId)!;
    return venues[v]!.isRetired ? slots.push(lastSlot(frame, fate, days[v]!)) - 1 : null;
  });
  return {
    slots,
    usual: (k, v) => ofSet[k]! * venues.length + v,
    ofFate,
    isOneClass: members.length === 1,
  };
}

/** Stays that have to be in the plan: those that the user fixed, and what of the earlier plan is held. */
export function pinsOf(
  frame: StayFrame,
  fates: readonly EarlierFate[],
  slots: RunSlots,
): readonly EnginePin[] {
  const { input, axis, setOf, countyOf, venueOf } = frame;
  const fixed = input.pins.map((pin): EnginePin => {
    const { countyCode, setId, venueId, open, close } = pin;
    const set = setId === null ? undefined : setOf.get(setId);
    const venue = venueId === null ? undefined : venueOf.get(venueId);
    // Without a set the venue is one of several of the engine; where the county has one stay, the others are barred.
    const slot =
      venue === undefined
        ? undefined
        : input.venues[venue]!.isRetired
          ? (slots.ofFate[fates.findIndex(({ stay }) => meetsPin(pin, stay))] ?? undefined)
          : set === undefined && !slots.isOneClass
            ? undefined
            : slots.usual(set ?? 0, venue);
    return {
      county: countyOf.get(countyCode)!,
      ...(set === undefined ? {} : { set }),
      ...(slot === undefined ? {} : { venue: slot }),
      ...(open === null ? {} : { open: axis.dayOf(open) }),
      ...(close === null ? {} : { close: axis.dayOf(close) }),
    };
  });
  const held = fates.flatMap(({ stay, fate }, index): readonly EnginePin[] => {
    if (fate === 'free') return [];
    const county = countyOf.get(stay.countyCode)!;
    const set = setOf.get(stay.setId)!;
    const [open, close] = [axis.dayOf(stay.open), axis.dayOf(stay.close)];
    const venue = slots.ofFate[index];
    if (fate === 'set') return [{ county, set }];
    if (fate === 'dates') return [{ county, open, close }];
    if (fate === 'locked' || venue === null || venue === undefined) return [{ county, set, open, close }];
    return [fate === 'cut' ? { county, set, venue, open } : { county, set, venue, open, close }];
  });
  return [...fixed, ...held];
}
