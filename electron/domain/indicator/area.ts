/** What a row of a table is counted against. */
export interface Area {
  /** GB/T 2260 counties of the row. Units outside the standard host visits and are in no denominator. */
  readonly counties: ReadonlySet<string>;
  readonly keyCounties: ReadonlySet<string>;
  readonly townships: ReadonlySet<string>;
  /** People by county, of one list version; a county without a figure is absent. */
  readonly people: ReadonlyMap<string, number>;
  /** Sum of `people`. */
  readonly peopleCount: number;
}

/** How many of `codes` are in a list. */
export function countIn(codes: Iterable<string>, list: ReadonlySet<string>): number {
  let count = 0;
  for (const code of codes) if (list.has(code)) count += 1;
  return count;
}

/** People of those of the counties `codes` that are of the area and have a figure. */
export function peopleIn({ people }: Area, codes: Iterable<string>): number {
  let sum = 0;
  for (const code of codes) sum += people.get(code) ?? 0;
  return sum;
}
