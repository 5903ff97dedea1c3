/** What a row of a table is counted against. */
export interface Area {
  /** GB/T 2260 counties of the row. Units outside the standard host visits and are in no denominator. */
  readonly counties: ReadonlySet<string>;
  readonly keyCounties: ReadonlySet<string>;
  readonly townships: ReadonlySet<string>;
  /** People by county, of one list version; a county without a figure is absent. */
  readonly people: ReadonlyMap<string, number>;
}

/** How many of `codes` are in a list. */
export function countIn(codes: Iterable<string>, list: ReadonlySet<string>): number {
  let count = 0;
  for (const code of codes) if (list.has(code)) count += 1;
  return count;
}

/** People of the counties of a row that have a figure: those of `codes`, or all. */
export function peopleOf({ counties, people }: Area, codes?: ReadonlySet<string>): number {
  let sum = 0;
  for (const code of counties) if (!codes || codes.has(code)) sum += people.get(code) ?? 0;
  return sum;
}
