import type { Rng } from '../../rng.ts';
import type { StayState } from './stay-state.ts';
import type { Item, TimedStay, Timeline } from './timeline.ts';

/** Most stays of one set that change places with those of another one, but for tails. */
const LONGEST_STRETCH = 4;
/** Share of exchanges in which all that follows changes places; in thousandths. */
const TAIL_PER_MILLE = 100;

/** Some stays of a set that follow each other, taken out. */
interface Stretch {
  readonly k: number;
  /** Position of the first among the items of the set. */
  readonly first: number;
  readonly moved: readonly Moved[];
}

interface Moved {
  readonly item: Extract<Item, { kind: 'stay' }>;
  readonly stay: TimedStay;
}

/**
 * Lets two sets exchange what they do in about the same time, in its order: some stays of each, of one only, or all
 * that follows. Putting stays in one by one hardly ever gets there.
 */
export class StaySwap {
  private readonly state: StayState;
  private readonly rng: Rng;

  constructor(state: StayState, rng: Rng) {
    this.state = state;
    this.rng = rng;
  }

  /** `k` with its item `at`, and `other`, which is nearest to it in set `other.k`. Counties that lost a stay by it. */
  swap(k: number, at: number, other: { readonly k: number; readonly item: number }): number[] {
    const { state, rng } = this;
    const isTail = rng.chance(TAIL_PER_MILLE);
    const length = (items: readonly Item[], least: number) =>
      isTail ? items.length : least + rng.below(LONGEST_STRETCH + 1 - least);
    const mine = stretchOf(state.timelineOf(k), at, length(state.timelineOf(k).items, 1));
    const theirs = stretchOf(
      state.timelineOf(other.k),
      other.item + rng.below(2),
      length(state.timelineOf(other.k).items, 0),
    );
    const taken = [...this.takeOut(mine), ...this.takeOut(theirs)];
    if (taken.length !== mine.moved.length + theirs.moved.length) return taken;
    const placed = new Set([...this.putIn(mine, theirs.moved), ...this.putIn(theirs, mine.moved)]);
    return [...mine.moved, ...theirs.moved]
      .filter((moved) => !placed.has(moved))
      .map(({ item }) => state.problem.venues[item.venue]!.county);
  }

  private takeOut({ k, first, moved }: Stretch): number[] {
    const { items } = this.state.timelineOf(k);
    const positions = new Set<number>();
    for (const { item } of moved) positions.add(items.indexOf(item, first));
    return this.state.remove(k, positions);
  }

  /** Puts stays of another set where a stretch was; returns those that fit. */
  private putIn({ k, first }: Stretch, moved: readonly Moved[]): readonly Moved[] {
    const { state, rng } = this;
    let allowed = moved.filter(({ item }) => state.canHost(k, item));
    while (allowed.length > 0 && !state.tryItems(k, this.orderOf(k, first, allowed))) {
      const gone = allowed[rng.below(allowed.length)];
      allowed = allowed.filter((each) => each !== gone);
    }
    return allowed;
  }

  /** The items of a set with others before item `first`; blocks stay where they are in time. */
  private orderOf(k: number, first: number, moved: readonly Moved[]): readonly Item[] {
    const { items } = this.state.timelineOf(k);
    const order = items.slice(0, first);
    let next = Math.min(first, items.length);
    for (const { item, stay } of moved) {
      for (let block = items[next]; block?.kind === 'block'; block = items[next]) {
        if (this.state.problem.sets[k]!.blocks[block.block]!.from > stay.open) break;
        order.push(block);
        next += 1;
      }
      order.push(item);
    }
    return [...order, ...items.slice(next)];
  }
}

/** Up to `length` stays from item `first` on. */
function stretchOf({ k, items, stays }: Timeline, first: number, length: number): Stretch {
  const moved: Moved[] = [];
  let stay = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'block') continue;
    if (index >= first && moved.length < length) moved.push({ item, stay: stays[stay]! });
    stay += 1;
  }
  return { k, first, moved };
}
