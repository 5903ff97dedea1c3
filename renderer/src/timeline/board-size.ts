/** Height of a row and width of the column with the names, in px; board.module.css has the same. */
export const ROW_PX = 30;
export const NAME_PX = 168;

/** px of a bar that are not text: gaps to the day lines, the coloured edge, padding. */
export const BAR_GAP_PX = 2;
const NARROW_PX = 34;
const MARK_PX = { narrow: 9, wide: 13 } as const;

/** Columns from here on hold a night with its name; narrower ones only its moon. */
const NAMED_NIGHT_COLUMN_PX = 72;
const MOON_PX = 12;
const NAMED_NIGHT_PX = { least: 44, most: 112 } as const;

/** Width in px of the band between two days, half of it in each. */
export function nightWidth(column: number): number {
  if (column < NAMED_NIGHT_COLUMN_PX) return MOON_PX;
  return Math.min(NAMED_NIGHT_PX.most, Math.max(NAMED_NIGHT_PX.least, Math.round(column * 0.5)));
}

/** Its type is one px smaller than that of the bars, for which widths of text are reckoned. */
const NIGHT_TYPE = 12 / 11;

/** px that a band has for the name beside its moon; 0 where only the moon fits. */
export function nightTextRoom(column: number): number {
  return column < NAMED_NIGHT_COLUMN_PX ? 0 : (nightWidth(column) - MOON_PX - 8) * NIGHT_TYPE;
}

export interface BarBox {
  /** px from the left edge of the day. */
  readonly left: number;
  readonly width: number;
  readonly isNarrow: boolean;
  /** px for text when so many marks stand beside it. */
  readonly textRoom: (marks: number) => number;
  /** How many marks fit. */
  readonly markRoom: number;
  readonly markSize: number;
}

/** Where a bar lies in its column: a night at an end takes half of its band from the day. */
export function barBox(column: number, hasNightBefore: boolean, hasNight: boolean): BarBox {
  const half = nightWidth(column) / 2;
  const left = hasNightBefore ? half : BAR_GAP_PX;
  const width = column - left - (hasNight ? half : BAR_GAP_PX);
  const isNarrow = width < NARROW_PX;
  const inset = isNarrow ? 5 : 11;
  const mark = isNarrow ? MARK_PX.narrow : MARK_PX.wide;
  return {
    left,
    width,
    isNarrow,
    textRoom: (marks) => width - inset - marks * mark,
    markRoom: Math.max(1, Math.floor((width - inset) / mark)),
    markSize: isNarrow ? 8 : 11,
  };
}
