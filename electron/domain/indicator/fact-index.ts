import { daysBetween } from '../calendar/dates.ts';
import type { OutreachFacts, OutreachVisit } from './facts.ts';

/** Tells of numbers from 0 to `size` which come for the first time since the last `start`, without a set of them. */
class FirstSeen {
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
    const flags = Uint8Array.from(this.names, (name) => (list.has(name) ? 1 : 0));
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

/** Stands for a township that is not known. */
export const NO_NAME = -1;

/** Whether the form of a visit is due, and whether it came back. */
export const FEEDBACK = { notDue: 0, missing: 1, returned: 2 } as const;

/**
 * What is counted of facts as numbers, one for each record in the order of its list. PERF: different ones are counted by
 * numbers, without the records themselves; sets of texts took nine tenths of the time of a table (npm run bench:coverage).
 */
export interface FactIndex {
  readonly caravans: Names;
  readonly sites: Names;
  readonly counties: Names;
  readonly townships: Names;
  readonly sets: Names;
  /** Of caravan and day. */
  readonly caravanDays: Names;
  /** By site: position of its first visit of all. */
  readonly firstVisit: Int32Array;
  /** Numbers of county and township together, of each record. */
  readonly places: {
    readonly visits: Int32Array;
    readonly tours: Int32Array;
    readonly stays: Int32Array;
  };
  readonly visits: {
    readonly caravan: Int32Array;
    readonly site: Int32Array;
    readonly county: Int32Array;
    /** NO_NAME where it is not known. */
    readonly township: Int32Array;
    readonly isSchool: Uint8Array;
    /** NaN where it is not known. */
    readonly attendance: Float64Array;
    /** One of FEEDBACK. */
    readonly feedback: Uint8Array;
    /** Days until the form came back; means nothing while it has not. */
    readonly lag_d: Int32Array;
  };
  readonly tours: {
    readonly caravan: Int32Array;
    readonly caravanDay: Int32Array;
    readonly length_m: Float64Array;
  };
  readonly stays: { readonly set: Int32Array };
}

class Numbering {
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

const indexes = new WeakMap<OutreachFacts, FactIndex>();

/** The index of facts, kept as long as they are. O(facts) the first time. */
export function indexOf(facts: OutreachFacts): FactIndex {
  const known = indexes.get(facts);
  if (known) return known;
  const index = build(facts);
  indexes.set(facts, index);
  return index;
}

interface Place {
  readonly countyCode: string | null;
  readonly townshipCode?: string | null;
}

function build({ visits, tours, stays }: OutreachFacts): FactIndex {
  const caravans = new Numbering();
  const sites = new Numbering();
  const counties = new Numbering();
  const townships = new Numbering();
  const sets = new Numbering();
  const caravanDays = new Numbering();
  const places = new Numbering();
  const placeOf = ({ countyCode, townshipCode = null }: Place) =>
    places.of(`${countyCode ?? ''} ${townshipCode ?? ''}`);
  const column = <T>(list: readonly T[], numberOf: (item: T) => number) => Int32Array.from(list, numberOf);
  const site = column(visits, ({ siteId }) => sites.of(siteId));
  const numbers = {
    firstVisit: firstPositions(site, sites.size),
    places: {
      visits: column(visits, placeOf),
      tours: column(tours, placeOf),
      stays: column(stays, placeOf),
    },
    visits: {
      site,
      caravan: column(visits, ({ caravanId }) => caravans.of(caravanId)),
      county: column(visits, ({ countyCode }) => counties.of(countyCode)),
      township: column(visits, ({ townshipCode }) =>
        townshipCode === null ? NO_NAME : townships.of(townshipCode),
      ),
      isSchool: Uint8Array.from(visits, ({ siteKind }) => (siteKind === 'school' ? 1 : 0)),
      attendance: Float64Array.from(visits, ({ attendance }) => attendance ?? Number.NaN),
      feedback: Uint8Array.from(visits, feedbackOf),
      lag_d: column(visits, ({ date, feedbackOn }) => (feedbackOn ? daysBetween(date, feedbackOn) : 0)),
    },
    tours: {
      caravan: column(tours, ({ caravanId }) => caravans.of(caravanId)),
      caravanDay: column(tours, ({ caravanId, date }) => caravanDays.of(`${caravanId} ${date}`)),
      length_m: Float64Array.from(tours, ({ length_m }) => length_m),
    },
    stays: { set: column(stays, ({ set }) => sets.of(set)) },
  };
  return {
    ...numbers,
    caravans: caravans.names,
    sites: sites.names,
    counties: counties.names,
    townships: townships.names,
    sets: sets.names,
    caravanDays: caravanDays.names,
  };
}

function firstPositions(numbers: Int32Array, size: number): Int32Array {
  const first = new Int32Array(size);
  for (let at = numbers.length - 1; at >= 0; at -= 1) first[numbers[at]!] = at;
  return first;
}

function feedbackOf({ feedbackOn }: OutreachVisit): number {
  if (feedbackOn === undefined) return FEEDBACK.notDue;
  return feedbackOn === null ? FEEDBACK.missing : FEEDBACK.returned;
}
