import type { CELL_ISSUE_KINDS } from '@domain/exchange/parse-cell.ts';
import type { RECORD_ISSUE_KINDS } from '@domain/registry/record-issue.ts';

/** Why a row cannot be taken; `detail` is a limit, a name or the text of the cell, '' for none. */
export type RowIssueKind =
  | (typeof CELL_ISSUE_KINDS)[number]
  | (typeof RECORD_ISSUE_KINDS)[number]
  | 'half-a-position'
  | 'swapped-position'
  | 'twice-in-file'; // detail: number of the row that names the record first

/** Words of files that are exchanged, in one language. */
export interface ExchangeWording {
  readonly yes: string;
  readonly no: string;
  readonly lng: string;
  readonly lat: string;
  readonly degrees: string;
  readonly datum: string;
  /** Column of the faulty rows. */
  readonly reason: string;
  readonly issues: Readonly<Record<RowIssueKind, (detail: string) => string>>;
  /** Between what is wrong with one row. */
  readonly separator: string;
  readonly files: {
    readonly template: string;
    readonly faulty: string;
  };
  readonly guide: {
    readonly sheet: string;
    readonly column: string;
    readonly isRequired: string;
    readonly howTo: string;
    readonly options: string;
    readonly required: string;
    readonly derived: string;
    readonly example: string;
    readonly intro: string;
    readonly byName: (register: string) => string;
    readonly date: string;
    readonly place: string;
    readonly range: (min: number, max: number) => string;
    readonly longest: (max: number) => string;
  };
}
