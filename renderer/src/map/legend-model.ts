import type { Palette } from '@renderer/styles/tokens.ts';

/** A map of this width in px has room beside its legend; on a narrower one the legend is folded, or it would hide what it explains. */
export const LEGEND_ROOM_PX = 840;

/** How an entry of the legend is drawn. */
export type LegendMark = 'fill' | 'hatching' | 'outline' | 'line' | 'hollow' | 'square' | 'moon' | 'dot';

export interface LegendEntry {
  readonly mark: LegendMark;
  readonly colour: string;
  readonly label: string;
  /** How many counties or places it stands for; left out where counting says nothing. */
  readonly count?: number;
}

export interface LegendModel {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** A legend depends on the colours: the screen has a theme, a picture is always light. */
export type LegendOf = (palette: Palette) => LegendModel;
