import type { PlanEditInput } from '@contract/plan-edits.ts';
import type { PlanView, TourView } from '@contract/plans.ts';
import { dayKey } from '@domain/plan/caravan-day.ts';
import { changeRows, type ChangeRow } from './change-rows.ts';
import { changesAgainst } from './plan-changes.ts';
import { wholeDays } from './whole-days.ts';

/** A visit in the order of a day; one that is added has no stop until it is saved. */
interface DraftVisit {
  readonly siteId: string;
  readonly stopId: string;
}

/** Where a visit of `order` belongs among `list`: behind the nearest that comes before it, else before the nearest after. */
function positionIn(list: readonly DraftVisit[], order: readonly string[], siteId: string): number {
  const rank = order.indexOf(siteId);
  const at = (other: string) => list.findIndex((visit) => visit.siteId === other);
  const before = order.slice(0, rank).findLast((other) => at(other) >= 0);
  if (before !== undefined) return at(before) + 1;
  const after = order.slice(rank + 1).find((other) => at(other) >= 0);
  return after === undefined ? list.length : at(after);
}

/** The order of the visits on every caravan's day while changes are made one after the other. */
class Draft {
  readonly #days: Map<string, readonly DraftVisit[]>;

  constructor({ tours }: PlanView) {
    this.#days = new Map(
      tours.map((tour) => [dayKey(tour), tour.stops.map(({ id, siteId }) => ({ siteId, stopId: id }))]),
    );
  }

  on(tour: TourView): readonly DraftVisit[] {
    return this.#days.get(dayKey(tour)) ?? [];
  }

  take(tour: TourView, stopId: string): void {
    this.#days.set(
      dayKey(tour),
      this.on(tour).filter((visit) => visit.stopId !== stopId),
    );
  }

  put(tour: TourView, visit: DraftVisit, position: number): void {
    this.#days.set(dayKey(tour), this.on(tour).toSpliced(position, 0, visit));
  }
}

const orderOf = ({ stops }: TourView) => stops.map(({ siteId }) => siteId);
const placeOf = ({ caravanId, date }: TourView) => ({ caravanId, date });

/** Visits taken out, then visits on another day, each at its place among those that are there. */
function removalsAndMoves(draft: Draft, rows: readonly ChangeRow[]): PlanEditInput[] {
  const edits: PlanEditInput[] = [];
  for (const { kind, from } of rows) {
    if (kind !== 'dropped' || from === null) continue;
    draft.take(from.tour, from.stop.id);
    edits.push({ kind: 'remove', stopId: from.stop.id });
  }
  for (const { kind, siteId, from, to } of rows) {
    if (kind !== 'moved' || from === null || to === null) continue;
    const stopId = from.stop.id;
    draft.take(from.tour, stopId);
    const position = positionIn(draft.on(to.tour), orderOf(to.tour), siteId);
    draft.put(to.tour, { siteId, stopId }, position);
    edits.push({ kind: 'move', stopId, ...placeOf(to.tour), position });
  }
  return edits;
}

/** The order of the result on days that are taken over whole; what is added to them comes later. */
function reordered(draft: Draft, days: readonly TourView[]): PlanEditInput[] {
  const edits: PlanEditInput[] = [];
  for (const day of days) {
    const present = new Set(draft.on(day).map(({ siteId }) => siteId));
    orderOf(day)
      .filter((siteId) => present.has(siteId))
      .forEach((siteId, position) => {
        const visit = draft.on(day).find((each) => each.siteId === siteId);
        if (visit === undefined || draft.on(day)[position] === visit) return;
        draft.take(day, visit.stopId);
        draft.put(day, visit, position);
        edits.push({ kind: 'move', stopId: visit.stopId, ...placeOf(day), position });
      });
  }
  return edits;
}

function additions(draft: Draft, rows: readonly ChangeRow[]): PlanEditInput[] {
  return rows.flatMap(({ kind, siteId, key, to }): PlanEditInput[] => {
    if (kind !== 'new' || to === null) return [];
    const position = positionIn(draft.on(to.tour), orderOf(to.tour), siteId);
    draft.put(to.tour, { siteId, stopId: key }, position);
    return [{ kind: 'add', siteId, ...placeOf(to.tour), position }];
  });
}

/** Nights of the result on days that are taken over whole, in the order of the days. */
function nights(base: PlanView, result: PlanView, isWhole: (tour: TourView) => boolean): PlanEditInput[] {
  const nightsOf = (plan: PlanView) =>
    new Map(plan.tours.map((tour) => [dayKey(tour), tour.night?.lodgingId ?? null]));
  const [before, after] = [nightsOf(base), nightsOf(result)];
  const days = new Map([...base.tours, ...result.tours].map((tour) => [dayKey(tour), tour]));
  return [...days]
    .filter(([key, tour]) => isWhole(tour) && (before.get(key) ?? null) !== (after.get(key) ?? null))
    .toSorted(([, a], [, b]) => a.date.localeCompare(b.date))
    .map(([key, tour]) => ({ kind: 'night', ...placeOf(tour), lodgingId: after.get(key) ?? null }));
}

/**
 * Changes of `base` by hand that bring the chosen differences of `result` (keys of `changeRows`) into it. Days of which
 * every difference is chosen become as in the result, with order and nights; on others the visits that stay keep their
 * order, and those that come stand among them as in the result.
 */
export function acceptedEdits(
  base: PlanView,
  result: PlanView,
  chosen: ReadonlySet<string>,
): PlanEditInput[] {
  const rows = changeRows(result, changesAgainst(base, result));
  const picked = rows.filter(({ key }) => chosen.has(key));
  const isWhole = wholeDays(base, result, rows, chosen);
  const draft = new Draft(base);
  return [
    ...removalsAndMoves(draft, picked),
    ...reordered(draft, result.tours.filter(isWhole)),
    ...additions(draft, picked),
    ...nights(base, result, isWhole),
  ];
}
