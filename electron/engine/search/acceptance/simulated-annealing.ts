import type { Rng } from '../../rng.ts';

/** A stretch of the allowance in which the temperature falls geometrically. */
export interface CoolingPhase {
  /** Share of the allowance at which it ends, in (0, 1]. */
  readonly until: number;
  /** Temperatures in thousandths of the cost unit, start ≥ end > 0. */
  readonly start: number;
  readonly end: number;
}

/**
 * Acceptance of simulated annealing in the form of Christiaens & Vanden Berghe (2020): a solution is accepted when
 * its cost is below current − T × ln(u), u uniform in (0, 1]. The threshold is drawn before the new solution is
 * built, so that building can stop as soon as it is passed.
 */
export class SimulatedAnnealing {
  private readonly phases: readonly CoolingPhase[];
  private readonly rng: Rng;
  private phase = 0;
  private temperature: number;

  /** At least one phase, in the order of their ends; the last one ends at 1. */
  constructor(phases: readonly CoolingPhase[], rng: Rng) {
    this.phases = phases;
    this.rng = rng;
    this.temperature = phases[0]!.start;
  }

  /** `usedFraction` in 0 … 1, never falling. True when another phase begins with it. */
  cool(usedFraction: number): boolean {
    const before = this.phase;
    while (this.phase < this.phases.length - 1 && usedFraction >= this.phases[this.phase]!.until)
      this.phase += 1;
    const { start, end, until } = this.phases[this.phase]!;
    const from = this.phase === 0 ? 0 : this.phases[this.phase - 1]!.until;
    const share = Math.min(1, (usedFraction - from) / (until - from));
    this.temperature = start * (end / start) ** share;
    return this.phase !== before;
  }

  /** Cost that a new solution must stay below. */
  threshold(current: number): number {
    return current - this.temperature * Math.log((this.rng.next() + 1) / 0x1_0000_0000);
  }
}
