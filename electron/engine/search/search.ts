import type { ProblemData } from '../problem.ts';
import { Rng } from '../rng.ts';
import type { RoutePlan } from '../solution.ts';
import { SimulatedAnnealing } from './acceptance/simulated-annealing.ts';
import { createState } from './create-state.ts';
import { compareLevels, type Incumbent } from './incumbent.ts';
import { Neighbourhood } from './neighbourhood.ts';
import * as parameters from './parameters.ts';
import { FleetMinimisation } from './fleet-minimisation.ts';
import { InsertionOrder } from './recreate/insertion-order.ts';
import { ABSENT } from './route-lists.ts';
import { AdjacentStringRemoval } from './ruin/adjacent-string-removal.ts';
import { COST, POINTS, REQUIRED, type SearchState } from './search-state.ts';
import { coolingOf } from './temperatures.ts';
import { TourRemoval } from './tours/tour-removal.ts';
import { TourState } from './tours/tour-state.ts';

export interface SearchOptions {
  /** Any integer; its low 32 bits count. */
  readonly seed: number;
  /** Number of this search among those of a run, 0, 1, …: chooses its stream of random numbers and parameters. */
  readonly index: number;
  /** Plans to start from; the best is never worse. Throws RangeError when they are not feasible. */
  readonly initial?: readonly RoutePlan[];
}

/** What a search asks its caller while it runs. */
export interface SearchHooks {
  /** Share of the allowance that is used up after `iteration` iterations of this search, 0 … 1. */
  usedFraction(iteration: number): number;
  /** Asked every STOP_INTERVAL iterations and during construction: has the user cancelled? */
  shouldStop(): boolean;
  /** Called every REPORT_INTERVAL iterations. */
  onProgress?(iteration: number, best: BestSoFar): void;
}

/** Figures of the best solution so far. */
export type BestSoFar = Omit<Incumbent, 'plans'>;

/** One ruin-and-recreate search, which can be run in stretches. */
export interface Search {
  /** Runs up to `iterations` more; returns how many were done, fewer only when stopped. */
  run(iterations: number, hooks: SearchHooks): number;
  best(): Incumbent;
  /** Takes over a better solution of another search. */
  offer(incumbent: Incumbent): void;
}

/**
 * Slack induction by string removals (Christiaens & Vanden Berghe 2020) with insertion of unplanned visits, from a
 * greedy construction or from `initial`. Deterministic for problem, options and the iteration counts of `run`, as
 * long as `usedFraction` depends on the iteration alone and nothing stops it early.
 */
class RuinAndRecreate implements Search {
  private readonly problem: ProblemData;
  private readonly state: SearchState;
  private readonly rng: Rng;
  private readonly neighbourhood: Neighbourhood;
  private readonly strings: AdjacentStringRemoval;
  private readonly tours: TourRemoval | null;
  private readonly order: InsertionOrder;
  private readonly acceptance: SimulatedAnnealing;
  private readonly startTemperature: number;
  private readonly pending: Int32Array;
  private readonly isPending: Uint8Array;
  private pendingCount = 0;
  private iteration = 0;
  private isConstructed: boolean;
  private current = 0;
  private fleet: FleetMinimisation | null = null;
  private readonly bestTotals = new Float64Array(3);
  private bestServed = 0;
  private bestAsPlans: readonly RoutePlan[] | null = null;

  constructor(problem: ProblemData, options: SearchOptions) {
    this.problem = problem;
    this.rng = new Rng(options.seed + Math.imul(options.index, 0x9e3779b1));
    this.neighbourhood = new Neighbourhood(problem);
    this.state = createState(problem, this.neighbourhood, this.rng);
    this.strings = new AdjacentStringRemoval(this.state, this.neighbourhood, this.rng);
    this.tours =
      this.state instanceof TourState ? new TourRemoval(this.state, this.neighbourhood, this.rng) : null;
    this.order = new InsertionOrder(this.state.orderKeys, this.rng);
    const cooling = coolingOf(problem, this.neighbourhood);
    this.startTemperature = cooling[0]!.start;
    this.acceptance = new SimulatedAnnealing(cooling, this.rng);
    this.pending = new Int32Array(problem.visitCount);
    this.isPending = new Uint8Array(problem.visitCount);
    this.isConstructed = options.initial !== undefined;
    if (options.initial && !this.state.loadPlans(options.initial)) {
      throw new RangeError('the initial plans are not feasible');
    }
    this.keepBest();
  }

  private bestLevels(): BestSoFar {
    const { bestTotals } = this;
    return {
      servedVisits: this.bestServed,
      unservedRequired: bestTotals[REQUIRED]!,
      points: bestTotals[POINTS]!,
      cost: bestTotals[COST]!,
    };
  }

  best(): Incumbent {
    this.bestAsPlans ??= this.state.bestPlans();
    return { plans: this.bestAsPlans, ...this.bestLevels() };
  }

  offer(incumbent: Incumbent): void {
    if (compareLevels(incumbent, this.best()) >= 0) return;
    if (!this.state.loadPlans(incumbent.plans)) throw new RangeError('the offered plans are not feasible');
    this.isConstructed = true;
    this.keepBest();
  }

  run(iterations: number, hooks: SearchHooks): number {
    if (this.problem.visitCount === 0) return 0;
    if (!this.isConstructed && !this.construct(hooks)) return 0;
    this.current = this.state.folded();
    if (this.iteration === 0 && this.wantsFewerRoutes()) {
      this.fleet = new FleetMinimisation(this.state);
      this.state.keepsRoutes = true;
    }
    let done = 0;
    while (done < iterations) {
      if (this.iteration % parameters.STOP_INTERVAL === 0 && hooks.shouldStop()) break;
      if (this.iteration % parameters.REPORT_INTERVAL === 0 && !this.keepTime(hooks)) break;
      this.iterate();
      this.iteration += 1;
      done += 1;
    }
    if (hooks.usedFraction(this.iteration) >= 1) this.polish(hooks);
    return done;
  }

  /** Cools and reports; false when the allowance is used up. */
  private keepTime(hooks: SearchHooks): boolean {
    const used = hooks.usedFraction(this.iteration);
    if (used >= 1) return false;
    if (this.acceptance.cool(used)) this.returnToBest();
    if (this.fleet && used >= parameters.FLEET_MINIMISATION_SHARE) this.endFleetMinimisation();
    hooks.onProgress?.(this.iteration, this.bestLevels());
    return true;
  }

  /** The end of the allowance: a descent from the best. A run that was cancelled goes without it. */
  private polish(hooks: SearchHooks): void {
    const { state } = this;
    if (hooks.shouldStop()) return;
    this.returnToBest();
    state.polish(() => hooks.shouldStop());
    if (this.isBest()) this.keepBest();
    this.current = state.folded();
  }

  private iterate(): void {
    const { state } = this;
    if (this.fleet) {
      this.reduceFleet(this.fleet);
      return;
    }
    const threshold = this.acceptance.threshold(this.current);
    this.ruin();
    this.recreate(threshold);
    const folded = state.folded();
    if (folded >= threshold) {
      state.rollback();
      return;
    }
    state.commit();
    this.current = folded;
    if (this.isBest()) this.keepBest();
  }

  /** One iteration with a route less; a solution that serves all again is a new best, and the next route goes. */
  private reduceFleet(fleet: FleetMinimisation): void {
    const { state } = this;
    if (state.absentCount === 0) {
      if (this.isBest()) this.keepBest();
      fleet.emptyRoute();
    }
    const threshold = this.acceptance.threshold(state.folded());
    fleet.begin();
    this.ruin();
    this.recreate(Number.POSITIVE_INFINITY);
    if (fleet.welcomes() || state.folded() < threshold) state.commit();
    else state.rollback();
  }

  /** From now on roads count. */
  private endFleetMinimisation(): void {
    this.fleet = null;
    this.state.keepsRoutes = false;
    this.returnToBest();
  }

  private returnToBest(): void {
    if (!this.state.loadPlans(this.best().plans)) throw new RangeError('the best plans are not feasible');
    this.current = this.state.folded();
  }

  /** Ruins around a seed and lists what has to be inserted again. */
  private ruin(): void {
    const { state, rng, problem } = this;
    const absentBefore = state.absentCount;
    const isUnplanned = absentBefore > 0 && rng.chance(parameters.UNPLANNED_SEED_PER_MILLE);
    const seed = isUnplanned ? state.absent[rng.below(absentBefore)]! : rng.below(problem.visitCount);
    if (this.tours && rng.chance(parameters.TOUR_REMOVAL_PER_MILLE)) this.tours.ruin(seed);
    else this.strings.ruin(seed);
    this.pendingCount = 0;
    // Visits that were absent before stay at the front of the list: removals are appended.
    for (let index = absentBefore; index < state.absentCount; index += 1) this.await(state.absent[index]!);
    if (absentBefore === 0) return;
    let most = parameters.UNPLANNED_COMPETITORS;
    if (isUnplanned) {
      const opens = !state.keepsRoutes && rng.chance(parameters.OPEN_ROUTE_PER_MILLE);
      if (opens && state.openRoute(seed)) most = parameters.OPEN_ROUTE_COMPETITORS;
      else this.await(seed);
    }
    let competitors = rng.below(most + 1);
    for (let rank = 0; rank < this.neighbourhood.count && competitors > 0; rank += 1) {
      const visit = this.neighbourhood.at(seed, rank);
      if (state.routeOf[visit] !== ABSENT || this.isPending[state.representative(visit)] === 1) continue;
      this.await(visit);
      competitors -= 1;
    }
  }

  private await(visit: number): void {
    const representative = this.state.representative(visit);
    if (this.isPending[representative] === 1) return;
    this.isPending[representative] = 1;
    this.pending[this.pendingCount] = representative;
    this.pendingCount += 1;
  }

  private recreate(threshold: number): void {
    const { state, pending } = this;
    const { gain, hasGain } = state.orderKeys;
    state.insertsAtLoss = hasGain && this.rng.chance(parameters.AT_LOSS_PER_MILLE);
    let outstanding = 0;
    for (let index = 0; index < this.pendingCount; index += 1) {
      this.isPending[pending[index]!] = 0;
      outstanding += gain[pending[index]!]!;
    }
    this.order.sort(pending, this.pendingCount);
    for (let index = 0; index < this.pendingCount; index += 1) {
      if (state.growsOnly && state.folded() - outstanding >= threshold) return;
      const visit = pending[index]!;
      outstanding -= gain[visit]!;
      if (state.routeOf[visit] === ABSENT) state.insertBest(visit);
    }
    state.settle();
  }

  private keepBest(): void {
    const { state } = this;
    this.bestTotals.set(state.totals);
    this.bestServed = this.problem.visitCount - state.absentCount;
    this.bestAsPlans = null;
    state.saveBest();
  }

  /** Routes are worth a phase of their own when everybody is served and a route costs more than the roads saved. */
  private wantsFewerRoutes(): boolean {
    const { problem, state } = this;
    const isDear = problem.costPerDay[0]! > parameters.DEAR_ROUTE_TEMPERATURES * this.startTemperature;
    return isDear && state.absentCount === 0 && !state.orderKeys.hasGain && state.growsOnly;
  }

  private isBest(): boolean {
    const { totals } = this.state;
    const { bestTotals } = this;
    if (totals[REQUIRED] !== bestTotals[REQUIRED]) return totals[REQUIRED]! < bestTotals[REQUIRED]!;
    if (totals[POINTS] !== bestTotals[POINTS]) return totals[POINTS]! < bestTotals[POINTS]!;
    return totals[COST]! < bestTotals[COST]!;
  }

  /** Every visit once, the most wanted and then the least flexible first. False when stopped. */
  private construct(hooks: SearchHooks): boolean {
    const { state } = this;
    const { gain, windowLength } = state.orderKeys;
    const visits = [...state.absent.subarray(0, state.absentCount)].sort(
      (a, b) => gain[b]! - gain[a]! || windowLength[a]! - windowLength[b]! || a - b,
    );
    state.insertsAtLoss = true;
    for (const [index, visit] of visits.entries()) {
      if (index % 16 === 0 && (hooks.shouldStop() || hooks.usedFraction(0) >= 1)) return false;
      if (state.representative(visit) === visit && state.routeOf[visit] === ABSENT) state.insertBest(visit);
      // Where visits keep each other company, what does not pay may only be judged at the end.
      if (!state.growsOnly) state.settle();
      state.commit();
    }
    state.settle();
    state.commit();
    this.isConstructed = true;
    this.keepBest();
    return true;
  }
}

/** A search of its own over the problem. Throws RangeError when `initial` is not feasible. */
export function createSearch(problem: ProblemData, options: SearchOptions): Search {
  return new RuinAndRecreate(problem, options);
}
