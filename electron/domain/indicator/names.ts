/** Tells of numbers from 0 to `size` which come for the first time since the last `start`, without a set of them. */
export class FirstSeen {
  private readonly seenIn: Int32Array;
  private round = 1;

  constructor(size: number) {
    this.seenIn = new Int32Array(size);
  }

  start(): void {
    this.round += 1;
  }

  isFirst(number: number): boolean {
    if (this.seenIn[number] === this.round) return false;
    this.seenIn[number] = this.round;
    return true;
  }
}

/** Names of one kind, each once, by number. */
export class Names {
  readonly names: readonly string[];
  readonly seen: FirstSeen;
  private readonly flags = new WeakMap<ReadonlySet<string>, Uint8Array>();

  constructor(names: readonly string[]) {
    this.names = names;
    this.seen = new FirstSeen(names.length);
  }

  /** Which of them are in a list, 1 = they are. Kept as long as the list is. */
  areIn(list: ReadonlySet<string>): Uint8Array {
    const known = this.flags.get(list);
    if (known) return known;
    const flags = filled(new Uint8Array(this.names.length), this.names, (name) => Number(list.has(name)));
    this.flags.set(list, flags);
    return flags;
  }
}

/** Some of the names of one kind, each once. */
export class SomeNames {
  private readonly all: Names;
  private readonly numbers: number[] = [];

  constructor(all: Names) {
    this.all = all;
  }

  /** Adds one that is not in it yet. */
  add(number: number): void {
    this.numbers.push(number);
  }

  get size(): number {
    return this.numbers.length;
  }

  /** How many of them are in a list. O(size). */
  countIn(list: ReadonlySet<string>): number {
    const { names } = this.all;
    // PERF: the list of all townships is asked for by each row of a table by month or caravan.
    const flags = list.size < names.length ? null : this.all.areIn(list);
    let count = 0;
    for (const number of this.numbers) if (flags ? flags[number] === 1 : list.has(names[number]!)) count += 1;
    return count;
  }

  toSet(): Set<string> {
    return new Set(this.numbers.map((number) => this.all.names[number]!));
  }
}

/** Numbers names from 0 in the order in which they come. */
export class Numbering {
  private readonly numbers = new Map<string, number>();
  private readonly list: string[] = [];

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    return this.list.push(name) - 1;
  }

  get size(): number {
    return this.list.length;
  }

  get names(): Names {
    return new Names(this.list);
  }
}

/** Numbers pairs of numbers; the second is −1 or more. */
export class PairNumbering {
  private readonly numbers = new Map<number, number>();

  of(first: number, second: number): number {
    const pair = (first + 1) * MOST_SECONDS + second + 1;
    let number = this.numbers.get(pair);
    if (number === undefined) this.numbers.set(pair, (number = this.numbers.size));
    return number;
  }

  get size(): number {
    return this.numbers.size;
  }
}

/** More than there are townships, or days since the year 0. */
const MOST_SECONDS = 2 ** 24;

/** PERF: `from` of a typed array takes four times as long. */
export function filled<Numbers extends Int32Array | Uint8Array | Float64Array, T>(
  numbers: Numbers,
  list: readonly T[],
  numberOf: (item: T) => number,
): Numbers {
  for (let at = 0; at < list.length; at += 1) numbers[at] = numberOf(list[at]!);
  return numbers;
}

export const column = <T>(list: readonly T[], numberOf: (item: T) => number) =>
  filled(new Int32Array(list.length), list, numberOf);
