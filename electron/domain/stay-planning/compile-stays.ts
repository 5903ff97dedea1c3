import type { StayPlan, StayProblem } from '@engine';
import { stayChecker, type StayCheck } from './check-stays.ts';
import { type DecodedStay, decodeStays } from './decode-stays.ts';
import { type Candidate, feasibleStart } from './feasible-start.ts';
import { type EarlierFate, fatesOf } from './kept-stays.ts';
import { stayProblemOf } from './problem-parts.ts';
import { type EnginePin, pinsOf, type RunSlots, runSlots } from './run-slots.ts';
import { stayFrame, type StayFrame, withinRun } from './stay-frame.ts';
import type { StayPlanningInput } from './stay-model.ts';

/** A relay run as the engine sees it, and the way back. */
export interface CompiledStays {
  readonly problem: StayProblem;
  /** What of the earlier plan keeps every rule of this run; null when it starts from nothing. */
  readonly initial: StayPlan | null;
  /** Stays of a plan of the engine, by set in the order of the input, then day. */
  readonly staysOf: (plan: StayPlan) => readonly DecodedStay[];
  /** Counties of the run without a stay in `plan`, in the order of the input. */
  readonly omittedCounties: (plan: StayPlan) => readonly string[];
  /** Rules that stays break, whatever they look like. */
  readonly checkOf: StayCheck;
  /** For the ways to explain and to price it. */
  readonly frame: StayFrame;
  readonly slots: RunSlots;
}

/** Most stays of county c: as the rules say, and in a repair no more than it had. */
function mostStaysOf({ input }: StayFrame, fates: readonly EarlierFate[]): (c: number) => number {
  const counted = new Map<string, number>();
  for (const { stay } of fates) counted.set(stay.countyCode, (counted.get(stay.countyCode) ?? 0) + 1);
  const pinned = new Set(input.pins.map(({ countyCode }) => countyCode));
  return (c) => {
    const { code } = input.counties[c]!;
    const had = counted.get(code) ?? 0;
    if (input.only?.kind === 'repair' && !pinned.has(code)) return had;
    return Math.max(input.rules.maxStays, had);
  };
}

function candidatesOf(
  { axis, setOf, venueOf }: StayFrame,
  fates: readonly EarlierFate[],
  slots: RunSlots,
): readonly Candidate[] {
  return fates.flatMap(({ stay, fate }, index) => {
    // Where a stay that is cut short ends is for the search to say.
    if (fate === 'cut') return [];
    const set = setOf.get(stay.setId)!;
    const venue = slots.ofFate[index] ?? slots.usual(set, venueOf.get(stay.venueId)!);
    const [open, close] = [axis.dayOf(stay.open), axis.dayOf(stay.close)];
    return [{ set, stay: { venue, open, close }, isHeld: fate !== 'free' }];
  });
}

/** The first stay of a set in a county: the engine takes one of each. */
function plannedOf({ axis, setOf, countyOf }: StayFrame, fates: readonly EarlierFate[]) {
  return fates.map(({ stay }) => ({
    county: countyOf.get(stay.countyCode)!,
    set: setOf.get(stay.setId)!,
    open: axis.dayOf(stay.open),
  }));
}

/**
 * Turns a relay run into a problem of the engine. Calendar days are days of the engine, beginning with the period;
 * points are counted in parts (`POINT`); roads are estimates. What of the earlier plan is held (locks, what has begun,
 * what `only` says) becomes pins; the rest of it is what changes are measured by.
 *
 * Precondition: `stayInputFaults` found nothing.
 * @throws AppError E2011 when a number lies outside the engine's limits
 */
export function compileStays(given: StayPlanningInput): CompiledStays {
  const input = withinRun(given);
  const frame = stayFrame(input, input.periodStart, input.periodEnd);
  const checkOf = stayChecker(input);
  const fates = fatesOf(input, checkOf);
  const slots = runSlots(frame, fates);
  const pins: readonly EnginePin[] = pinsOf(frame, fates, slots);
  const problem = stayProblemOf(frame, {
    slots: slots.slots,
    mostStays: mostStaysOf(frame, fates),
    withTours: true,
    pins,
    planned: plannedOf(frame, fates),
  });
  const staysOf = (plan: StayPlan) => decodeStays(frame, slots.slots, plan);
  return {
    problem,
    initial: fates.length === 0 ? null : feasibleStart(problem, candidatesOf(frame, fates, slots)),
    staysOf,
    omittedCounties: (plan) => {
      const hosted = new Set(plan.flat().map(({ venue }) => problem.venues[venue]!.county));
      return input.counties.flatMap(({ code }, c) => (hosted.has(c) ? [] : [code]));
    },
    checkOf,
    frame,
    slots,
  };
}
