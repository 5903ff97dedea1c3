import type { PlanView } from '@contract/plans.ts';
import { addDays } from '@domain/calendar/dates.ts';
import { type CaravanDay, dayKey } from '@domain/plan/caravan-day.ts';
import type { ChangeRow } from './change-rows.ts';

/** Days that a night joins in one of the plans, by the key of each: the same name for all of them. */
function joinedDays(plans: readonly PlanView[]): (day: CaravanDay) => string {
  const joined = new Map<string, string>();
  const nameOf = (key: string): string => {
    const next = joined.get(key);
    return next === undefined ? key : nameOf(next);
  };
  for (const { caravanId, date, night } of plans.flatMap(({ tours }) => tours)) {
    if (night === null) continue;
    const [name, next] = [dayKey({ caravanId, date }), dayKey({ caravanId, date: addDays(date, 1) })].map(
      nameOf,
    );
    if (name !== undefined && next !== undefined && name !== next) joined.set(next, name);
  }
  return (day) => nameOf(dayKey(day));
}

/**
 * Which days are taken over whole from the result: those of which every difference is chosen and one at least; when all
 * differences of the plan are chosen, all days. Days of one tour count together: a night belongs to two of them.
 */
export function wholeDays(
  base: PlanView,
  result: PlanView,
  rows: readonly ChangeRow[],
  chosen: ReadonlySet<string>,
): (day: CaravanDay) => boolean {
  const nameOf = joinedDays([base, result]);
  const touchedBy = (some: readonly ChangeRow[]) =>
    new Set(some.flatMap(({ from, to }) => [from, to]).flatMap((place) => (place ? nameOf(place.tour) : [])));
  const left = rows.filter(({ key }) => !chosen.has(key));
  const [touched, leftOut] = [touchedBy(rows.filter(({ key }) => chosen.has(key))), touchedBy(left)];
  return (day) => left.length === 0 || (touched.has(nameOf(day)) && !leftOut.has(nameOf(day)));
}
