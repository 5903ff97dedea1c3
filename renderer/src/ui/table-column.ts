import type { ReactNode } from 'react';

export type CellValue = string | number | null;

/** A column of a DataTable: what it holds, how it is shown, how it is called. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Unit of the figures, shown in the header so that cells hold figures only. */
  readonly unit?: string;
  /** Smallest width in px; columns with `grow` share what is left in proportion to it. */
  readonly width: number;
  readonly grow?: boolean;
  /** Figures stand right with tabular numbers. */
  readonly align?: 'left' | 'right' | 'center';
  /** What is sorted by, and shown when there is no `cell`. Null sorts last in both directions. */
  readonly value: (row: Row) => CellValue;
  readonly cell?: (row: Row) => ReactNode;
  readonly isSortable?: boolean;
}
