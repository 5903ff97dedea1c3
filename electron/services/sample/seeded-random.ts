/** Repeatable random numbers of the sample generator (mulberry32, T. Ettinger 2017). Not for the solver, which has its own. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** One element, uniformly. @throws RangeError on an empty list */
  pick<T>(items: readonly T[]): T;
  /** One element with probability proportional to its weight (≥ 0, not all 0). @throws RangeError on an empty list */
  pickWeighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** All elements in random order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Random numbers from a 32-bit seed. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index];
    if (item === undefined) throw new RangeError('cannot pick from an empty list');
    return item;
  };
  return {
    next,
    integer,
    pick: (items) => at(items, integer(0, items.length - 1)),
    pickWeighted: (items, weight) => {
      let rest = next() * items.reduce((sum, item) => sum + weight(item), 0);
      const found = items.findIndex((item) => {
        rest -= weight(item);
        return rest < 0;
      });
      return at(items, found < 0 ? items.length - 1 : found);
    },
    shuffled: (items) => {
      const order = [...items];
      for (let index = order.length - 1; index > 0; index -= 1) {
        const other = integer(0, index);
        [order[index], order[other]] = [at(order, other), at(order, index)];
      }
      return order;
    },
  };
}
