import { checkStays, type StayPlan, type StayRule } from '@engine';
import { addDays } from '../calendar/dates.ts';
import { phaseDays } from '../stay/phases.ts';
import type { StayViolationCode } from '../stay/stay-violation.ts';
import type { IsoDate } from '../units.ts';
import type { FoundStayViolation } from './found-violation.ts';
import { busyHandsInTheWay, incompleteSets, leadViolations, pinViolations } from './hand-check.ts';
import { firstDayAfter, type Slot, stayProblemOf } from './problem-parts.ts';
import { type CheckedStay, detailOf, overbooked } from './rule-details.ts';
import { stayFrame, type StayFrame, type StayOutline, withinRun } from './stay-frame.ts';
import type { StayPlanningInput } from './stay-model.ts';
import { roadsOf } from './roads.ts';

/** Days before and after the period in which stays of a plan are still looked at; beyond they are only outside. */
const MARGIN_D = 180;

const CODES: Readonly<Record<StayRule, StayViolationCode>> = {
  unsuitable: 'unsuitable',
  'open-too-short': 'open-too-short',
  'open-too-long': 'open-too-long',
  'outside-horizon': 'outside-period',
  'venue-closed': 'venue-closed',
  'too-late-from-before': 'too-late-from-before',
  blocked: 'set-blocked',
  'end-not-reached': 'outside-period',
  'county-twice-by-set': 'county-twice-by-set',
  'gap-too-short': 'gap-too-short',
  'same-edition': 'same-edition',
  'too-many-stays': 'too-many-stays',
  'crew-overbooked': 'crew-overbooked',
  'crew-too-many-stays': 'crew-too-many-stays',
  'carrier-overbooked': 'carrier-overbooked',
};

/** Names the rules that a plan breaks. */
export type StayCheck = (stays: readonly StayOutline[]) => readonly FoundStayViolation[];

/**
 * Checks plans of a run whatever they look like: stays may overlap, lie anywhere and be of any length. The rules are
 * those of the engine's checker, which gets a venue for each kind of stay with the lengths that the stays have; what the
 * engine does not know is added. O(days × (stays + venues)).
 */
export function stayChecker(given: StayPlanningInput): StayCheck {
  const input = withinRun(given);
  const roads = roadsOf(input);
  const usual = stayFrame(input, input.periodStart, input.periodEnd, roads);
  return (stays) => {
    const earliest = addDays(input.periodStart, -MARGIN_D);
    const latest = addDays(input.periodEnd, MARGIN_D);
    const isKnown = ({ setId, venueId, countyCode }: StayOutline) =>
      usual.setOf.has(setId) &&
      usual.countyOf.has(countyCode) &&
      input.venues[usual.venueOf.get(venueId) ?? -1]?.countyCode === countyCode;
    const isNear = (stay: StayOutline) =>
      stay.haulStart >= earliest && stay.strikeEnd <= latest && stay.open <= stay.close;
    const all = stays.map((stay, index) => ({ stay, index }));
    const near = all.filter(({ stay }) => isKnown(stay) && isNear(stay));
    const first = near.reduce((day, { stay }) => min(day, stay.haulStart), input.periodStart);
    const last = near.reduce((day, { stay }) => max(day, stay.strikeEnd), input.periodEnd);
    const isUsual = first === input.periodStart && last === input.periodEnd;
    const frame = isUsual ? usual : stayFrame(input, first, last, roads);
    return [
      ...all.filter(({ stay }) => !isKnown(stay)).map((entry) => aboutStay('unsuitable', entry)),
      ...all
        .filter(({ stay }) => isKnown(stay) && !isNear(stay))
        .map((entry) => aboutStay('outside-period', entry)),
      ...engineViolations(frame, near),
      ...runningGaps(frame, near),
      ...busyHandsInTheWay(frame, stays),
      ...leadViolations(input, stays),
      ...pinViolations(input, stays),
      ...incompleteSets(input, stays),
    ];
  };
}

const inOrder = (a: IsoDate, b: IsoDate) => (a < b ? -1 : Number(a > b));
const min = (a: IsoDate, b: IsoDate) => (a < b ? a : b);
const max = (a: IsoDate, b: IsoDate) => (a > b ? a : b);

interface Entry {
  readonly stay: StayOutline;
  readonly index: number;
}

const aboutStay = (
  code: StayViolationCode,
  { stay, index }: Entry,
  date: IsoDate | null = stay.open,
): FoundStayViolation => ({
  code,
  stays: [index],
  setId: stay.setId,
  countyCode: stay.countyCode,
  date,
  detail: '',
});

/** A county whose last stay is not over when the days begin: the engine knows only that it is before them. */
function runningGaps(frame: StayFrame, entries: readonly Entry[]): readonly FoundStayViolation[] {
  return entries.flatMap((entry) => {
    const { installStart, countyCode } = entry.stay;
    const from = firstDayAfter(frame, frame.countyOf.get(countyCode)!);
    if (from === 0 || frame.axis.dayOf(installStart) >= from) return [];
    return [{ ...aboutStay('gap-too-short', entry, installStart), detail: frame.axis.dateOf(from) }];
  });
}

function checkedOf(frame: StayFrame, { stay, index }: Entry): CheckedStay {
  const { setOf, venueOf, countyOf } = frame;
  return {
    ...stay,
    index,
    set: setOf.get(stay.setId)!,
    venue: venueOf.get(stay.venueId)!,
    county: countyOf.get(stay.countyCode)!,
  };
}

/** A venue of the engine for each venue and lengths that occur. */
function slotsOf(frame: StayFrame, stays: readonly CheckedStay[]) {
  const slots: Slot[] = [];
  const known = new Map<string, number>();
  const ofStay = stays.map((stay) => {
    const { install_d, train_d, strike_d } = phaseDays(stay);
    const { minOpen_d, maxOpen_d } = frame.lengthsOf(stay.set, stay.venue);
    const lengths = { install_d, train_d, minOpen_d, maxOpen_d: Math.max(minOpen_d, maxOpen_d), strike_d };
    const key = [stay.venue, ...Object.values(lengths)].join('|');
    const slot = known.get(key) ?? slots.length;
    if (slot < slots.length) return slot;
    const { free } = frame.venueDays[stay.venue]!;
    slots.push({ venue: stay.venue, lengths, free, suits: (k) => frame.isSuitable(k, stay.venue) });
    known.set(key, slot);
    return slot;
  });
  return { slots, ofStay };
}

function engineViolations(frame: StayFrame, entries: readonly Entry[]): readonly FoundStayViolation[] {
  const { input, axis } = frame;
  const stays = entries
    .map((entry) => checkedOf(frame, entry))
    .toSorted((a, b) => inOrder(a.open, b.open) || a.index - b.index);
  const { slots, ofStay } = slotsOf(frame, stays);
  const problem = stayProblemOf(frame, { slots, mostStays: () => input.rules.maxStays, withTours: false });
  const bySet: CheckedStay[][] = input.sets.map(() => []);
  const plan = input.sets.map((): { venue: number; open: number; close: number }[] => []);
  for (const [at, stay] of stays.entries()) {
    bySet[stay.set]!.push(stay);
    plan[stay.set]!.push({ venue: ofStay[at]!, open: axis.dayOf(stay.open), close: axis.dayOf(stay.close) });
  }
  const { violations } = checkStays(problem, plan satisfies StayPlan);
  return violations.flatMap(({ rule, set, position, day }) => {
    const date = day < 0 ? null : axis.dateOf(day);
    if (set < 0) return overbooked(frame, stays, CODES[rule], date!);
    const stay = bySet[set]![position];
    const code = CODES[rule];
    if (!stay) return [{ code, stays: [], setId: input.sets[set]!.id, countyCode: null, date, detail: '' }];
    const { others, detail, isBlocked } = detailOf(frame, stays, stay, code, date);
    // A set that is not there yet comes too late to its first stay anyway: that is said once.
    const isOutside = violations.some(
      (other) => other.rule === 'outside-horizon' && other.set === set && other.position === position,
    );
    if (code === 'too-late-from-before' && others.length === 0 && !isBlocked && isOutside) return [];
    return [
      {
        code: isBlocked ? ('set-blocked' as const) : code,
        stays: [stay.index, ...others.map(({ index }) => index)],
        setId: stay.setId,
        countyCode: stay.countyCode,
        date,
        detail,
      },
    ];
  });
}
