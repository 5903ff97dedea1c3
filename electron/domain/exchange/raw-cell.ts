import type { IsoDate } from '../units.ts';

/** A cell as a file holds it, before anybody asks what it means. */
export type RawCell =
  | string
  | number
  | boolean
  | null
  /** A number that the file shows as a day. */
  | { readonly date: IsoDate }
  /** Nothing that can be read: an error such as #REF!, or a formula that was never calculated. */
  | { readonly fault: 'error' | 'formula'; readonly text: string };

export interface RawRow {
  /** Number of the row in the file, 1 = the first. */
  readonly number: number;
  readonly cells: readonly RawCell[];
}

/** What was found in a file that its user should know of; none of it is followed, run or calculated. */
export const TABLE_NOTES = [
  'external-links',
  'macros',
  'embedded',
  'formulas',
  'hidden-rows',
  'hidden-columns',
  'hidden-sheets',
  'merged',
  'dates-1904',
  'encoding', // detail: which one a text file was read in
] as const;
export interface TableNote {
  readonly kind: (typeof TABLE_NOTES)[number];
  readonly detail: string;
}

/** One sheet; rows without any value are left out. */
export interface RawSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly RawRow[];
  readonly notes: readonly TableNote[];
}

export interface RawTable {
  readonly sheets: readonly RawSheet[];
  readonly notes: readonly TableNote[];
}

/** A cell as its user would type it. */
export function rawText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return 'date' in cell ? cell.date : cell.text;
}

/** A number without exponent, as far as it is exact: 500101, not 5.00101e+5. */
export function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value);
}

/** True for a cell that says nothing. */
export function isBlank(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
