/** Sheets of labels that are sold for A4 paper, called by their columns and rows. */
export const LABEL_GRIDS = ['3x8', '4x10', '2x7'] as const;
export type LabelGridId = (typeof LABEL_GRIDS)[number];

/** Lengths in mm on A4 portrait, 210 × 297. */
export interface LabelGrid {
  readonly columns: number;
  readonly rows: number;
  readonly width_mm: number;
  readonly height_mm: number;
  readonly left_mm: number;
  readonly top_mm: number;
  /** Between columns; rows touch. */
  readonly gap_mm: number;
}

export const LABEL_GRID: Readonly<Record<LabelGridId, LabelGrid>> = {
  '3x8': { columns: 3, rows: 8, width_mm: 70, height_mm: 37, left_mm: 0, top_mm: 0.5, gap_mm: 0 },
  '4x10': { columns: 4, rows: 10, width_mm: 52.5, height_mm: 29.7, left_mm: 0, top_mm: 0, gap_mm: 0 },
  '2x7': { columns: 2, rows: 7, width_mm: 99.1, height_mm: 38.1, left_mm: 4.65, top_mm: 15.15, gap_mm: 2.5 },
};

export const labelsPerSheet = ({ columns, rows }: LabelGrid): number => columns * rows;

/** Where a label goes: its sheet, and its corner from that of the paper. `index` from 0 on, `startAt` from 1 on. */
export function labelPosition(
  grid: LabelGrid,
  index: number,
  startAt: number,
): { readonly sheet: number; readonly left_mm: number; readonly top_mm: number } {
  const place = index + startAt - 1;
  const onSheet = place % labelsPerSheet(grid);
  return {
    sheet: Math.floor(place / labelsPerSheet(grid)),
    left_mm: grid.left_mm + (onSheet % grid.columns) * (grid.width_mm + grid.gap_mm),
    top_mm: grid.top_mm + Math.floor(onSheet / grid.columns) * grid.height_mm,
  };
}
