import { NONE } from '../problem.ts';
import type { OtherStay } from './county-terms.ts';
import { type Found, InsertionMemory, numberOfStays } from './insertion-memory.ts';
import { type Insertion, type StayState, UNMET_PIN, type Wanted } from './stay-state.ts';
import type { StayTerms } from './stay-terms.ts';
import { UNCAPPED } from './timeline.ts';

/** Places for a stay that are worked out to the day, of those that look best. */
const LOOKED_AT_CLOSELY = 3;

/** Finds the best place of one more stay in a plan. */
export class BestInsertion {
  private readonly state: StayState;
  private readonly memory: InsertionMemory;

  constructor(state: StayState) {
    this.state = state;
    this.memory = new InsertionMemory(state.problem);
  }

  /**
   * The cheapest place among the stays of set `k`. A rough look skips days, and so may miss a stay that fits on few of them:
   * fixed stays, and those that a rough look finds no place for, are looked at day by day.
   */
  private scan(k: number, wanted: Wanted, others: readonly OtherStay[]): Found {
    const isFixed = wanted.pin !== NONE;
    const found = this.scanned(k, wanted, others, !isFixed);
    return isFixed || found.cost < Infinity ? found : this.scanned(k, wanted, others, false);
  }

  private scanned(k: number, wanted: Wanted, others: readonly OtherStay[], isRough: boolean): Found {
    const { county } = wanted;
    const timeline = this.state.upToDate(k);
    const rough: { cost: number; terms: StayTerms; position: number }[] = [];
    let best: Found = { cost: Infinity, venue: NONE, position: 0 };
    for (const venue of this.state.problem.counties[county]!.venues) {
      const terms = this.state.terms.of(k, venue, wanted, others, timeline.masks);
      if (!terms) continue;
      for (let position = 0; position <= timeline.items.length; position += 1) {
        const cost = this.state.timer.costWith(timeline, terms, position, isRough);
        if (cost === Infinity) continue;
        if (!this.state.timer.wasRough) {
          if (cost < best.cost) best = { cost, venue, position };
        } else rough.push({ cost, terms, position });
      }
    }
    if (rough.length > 1) rough.sort((a, b) => a.cost - b.cost);
    for (let index = 0; index < rough.length && index < LOOKED_AT_CLOSELY; index += 1) {
      const { terms, position } = rough[index]!;
      const cost = this.state.timer.costWith(timeline, terms, position, false);
      if (cost < best.cost) best = { cost, venue: terms.venue, position };
    }
    return { ...best, cost: best.cost - timeline.work.points };
  }

  /** As `scan`, from memory where it can be. `stays`: number of `others`, the stays of the county. */
  private bestIn(k: number, wanted: Wanted, others: readonly OtherStay[], stays: number): Found {
    const { county, pin, openShare } = wanted;
    if (pin !== NONE || openShare !== UNCAPPED) return this.scan(k, wanted, others);
    const { serial } = this.state.upToDate(k);
    const known = this.memory.recall(county, k, serial, stays);
    if (known) return known;
    const found = this.scan(k, wanted, others);
    this.memory.keep(county, k, serial, stays, found);
    return found;
  }

  /**
   * The cheapest place of one more stay of a county, or null when there is none. `isPassed(k)`: leave set `k` out.
   */
  of(wanted: Wanted, isPassed: (k: number) => boolean): Insertion | null {
    const { county, pin } = wanted;
    const worth = this.state.hosts.worthOf(county) + (pin === NONE ? 0 : UNMET_PIN);
    const hosts = this.state.hosts.of(county);
    const others = this.state.othersIn(county, NONE);
    const stays = numberOfStays(others);
    let best: Insertion | null = null;
    for (let k = 0; k < this.state.problem.sets.length; k += 1) {
      if (hosts.includes(k) || isPassed(k)) continue;
      const found = this.bestIn(k, wanted, others, stays);
      const delta = found.cost - worth;
      if (delta < (best?.delta ?? Infinity)) best = { ...found, k, delta, wanted };
    }
    return best;
  }
}
