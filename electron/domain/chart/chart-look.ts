import { RAMPS, SERIES_COLOURS } from './colour-brewer.ts';

/** How charts look on one kind of ground; what they show is the same on all. */
export interface ChartLook {
  /** Families of CSS; names in single quotes, for they stand in attributes too. */
  readonly fontFamily: string;
  /** Words and numbers of axes, legend and bars, px. */
  readonly text_px: number;
  readonly title_px: number;
  /** Whether the picture carries its title and unit; a window says them beside it. */
  readonly hasTitle: boolean;
  /** Colours of series in order; they repeat when there are more. */
  readonly series: readonly string[];
  /** Six classes from little to much. */
  readonly sequential: readonly string[];
  readonly ink: string;
  readonly muted: string;
  /** Hairlines of the grid. */
  readonly line: string;
  readonly ground: string;
  /** Areas of a map without a value, under the hatching. */
  readonly land: string;
}

/** Size of a picture, px at a ratio of 1. */
export interface ChartSize {
  readonly width_px: number;
  readonly height_px: number;
}

/** Black on white; grey tones stay apart when it is printed without colour. */
export const PAPER_LOOK: ChartLook = {
  fontFamily: "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', SimHei, sans-serif",
  text_px: 12,
  title_px: 14,
  hasTitle: true,
  series: SERIES_COLOURS.light,
  sequential: RAMPS.light,
  ink: '#000000',
  muted: '#4d4d4d',
  line: '#d9d9d9',
  ground: '#ffffff',
  land: '#f7f7f7',
};
