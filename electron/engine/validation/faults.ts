export const FAULT_CODES = [
  'wrong-type', // not the object, list or boolean that is needed, a hole in a list included
  'not-integer', // NaN, infinite, a fraction, or no number at all
  'out-of-range', // below or above the limits of limits.ts; a leg above them is no leg
  'wrong-length', // not one entry per place, day, type or dimension
  'ends-before-start', // a window, shift or daylight
  'windows-overlap', // or not sorted
  'unknown-reference', // no place, day, vehicle, visit, area, travel class or kind of that number or name
  'empty', // nothing where at least one is needed
  'repeated', // a visit twice in one series, in two series, in one relation or in one order
  'contradiction', // fields that cannot hold together
  'overflow', // sums that could leave 2^31 (times, points, loads) or 2^53 (costs)
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface ProblemFault {
  readonly code: FaultCode;
  /** Path in `ProblemInput`, e.g. `visits[3].windows[0][1].end_s`; with `[]` for the rest of many. */
  readonly field: string;
  /** What was found and what is allowed, in English, for the log. */
  readonly detail: string;
}

/** All faults of an input. */
export class ProblemFaultsError extends Error {
  readonly faults: readonly ProblemFault[];

  constructor(faults: readonly ProblemFault[]) {
    const lines = faults.slice(0, 10).map(({ code, field, detail }) => `${field}: ${code} (${detail})`);
    if (faults.length > lines.length) lines.push(`… and ${faults.length - lines.length} more`);
    super(`The problem has faults:\n${lines.join('\n')}`);
    this.name = 'ProblemFaultsError';
    this.faults = faults;
  }
}

/** So many faults of one code in one field are listed, the rest is counted. */
export const MOST_PER_FIELD = 20;

/** Positions that replace the `[]` of a field, in order. */
export type Positions = readonly number[];

/** A value that claims to be of a type, each field of it still unknown. */
export type Unread<T> = Readonly<Partial<Record<keyof T, unknown>>>;

interface Tally {
  readonly code: FaultCode;
  readonly field: string;
  count: number;
}

const fieldAt = (field: string, at: Positions) => {
  let next = 0;
  return field.replaceAll('[]', () => `[${at[next++] ?? ''}]`);
};

function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === null ? 'null' : typeof value;
}

/** Collects faults and reads values: what is faulty is reported and read as 0, or as nothing. */
export class FaultList {
  readonly #faults: ProblemFault[] = [];
  readonly #tallies = new Map<string, Tally>();

  /** `field` has `[]` where `at` has positions. */
  add(code: FaultCode, field: string, at: Positions, detail: string): void {
    if (this.addMany(code, field, 1) <= MOST_PER_FIELD) {
      this.#faults.push({ code, field: fieldAt(field, at), detail });
    }
  }

  /** Counts faults that are not listed; returns how many there are by now. */
  addMany(code: FaultCode, field: string, count: number): number {
    const key = `${code} ${field}`;
    const tally = this.#tallies.get(key);
    if (tally) {
      tally.count += count;
      return tally.count;
    }
    this.#tallies.set(key, { code, field, count });
    return count;
  }

  /** Throws when there are any. */
  throwAny(): void {
    const rest = [...this.#tallies.values()].filter(({ count }) => count > MOST_PER_FIELD);
    const faults = [
      ...this.#faults,
      ...rest.map(({ code, field, count }) => ({
        code,
        field,
        detail: `${count - MOST_PER_FIELD} more, ${count} in all`,
      })),
    ];
    if (faults.length > 0) throw new ProblemFaultsError(faults);
  }

  /** The value, or 0 when it is not an integer in [min, max]. */
  integer(value: unknown, field: string, at: Positions, min: number, max: number): number {
    if (!Number.isInteger(value)) this.add('not-integer', field, at, show(value));
    else if ((value as number) < min || (value as number) > max) {
      this.add('out-of-range', field, at, `${show(value)}, allowed ${min} … ${max}`);
    } else return value as number;
    return 0;
  }

  /** As `integer`; an absent value is read as `absent`. */
  optional(value: unknown, field: string, at: Positions, max: number, absent = 0): number {
    return value === undefined ? absent : this.integer(value, field, at, 0, max);
  }

  /** The index, or −1; with `count` null it is not known how many there are. */
  reference(value: unknown, field: string, at: Positions, count: number | null): number {
    if (!Number.isInteger(value)) this.add('not-integer', field, at, show(value));
    else if ((value as number) < 0 || (count !== null && (value as number) >= count)) {
      this.add('unknown-reference', field, at, `${show(value)}, there are ${count ?? 'none below 0'}`);
    } else return value as number;
    return -1;
  }

  /** An absent value is fine. */
  boolean(value: unknown, field: string, at: Positions): void {
    if (value === undefined || typeof value === 'boolean') return;
    this.add('wrong-type', field, at, `${show(value)}, needs a boolean`);
  }

  /** The fields of an object, or null. */
  record<T>(value: unknown, field: string, at: Positions): Unread<T> | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Unread<T>;
    this.add('wrong-type', field, at, `${show(value)}, needs an object`);
    return null;
  }

  /** As `record`; an absent value is read as an object without fields. */
  optionalRecord<T>(value: unknown, field: string, at: Positions = []): Unread<T> {
    const none = {} as Unread<T>;
    return value === undefined ? none : (this.record<T>(value, field, at) ?? none);
  }

  /** The first `max` entries of a list, none of what is no list. Holes are entries. */
  list(value: unknown, field: string, at: Positions, max: number): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.add('wrong-type', field, at, `${show(value)}, needs a list`);
      return [];
    }
    if (value.length <= max) return value;
    this.add('out-of-range', field, at, `${value.length} entries, at most ${max}`);
    return value.slice(0, max);
  }

  /** As `list`; an absent value is read as an empty list. */
  optionalList(value: unknown, field: string, at: Positions, max: number): readonly unknown[] {
    return value === undefined ? [] : this.list(value, field, at, max);
  }

  /** Reports a list that has not `needed` entries; with null it is not known how many it needs. */
  length(list: ArrayLike<unknown>, field: string, at: Positions, needed: number | null): void {
    if (needed === null || list.length === needed) return;
    this.add('wrong-length', field, at, `${list.length} entries, needs ${needed}`);
  }
}
