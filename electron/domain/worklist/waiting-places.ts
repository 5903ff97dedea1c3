import { addMonths, daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../units.ts';

/** A place that waits for somebody to come. */
export interface WaitingPlace {
  readonly code: string;
  /** Null when nobody ever came, as far as records tell. */
  readonly lastOn: IsoDate | null;
  readonly wait_d: number | null;
  /** Days beyond the round; null for a place that nobody ever came to, and where no round is asked. */
  readonly overdue_d: number | null;
}

/** Places that are not covered, the longest wait first: never visited, then the oldest visit, then by code. */
export function notCovered(
  codes: Iterable<string>,
  covered: ReadonlySet<string>,
  last: ReadonlyMap<string, IsoDate>,
  asOf: IsoDate,
): readonly WaitingPlace[] {
  return inOrder(
    [...codes]
      .filter((code) => !covered.has(code))
      .map((code) => ({ ...waitOf(code, last, asOf), overdue_d: null })),
  );
}

/** Places whose last service is longer ago than the round, in whole months > 0, the longest wait first. */
export function overdue(
  codes: Iterable<string>,
  months: number,
  last: ReadonlyMap<string, IsoDate>,
  asOf: IsoDate,
): readonly WaitingPlace[] {
  return inOrder(
    [...codes].flatMap((code): readonly WaitingPlace[] => {
      const wait = waitOf(code, last, asOf);
      if (wait.lastOn === null) return [{ ...wait, overdue_d: null }];
      const overdue_d = daysBetween(addMonths(wait.lastOn, months), asOf);
      return overdue_d > 0 ? [{ ...wait, overdue_d }] : [];
    }),
  );
}

function waitOf(code: string, last: ReadonlyMap<string, IsoDate>, asOf: IsoDate) {
  const lastOn = last.get(code) ?? null;
  return { code, lastOn, wait_d: lastOn === null ? null : daysBetween(lastOn, asOf) };
}

function inOrder(places: readonly WaitingPlace[]): readonly WaitingPlace[] {
  const key = ({ lastOn, code }: WaitingPlace) => `${lastOn ?? ''} ${code}`;
  return places.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
