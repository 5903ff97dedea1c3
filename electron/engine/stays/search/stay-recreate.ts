import type { Rng } from '../../rng.ts';
import { NONE } from '../problem.ts';
import { BestInsertion } from './best-insertion.ts';
import type { RankedInsertion, Wanted } from './insertion.ts';
import type { StayState } from './stay-state.ts';
import { UNCAPPED } from './timeline.ts';

/** Of the counties that wait beside those that were taken out, so many are tried in one iteration. */
const MOST_WAITING = 12;
/** Share of sets that one insertion does not look at, in thousandths. */
const BLINK_PER_MILLE = 20;
/** Share of stays that are granted a short opening only, so that others find room; in thousandths. */
const CAPPED_PER_MILLE = 50;

/** Puts stays into a plan where they add most, one after another. */
export class StayRecreate {
  private readonly state: StayState;
  private readonly insertions: BestInsertion;
  private readonly rng: Rng;

  constructor(state: StayState, rng: Rng) {
    this.state = state;
    this.insertions = new BestInsertion(state);
    this.rng = rng;
  }

  /** Puts in whatever a plan still wants where it adds most, in turns by chance, pins first. */
  fill(): void {
    const { counties } = this.state.problem;
    const open = counties.flatMap(({ prizes }, county) =>
      prizes.map((): Wanted => ({ county, pin: NONE, openShare: UNCAPPED })),
    );
    const shuffled = open
      .map((wanted) => ({ wanted, key: this.rng.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ wanted }) => wanted);
    for (const wanted of [...this.openPins(), ...shuffled]) {
      const insertion = this.placeOf(wanted, 0);
      if (insertion) this.state.insert(insertion);
    }
    this.state.settle();
  }

  /**
   * Inserts what was taken out, and some of what waits: next what would lose most by going to another set (regret insertion,
   * Potvin & Rousseau 1993), pins first. `tolerance`: what one insertion may cost more than it is worth.
   */
  recreate(taken: readonly number[], tolerance: number): void {
    let open: readonly Wanted[] = this.wantedOf(taken);
    while (open.length > 0) {
      const places = open.flatMap((entry) => this.placeOf(entry, tolerance) ?? []);
      const next = mostUrgent(places);
      if (!next) break;
      this.state.insert(next);
      open = places.flatMap((place) => (place === next ? [] : [place.wanted]));
    }
    this.state.settle();
  }

  /** The best place, null when there is none that costs less than `tolerance` more than it is worth. */
  private placeOf(wanted: Wanted, tolerance: number): RankedInsertion | null {
    if (this.state.hosts.openDemand(wanted.county) <= 0) return null;
    const insertion = this.insertions.of(wanted, () => this.rng.chance(BLINK_PER_MILLE));
    return insertion && insertion.delta < tolerance ? insertion : null;
  }

  private openPins(): Wanted[] {
    const { state } = this;
    return state.problem.pins.flatMap(({ county }, pin) =>
      state.hosts.isMet(pin) ? [] : [{ county, pin, openShare: UNCAPPED }],
    );
  }

  private wantedOf(taken: readonly number[]): Wanted[] {
    const { counties } = this.state.problem;
    const wanted = this.openPins();
    const isTaken = new Set(taken);
    for (const county of taken) {
      const isCapped = this.rng.chance(CAPPED_PER_MILLE);
      wanted.push({ county, pin: NONE, openShare: isCapped ? this.rng.below(UNCAPPED) : UNCAPPED });
    }
    const first = this.rng.below(counties.length);
    let tried = 0;
    for (let index = 0; index < counties.length && tried < MOST_WAITING; index += 1) {
      const county = (first + index) % counties.length;
      if (this.state.hosts.openDemand(county) <= 0 || isTaken.has(county)) continue;
      tried += 1;
      wanted.push({ county, pin: NONE, openShare: UNCAPPED });
    }
    return wanted;
  }
}

/** The insertion of a pin, else the one of the greatest regret; among equals the first. */
function mostUrgent(places: readonly RankedInsertion[]): RankedInsertion | null {
  const urgency = ({ wanted, regret }: RankedInsertion) => (wanted.pin === NONE ? regret : Infinity);
  let most: RankedInsertion | null = null;
  for (const place of places) if (most === null || urgency(place) > urgency(most)) most = place;
  return most;
}
