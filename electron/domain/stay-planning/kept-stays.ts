import { isRepairable } from '../stay/stay-violation.ts';
import type { StayCheck } from './check-stays.ts';
import { boundaryOf } from './stay-frame.ts';
import type { EarlierStay, StayPlanningInput } from './stay-model.ts';

/**
 * What becomes of a stay of the earlier plan.
 * - 'kept': set, venue and days as they are
 * - 'cut': it has begun and cannot go on to its end; its first day stays
 * - 'set', 'dates', 'locked': what a lock holds; the venue may be another one
 * - 'free': may change or go, which costs points
 */
export type Fate = 'kept' | 'cut' | 'set' | 'dates' | 'locked' | 'free';

export interface EarlierFate {
  readonly stay: EarlierStay;
  readonly fate: Fate;
  /** It breaks a rule where it is. */
  readonly isBroken: boolean;
}

/** Stays of the earlier plan that the run knows and that lie in its period. */
export function earlierInRun(input: StayPlanningInput): readonly EarlierStay[] {
  const setIds = new Set(input.sets.map(({ id }) => id));
  const codes = new Set(input.counties.map(({ code }) => code));
  const venues = new Map(input.venues.map(({ id, countyCode }) => [id, countyCode]));
  return input.earlier.filter(
    ({ setId, countyCode, venueId, haulStart, strikeEnd }) =>
      setIds.has(setId) &&
      codes.has(countyCode) &&
      venues.get(venueId) === countyCode &&
      haulStart >= input.periodStart &&
      strikeEnd <= input.periodEnd,
  );
}

const isLocked = ({ lock }: EarlierStay) => lock.set || lock.dates;

/**
 * Takes stays out until what is left breaks no rule: of each broken rule the stay to change first, of those that nobody
 * holds before those that are locked or have begun.
 */
function brokenStays(
  stays: readonly EarlierStay[],
  check: StayCheck,
  isHeld: (stay: EarlierStay) => boolean,
): ReadonlySet<EarlierStay> {
  const broken = new Set<EarlierStay>();
  for (;;) {
    const left = stays.filter((stay) => !broken.has(stay));
    const found = check(left).filter(
      (violation) => isRepairable(violation) && violation.code !== 'pin-unmet',
    );
    const out = found.flatMap(({ code, stays: named }) => {
      const concerned = named.map((index) => left[index]!);
      // What is held keeps its length whatever the rules say now.
      if ((code === 'open-too-short' || code === 'open-too-long') && concerned.some(isHeld)) return [];
      return concerned.find((stay) => !isHeld(stay)) ?? concerned[0] ?? [];
    });
    if (out.length === 0) return broken;
    for (const stay of out) broken.add(stay);
  }
}

function mayChange({ only }: StayPlanningInput, { setId }: EarlierStay): boolean {
  return only === null || (only.kind === 'sets' && only.setIds.includes(setId));
}

/**
 * What a run does with the stays of the earlier plan. Those that have begun are kept; those that break a rule are free,
 * whatever `only` says, and in a repair those of the same set after them, which may have to give way. Locks hold.
 */
export function fatesOf(input: StayPlanningInput, check: StayCheck): readonly EarlierFate[] {
  const stays = earlierInRun(input);
  if (stays.length === 0) return [];
  const boundary = boundaryOf(input);
  const hasBegun = ({ haulStart }: EarlierStay) => haulStart < boundary;
  const isAllFree = input.only === null && !stays.some((stay) => hasBegun(stay) || isLocked(stay));
  if (isAllFree) return stays.map((stay) => ({ stay, fate: 'free', isBroken: false }));
  const broken = brokenStays(stays, check, (stay) => hasBegun(stay) || isLocked(stay));
  const follows = (stay: EarlierStay) =>
    input.only?.kind === 'repair' &&
    [...broken].some(({ setId, open }) => setId === stay.setId && open < stay.open);
  return stays.map((stay) => {
    const isBroken = broken.has(stay);
    const free = isBroken || follows(stay) || mayChange(input, stay);
    const own: Fate = !isLocked(stay)
      ? 'free'
      : stay.lock.set && stay.lock.dates
        ? isBroken
          ? 'locked'
          : 'kept'
        : stay.lock.set
          ? 'set'
          : 'dates';
    const fate: Fate = hasBegun(stay) ? (isBroken ? 'cut' : 'kept') : free ? own : 'kept';
    return { stay, fate, isBroken };
  });
}
