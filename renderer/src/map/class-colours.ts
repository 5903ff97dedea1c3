import { classColours as coloursOf } from '@domain/chart/colour-brewer.ts';
import type { Palette } from '@renderer/styles/tokens.ts';

/** Colours of `count` classes of a map in a theme, lowest first; charts take theirs from the same ramp. */
export function classColours(palette: Palette, count: number): readonly string[] {
  return coloursOf(palette.sequential, count);
}
