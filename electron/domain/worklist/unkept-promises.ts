import type { IsoDate } from '../units.ts';

/** A visit or stay of a published plan. */
export interface PlanPromise {
  /** Where it was promised: a site, or the county of a stay. */
  readonly place: string;
  readonly date: IsoDate;
  /** First day of the plan: what was done before it keeps none of its promises. */
  readonly since: IsoDate;
}

/**
 * Promises whose day is past and that nothing that was done keeps, by date. What was done at a place keeps one promise
 * of it: that of the same day, else the earliest that is open. `done`: days by place. O(n log n).
 */
export function unkeptPromises<Promised extends PlanPromise>(
  promises: readonly Promised[],
  done: ReadonlyMap<string, readonly IsoDate[]>,
  today: IsoDate,
): readonly Promised[] {
  const byPlace = new Map<string, Promised[]>();
  for (const promise of promises) {
    const ofPlace = byPlace.get(promise.place);
    if (ofPlace) ofPlace.push(promise);
    else byPlace.set(promise.place, [promise]);
  }
  const unkept = [...byPlace].flatMap(([place, ofPlace]) => {
    const days = [...(done.get(place) ?? [])].filter((day) => day <= today).sort();
    const ordered = ofPlace.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const notThatDay = ordered.filter(({ date }) => !take(days, (day) => day === date));
    return notThatDay.filter(({ date, since }) => !take(days, (day) => day >= since) && date < today);
  });
  return unkept.sort((a, b) => compare(a.date, b.date) || compare(a.place, b.place));
}

/** Takes the first day that fits out of the list; false when none does. */
function take(days: IsoDate[], fits: (day: IsoDate) => boolean): boolean {
  const at = days.findIndex(fits);
  if (at === -1) return false;
  days.splice(at, 1);
  return true;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
