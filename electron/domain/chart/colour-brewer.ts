import { schemeBlues, schemeGreens, schemeGreys, schemeOranges, schemePurples } from 'd3-scale-chromatic';

/**
 * Colours of Cynthia Brewer's ColorBrewer, as d3-scale-chromatic keeps them. Ramps of one hue are told apart by people
 * who see few colours and on a grey print, because they differ in lightness first.
 */
type Scheme = readonly (readonly string[])[];

const NINE = 9;
/** A colour of a scheme in nine steps, 0 the lightest. */
const step = (scheme: Scheme, index: number): string => scheme[NINE]?.[index] ?? '';

/** Most classes that a map may have: more are not told apart. */
export const MOST_CLASSES = 6;

/** Classes of maps from little to much: on light ground darker is more, on dark ground lighter is more. */
export const RAMPS: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  // Of nine the palest would be paper or water, and on the two darkest no route in colour could be followed.
  light: (schemeBlues[NINE] ?? []).slice(1, 1 + MOST_CLASSES),
  // The palest three of nine would be lamps on a dark screen.
  dark: (schemeBlues[NINE] ?? []).slice(3).reverse(),
};

/** Series in order: each at least 3:1 against its ground, neighbours apart in lightness, for a grey print. */
export const SERIES_COLOURS: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: [
    step(schemeBlues, 7),
    step(schemeOranges, 5),
    step(schemeGreys, 6),
    step(schemePurples, 5),
    step(schemeGreens, 7),
  ],
  dark: [
    step(schemeBlues, 4),
    step(schemeOranges, 5),
    step(schemeGreys, 3),
    step(schemePurples, 5),
    step(schemeGreens, 3),
  ],
};

/**
 * Colours of `count` classes (0 to 6), lowest first, spread evenly over a ramp so that both ends are always used; a single
 * class has the strongest.
 */
export function classColours(ramp: readonly string[], count: number): readonly string[] {
  const last = ramp.length - 1;
  return Array.from({ length: Math.min(count, ramp.length) }, (_, index) => {
    const position = count <= 1 ? last : Math.round((index * last) / (count - 1));
    return ramp[position] ?? '';
  });
}
