import { NONE } from '../problem.ts';
import type { OtherStay } from './county-terms.ts';
import { type Insertion, UNMET_PIN, type Wanted } from './insertion.ts';
import type { StayState } from './stay-state.ts';
import { firstEnd } from './stay-terms.ts';

/** Sets whose best place for a stay is worked out to the day, of those that look best. */
const LOOKED_AT_CLOSELY = 3;

/** The best place in one set, as far as it was looked at. */
interface Candidate extends Pick<Insertion, 'k' | 'cost' | 'venue' | 'position'> {
  readonly isRough: boolean;
}

/** Finds the best place of one more stay in a plan. */
export class BestInsertion {
  private readonly state: StayState;

  constructor(state: StayState) {
    this.state = state;
  }

  /**
   * The cheapest place among the stays of set `k`. A rough look skips days, and so may miss a stay that fits on few of them:
   * fixed stays, and those that a rough look finds no place for, are looked at day by day.
   */
  private scan(k: number, wanted: Wanted, others: readonly OtherStay[]): Candidate {
    const isFixed = wanted.pin !== NONE;
    const found = this.scanned(k, wanted, others, !isFixed);
    return isFixed || found.cost < Infinity ? found : this.scanned(k, wanted, others, false);
  }

  private scanned(k: number, wanted: Wanted, others: readonly OtherStay[], isRough: boolean): Candidate {
    const { timer } = this.state;
    const timeline = this.state.upToDate(k);
    const { forward } = timeline.work;
    const arrival = timer.arrivalOf(k, timeline.work);
    let best: Candidate = { k, cost: Infinity, venue: NONE, position: 0, isRough: false };
    for (const venue of this.state.problem.counties[wanted.county]!.venues) {
      const terms = this.state.terms.of(k, venue, wanted, others, timeline.masks);
      if (!terms) continue;
      for (let position = 0; position <= timeline.items.length; position += 1) {
        // PERF: most places are too short between windows and other stays; asked before the moves are looked up.
        if (firstEnd(terms, forward[position]!.lo) >= arrival[position]!.hi) continue;
        const cost = timer.costWith(timeline, terms, position, isRough) - timeline.work.points;
        if (cost < best.cost) best = { k, cost, venue, position, isRough: timer.wasRough };
      }
    }
    return best;
  }

  /** What a place costs, looked at day by day. */
  private exactly(candidate: Candidate, wanted: Wanted, others: readonly OtherStay[]): Candidate {
    const { k, venue, position } = candidate;
    const timeline = this.state.upToDate(k);
    const terms = this.state.terms.of(k, venue, wanted, others, timeline.masks)!;
    const cost = this.state.timer.costWith(timeline, terms, position, false) - timeline.work.points;
    return { k, cost, venue, position, isRough: false };
  }

  /**
   * The cheapest place of one more stay of a county, or null when there is none. `isPassed(k)`: leave set `k` out.
   */
  of(wanted: Wanted, isPassed: (k: number) => boolean): Insertion | null {
    const { county, pin } = wanted;
    const worth = this.state.hosts.worthOf(county) + (pin === NONE ? 0 : UNMET_PIN);
    const hosts = this.state.hosts.of(county);
    const others = this.state.othersIn(county, NONE);
    const candidates: Candidate[] = [];
    for (let k = 0; k < this.state.problem.sets.length; k += 1) {
      if (hosts.includes(k) || isPassed(k)) continue;
      const found = this.scan(k, wanted, others);
      if (found.cost < Infinity) candidates.push(found);
    }
    if (candidates.length === 0) return null;
    candidates.sort((a, b) => a.cost - b.cost || a.k - b.k);
    let best: Candidate | null = null;
    for (let index = 0; index < candidates.length && index < LOOKED_AT_CLOSELY; index += 1) {
      const candidate = candidates[index]!;
      const exact = candidate.isRough ? this.exactly(candidate, wanted, others) : candidate;
      if (exact.cost < (best?.cost ?? Infinity)) best = exact;
    }
    return best && { ...best, delta: best.cost - worth, wanted };
  }
}
