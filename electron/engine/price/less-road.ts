import { ABSENT } from '../search/route-lists.ts';
import { COST, POINTS, REQUIRED } from '../search/search-state.ts';
import type { Attempts } from './attempts.ts';
import { dropDay } from './drop-day.ts';
import { roadOf } from './wish.ts';

/** Something that can be taken out: one visit, one day, or one tour. */
interface Part {
  readonly kind: 'visit' | 'day' | 'tour';
  /** Visit, or route. */
  readonly index: number;
}

/** What a plan loses and saves without a part. */
interface Saving {
  readonly required: number;
  readonly points: number;
  readonly cost: number;
  readonly length_m: number;
}

/** Parts measured between two yields. */
const PARTS_PER_YIELD = 8;
/** Visits left out that are offered places within the road that is left: the most wanted. */
const VISITS_OFFERED = 200;

const isBetter = (a: Saving, b: Saving) =>
  (a.required - b.required || a.points - b.points || a.cost - b.cost) < 0;

/** Loses less per metre saved. */
function isCheaperPerMetre(a: Saving, b: Saving): boolean {
  if (a.required !== b.required) return a.required < b.required;
  const difference = a.points * b.length_m - b.points * a.length_m;
  return difference === 0 ? a.cost * b.length_m < b.cost * a.length_m : difference < 0;
}

/** Takes parts out of the plan of the attempts, the cheapest per metre first. */
class Shortening {
  readonly #attempts: Attempts;
  /** By part; of routes that changed since they are measured again. */
  readonly #savings = new Map<
    string,
    { readonly part: Part; readonly saving: Saving; readonly route: number }
  >();

  constructor(attempts: Attempts) {
    this.#attempts = attempts;
  }

  /** Until the road is as short as wished, or nothing more can be taken out. */
  *run(shouldStop: () => boolean): Generator<void, void> {
    const { state, wish } = this.#attempts;
    let routes: readonly number[] = Array.from({ length: state.routeCount }, (_, route) => route);
    for (;;) {
      yield* this.#measure(routes);
      if (shouldStop()) return;
      const excess_m = roadOf(state) - wish.bound;
      if (excess_m <= 0) return;
      const all = [...this.#savings.values()];
      const last = all.filter(({ saving }) => saving.length_m >= excess_m);
      if (last.length > 0) this.#finish(last.reduce((a, b) => (isBetter(b.saving, a.saving) ? b : a)).part);
      const [first, ...others] = all;
      if (first === undefined) return;
      const { part } = others.reduce((a, b) => (isCheaperPerMetre(b.saving, a.saving) ? b : a), first);
      this.#takeOut(part);
      this.#attempts.offer();
      routes = [...state.touched.subarray(0, state.touchedCount)];
      state.commit();
    }
  }

  /** The part that is enough by itself, tried and undone. */
  #finish(part: Part): void {
    this.#takeOut(part);
    this.#attempts.offer();
    this.#attempts.state.rollback();
  }

  #takeOut({ kind, index }: Part): boolean {
    const { state } = this.#attempts;
    if (kind === 'day') return dropDay(state, index);
    if (kind === 'tour') state.removeTour(index);
    else state.removeString(index, 1);
    state.settle();
    return true;
  }

  /** Parts on the tours of these routes. */
  *#measure(touched: readonly number[]): Generator<void, void> {
    const { state } = this.#attempts;
    const routes = new Set<number>();
    for (const route of touched) {
      for (let day = state.tourFirst(route); day <= state.tourLast(route); day += 1) routes.add(day);
    }
    for (const [key, { route }] of this.#savings) if (routes.has(route)) this.#savings.delete(key);
    let count = 0;
    for (const route of routes) {
      if (state.exists[route] === 0) continue;
      const visits = state.visitsIn(state.next, route).filter((visit) => state.isPinned[visit] === 0);
      const parts: Part[] = visits.map((index) => ({ kind: 'visit', index }));
      const isAway = state.nights[route]! >= 0 || state.nights[route + 1]! >= 0;
      if (visits.length > 1 || isAway) parts.push({ kind: 'day', index: route });
      if (isAway && state.tourFirst(route) === route) parts.push({ kind: 'tour', index: route });
      for (const part of parts) {
        this.#note(part, route);
        count += 1;
        if (count % PARTS_PER_YIELD === 0) yield;
      }
    }
  }

  #note(part: Part, route: number): void {
    const { state } = this.#attempts;
    const [required, points, cost] = [state.totals[REQUIRED]!, state.totals[POINTS]!, state.totals[COST]!];
    const length_m = roadOf(state);
    if (this.#takeOut(part)) {
      const saving: Saving = {
        required: state.totals[REQUIRED]! - required,
        points: state.totals[POINTS]! - points,
        cost: state.totals[COST]! - cost,
        length_m: length_m - roadOf(state),
      };
      if (saving.length_m > 0) this.#savings.set(`${part.kind} ${part.index}`, { part, saving, route });
    }
    state.rollback();
  }
}

/**
 * Takes out visits, days and tours, the one that loses least per metre first, until the road is as short as wished;
 * then offers what is left out the road that is left over. Yields every few attempts.
 */
export function* lessRoad(attempts: Attempts, shouldStop: () => boolean): Generator<void, void> {
  const { state } = attempts;
  yield* new Shortening(attempts).run(shouldStop);
  if (attempts.best === null || shouldStop()) return;
  attempts.load(attempts.best);
  const { gain } = state.orderKeys;
  const left = [...state.absent.subarray(0, state.absentCount)].sort((a, b) => gain[b]! - gain[a]! || a - b);
  for (const visit of left.slice(0, VISITS_OFFERED)) {
    if (state.routeOf[visit] !== ABSENT) continue;
    state.insertAnywhere(state.representative(visit));
    state.settle();
    if (attempts.offer()) state.commit();
    else state.rollback();
    yield;
    if (shouldStop()) return;
  }
}
