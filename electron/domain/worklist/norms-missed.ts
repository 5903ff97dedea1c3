import { daysBetween } from '../calendar/dates.ts';
import { type CaravanNorm, type NormProgress, normProgress, yearsIn } from '../indicator/caravan-norm.ts';
import type { OutreachStay, Period } from '../indicator/facts.ts';
import type { Tally } from '../indicator/tally.ts';
import type { IsoDate } from '../units.ts';
import { STOPS_PER_SET_YEAR, TOWNSHIP_PERCENT } from './work-list.ts';

/** A set that tours, and when it is there; null = no limit. */
export interface AskedSet {
  readonly id: string;
  readonly availableFrom: IsoDate | null;
  readonly availableTo: IsoDate | null;
}

/** A norm that is not met, with what is missing to it in the period. */
export type NormMiss =
  | ({
      readonly kind: 'caravan';
      readonly caravanId: string;
      /** Each 0 where nothing is asked, of which the target says so. */
      readonly missingDays: number;
      readonly missing_km: number;
    } & Omit<NormProgress, 'isMet'>)
  | {
      readonly kind: 'townshipShare';
      readonly townshipVisits: number;
      readonly visits: number;
      /** Visits in townships that would bring the share up, when no others are made. */
      readonly missing: number;
    }
  | {
      readonly kind: 'setStops';
      readonly setId: string;
      readonly stops: number;
      /** Not a whole number for a part of a year. */
      readonly target: number;
      readonly missing: number;
    };

export interface NormInput {
  readonly tally: Tally;
  readonly period: Period;
  /** Null when the area is a part of the workspace: a caravan or set works in more than one. */
  readonly norms: readonly CaravanNorm[] | null;
  readonly sets: readonly AskedSet[];
  readonly stays: readonly OutreachStay[];
}

/** Norms that are not met: caravans, those nearest to nothing first, then the share of townships, then sets. */
export function normsMissed(input: NormInput): readonly NormMiss[] {
  return [...caravanMisses(input), ...townshipMiss(input.tally), ...setMisses(input)];
}

function caravanMisses({ tally, period, norms }: NormInput): readonly NormMiss[] {
  if (norms === null) return [];
  return [...normProgress(norms, tally, period)]
    .filter(([, { isMet, targetDays, target_km }]) => !isMet && (targetDays > 0 || target_km > 0))
    .map(([caravanId, { daysOut, length_km, targetDays, target_km }]) => ({
      kind: 'caravan' as const,
      caravanId,
      daysOut,
      length_km,
      targetDays,
      target_km,
      missingDays: missingTo(targetDays, daysOut),
      missing_km: missingTo(target_km, length_km),
    }))
    .sort((a, b) => a.daysOut - b.daysOut || (a.caravanId < b.caravanId ? -1 : 1));
}

/** Whole days or km that are missing; none to a target of 0, which asks for nothing. */
const missingTo = (target: number, done: number) => Math.max(0, Math.ceil(target - done));

function townshipMiss({ townshipVisits, visits }: Tally): readonly NormMiss[] {
  if (visits === 0 || townshipVisits * 100 >= visits * TOWNSHIP_PERCENT) return [];
  // (part + x) ÷ (whole + x) ≥ p, in percent so that nothing is rounded on the way.
  const missing = Math.ceil((TOWNSHIP_PERCENT * visits - 100 * townshipVisits) / (100 - TOWNSHIP_PERCENT));
  return [{ kind: 'townshipShare', townshipVisits, visits, missing }];
}

function setMisses({ sets, stays, period, norms }: NormInput): readonly NormMiss[] {
  if (norms === null) return [];
  const stopsOf = new Map<string, number>();
  for (const { set, open } of stays)
    if (open >= period.from && open <= period.to) stopsOf.set(set, (stopsOf.get(set) ?? 0) + 1);
  return sets
    .flatMap((set): NormMiss[] => {
      const there = whileThere(set, period);
      const target = there === null ? 0 : STOPS_PER_SET_YEAR * yearsIn(there);
      const stops = stopsOf.get(set.id) ?? 0;
      if (stops >= target) return [];
      return [{ kind: 'setStops', setId: set.id, stops, target, missing: Math.ceil(target - stops) }];
    })
    .sort((a, b) => (a.kind === 'setStops' && b.kind === 'setStops' ? a.stops - b.stops : 0));
}

/** The part of the period in which a set is there; null when it is not. */
function whileThere({ availableFrom, availableTo }: AskedSet, { from, to }: Period): Period | null {
  const first = availableFrom !== null && availableFrom > from ? availableFrom : from;
  const last = availableTo !== null && availableTo < to ? availableTo : to;
  return first <= last ? { from: first, to: last } : null;
}

/** Days that are left of a period after a day. */
export const daysLeft = ({ to }: Period, asOf: IsoDate): number => Math.max(0, daysBetween(asOf, to));
