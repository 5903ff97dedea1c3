import type { IsoDate } from '../units.ts';
import { countingEntries, type Movement, type MovementReason } from './ledger.ts';
import type { PlaceKey } from './place.ts';
import type { ReservationPurpose, ReservationState } from './reservation.ts';

export const CUSTODY_KINDS = ['loan-out', 'loan-in', 'exchange', 'transfer', 'settled', 'retired'] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];

export const CUSTODY_STATES = ['asked', 'agreed', 'under-way', 'ended', 'refused', 'cancelled'] as const;
export type CustodyState = (typeof CUSTODY_STATES)[number];

/** Exhibits in somebody else's hands for a time or for good (借展、换展、调拨、落地、报废), from the first question to the end. */
export interface CustodyCase {
  readonly id: string;
  readonly number: string;
  readonly kind: CustodyKind;
  readonly state: CustodyState;
  /** The set as a whole, or the exhibits one by one: exactly one of the two says something. */
  readonly setId: string | null;
  readonly exhibitIds: readonly string[];
  /** Organisation that takes or lends, a record of depository. */
  readonly counterpartId: string | null;
  /** County that the exhibits are for. */
  readonly countyCode: string | null;
  readonly start: IsoDate;
  /** Null for what does not come back. */
  readonly end: IsoDate | null;
  readonly paperNumber: string;
  readonly paperDate: IsoDate | null;
  readonly note: string;
  readonly isSample: boolean;
}

/** Where a case can go from each state. */
export const NEXT_CUSTODY_STATES: Readonly<Record<CustodyState, readonly CustodyState[]>> = {
  asked: ['agreed', 'refused', 'cancelled'],
  agreed: ['under-way', 'cancelled'],
  'under-way': ['ended'],
  ended: [],
  refused: ['asked'],
  cancelled: ['asked'],
};

/** Kinds that end by coming back to where the exhibits were; they have a last day. */
export const comesBack = (kind: CustodyKind) =>
  kind === 'loan-out' || kind === 'loan-in' || kind === 'exchange';

/** A case begins with a hand-over, and ends with another one when it comes back. */
export type CustodyTurn = 'begins' | 'ends';

/** Whether exhibits come here at that turn; at the other one they go to the counterpart. */
export const comesHome = (kind: CustodyKind, turn: CustodyTurn): boolean =>
  (turn === 'begins') === (kind === 'loan-in');

/** Where an exhibit was when it left for a case; null when the ledger has no such entry. `entries` are those of one exhibit. */
export const leftFrom = (
  entries: readonly Movement[],
  { kind, number }: Pick<CustodyCase, 'kind' | 'number'>,
): PlaceKey | null =>
  countingEntries(entries).findLast(
    ({ occasion, reason }) => occasion === number && reason === REASON_OF_CUSTODY[kind],
  )?.from ?? null;

/** What the ledger calls the hand-over with which a case begins. */
export const REASON_OF_CUSTODY: Readonly<Record<CustodyKind, MovementReason>> = {
  'loan-out': 'loan',
  'loan-in': 'loan',
  exchange: 'exchange',
  transfer: 'transfer',
  settled: 'settled',
  retired: 'retired',
};

/** What the reservations of a case are for. */
export const PURPOSE_OF_CUSTODY: Readonly<Record<CustodyKind, ReservationPurpose>> = {
  'loan-out': 'loan',
  'loan-in': 'loan',
  exchange: 'exchange',
  transfer: 'other',
  settled: 'other',
  retired: 'other',
};

/** State of the reservations of a case, by the state of the case; null = there are none yet. */
export const RESERVATIONS_OF_CUSTODY: Readonly<Record<CustodyState, ReservationState | null>> = {
  asked: null,
  agreed: 'confirmed',
  'under-way': 'out',
  ended: 'back',
  refused: 'cancelled',
  cancelled: 'cancelled',
};

/** What a case lacks, all at once; empty when nothing is. */
export type CustodyIssue = 'no-things' | 'two-things' | 'no-end' | 'end-before-start' | 'no-counterpart';

/** What is wrong with a case as it was entered. */
export function custodyIssues(
  entry: Pick<CustodyCase, 'kind' | 'setId' | 'exhibitIds' | 'counterpartId' | 'start' | 'end'>,
): readonly CustodyIssue[] {
  const issues: CustodyIssue[] = [];
  if (entry.setId === null && entry.exhibitIds.length === 0) issues.push('no-things');
  if (entry.setId !== null && entry.exhibitIds.length > 0) issues.push('two-things');
  if (comesBack(entry.kind) && entry.end === null) issues.push('no-end');
  if (entry.end !== null && entry.end < entry.start) issues.push('end-before-start');
  if (entry.kind !== 'retired' && entry.counterpartId === null) issues.push('no-counterpart');
  return issues;
}
