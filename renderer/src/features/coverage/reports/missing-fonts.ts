import { FONTS } from '@domain/paper/fonts.ts';

/** Wide and narrow letters: their width tells one font from another, where Chinese characters are all as wide. */
const PROBE = 'mmmmmmmmmwwwiiiiil0';
const SIZE_PX = 64;

/**
 * Fonts of official papers that this machine lacks, by the name that Word looks for. A name stands for a font when letters
 * set in it are as wide after two fallbacks, which differ from each other.
 */
export function missingFonts(widthOf: (family: string) => number): readonly string[] {
  const [serif, mono] = [widthOf('serif'), widthOf('monospace')];
  const names = [...new Set(Object.values(FONTS).map(({ east }) => east))];
  return names.filter(
    (name) => widthOf(`'${name}', serif`) === serif && widthOf(`'${name}', monospace`) === mono,
  );
}

/** Width of the probe in a family, px, measured on a canvas. */
export function createWidthMeter(): (family: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (family) => {
    if (!context) return 0;
    context.font = `${SIZE_PX}px ${family}`;
    return context.measureText(PROBE).width;
  };
}
