import type { RegisterId } from './register-id.ts';

/** What a field of a register holds; everything that shows, checks, reads or writes a field is chosen by this. */
export type FieldKind =
  | { readonly kind: 'text'; readonly max: number; readonly isMultiline?: true }
  /** Kept as text; masked on screens and in exports unless asked for (P5). */
  | { readonly kind: 'contact'; readonly max: number }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number; readonly digits: number }
  /** Stored in seconds, entered and printed in minutes; the limits are minutes. */
  | { readonly kind: 'minutes'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  /** Short texts, none twice: tags, former names, themes. */
  | { readonly kind: 'words'; readonly max: number }
  | { readonly kind: 'county' }
  /** Lies in the county of the field `countyCode` of the same record. */
  | { readonly kind: 'township' }
  /** Unit of any level. */
  | { readonly kind: 'region' }
  | { readonly kind: 'reference'; readonly to: RegisterId }
  | { readonly kind: 'references'; readonly to: RegisterId }
  /** WGS-84. Two columns in a spreadsheet: longitude and latitude. */
  | { readonly kind: 'position' }
  /** Hours by weekday. */
  | { readonly kind: 'openings' }
  /** Spans of days, each with a reason. */
  | { readonly kind: 'periods' }
  | { readonly kind: 'market' };

export interface Field {
  /** Name of the value in a record; the column of the workspace file follows from it. */
  readonly id: string;
  readonly type: FieldKind;
  readonly isRequired?: true;
  /** Worked out, not stored: shown and exported, never entered or imported. */
  readonly isDerived?: true;
  /** Not in the list of columns until the user asks for it. */
  readonly isRare?: true;
  /** What a new record has when nothing is said. */
  readonly preset?: FieldValue;
}

/** A span of days that is out of use, both ends included. */
export interface Period {
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

/** JSON only: it is stored, logged and sent to the window as it is. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue };

/** Values of one record by field id; a field that is absent is as empty as one that is null. */
export type RecordValues = Readonly<Record<string, FieldValue>>;

/** True when nothing was entered: null, an empty text or an empty list. */
export function isEmpty(value: FieldValue | undefined): value is undefined | null | '' | readonly [] {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** A value that is text; '' for any other. */
export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** What a field without a value holds: '' for text, [] for lists, false for flags, else null. */
export function emptyValue({ kind }: FieldKind): FieldValue {
  switch (kind) {
    case 'text':
    case 'contact':
      return '';
    case 'choices':
    case 'words':
    case 'references':
    case 'openings':
    case 'periods':
      return [];
    case 'flag':
      return false;
    default:
      return null;
  }
}
