import type { Palette } from '@renderer/styles/tokens.ts';

/** Colours of `count` classes, lowest first, spread evenly over the sequential ramp so that the ends are always used. */
export function classColours(palette: Palette, count: number): readonly string[] {
  const ramp = palette.sequential;
  return Array.from({ length: count }, (_, index) => {
    const position = count <= 1 ? ramp.length - 1 : Math.round((index * (ramp.length - 1)) / (count - 1));
    return ramp[position] ?? palette.land;
  });
}
