import { addDays } from '../calendar/dates.ts';
import type { FactIndex } from './fact-index.ts';
import type { OutreachFacts, OutreachStay, OutreachTour, OutreachVisit, Period } from './facts.ts';

type Fact = OutreachVisit | OutreachTour | OutreachStay;

export interface RowChoice {
  readonly period: Period;
  /** Says to which row a fact belongs; null = to none. */
  readonly rowOf: (fact: Fact) => string | null;
  /** Whether facts of one kind, county and township all belong to the same row, so that it is asked for once. */
  readonly isByPlace: boolean;
}

/** Facts of one kind by number of their row. */
export interface Grouped {
  /** Positions in their list: those of row r from starts[r] on, up to starts[r + 1]. */
  readonly positions: Int32Array;
  readonly starts: Int32Array;
}

/** The facts of a period by row. */
export interface FactsByRow {
  /** Numbers of the rows to which something belongs. */
  readonly rows: ReadonlyMap<string, number>;
  readonly visits: Grouped;
  readonly tours: Grouped;
  readonly stays: Grouped;
}

/** Belongs to no row. */
const NO_ROW = -1;

/** Facts of a list from `first` on with the number of the row of each, or NO_ROW. */
interface Numbered {
  readonly first: number;
  readonly rowOf: Int32Array;
}

/** How many facts of a list by date are before a day. */
export function countBefore(list: readonly { readonly date: string }[], day: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.date < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** PERF: in one array for all rows (counting sort), because 20,000 townships have as many short lists. */
function grouped({ first, rowOf }: Numbered, rowCount: number): Grouped {
  const starts = new Int32Array(rowCount + 1);
  for (const row of rowOf) if (row !== NO_ROW) starts[row + 1]! += 1;
  for (let row = 0; row < rowCount; row += 1) starts[row + 1]! += starts[row]!;
  const positions = new Int32Array(starts[rowCount]!);
  const next = starts.slice();
  for (let index = 0; index < rowOf.length; index += 1) {
    const row = rowOf[index]!;
    if (row !== NO_ROW) positions[next[row]!++] = first + index;
  }
  return { positions, starts };
}

/** O(log facts + facts of the period + stays). */
export function factsByRow(
  { visits, tours, stays }: OutreachFacts,
  { places }: FactIndex,
  { period, rowOf, isByPlace }: RowChoice,
): FactsByRow {
  const after = addDays(period.to, 1);
  const rows = new Map<string, number>();
  const numberOf = (fact: Fact): number => {
    const row = rowOf(fact);
    if (row === null) return NO_ROW;
    let number = rows.get(row);
    if (number === undefined) rows.set(row, (number = rows.size));
    return number;
  };
  const numbersOf = (list: readonly Fact[], placeOf: Int32Array) => {
    if (!isByPlace) return (at: number) => numberOf(list[at]!);
    const known = new Map<number, number>();
    return (at: number): number => {
      const place = placeOf[at]!;
      let number = known.get(place);
      if (number === undefined) known.set(place, (number = numberOf(list[at]!)));
      return number;
    };
  };
  const dated = (list: readonly (OutreachVisit | OutreachTour)[], placeOf: Int32Array): Numbered => {
    const first = countBefore(list, period.from);
    const numberAt = numbersOf(list, placeOf);
    const numbers = new Int32Array(countBefore(list, after) - first);
    for (let index = 0; index < numbers.length; index += 1) numbers[index] = numberAt(first + index);
    return { first, rowOf: numbers };
  };
  const visitRows = dated(visits, places.visits);
  const tourRows = dated(tours, places.tours);
  const stayNumberAt = numbersOf(stays, places.stays);
  const stayRows = new Int32Array(stays.length).fill(NO_ROW);
  for (const [at, { open, close }] of stays.entries()) {
    if (open > period.to) break;
    if ((close ?? open) >= period.from) stayRows[at] = stayNumberAt(at);
  }
  return {
    rows,
    visits: grouped(visitRows, rows.size),
    tours: grouped(tourRows, rows.size),
    stays: grouped({ first: 0, rowOf: stayRows }, rows.size),
  };
}
