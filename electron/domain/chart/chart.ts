/**
 * Pictures of figures as plain data, so that the window and every paper draw the same: chart-option.ts makes the options of
 * the drawing library of them. All words are in the language of the reader already.
 */
export type Chart = BarChart | LineChart | LorenzChart | ChoroplethChart;

interface ChartHead {
  readonly title: string;
  /** What the values are counted in: 场, %, 公里. Empty for none. */
  readonly unit: string;
  /** Digits after the point, ≥ 0. */
  readonly decimals: number;
}

/** A row of values, one to each category; null = cannot be known, drawn as a gap. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Drawn with hatching, so that it is told from what was counted without its colour: plans, estimates. */
  readonly isEstimate: boolean;
}

interface SeriesChart extends ChartHead {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** A line that is to be reached, as a norm is; null for none. */
  readonly target: { readonly label: string; readonly value: number } | null;
}

/** Bars, of several series side by side; lying ones for long names. */
export interface BarChart extends SeriesChart {
  readonly kind: 'bars';
  readonly isHorizontal: boolean;
}

/** Lines over time. */
export interface LineChart extends SeriesChart {
  readonly kind: 'lines';
}

/** Lorenz curves: cumulative shares from (0, 0) to (1, 1), least served first. */
export interface LorenzChart extends ChartHead {
  readonly kind: 'lorenz';
  readonly curves: readonly {
    readonly name: string;
    readonly points: readonly { readonly people: number; readonly quantity: number }[];
  }[];
  /** Words of the axes and of the line of equality. */
  readonly peopleAxis: string;
  readonly quantityAxis: string;
  readonly equality: string;
}

/** A map of areas in classes. */
export interface ChoroplethChart extends ChartHead {
  readonly kind: 'choropleth';
  /** 1 to 6, lowest first, with the number of areas in each. */
  readonly classes: readonly { readonly label: string; readonly count: number }[];
  /** Words for areas whose value cannot be known; they are hatched. */
  readonly unknown: string;
  /** Words for areas with a strong outline (重点县); empty where there are none. */
  readonly outlined: string;
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    /** What it was put into its class by; null = unknown. Not drawn, but kept for other programs. */
    readonly value: number | null;
    /** Index of the class; null = unknown. */
    readonly classIndex: number | null;
    readonly isOutlined: boolean;
  }[];
  /** Printed at its lower edge: 审图号, or that it is a plan for inner use. */
  readonly mark: string;
}
