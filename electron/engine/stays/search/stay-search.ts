import { Rng } from '../../rng.ts';
import { SimulatedAnnealing } from '../../search/acceptance/simulated-annealing.ts';
import type { StayPlan } from '../plan.ts';
import type { StayProblem } from '../problem.ts';
import { StayRecreate } from './stay-recreate.ts';
import { StayRuin } from './stay-ruin.ts';
import { type Snapshot, StayState } from './stay-state.ts';

/** Temperatures as shares of the mean worth of a county. */
const START_TEMPERATURE = 0.1;
const END_TEMPERATURE = 0.0005;
/** Share of iterations in which a stay may cost a little more than it is worth, in thousandths. */
const TOLERANT_PER_MILLE = 150;
/** Iterations between two questions whether to stop. */
const STOP_INTERVAL = 16;

export interface StaySearchOptions {
  readonly seed: number;
  /** Plan to start from, which keeps every rule; the best is never worse. */
  readonly initial?: StayPlan;
}

/** What a search asks its caller while it runs. */
export interface StaySearchHooks {
  /** Share of the allowance that is used up after `iteration` iterations, 0 … 1. */
  usedFraction(iteration: number): number;
  shouldStop(): boolean;
  onProgress?(iteration: number, cost: number): void;
}

/** One ruin-and-recreate search for a relay plan; deterministic as the searches of the tour engine are. */
export class StaySearch {
  private readonly rng: Rng;
  private readonly state: StayState;
  private readonly ruin: StayRuin;
  private readonly recreate: StayRecreate;
  private readonly acceptance: SimulatedAnnealing;
  private current: Snapshot;
  private incumbent: Snapshot & { readonly plan: StayPlan };
  private iteration = 0;

  constructor(problem: StayProblem, { seed, initial }: StaySearchOptions) {
    this.rng = new Rng(seed);
    this.state = new StayState(problem);
    this.ruin = new StayRuin(this.state, this.rng);
    this.recreate = new StayRecreate(this.state, this.rng);
    const scale = scaleOf(problem);
    this.acceptance = new SimulatedAnnealing(
      [{ until: 1, start: START_TEMPERATURE * scale, end: END_TEMPERATURE * scale }],
      this.rng,
    );
    if (initial) this.state.load(initial);
    this.current = this.state.snapshot(this.state.cost());
    this.incumbent = { ...this.current, plan: this.state.plan() };
    this.recreate.recreate([], true, 0);
    this.keep(this.state.cost());
  }

  /** Takes the state over as the current one. */
  private keep(cost: number): void {
    this.current = this.state.snapshot(cost);
    if (cost < this.incumbent.cost) this.incumbent = { ...this.current, plan: this.state.plan() };
  }

  /** The best plan so far. */
  get plan(): StayPlan {
    return this.incumbent.plan;
  }

  /** Retimes all sets of the best plan without the caps of the search, in turns, as long as it helps. */
  polish(): void {
    this.state.restore(this.incumbent);
    for (;;) {
      this.state.retimeAll();
      const cost = this.state.cost();
      if (cost >= this.incumbent.cost) return;
      this.keep(cost);
    }
  }

  /** Runs up to `iterations` more; returns how many were done, fewer only when stopped. */
  run(iterations: number, hooks: StaySearchHooks): number {
    for (let done = 0; done < iterations; done += 1) {
      if (this.iteration % STOP_INTERVAL === 0) {
        const used = hooks.usedFraction(this.iteration);
        if (hooks.shouldStop() || used >= 1) return done;
        this.acceptance.cool(used);
        hooks.onProgress?.(this.iteration, this.incumbent.cost);
      }
      this.iteration += 1;
      this.step();
    }
    return iterations;
  }

  private step(): void {
    const threshold = this.acceptance.threshold(this.current.cost);
    const tolerance = this.rng.chance(TOLERANT_PER_MILLE) ? this.acceptance.threshold(0) : 0;
    this.recreate.recreate(this.ruin.ruin(), false, tolerance);
    const cost = this.state.cost();
    if (cost >= threshold) {
      this.state.restore(this.current);
      return;
    }
    this.keep(cost);
  }
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
