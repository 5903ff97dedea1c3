import type { IsoDate, IsoInstant } from '../units.ts';
import type { PlaceKey } from './place.ts';

/** How a difference was settled: moved in the books to where it is, out of the books, left as it is, or known by another name. */
export const RESOLUTIONS = ['moved', 'missing', 'kept', 'identified'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** What is counted: everything that the books have at a place, or everything of a set. */
export type StockTakeScope =
  | { readonly kind: 'place'; readonly place: PlaceKey }
  | { readonly kind: 'set'; readonly setId: string };

export interface StockTake {
  readonly id: string;
  /** PD-2026-001 */
  readonly number: string;
  readonly scope: StockTakeScope;
  readonly startedOn: IsoDate;
  /** Null while it goes on. */
  readonly closedOn: IsoDate | null;
  readonly countedBy: string;
  readonly note: string;
}

/** One thing that should be there or was found. */
export interface StockTakeLine {
  readonly id: string;
  readonly stockTakeId: string;
  /** Null for a code that no exhibit has. */
  readonly exhibitId: string | null;
  /** As scanned; empty for what should be there. */
  readonly code: string;
  readonly isExpected: boolean;
  /** Null while it was not found. */
  readonly countedAt: IsoInstant | null;
  /** Null while a difference is open; what is no difference has none. */
  readonly resolution: Resolution | null;
  readonly note: string;
}

/** What the books say of an exhibit when a stock-take begins or a code is scanned. */
export interface CountedExhibit {
  readonly id: string;
  readonly setId: string;
  readonly place: PlaceKey;
  readonly isRetired: boolean;
}

/** Exhibits that should be found: in use, on the books, and of the place or set. */
export function expectedExhibits(
  all: readonly CountedExhibit[],
  scope: StockTakeScope,
): readonly CountedExhibit[] {
  return all.filter(
    (exhibit) =>
      !exhibit.isRetired &&
      !exhibit.place.startsWith('out:') &&
      (scope.kind === 'place' ? exhibit.place === scope.place : exhibit.setId === scope.setId),
  );
}

/** What a scan turns out to be; all but `doubled` and `crate` are noted. */
export const SCAN_OUTCOMES = [
  'expected',
  'elsewhere',
  'retired',
  'unknown',
  'foreign',
  'doubled',
  'crate',
] as const;
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number];

/** What a code stands for in the books; a label that names no record was printed by another workspace. */
export type CodeMeaning =
  | { readonly kind: 'exhibit'; readonly exhibit: CountedExhibit }
  | { readonly kind: 'crate' }
  | { readonly kind: 'nothing'; readonly code: string; readonly isLabel: boolean };

/** Tells what a scan is, given what was noted until then. */
export function classifyScan(meaning: CodeMeaning, lines: readonly StockTakeLine[]): ScanOutcome {
  if (meaning.kind === 'crate') return 'crate';
  if (meaning.kind === 'nothing') {
    const { code, isLabel } = meaning;
    if (lines.some((line) => line.exhibitId === null && line.code === code)) return 'doubled';
    return isLabel ? 'foreign' : 'unknown';
  }
  const line = lines.find(({ exhibitId }) => exhibitId === meaning.exhibit.id);
  if (line && line.countedAt !== null) return 'doubled';
  if (line?.isExpected === true && line.resolution !== 'missing') return 'expected';
  return meaning.exhibit.isRetired || meaning.exhibit.place === 'out:retired' ? 'retired' : 'elsewhere';
}

/**
 * A line after its exhibit was found. What was settled as missing is out of the books by then: it counts as found
 * beside what should be there, so that the ledger has to bring it back.
 */
export const foundLine = (line: StockTakeLine, code: string, countedAt: IsoInstant): StockTakeLine => ({
  ...line,
  code,
  countedAt,
  resolution: null,
  isExpected: line.isExpected && line.resolution !== 'missing',
});

/** How a line differs from the books; null for what was found where it should be. */
export const DIFFERENCES = ['not-found', 'elsewhere', 'retired', 'unknown'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export function differenceOf(
  line: Pick<StockTakeLine, 'exhibitId' | 'isExpected' | 'countedAt'>,
  isRetired: boolean,
): Difference | null {
  if (line.exhibitId === null) return 'unknown';
  if (line.isExpected) return line.countedAt === null ? 'not-found' : null;
  return isRetired ? 'retired' : 'elsewhere';
}

/** How a difference can be settled. */
export const WAYS_OUT: Readonly<Record<Difference, readonly Resolution[]>> = {
  'not-found': ['missing', 'kept'],
  elsewhere: ['moved', 'kept'],
  retired: ['kept'],
  unknown: ['identified', 'kept'],
};

/** PD-2026-001, one after the highest number of that year. `known` are the numbers given so far. */
export function nextStockTakeNumber(known: readonly string[], day: IsoDate): string {
  const prefix = `PD-${day.slice(0, 4)}-`;
  const last = known
    .filter((number) => number.startsWith(prefix))
    .reduce((highest, number) => Math.max(highest, Number(number.slice(prefix.length)) || 0), 0);
  return `${prefix}${String(last + 1).padStart(3, '0')}`;
}
