import { NONE } from '../problem.ts';
import { type RankedInsertion, UNMET_PIN, type Wanted } from './insertion.ts';
import type { OtherStay } from './other-stay.ts';
import { PlaceGuess } from './place-guess.ts';
import { type Candidate, PlaceMemory } from './place-memory.ts';
import type { StayState } from './stay-state.ts';
import { firstEnd } from './stay-terms.ts';
import { UNCAPPED } from './timeline.ts';

/** Places for a stay that are worked out to the day, of those that are guessed to be best. */
const LOOKED_AT_CLOSELY = 2;

/** Finds the best place of one more stay in a plan. */
export class BestInsertion {
  private readonly state: StayState;
  private readonly guess: PlaceGuess;
  private readonly memory: PlaceMemory;

  constructor(state: StayState) {
    this.state = state;
    this.guess = new PlaceGuess(state.timer);
    this.memory = new PlaceMemory(state.problem.sets.length);
  }

  /**
   * The two cheapest places among the stays of set `k`. Guesses leave days out, and so may miss a stay that fits on few of
   * them: fixed stays are looked at day by day.
   */
  private scan(k: number, wanted: Wanted, others: readonly OtherStay[]): readonly Candidate[] {
    const { timer } = this.state;
    const isGuessed = wanted.pin === NONE;
    const timeline = this.state.upToDate(k);
    const { forward, points } = timeline.work;
    const arrival = timer.arrivalOf(k, timeline.work);
    let best: Candidate | null = null;
    let second: Candidate | null = null;
    for (const venue of this.state.problem.counties[wanted.county]!.venues) {
      const terms = this.state.terms.of(k, venue, wanted, others, timeline.masks);
      if (!terms) continue;
      for (let position = 0; position <= timeline.items.length; position += 1) {
        // PERF: most places are too short between windows and other stays; asked before the moves are looked up.
        if (firstEnd(terms, forward[position]!.lo) >= arrival[position]!.hi) continue;
        const all = isGuessed
          ? this.guess.of(timeline, terms, position)
          : timer.costWith(timeline, terms, position);
        const cost = all - points;
        if (cost >= (second?.cost ?? Infinity)) continue;
        const found = { k, cost, venue, position, isExact: !isGuessed || this.guess.isExact };
        if (cost < (best?.cost ?? Infinity)) {
          second = best;
          best = found;
        } else second = found;
      }
    }
    return [best, second].filter((candidate) => candidate !== null);
  }

  /** As `scan`, remembered where nothing has changed. */
  private placesIn(k: number, wanted: Wanted, others: readonly OtherStay[]): readonly Candidate[] {
    const scan = () => this.scan(k, wanted, others);
    if (wanted.pin !== NONE || wanted.openShare !== UNCAPPED) return scan();
    const timeline = this.state.upToDate(k);
    return this.memory.recall(timeline, this.state.isKept(timeline), wanted.county, others, scan);
  }

  /** Works out to the day what a guessed place costs. */
  private workOut(candidate: Candidate, wanted: Wanted, others: readonly OtherStay[]): void {
    const { k, venue, position } = candidate;
    const timeline = this.state.upToDate(k);
    const terms = this.state.terms.of(k, venue, wanted, others, timeline.masks)!;
    candidate.cost = this.state.timer.costWith(timeline, terms, position) - timeline.work.points;
    candidate.isExact = true;
  }

  /** The best of some places, and the least that another set costs more. */
  private chosen(
    candidates: readonly Candidate[],
    wanted: Wanted,
    others: readonly OtherStay[],
  ): { readonly best: Candidate; readonly regret: number } | null {
    let best: Candidate | null = null;
    for (const [index, candidate] of candidates.entries()) {
      // Where people are short none of the first may fit.
      if (index >= LOOKED_AT_CLOSELY && best !== null) break;
      if (!candidate.isExact) this.workOut(candidate, wanted, others);
      if (candidate.cost < (best?.cost ?? Infinity)) best = candidate;
    }
    if (best === null) return null;
    let elsewhere = Infinity;
    for (const { k, cost } of candidates) if (k !== best.k && cost < elsewhere) elsewhere = cost;
    return { best, regret: elsewhere - best.cost };
  }

  /**
   * The cheapest place of one more stay of a county, or null when there is none. `isPassed(k)`: leave set `k` out.
   */
  of(wanted: Wanted, isPassed: (k: number) => boolean): RankedInsertion | null {
    const { county, pin } = wanted;
    const worth = this.state.hosts.worthOf(county) + (pin === NONE ? 0 : UNMET_PIN);
    const { hosts } = this.state;
    const others = this.state.othersIn(county, NONE);
    const candidates: Candidate[] = [];
    for (let k = 0; k < this.state.problem.sets.length; k += 1) {
      if (hosts.isHostedBy(county, k) || isPassed(k)) continue;
      for (const candidate of this.placesIn(k, wanted, others)) candidates.push(candidate);
    }
    candidates.sort((a, b) => a.cost - b.cost || a.k - b.k);
    const found = this.chosen(candidates, wanted, others);
    if (!found) return null;
    const { k, cost, venue, position } = found.best;
    return { k, cost, venue, position, delta: cost - worth, regret: found.regret, wanted };
  }
}
