import type { Rng } from '../../rng.ts';
import type { OrderKeys } from '../search-state.ts';

type Order = 'random' | 'demand' | 'far' | 'close' | 'window-length' | 'window-start' | 'window-end' | 'gain';

/**
 * Order in which removed visits are inserted again, drawn for every iteration (Christiaens & Vanden Berghe 2020,
 * §4.2; weights random 4, demand 4, far 2, close 1; with windows: shortest 2, earliest start 2, latest end 2).
 * For optional visits, "gain first" joins with weight 4.
 */
export class InsertionOrder {
  private readonly keys: OrderKeys;
  private readonly rng: Rng;
  private readonly wheel: readonly Order[];
  private readonly rank: Float64Array;

  constructor(keys: OrderKeys, rng: Rng) {
    this.keys = keys;
    this.rng = rng;
    this.rank = new Float64Array(keys.demand.length);
    const times = (order: Order, count: number) => new Array<Order>(count).fill(order);
    this.wheel = [
      ...times('random', 4),
      ...(keys.hasDemand ? times('demand', 4) : []),
      ...times('far', 2),
      ...times('close', 1),
      ...(keys.hasWindows
        ? [...times('window-length', 2), ...times('window-start', 2), ...times('window-end', 2)]
        : []),
      ...(keys.hasGain ? times('gain', 4) : []),
    ];
  }

  /** Sorts the first `count` entries of `visits` in place. */
  sort(visits: Int32Array, count: number): void {
    const { rng, keys, rank } = this;
    const order = this.wheel[rng.below(this.wheel.length)]!;
    for (let index = 0; index < count; index += 1) {
      const visit = visits[index]!;
      switch (order) {
        case 'random':
          rank[visit] = rng.next();
          break;
        case 'demand':
          rank[visit] = -keys.demand[visit]!;
          break;
        case 'far':
          rank[visit] = -keys.distance[visit]!;
          break;
        case 'close':
          rank[visit] = keys.distance[visit]!;
          break;
        case 'window-length':
          rank[visit] = keys.windowLength[visit]!;
          break;
        case 'window-start':
          rank[visit] = keys.windowStart[visit]!;
          break;
        case 'window-end':
          rank[visit] = -keys.windowEnd[visit]!;
          break;
        case 'gain':
          rank[visit] = -keys.gain[visit]!;
          break;
      }
    }
    // Insertion sort: about ten entries, nearly sorted or not.
    for (let index = 1; index < count; index += 1) {
      const visit = visits[index]!;
      const key = rank[visit]!;
      let at = index - 1;
      while (at >= 0 && rank[visits[at]!]! > key) {
        visits[at + 1] = visits[at]!;
        at -= 1;
      }
      visits[at + 1] = visit;
    }
  }
}
