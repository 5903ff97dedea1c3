import { daysBetween } from '../calendar/dates.ts';
import { METRES_PER_KILOMETRE } from '../units.ts';
import type { Period } from './facts.ts';
import type { CaravanWork, Tally } from './tally.ts';

/** What a caravan is asked to do in a year: days out or km, whichever it reaches (resources/data/rules.csv, CAR-DAYS and CAR-KM). */
export interface CaravanNorm {
  readonly id: string;
  readonly targetDays: number;
  readonly target_km: number;
  readonly isRetired: boolean;
}

/** What a caravan did in a period, and what of its norm falls to that period. */
export interface NormProgress {
  readonly daysOut: number;
  readonly length_km: number;
  readonly targetDays: number;
  readonly target_km: number;
  readonly isMet: boolean;
}

/** All caravans of which the norm is asked, together. */
export interface NormTotals {
  readonly asked: number;
  readonly met: number;
  readonly daysOut: number;
  readonly targetDays: number;
}

/** Years in a period, each day counting by the length of its own year: every calendar year is exactly 1. */
export function yearsIn({ from, to }: Period): number {
  let years = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const [first, last] = [
      `${String(year).padStart(4, '0')}-01-01`,
      `${String(year).padStart(4, '0')}-12-31`,
    ];
    const counted_d = daysBetween(from > first ? from : first, to < last ? to : last) + 1;
    years += counted_d / (daysBetween(first, last) + 1);
  }
  return years;
}

/** A part of a year of 365 days, times the days asked, can come out some units in the last place too high. */
const ROUNDING = 1e-12;

/** Whether what was done is what is asked; a target of 0 is none. */
const reaches = (done: number, asked: number): boolean => asked > 0 && done >= asked * (1 - ROUNDING);

/** Whether the work of a caravan in some years is what its norm asks, by days out or by km. */
const meets = ({ daysOut, length_m }: CaravanWork, norm: CaravanNorm, years: number): boolean =>
  reaches(daysOut, norm.targetDays * years) ||
  reaches(length_m / METRES_PER_KILOMETRE, norm.target_km * years);

/** Caravans that the norm is asked of: those in use, and those out of use that were still out in the period. */
export function askedCaravans(norms: readonly CaravanNorm[], tally: Tally): readonly CaravanNorm[] {
  return norms.filter(({ id, isRetired }) => !isRetired || tally.caravans.has(id));
}

/** Each caravan against its norm, pro rata of the days of the period. A target of 0 is none: it is never reached. */
export function normProgress(
  norms: readonly CaravanNorm[],
  tally: Tally,
  period: Period,
): ReadonlyMap<string, NormProgress> {
  const years = yearsIn(period);
  return new Map(
    askedCaravans(norms, tally).map((norm) => {
      const work = tally.caravans.get(norm.id) ?? { daysOut: 0, length_m: 0 };
      return [
        norm.id,
        {
          daysOut: work.daysOut,
          length_km: work.length_m / METRES_PER_KILOMETRE,
          targetDays: norm.targetDays * years,
          target_km: norm.target_km * years,
          isMet: meets(work, norm, years),
        },
      ];
    }),
  );
}

/** The sum of `normProgress`. PERF: of each of 120 months, without an entry for each of 1,800 caravans. */
export function normTotals(norms: readonly CaravanNorm[], tally: Tally, period: Period): NormTotals {
  const years = yearsIn(period);
  const totals = { asked: 0, met: 0, daysOut: 0, targetDays: 0 };
  for (const norm of norms) {
    const work = tally.caravans.get(norm.id);
    if (norm.isRetired && !work) continue;
    totals.asked += 1;
    totals.targetDays += norm.targetDays * years;
    if (!work) continue;
    totals.daysOut += work.daysOut;
    if (meets(work, norm, years)) totals.met += 1;
  }
  return totals;
}
