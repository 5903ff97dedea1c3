import type { Chart } from '@domain/chart/chart.ts';
import type { ChartSize } from '@domain/chart/chart-look.ts';

/** Draws charts for paper. */
export interface ChartDrawer {
  /**
   * An SVG picture in the look of paper, without scripts and with nothing loaded from anywhere, so that it may stand in a page.
   * The same chart and size give the same text, byte by byte; ids of different charts do not meet.
   * @throws AppError E4005 it cannot be drawn, E5001 the shapes of its areas are missing
   */
  svg(chart: Chart, size: ChartSize): Promise<string>;
}

/** A position in degrees, WGS 84. */
type Position = readonly [lng: number, lat: number];

/** A county as its parts: of each the outer ring, then holes. */
export interface CountyShape {
  readonly code: string;
  readonly parts: readonly (readonly (readonly Position[])[])[];
}

/** The shapes that ship with the program. */
export interface CountyShapes {
  /** All counties of a province by its code of six digits. @throws AppError E5001 */
  ofProvince(provinceCode: string): readonly CountyShape[];
}

/** Size of a picture in px, and how many pixels of the file stand for one. */
export interface PictureSize extends ChartSize {
  /** 1 to 4; 2 is about 200 dots to the inch on paper. */
  readonly scale: number;
}

/** Turns SVG into PNG, for papers whose readers cannot draw it. */
export interface PictureRasteriser {
  /** The bytes of a PNG. @throws AppError E4005 it cannot be drawn, or not in time */
  png(svg: string, size: PictureSize): Promise<Uint8Array>;
}
