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
  /** Whether single cells of it can be chosen, in a table where cells are. */
  readonly isChoosable?: boolean;
  /** What the column means, shown over its header. */
  readonly hint?: string;
}

/** Width in px that the header of a column needs with its unit, its arrow and the room around it. */
export function headerWidth(header: string, unit = ''): number {
  // A Chinese character is as wide as the type is high, others somewhat more than half of it.
  const characters = Array.from(`${header}${unit}`).reduce(
    (sum, one) => sum + (one > '\u2e80' ? 12 : 6.5),
    0,
  );
  return Math.ceil(characters) + 40;
}
