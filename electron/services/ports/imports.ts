import type { RawTable } from '@domain/exchange/raw-cell.ts';
import type { Datum } from '@domain/exchange/columns.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';

/**
 * Reads a table that somebody else made: .xlsx, .csv, .tsv. The file is checked before it is unpacked, nothing in it is
 * followed, run or calculated, and reading ends after a fixed time.
 * Null when `stop` came first.
 * @throws AppError E4201–E4210
 */
export interface TableReader {
  read(path: string, on: { rows(count: number): void }, stop: StopSignal): Promise<RawTable | null>;
}

/** Says when something long is no longer wanted. */
export interface StopSignal {
  readonly isStopped: boolean;
  /** `listener` is called once, when it stops; a signal that has stopped calls nobody any more. */
  onStop(listener: () => void): void;
}

/** Pinyin of a text without tones and spaces, in small letters. */
export type Pinyin = (text: string) => string;

/** Turns a position into WGS-84. */
export type ToWgs84 = (position: LngLat, from: Datum) => LngLat;

/** Asks for a table to import. Null when cancelled. */
export interface TableDialog {
  choose(): Promise<string | null>;
}

/** Which columns of a file go where, remembered per register and set of headers, outside the workspace. */
export interface ColumnMemory {
  get(register: string, headers: readonly string[]): readonly (string | null)[] | null;
  set(register: string, headers: readonly string[], targets: readonly (string | null)[]): void;
}
