import { type LoadItem, type Need, needOf, TOLERANCE } from './load-item.ts';

/** How much each limit counts when exhibits are compared by worth per need: evenly, then each of them alone. */
const PRICES: readonly Need[] = [
  [1, 1, 1],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [0, 0, 0],
];

/** A load under way. Its sums are kept, so that trying an exhibit costs the same however much is aboard. */
export class Load {
  readonly items = new Set<LoadItem>();
  points = 0;
  readonly #used: [number, number, number] = [0, 0, 0];
  readonly #countOf = new Map<string, number>();
  readonly #limits: Need;
  readonly #perDiscipline: number;

  constructor(limits: Need, perDiscipline: number) {
    this.#limits = limits;
    this.#perDiscipline = perDiscipline;
  }

  /** Numbers of the limits that would be broken with `item` aboard, in place of `out` if there is one. */
  broken(item: LoadItem, out?: LoadItem): readonly number[] {
    const [need, less] = [needOf(item), out === undefined ? null : needOf(out)];
    return this.#limits.flatMap((limit, index) =>
      this.#used[index]! + need[index]! - (less?.[index] ?? 0) > limit + TOLERANCE ? [index] : [],
    );
  }

  /** Points that `item` brings, in place of `out` if there is one. */
  gain(item: LoadItem, out?: LoadItem): number {
    const isNew = item.discipline !== '' && !this.#countOf.has(item.discipline);
    const isLost =
      out !== undefined &&
      out.discipline !== '' &&
      out.discipline !== item.discipline &&
      this.#countOf.get(out.discipline) === 1;
    return item.value - (out?.value ?? 0) + this.#perDiscipline * (Number(isNew) - Number(isLost));
  }

  add(item: LoadItem): void {
    this.points += this.gain(item);
    this.#count(item, 1);
    this.items.add(item);
  }

  exchange(out: LoadItem, item: LoadItem): void {
    this.points += this.gain(item, out);
    this.#count(out, -1);
    this.#count(item, 1);
    this.items.delete(out);
    this.items.add(item);
  }

  #count(item: LoadItem, sign: 1 | -1): void {
    for (const [index, need] of needOf(item).entries()) this.#used[index]! += sign * need;
    if (item.discipline === '') return;
    const count = (this.#countOf.get(item.discipline) ?? 0) + sign;
    if (count === 0) this.#countOf.delete(item.discipline);
    else this.#countOf.set(item.discipline, count);
  }
}

/**
 * The best of several loads: greedy by worth per need from each of the prices, each then improved by adding and by exchanging
 * one for one until nothing helps. Of loads with as many points the first counts, so that `items` must be in a fixed order.
 */
export function bestLoad(items: readonly LoadItem[], limits: Need, perDiscipline: number): Load {
  let best = new Load(limits, perDiscipline);
  for (const prices of PRICES) {
    const load = new Load(limits, perDiscipline);
    fill(load, items, limits, prices);
    improve(load, items);
    if (load.points > best.points) best = load;
  }
  return best;
}

function fill(load: Load, items: readonly LoadItem[], limits: Need, prices: Need): void {
  const priced = items.map((item) => {
    const need = needOf(item);
    const shares = limits.map((limit, index) =>
      limit === 0 || limit === Infinity ? 0 : (need[index]! / limit) * prices[index]!,
    );
    return { item, need: shares.reduce((sum, share) => sum + share, 0) };
  });
  for (;;) {
    let next: LoadItem | null = null;
    let most = -Infinity;
    for (const { item, need } of priced) {
      if (load.items.has(item) || load.broken(item).length > 0) continue;
      // What needs nothing goes first, by its worth.
      const worth = need === 0 ? 1e9 + load.gain(item) : load.gain(item) / need;
      if (worth > most) [next, most] = [item, worth];
    }
    if (next === null) return;
    load.add(next);
  }
}

function improve(load: Load, items: readonly LoadItem[]): void {
  let isBetter = true;
  while (isBetter) {
    isBetter = false;
    for (const item of items) {
      if (load.items.has(item)) continue;
      if (load.broken(item).length === 0) {
        load.add(item);
        isBetter = true;
        continue;
      }
      const out = bestExchange(load, item);
      if (out === null) continue;
      load.exchange(out, item);
      isBetter = true;
    }
  }
}

/** What to leave at home for `item` so that the most is gained; null when nothing is. */
function bestExchange(load: Load, item: LoadItem): LoadItem | null {
  let best: LoadItem | null = null;
  let most = 0;
  for (const out of load.items) {
    const gain = load.gain(item, out);
    if (gain > most && load.broken(item, out).length === 0) [best, most] = [out, gain];
  }
  return best;
}
