import type { Chart } from '../chart/chart.ts';
import type { IsoDate } from '../units.ts';
import type { ReportBlock, ReportSetup } from './report-setup.ts';

/**
 * One cell of a table with its meaning, so that Word, PDF and Excel each show it in their way. Zero is 0; what cannot be
 * known is `not-applicable` and printed as "-"; an estimate is marked wherever it is shown.
 */
export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number; readonly isEstimate?: true | undefined }
  /** `digits` after the point are shown. */
  | {
      readonly kind: 'decimal';
      readonly value: number;
      readonly digits: number;
      readonly isEstimate?: true | undefined;
    }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'not-applicable' };

export interface ReportColumn {
  readonly header: string;
  /** Printed with the header; empty for none. */
  readonly unit: string;
  /** Share of the width of the page against the other columns. */
  readonly width: number;
  readonly isText: boolean;
}

export interface ReportTable {
  readonly kind: 'table';
  /** Names its sheet; unique in the report. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Set apart below the rows. */
  readonly totals: readonly (readonly ReportCell[])[];
  /** Below the table: estimates, lists, what is left out. */
  readonly notes: readonly string[];
}

export interface ReportPicture {
  readonly kind: 'picture';
  readonly chart: Chart;
  /** Says the same in words, for who does not see it. */
  readonly text: string;
}

export interface ReportText {
  readonly kind: 'text';
  readonly paragraphs: readonly string[];
}

/** Places to sign side by side. */
export interface ReportSignatures {
  readonly kind: 'signatures';
  readonly parties: readonly string[];
}

export type ReportPart = ReportText | ReportTable | ReportPicture | ReportSignatures;

export interface ReportSection {
  readonly block: ReportBlock;
  /** Empty for the signatures. */
  readonly heading: string;
  readonly parts: readonly ReportPart[];
}

/**
 * A report as it was made: every word and every figure, so that it can be printed again years later and says the same,
 * whatever became of the records. Pictures are data, see domain/chart.
 */
export interface ReportContent {
  readonly title: string;
  /** Period, region and what is counted, in one line. */
  readonly about: string;
  /** Marks such as 样例数据; empty for none. */
  readonly header: string;
  /** Who hands it in, at its end; empty = a line to fill in. */
  readonly unit: string;
  /** Day of the workspace when it was made. */
  readonly date: IsoDate;
  readonly language: ReportSetup['language'];
  readonly sections: readonly ReportSection[];
}

/** Whether any figure of a table is an estimate. */
export const hasEstimate = ({ rows, totals }: ReportTable): boolean =>
  [...rows, ...totals].some((cells) =>
    cells.some((cell) => 'isEstimate' in cell && cell.isEstimate === true),
  );

/** Rows of the longest table; 0 without a table. */
export function longestTable({ sections }: ReportContent): number {
  const lengths = sections.flatMap(({ parts }) =>
    parts.map((part) => (part.kind === 'table' ? part.rows.length : 0)),
  );
  return Math.max(0, ...lengths);
}
