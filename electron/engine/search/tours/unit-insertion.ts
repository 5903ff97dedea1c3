import { NONE } from '../../problem.ts';
import { BASE } from '../../problem-input.ts';
import type { Rng } from '../../rng.ts';
import { ABSENT } from '../route-lists.ts';
import { NO_COST } from './place-scan.ts';
import type { Place, PlaceFinder } from './place-finder.ts';
import { GROUP_ROUTES, PATTERNS_TRIED } from './tour-parameters.ts';
import type { TourRoutes } from './tour-routes.ts';

/** A visit put in, with what taking it out again needs. */
interface Step extends Readonly<Place> {
  readonly visit: number;
}

/**
 * Insertion of visits that are served all or none: groups that share a route (`together`), and series on the days of
 * a pattern. Candidates are put in for real, measured by the change of the objective, and taken out again; the best
 * is put in at last. Rare enough to allocate.
 */
export class UnitInsertion {
  private readonly state: TourRoutes;
  private readonly insertion: PlaceFinder;
  private readonly rng: Rng;
  private readonly steps: Step[] = [];

  constructor(state: TourRoutes, insertion: PlaceFinder, rng: Rng) {
    this.state = state;
    this.insertion = insertion;
    this.rng = rng;
  }

  /** Inserts the whole unit of a representative; false when it fits nowhere or is not worth it. */
  insert(representative: number): boolean {
    const { state } = this;
    const blocks = state.units.blocksOf.get(representative)!;
    const isRequired = blocks.some((block) => block.some((visit) => state.problem.isRequired[visit] === 1));
    const before = state.folded();
    let best: readonly Step[] = [];
    let bestFolded = isRequired || state.insertsAtLoss ? NO_COST : before;
    const depots = this.depotsOf(representative);
    for (const days of this.dayChoices(representative, blocks)) {
      for (const depot of depots) {
        this.insertion.admission.wantedDepot = depot;
        const isIn = blocks.every((block, index) => this.insertBlock(block, days[index]!));
        if (isIn && state.folded() < bestFolded) {
          bestFolded = state.folded();
          best = [...this.steps];
        }
        this.undo(0);
      }
    }
    this.insertion.admission.wantedDepot = NONE;
    for (const step of best) this.insertion.apply(step.visit, step);
    return best.length > 0;
  }

  /** Depots to try one by one: those near the visit when its series has to keep to one; else all at once. */
  private depotsOf(visit: number): readonly number[] {
    const { problem, data, units } = this.state;
    const isSameDepot = units.patternsOf.get(visit)!.some((series) => problem.series[series]!.isSameDepot);
    if (!isSameDepot) return [NONE];
    const { depots, depotsPerVisit, fleets } = data;
    const near = depots.subarray(visit * depotsPerVisit, (visit + 1) * depotsPerVisit);
    return Array.from(near, (depot) => problem.depot[fleets[depot]![0]!]!);
  }

  /** For every choice the day of each block, NONE = any. */
  private dayChoices(representative: number, blocks: readonly Int32Array[]): readonly Int32Array[] {
    const { state, rng } = this;
    const [first, ...others] = state.units.patternsOf.get(representative)!;
    const anyDay = new Int32Array(blocks.length).fill(NONE);
    if (first === undefined) return [anyDay];
    const choices: Int32Array[] = [];
    const { patterns } = state.problem.series[first]!;
    const start = rng.below(Math.max(1, patterns!.length));
    for (let step = 0; step < patterns!.length && choices.length < PATTERNS_TRIED; step += 1) {
      const days = this.withPattern(anyDay, blocks, first, patterns![(start + step) % patterns!.length]!);
      const isComplete = others.reduce<Int32Array | null>(
        (chosen, series) => (chosen === null ? null : this.withAnyPattern(chosen, blocks, series)),
        days,
      );
      if (isComplete !== null) choices.push(isComplete);
    }
    return choices;
  }

  private withAnyPattern(days: Int32Array, blocks: readonly Int32Array[], series: number): Int32Array | null {
    const { patterns } = this.state.problem.series[series]!;
    const start = this.rng.below(Math.max(1, patterns!.length));
    for (let step = 0; step < patterns!.length; step += 1) {
      const chosen = this.withPattern(days, blocks, series, patterns![(start + step) % patterns!.length]!);
      if (chosen !== null) return chosen;
    }
    return null;
  }

  /** Days with those of a pattern added; null when a block would need two days. */
  private withPattern(
    days: Int32Array,
    blocks: readonly Int32Array[],
    series: number,
    pattern: readonly number[],
  ): Int32Array | null {
    const { visits } = this.state.problem.series[series]!;
    if (pattern.length !== visits.length) return null;
    const chosen = Int32Array.from(days);
    for (let position = 0; position < visits.length; position += 1) {
      const block = blocks.findIndex((members) => members.includes(visits[position]!));
      const day = chosen[block]!;
      if (day !== NONE && day !== pattern[position]) return null;
      chosen[block] = pattern[position]!;
    }
    return chosen;
  }

  /** Puts in a block, all its visits on one route; false and nothing done when there is no place. */
  private insertBlock(block: Int32Array, day: number): boolean {
    const { state, insertion } = this;
    const firstDay = day === NONE ? 0 : day;
    const lastDay = day === NONE ? state.problem.dayCount - 1 : day;
    if (block.length === 1) {
      if (!insertion.find(block[0]!, false, false, firstDay, lastDay)) return false;
      this.apply(block[0]!);
      return true;
    }
    const from = this.steps.length;
    let best: readonly Step[] = [];
    let bestFolded = NO_COST;
    for (const place of this.placesOfFirst(block[0]!, firstDay, lastDay)) {
      this.applyAt(block[0]!, place);
      const isIn = block.every((visit, index) => index === 0 || this.follow(visit, place.route));
      if (isIn && state.folded() < bestFolded) {
        bestFolded = state.folded();
        best = this.steps.slice(from);
      }
      this.undo(from);
    }
    for (const step of best) this.applyAt(step.visit, step);
    return best.length > 0;
  }

  /** The cheapest places of the first visit of a group, each on another route. */
  private placesOfFirst(visit: number, firstDay: number, lastDay: number): readonly Place[] {
    const { insertion } = this;
    const routes: (readonly [cost: number, route: number])[] = [];
    insertion.collector = (route, cost) => routes.push([cost, route]);
    const isFound = insertion.find(visit, false, false, firstDay, lastDay);
    insertion.collector = null;
    if (!isFound) return [];
    const places: Place[] = [];
    if (insertion.found.nightCount > 0) places.push({ ...insertion.found });
    routes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const [, route] of routes.slice(0, GROUP_ROUTES)) {
      if (insertion.findOn(visit, route)) places.push({ ...insertion.found });
    }
    return places;
  }

  private follow(visit: number, route: number): boolean {
    if (!this.insertion.findOn(visit, route)) return false;
    this.apply(visit);
    return true;
  }

  private apply(visit: number): void {
    this.applyAt(visit, this.insertion.found);
  }

  private applyAt(visit: number, place: Readonly<Place>): void {
    const { route, after, firstNight, nightCount, lodging } = place;
    this.steps.push({ visit, route, after, firstNight, nightCount, lodging });
    this.insertion.apply(visit, place);
  }

  /** Takes the steps from `from` on back, the last first: every route is again as it was. */
  private undo(from: number): void {
    const { state, steps } = this;
    while (steps.length > from) {
      const { visit, firstNight, nightCount } = steps.pop()!;
      if (state.routeOf[visit] !== ABSENT) state.withdraw(visit);
      for (let index = 0; index < nightCount; index += 1) state.setNight(firstNight + index, BASE);
      if (nightCount === 0) continue;
      for (let route = firstNight; route <= firstNight + nightCount; route += 1) state.update(route);
    }
  }
}
