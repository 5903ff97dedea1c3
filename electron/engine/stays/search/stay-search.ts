import { Rng } from '../../rng.ts';
import { type CoolingPhase, SimulatedAnnealing } from '../../search/acceptance/simulated-annealing.ts';
import { checkStays } from '../checker.ts';
import { compareStayCost, type StayCost, stayCostOf } from '../cost.ts';
import type { StayPlan } from '../plan.ts';
import type { StayProblem } from '../problem.ts';
import { GranularMoves } from './granular-moves.ts';
import { planOf } from './loaded-plan.ts';
import type { StayIncumbent } from './stay-exchange.ts';
import { StayRecreate } from './stay-recreate.ts';
import { StayRuin } from './stay-ruin.ts';
import { type Snapshot, StayState } from './stay-state.ts';
import { Trips } from './trips.ts';

/** Temperatures as shares of the mean worth of a county. */
const START_TEMPERATURE = 0.05;
const HOTTEST_START = 0.25;
/** Counties' stays below which a search starts hotter: small cases freeze early, and can afford it. */
const FEW_STAYS = 40;
/** How often these cool down. */
const CYCLES_OF_FEW = 4;
const END_TEMPERATURE = 0.002;
/**
 * Share of iterations that move stays instead of ruining and recreating, in thousandths. Not in cases of few stays, where ruins
 * reach all there is: with moves 2 of 20 cases of 15 counties missed their optimum, without none.
 */
const MOVE_PER_MILLE = 500;
/** Share of the others in which a stay may cost a little more than it is worth, in thousandths. */
const TOLERANT_PER_MILLE = 150;
/** Iterations between two reports. */
const REPORT_INTERVAL = 16;

export interface StaySearchOptions {
  /** Any integer; its low 32 bits count. */
  readonly seed: number;
  /** Number of this search among those of a run, 0, 1, …: chooses its stream of random numbers. */
  readonly index: number;
  /** Plan to start from; the best is never worse. Throws RangeError when it breaks a rule. */
  readonly initial?: StayPlan;
}

/** What a search asks its caller while it runs. */
export interface StaySearchHooks {
  /** Asked before each iteration: has the user cancelled? */
  shouldStop(): boolean;
  /**
   * Share of the allowance that is used up after `iteration` iterations of this search, 0 … 1; absent = the iterations
   * of this run are the allowance.
   */
  usedFraction?(iteration: number): number;
  /** Called every REPORT_INTERVAL iterations: iterations of this search so far and cost of its best. */
  onProgress?(iteration: number, cost: StayCost): void;
}

/** One search for a relay plan by ruin and recreate and by moves, which can be run in stretches. */
export interface StaySearch {
  /** Runs up to `iterations` more; returns how many were done, fewer only when stopped or the allowance is used up. */
  run(iterations: number, hooks: StaySearchHooks): number;
  best(): StayIncumbent;
  /** Takes over a better plan of another search. Throws RangeError when it is not better in truth. */
  offer(incumbent: StayIncumbent): void;
}

class AnnealedSearch implements StaySearch {
  private readonly problem: StayProblem;
  private readonly trips: Trips;
  private readonly rng: Rng;
  private readonly state: StayState;
  private readonly ruin: StayRuin;
  private readonly recreate: StayRecreate;
  /** Null in cases of few stays. */
  private readonly moves: GranularMoves | null;
  private readonly acceptance: SimulatedAnnealing;
  /** No stays at all. */
  private readonly empty: Snapshot;
  private current: Snapshot;
  private incumbent: Snapshot;
  private bestAsPlan: StayIncumbent | null = null;
  private iteration = 0;

  constructor(problem: StayProblem, { seed, index, initial }: StaySearchOptions) {
    this.problem = problem;
    this.trips = new Trips(problem);
    this.rng = new Rng(seed + Math.imul(index, 0x9e3779b1));
    this.state = new StayState(this.trips.problem);
    this.ruin = new StayRuin(this.state, this.rng);
    this.recreate = new StayRecreate(this.state, this.rng);
    this.moves = hasFewStays(problem) ? null : new GranularMoves(this.state, this.rng);
    this.acceptance = new SimulatedAnnealing(coolingOf(problem), this.rng);
    this.empty = this.state.snapshot(this.state.cost());
    if (initial) this.state.load(this.trips.split(initial));
    this.current = this.state.snapshot(this.state.cost());
    this.incumbent = this.current;
    this.recreate.fill();
    this.keep(this.state.cost());
  }

  best(): StayIncumbent {
    if (!this.bestAsPlan) {
      const plan = this.trips.join(planOf(this.incumbent.timelines));
      this.bestAsPlan = { plan, cost: stayCostOf(this.problem, plan) };
    }
    return this.bestAsPlan;
  }

  offer({ plan, cost }: StayIncumbent): void {
    if (compareStayCost(cost, this.best().cost) >= 0) return;
    this.state.restore(this.empty);
    this.state.load(this.trips.split(plan));
    if (this.state.cost() >= this.incumbent.cost)
      throw new RangeError('the offered plan costs more than said');
    this.keep(this.state.cost());
  }

  run(iterations: number, hooks: StaySearchHooks): number {
    const first = this.iteration;
    const usedNow = (): number =>
      hooks.usedFraction?.(this.iteration) ?? (iterations === 0 ? 1 : (this.iteration - first) / iterations);
    while (this.iteration - first < iterations) {
      // An iteration of a large province takes a hundredth of a second: whoever cancels does not wait for sixteen.
      if (hooks.shouldStop()) return this.iteration - first;
      if (this.iteration % REPORT_INTERVAL === 0) {
        const used = usedNow();
        if (used >= 1) break;
        this.acceptance.cool(used);
        hooks.onProgress?.(this.iteration, this.best().cost);
      }
      this.iteration += 1;
      this.step();
    }
    if (usedNow() >= 1) this.polish();
    return this.iteration - first;
  }

  /** Takes the state over as the current one. */
  private keep(cost: number): void {
    this.current = this.state.snapshot(cost);
    if (cost >= this.incumbent.cost) return;
    this.incumbent = this.current;
    this.bestAsPlan = null;
  }

  /** Retimes all sets of the best plan without the caps of the search, in turns, as long as it helps. */
  private polish(): void {
    this.state.restore(this.incumbent);
    for (let isBetter = true; isBetter; ) {
      this.state.retimeAll();
      const cost = this.state.cost();
      isBetter = cost < this.incumbent.cost;
      if (isBetter) this.keep(cost);
    }
    this.state.restore(this.incumbent);
    this.current = this.incumbent;
  }

  private step(): void {
    const { acceptance, current, state } = this;
    const threshold = acceptance.threshold(current.cost);
    const cost = this.change(threshold - current.cost) ? state.cost() : Infinity;
    if (cost >= threshold || state.isAt(current)) state.restore(current);
    else this.keep(cost);
  }

  /** Changes the plan by one move that seems to add less than `margin`, or by a ruin and what is made of it; false when there is no such move. */
  private change(margin: number): boolean {
    const { acceptance, moves, recreate, rng, ruin } = this;
    if (moves !== null && rng.chance(MOVE_PER_MILLE)) return moves.make(margin);
    const tolerance = rng.chance(TOLERANT_PER_MILLE) ? acceptance.threshold(0) : 0;
    recreate.recreate(ruin.ruin(), tolerance);
    return true;
  }
}

/**
 * A search of its own over the problem, deterministic for problem, options and the iterations of `run`, as long as
 * `usedFraction` depends on the iteration alone and nothing stops it early. Throws RangeError when the calendar of a set
 * cannot be kept even without stays, or `initial` breaks a rule.
 */
export function createStaySearch(problem: StayProblem, options: StaySearchOptions): StaySearch {
  if (options.initial && checkStays(problem, options.initial).violations.length > 0)
    throw new RangeError('the initial plan breaks a rule');
  return new AnnealedSearch(problem, options);
}

/** Mean worth of a first stay, at least 1. */
function scaleOf(problem: StayProblem): number {
  const worth = problem.counties.map(({ prizes, costPerWaitingDay, openDayWorth, venues }) =>
    venues.length === 0
      ? 0
      : (prizes[0] ?? 0) + (costPerWaitingDay * problem.dayCount) / 2 + openDayWorth * 20,
  );
  return Math.max(1, worth.reduce((sum, value) => sum + value, 0) / Math.max(1, worth.length));
}

/** Stays that all counties want. */
function wantedStays({ counties }: StayProblem): number {
  return counties.reduce((sum, { prizes }) => sum + prizes.length, 0);
}

function hasFewStays(problem: StayProblem): boolean {
  return wantedStays(problem) < FEW_STAYS;
}

/** Small cases freeze early, and can afford to begin hotter and more than once. */
function coolingOf(problem: StayProblem): readonly CoolingPhase[] {
  const scale = scaleOf(problem);
  const stays = wantedStays(problem);
  const hotter = START_TEMPERATURE * (1 + (FEW_STAYS / Math.max(1, stays)) ** 2);
  const start = Math.min(HOTTEST_START, hotter) * scale;
  const cycles = hasFewStays(problem) ? CYCLES_OF_FEW : 1;
  return Array.from({ length: cycles }, (_, cycle) => ({
    until: (cycle + 1) / cycles,
    start,
    end: END_TEMPERATURE * scale,
  }));
}
