import type { ErrorCode, ErrorParams } from '@domain/errors.ts';
import type { RawTable } from '@domain/exchange/raw-cell.ts';

/** What the reading thread says; `done` and `refused` are its last words. */
export type ImportMessage =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'done'; readonly table: RawTable }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly params: ErrorParams;
      readonly message: string;
    };
