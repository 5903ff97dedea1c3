import type { Rng } from '../../rng.ts';
import { NONE, type StayProblem } from '../problem.ts';
import { BestInsertion } from './best-insertion.ts';
import type { RankedInsertion, Wanted } from './insertion.ts';
import type { StayState } from './stay-state.ts';
import { UNCAPPED } from './timeline.ts';

/** Of the counties that wait beside those that were taken out, so many are tried in one iteration. */
const MOST_WAITING = 12;
/** Share of iterations in which what would lose most by going elsewhere is inserted first, in thousandths. */
const REGRET_PER_MILLE = 400;
/** Share of sets that one insertion does not look at, in thousandths. */
const BLINK_PER_MILLE = 20;
/** Share of stays that are granted a short opening only, so that others find room; in thousandths. */
const CAPPED_PER_MILLE = 50;

/** Puts stays into a plan where they add most, one after another. */
export class StayRecreate {
  private readonly state: StayState;
  private readonly insertions: BestInsertion;
  private readonly rng: Rng;
  private readonly worth: Float64Array;
  private readonly freedom: Float64Array;
  private readonly remoteness: Float64Array;

  constructor(state: StayState, rng: Rng) {
    this.state = state;
    this.insertions = new BestInsertion(state);
    this.rng = rng;
    const { problem } = state;
    this.worth = Float64Array.from(
      problem.counties,
      ({ prizes, costPerWaitingDay }) => (prizes[0] ?? 0) + costPerWaitingDay * problem.dayCount,
    );
    this.freedom = Float64Array.from(problem.counties, ({ venues }) =>
      venues.reduce((sum, venue) => sum + openDaysOf(problem, venue), 0),
    );
    this.remoteness = Float64Array.from(problem.counties, ({ venues }) =>
      venues.length === 0
        ? 0
        : problem.sets.reduce(
            (sum, { start }) =>
              sum + problem.haul_m[start * problem.placeCount + problem.venues[venues[0]!]!.place]!,
            0,
          ),
    );
  }

  /**
   * Inserts what was taken out, and some of what waits. `all`: try everything that waits.
   * `tolerance`: what one insertion may cost more than it is worth.
   */
  recreate(taken: readonly number[], all: boolean, tolerance: number): void {
    const wanted = this.wantedOf(taken, all);
    if (!all && this.rng.chance(REGRET_PER_MILLE)) this.insertByRegret(wanted, tolerance);
    else this.insertInTurn(wanted, tolerance);
    this.state.settle();
  }

  /** The best place, null when there is none that costs less than `tolerance` more than it is worth. */
  private placeOf(wanted: Wanted, tolerance: number): RankedInsertion | null {
    if (this.state.hosts.openDemand(wanted.county) <= 0) return null;
    const insertion = this.insertions.of(wanted, () => this.rng.chance(BLINK_PER_MILLE));
    return insertion && insertion.delta < tolerance ? insertion : null;
  }

  private insertInTurn(wanted: Wanted[], tolerance: number): void {
    for (const entry of this.ordered(wanted)) {
      const insertion = this.placeOf(entry, tolerance);
      if (insertion) this.state.insert(insertion);
    }
  }

  /** Inserts next what would lose most by going to another set (regret insertion, Potvin & Rousseau 1993); pins first. */
  private insertByRegret(wanted: readonly Wanted[], tolerance: number): void {
    let open = wanted;
    while (open.length > 0) {
      const places = open.flatMap((entry) => this.placeOf(entry, tolerance) ?? []);
      const next = mostUrgent(places);
      if (!next) return;
      this.state.insert(next);
      open = places.flatMap((place) => (place === next ? [] : [place.wanted]));
    }
  }

  private wantedOf(taken: readonly number[], all: boolean): Wanted[] {
    const { counties, pins } = this.state.problem;
    const wanted: Wanted[] = [];
    for (const [pin, { county }] of pins.entries()) {
      if (!this.state.hosts.isMet(pin)) wanted.push({ county, pin, openShare: UNCAPPED });
    }
    const isTaken = new Set(taken);
    for (const county of taken) {
      const isCapped = this.rng.chance(CAPPED_PER_MILLE);
      wanted.push({ county, pin: NONE, openShare: isCapped ? this.rng.below(UNCAPPED) : UNCAPPED });
    }
    const first = this.rng.below(counties.length);
    const most = all ? counties.length : MOST_WAITING;
    let tried = 0;
    for (let index = 0; index < counties.length && tried < most; index += 1) {
      const county = (first + index) % counties.length;
      const open = this.state.hosts.openDemand(county);
      if (open <= 0 || isTaken.has(county)) continue;
      tried += 1;
      for (let n = 0; n < (all ? open : 1); n += 1) wanted.push({ county, pin: NONE, openShare: UNCAPPED });
    }
    return wanted;
  }

  /** Pins first; the rest by chance, worth, few days, or distance. */
  private ordered(wanted: Wanted[]): Wanted[] {
    const noise = new Map(wanted.map((entry) => [entry, this.rng.next()]));
    const choice = this.rng.below(12);
    const key = ({ county }: Wanted): number => {
      if (choice < 4) return 0;
      if (choice < 7) return -this.worth[county]!;
      if (choice < 9) return this.freedom[county]!;
      return choice < 11 ? -this.remoteness[county]! : this.remoteness[county]!;
    };
    const isPin = ({ pin }: Wanted) => (pin === NONE ? 1 : 0);
    return wanted.sort((a, b) => isPin(a) - isPin(b) || key(a) - key(b) || noise.get(a)! - noise.get(b)!);
  }
}

/** The insertion of a pin, else the one of the greatest regret; among equals the first. */
function mostUrgent(places: readonly RankedInsertion[]): RankedInsertion | null {
  const urgency = ({ wanted, regret }: RankedInsertion) => (wanted.pin === NONE ? regret : Infinity);
  let most: RankedInsertion | null = null;
  for (const place of places) if (most === null || urgency(place) > urgency(most)) most = place;
  return most;
}

function openDaysOf(problem: StayProblem, venue: number): number {
  return problem.venues[venue]!.lastClosed.reduce((sum, closed, day) => sum + (closed < day ? 1 : 0), 0);
}
